# Exercises and quoted numbers of the note Eigendecomposition
import numpy as np

V, inverse = np.array([[1, 1], [1, -2]]), np.array([[2, 1], [1, -1]]) / 3
A = np.array([[4, 1], [2, 3]])
assert np.allclose(V @ inverse, np.eye(2))
assert np.allclose(V @ np.diag([5, 2]) @ inverse, A)
assert np.allclose(V @ np.diag([125, 8]) @ inverse, [[86, 39], [78, 47]])
assert np.linalg.matrix_power(A, 3).tolist() == [[86, 39], [78, 47]]
assert np.allclose(V @ np.diag([1 / 5, 1 / 2]) @ inverse, np.linalg.inv(A))

B = np.linalg.matrix_power(np.array([[2, 1], [1, 2]]), 10)
assert B.tolist() == [[29525, 29524], [29524, 29525]] and (3**10 + 1) // 2 == 29525
assert np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 30)[0, 1] == 832040
assert np.allclose(np.linalg.eigvalsh([[1, 1], [1, 0]]), [(1 - 5**0.5) / 2, (1 + 5**0.5) / 2])

ponds = np.array([100.0, 0.0])
for _ in range(10):
    ponds = np.array([[0.9, 0.1], [0.1, 0.9]]) @ ponds
assert np.allclose(ponds, [50 + 50 * 0.8**10, 50 - 50 * 0.8**10])
assert ponds.round(2).tolist() == [55.37, 44.63]
