# S26 Five rounding traps
import numpy as np

one = np.float32(1)
print("machine epsilons", f"{np.finfo(np.float32).eps:.3g} {np.finfo(np.float64).eps:.3g}")
total = 0.1 + 0.2
print("0.1 + 0.2 == 0.3:", total == 0.3, f"difference {total - 0.3:.1e}")

tenths = np.full(10_000_000, 0.1, dtype=np.float32)
print(
    "ten million tenths", f"{np.cumsum(tenths)[-1]:,.1f} one by one, {tenths.sum():,.1f} in pairs"
)
print("1e8 + 1 - 1e8 =", (np.float32(1e8) + one) - np.float32(1e8))

x = np.array([100, 99], dtype=np.float32)
with np.errstate(over="ignore", invalid="ignore"):
    print("softmax", np.exp(x) / np.exp(x).sum())
shifted = np.exp(x - x.max())
print("shifted", np.round(shifted / shifted.sum(), 4))

root = np.sqrt(1e16 - 4)
print("small root", f"{(1e8 - root) / 2:.3g} by subtraction, {2 / (1e8 + root):.3g} by division")
