# Mixed derivatives agree where they are continuous, and may differ where they are not
import sympy as sp

x, y, h = sp.symbols("x y h", real=True)
for f in (
    sp.exp(x * y) * sp.sin(x + 2 * y),
    x**3 * y - sp.log(1 + x**2 + y**4),
    sp.cos(x) ** 2 * y,
):
    H = sp.hessian(f, (x, y))
    assert sp.simplify(sp.diff(f, x, y) - sp.diff(f, y, x)) == 0 and H == H.T

f = x * y * (x**2 - y**2) / (x**2 + y**2)  # with f(0, 0) = 0
df_dx = sp.limit(f.subs(x, h) / h, h, 0)  # df/dx at (0, y)
df_dy = sp.limit(f.subs(y, h) / h, h, 0)  # df/dy at (x, 0)
assert sp.simplify(df_dx + y) == 0 and sp.simplify(df_dy - x) == 0
assert (sp.diff(df_dx, y), sp.diff(df_dy, x)) == (-1, 1)
mixed = sp.simplify(sp.diff(f, x, y))  # the reason: elsewhere it has no limit at the origin
assert mixed.subs(y, 0) == 1 and mixed.subs(x, 0) == -1
