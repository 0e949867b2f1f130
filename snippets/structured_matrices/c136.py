# C136 Bytes of a tridiagonal matrix, dense and in compressed rows
import numpy as np
from scipy import sparse

n = 1000
dense = 2 * np.eye(n) - np.eye(n, k=1) - np.eye(n, k=-1)
csr = sparse.csr_array(dense)
csr.indices, csr.indptr = csr.indices.astype(np.int32), csr.indptr.astype(np.int32)
stored = csr.data.nbytes + csr.indices.nbytes + csr.indptr.nbytes
assert csr.nnz == 3 * n - 2
assert dense.nbytes == 8_000_000 and stored == 12 * csr.nnz + 4 * (n + 1) == 39_980
x = np.random.default_rng(136).normal(size=n)
np.testing.assert_allclose(csr @ x, dense @ x, atol=1e-12)
full = sparse.csr_array(np.ones((n, n)))  # no gain for a full matrix: larger than dense
assert full.data.nbytes + full.indices.nbytes > 8_000_000
assert np.zeros((n, n)).nbytes == np.ones((n, n)).nbytes  # dense storage ignores zeros
