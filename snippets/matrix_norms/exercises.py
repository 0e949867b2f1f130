# Exercises and quoted numbers of the note Matrix Norms
import numpy as np

norm = np.linalg.norm
A = np.array([[2, 1], [0.5, 1.5]])
assert [norm(A, 1), norm(A, np.inf)] == [2.5, 3] and (A @ [1, 1]).tolist() == [3, 2]
assert (A.T @ A).tolist() == [[4.25, 2.75], [2.75, 3.25]]
assert abs(norm(A) - 2.7386) < 5e-5 and abs(norm(A) ** 2 - 7.5) < 1e-12
t = np.linspace(0, np.pi, 1001)
squared = norm(A @ [np.cos(t), np.sin(t)], axis=0) ** 2
np.testing.assert_allclose(squared, 3.75 + 0.5 * np.cos(2 * t) + 2.75 * np.sin(2 * t))
assert abs(np.sqrt(7.8125) - 2.7951) < 5e-5 and abs(norm(A, 2) ** 2 - 6.5451) < 5e-5
assert abs(norm(A, 2) - 2.5583) < 5e-5 and abs(np.sqrt(2) * norm(A, 2) - 3.618) < 5e-4

ones, nilpotent = np.ones((2, 2)), np.array([[0, 5], [0, 0]])
assert (ones @ ones).tolist() == [[2, 2], [2, 2]]
assert norm(nilpotent, 2) == 5 and not np.any(np.linalg.eigvals(nilpotent))
near = np.array([[1, 1], [1, 1.0001]])
inverse = np.linalg.inv(near)
assert abs(np.linalg.det(near) * np.linalg.det(inverse) - 1) < 1e-9
assert abs(norm(near, 2) * norm(inverse, 2) - 40002) < 0.5

B = np.array([[1, -2, 2], [0, 3, -1]])
assert [norm(B, 1), norm(B, np.inf), round(norm(B), 4)] == [5, 5, 4.3589]
assert (B @ [1, -1, 1]).tolist() == [5, -4]
assert norm(B.T, np.inf) == norm(B, 1) and norm(B.T) == norm(B)
rng = np.random.default_rng(0)
u, v = rng.normal(size=4), rng.normal(size=5)
for order in (2, "fro"):
    assert abs(norm(np.outer(u, v), order) - norm(u) * norm(v)) < 1e-12
ratios = [norm(G) / norm(G, 2) for G in rng.normal(size=(200, 5, 5))]
assert 1.1 < min(ratios) < 1.3 and 1.7 < max(ratios) < 1.9, (min(ratios), max(ratios))
assert round(norm(np.eye(5)) / norm(np.eye(5), 2), 3) == 2.236 and max(ratios) < 2.236
