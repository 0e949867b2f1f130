# C050 Associativity for matrices of symbols
import sympy as sp

A = sp.Matrix(2, 3, sp.symbols("a:6"))
B = sp.Matrix(3, 2, sp.symbols("b:6"))
x = sp.Matrix(2, 1, sp.symbols("x:2"))
C = sp.Matrix(2, 4, sp.symbols("c:8"))
assert sp.expand((A * B) * C - A * (B * C)) == sp.zeros(2, 4)
assert sp.expand((A * B) * x - A * (B * x)) == sp.zeros(2, 1)
