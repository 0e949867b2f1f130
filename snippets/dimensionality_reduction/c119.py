# C119 Three warnings: training data only, scaling, and variance is not relevance
import numpy as np

rng = np.random.default_rng(119)


def directions(X):
    return np.linalg.svd(X - X.mean(axis=0), full_matrices=False)[2]


label = rng.choice([-1.0, 1.0], size=2000)
X = np.column_stack([rng.normal(0, 5, (2000, 3)), 0.3 * label])
X += [0, 0, 0, 50]  # where the cloud lies must not matter
scores = (X - X.mean(axis=0)) @ directions(X).T
assert abs(np.corrcoef(scores[:, 0], label)[0, 1]) < 0.1  # the first component knows nothing
assert abs(np.corrcoef(scores[:, 3], label)[0, 1]) > 0.99  # the last one knows all

X[:, 1] *= 1000  # meters to millimeters
assert abs(directions(X)[0, 1]) > 0.999

gaps = []
for _ in range(50):  # few samples, many features: a fit on all data flatters the test error
    train, test = rng.normal(size=(2, 20, 30))

    def error(data, test=test):
        V, center = directions(data)[:5], data.mean(axis=0)
        return np.linalg.norm(test - center - (test - center) @ V.T @ V)

    gaps.append(error(train) - error(np.vstack([train, test])))
assert min(gaps) > 0
