"""Writes smooth.json: GELU and SiLU and their derivatives, for SmoothRectifierTests.swift. Run it in this folder.

PyTorch's formulas as its documentation gives them, in Python's own numbers of 64 bits:
GELU(x) = x Φ(x), with Φ by the error function; with approximate="tanh" it is
0.5 x (1 + tanh(√(2/π) (x + 0.044715 x³))). SiLU(x) = x / (1 + exp(-x)).
"""

import json
import math

points = [-6, -3.5, -2, -1.2785, -1, -0.7518, -0.25, -1e-3, 0, 1e-3, 0.5, 1, 1.702, 2.5, 4, 6]


def gelu(x):
    return 0.5 * x * math.erfc(-x / math.sqrt(2))


def gelu_slope(x):
    return 0.5 * math.erfc(-x / math.sqrt(2)) + x * math.exp(-x * x / 2) / math.sqrt(2 * math.pi)


def inner(x):
    return math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)


def gelu_tanh(x):
    return 0.5 * x * (1 + math.tanh(inner(x)))


def gelu_tanh_slope(x):
    t = math.tanh(inner(x))
    return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * x * x)


def silu(x):
    return x / (1 + math.exp(-x))


def silu_slope(x):
    s = 1 / (1 + math.exp(-x))
    return s * (1 + x * (1 - s))


functions = [gelu, gelu_slope, gelu_tanh, gelu_tanh_slope, silu, silu_slope]
with open("smooth.json", "w") as file:
    json.dump({"x": points} | {f.__name__: [f(x) for x in points] for f in functions}, file)
    file.write("\n")
