"""Writes ridge.json: polynomials fitted by NumPy 2, for RidgeTests.swift. Run it in this folder.

The coefficients but the first are paid for: rows sqrt(lambda) w_j = 0 below the powers of x. NumPy's
lstsq is LAPACK's, by singular values; for degree 15 without a price the condition number is some 1e6.
"""

import json
import numpy as np

generator = np.random.default_rng(4)
x = np.linspace(-1, 1, 16)
y = np.round(np.sin(np.pi * x) + 0.2 * generator.standard_normal(16), 6)


def fit(degree, price):
    powers = np.vander(x, degree + 1, increasing=True)
    paid = np.sqrt(price) * np.eye(degree + 1)[1:]
    rows, targets = np.vstack([powers, paid]), np.concatenate([y, np.zeros(degree)])
    solution = np.linalg.lstsq(rows, targets, rcond=None)[0]
    return {"degree": degree, "lambda": price, "coefficients": solution.tolist()}


with open("ridge.json", "w") as file:
    json.dump({
        "y": y.tolist(),
        "fits": [fit(d, l) for d in [3, 9, 15] for l in [0, 1e-6, 1e-2, 1.0]],
    }, file)
