# C094 Centrality of a graph with four nodes, and PageRank of random webs
import numpy as np

A = np.zeros((4, 4))
for i, j in ((0, 1), (0, 2), (1, 2), (0, 3)):
    A[i, j] = A[j, i] = 1
values, vectors = np.linalg.eigh(A)
x = np.abs(vectors[:, -1])
np.testing.assert_allclose(x, [0.6116, 0.5227, 0.5227, 0.2818], atol=5e-5)
assert abs(values[-1] - 2.1701) < 5e-5 and np.allclose(A @ x, values[-1] * x)

rng = np.random.default_rng(94)
for _ in range(50):
    links = (rng.random((7, 7)) < 0.3) + np.roll(np.eye(7), 1, axis=0) > 0
    M, d = links / links.sum(axis=0), rng.uniform(0.3, 0.9)
    G = d * M + (1 - d) / 7
    x = np.linalg.solve(np.eye(7) - d * M, np.full(7, (1 - d) / 7))
    assert np.allclose(G @ x, x) and abs(x.sum() - 1) < 1e-12 and x.min() > 0
    y = rng.dirichlet(np.ones(7))
    first = np.abs(y - x).sum()
    for k in range(1, 30):
        y = G @ y
        assert np.abs(y - x).sum() <= d**k * first + 1e-12
    moduli = np.sort(np.abs(np.linalg.eigvals(G)))
    assert abs(moduli[-1] - 1) < 1e-9 and moduli[-2] <= d + 1e-9
