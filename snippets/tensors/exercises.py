# Exercises of the note Tensors
import numpy as np

T = np.zeros((16, 3, 64, 64), dtype=np.uint8)
assert T.size == 196_608 and T.strides == (12_288, 4_096, 64, 1)

rng = np.random.default_rng(0)
S = rng.normal(size=(2, 3, 4))
assert np.array_equal(S.reshape(6, 4).reshape(2, 3, 4), S)

a = rng.normal(size=5)
difference = a - a.reshape(5, 1)
assert difference.shape == (5, 5) and np.all(np.diag(difference) == 0)
