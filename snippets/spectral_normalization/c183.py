# C183 The estimate never exceeds the norm, so the divided matrix has norm at least one
import numpy as np

rng = np.random.default_rng(183)
results = {1: [], 5: [], 50: []}
for W in rng.normal(size=(500, 64, 64)):
    norm = np.linalg.svd(W, compute_uv=False)[0]
    u = rng.normal(size=64)
    u /= np.linalg.norm(u)
    last = 0.0
    for k in range(1, 51):
        v = W.T @ u
        v /= np.linalg.norm(v)
        u = W @ v
        estimate = np.linalg.norm(u)
        u /= estimate
        assert last - 1e-9 <= estimate <= norm * (1 + 1e-12)
        last = estimate
        if k in results:
            results[k].append(norm / estimate)
means = {k: np.mean(r) for k, r in results.items()}
assert all(min(r) >= 1 - 1e-12 for r in results.values())
Q = np.linalg.qr(rng.normal(size=(64, 64)))[0]  # all singular values one: reached at once
assert abs(np.linalg.norm(Q @ (v / np.linalg.norm(v))) - 1) < 1e-12
assert abs(means[1] - 1.385) < 0.03 and abs(means[5] - 1.059) < 0.015 and means[50] < 1.005
