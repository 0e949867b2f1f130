# C025 One sample a row
from sklearn.datasets import load_iris

X = load_iris().data
assert X.shape == (150, 4)  # 150 flowers, 4 measurements
assert X[0].shape == (4,) and X[:, 0].shape == (150,)
