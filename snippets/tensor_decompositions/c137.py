# C137 CP and Tucker: unfoldings, the core, the error bound, and a best approximation that is missing
import numpy as np

rng = np.random.default_rng(137)


def unfold(T, axis):
    return np.moveaxis(T, axis, 0).reshape(T.shape[axis], -1)


def hosvd(T, ranks):
    bases = [np.linalg.svd(unfold(T, axis))[0][:, :r] for axis, r in enumerate(ranks)]
    core = np.einsum("ijk,ia,jb,kc->abc", T, *bases)
    return core, np.einsum("abc,ia,jb,kc->ijk", core, *bases)


for _ in range(50):  # CP rank 2 gives multilinear rank (2, 2, 2) and an exact 2 x 2 x 2 core
    T = np.einsum("ir,jr,kr->ijk", *rng.normal(size=(3, 5, 2)))
    assert [np.linalg.matrix_rank(unfold(T, axis), tol=1e-10) for axis in range(3)] == [2, 2, 2]
    core, back = hosvd(T, (2, 2, 2))
    assert core.shape == (2, 2, 2)
    assert np.linalg.norm(back - T) < 1e-12 * max(1, np.linalg.norm(T))

sharp = np.zeros((3, 3, 3))  # the bases keep the first two indices; dropping the second is best
sharp[1, 1, 1], sharp[2, 0, 0], sharp[0, 2, 0], sharp[0, 0, 2] = 1, 0.99, 0.99, 0.99
draws = ((rng.normal(size=(4, 5, 6)), rng.integers(1, 5, size=3)) for _ in range(100))
for T, ranks in [(sharp, (2, 2, 2)), *draws]:  # truncation: from the largest tail to their sum
    error = np.linalg.norm(T - hosvd(T, ranks)[1]) ** 2
    tails = [
        np.sum(np.linalg.svd(unfold(T, axis), compute_uv=False)[r:] ** 2)
        for axis, r in enumerate(ranks)
    ]
    assert max(tails) - 1e-10 <= error <= sum(tails) + 1e-10
    bases = [
        np.linalg.qr(rng.normal(size=(size, r)))[0] for size, r in zip(T.shape, ranks, strict=True)
    ]
    for _ in range(20):  # iterations for a better core: never better than by the factor of three
        for axis, r in enumerate(ranks):
            others = [np.eye(T.shape[axis]) if a == axis else B @ B.T for a, B in enumerate(bases)]
            seen = np.einsum("ijk,ia,jb,kc->abc", T, *others)
            bases[axis] = np.linalg.svd(unfold(seen, axis))[0][:, :r]
    best = np.linalg.norm(T - np.einsum("ijk,ia,jb,kc->abc", T, *(B @ B.T for B in bases))) ** 2
    assert max(tails) - 1e-10 <= best and error <= 3 * best + 1e-10
    if T is sharp:
        assert abs(best - 1) < 1e-10 and error > 2.9  # the factor is nearly reached

e, f = np.eye(2)


def outer(*vectors):
    return np.einsum("i,j,k->ijk", *vectors)


D = outer(e, e, f) + outer(e, f, e) + outer(f, e, e)
for t in (1, 10, 100, 1000):  # rank two, nearer and nearer, with growing terms
    near = t * outer(e + f / t, e + f / t, e + f / t) - t * outer(e, e, e)
    assert abs(np.linalg.norm(D - near) - np.sqrt(3 / t**2 + 1 / t**4)) < 1e-8
assert abs(np.sqrt(3 / 10**2 + 1 / 10**4) - 0.1735) < 5e-5
M = D[:, :, 1] @ np.linalg.inv(D[:, :, 0])  # not diagonalizable, so the rank of D is not two
assert M.tolist() == [[0, 1], [0, 0]] and np.linalg.matrix_rank(M) == 1
