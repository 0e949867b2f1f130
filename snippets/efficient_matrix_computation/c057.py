# C057 Share of matrix products in the operations of one transformer block
import numpy as np

d, n, heads = 4096, 2048, 32
products = 4 * 2 * n * d * d  # queries, keys, values, output
products += 2 * 2 * n * n * d  # scores, weighted sums
products += 2 * 2 * n * d * 4 * d  # two layers of the inner network
assert products == 24 * n * d**2 + 4 * n**2 * d and f"{products:.2e}" == "8.93e+11"
softmax = 5 * heads * n * n
normalization = 2 * 8 * n * d
activation = 10 * n * 4 * d
residual = 2 * n * d
rest = softmax + normalization + activation + residual
assert rest == 5 * heads * n**2 + (16 + 40 + 2) * n * d and f"{rest:.1e}" == "1.2e+09"
share = products / (products + rest)
assert 0.99 < share < 1 and f"{share:.4f}" == "0.9987"
rest *= 5  # the constants 5, 8, 10 are estimates; the claim survives five times as much
assert products / (products + rest) > 0.99

# without the rest the inner network collapses: one matrix instead of two
rng = np.random.default_rng(57)
W1, W2, x = rng.normal(size=(16, 4)), rng.normal(size=(4, 16)), rng.normal(size=4)
assert np.allclose(W2 @ (W1 @ x) + W2 @ (W1 @ -x), 0)  # linear, hence odd
assert not np.allclose(W2 @ np.maximum(W1 @ x, 0) + W2 @ np.maximum(W1 @ -x, 0), 0)
