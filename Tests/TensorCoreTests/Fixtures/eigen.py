"""Writes eigen.json: symmetric matrices with their eigenvalues and eigenvectors by
numpy.linalg.eigh, for SymmetricEigenTests.swift. Run it in this folder.

Made with NumPy 2.4.6. Values are in descending order; a vector's component of largest magnitude is
positive. Where eigenvalues repeat, vectors are left out, as there are many.
"""

import json

import numpy as np

generator = np.random.default_rng(5)


def symmetric(n):
    a = generator.standard_normal((n, n))
    return a + a.T


def graded(n, powers):
    """Eigenvalues over many orders of magnitude."""
    q, _ = np.linalg.qr(generator.standard_normal((n, n)))
    a = q @ np.diag(10.0 ** np.linspace(powers[0], powers[1], n)) @ q.T
    return (a + a.T) / 2


def low_rank(n, rank):
    x = generator.standard_normal((rank, n))
    return x.T @ x


def rotated(values):
    q, _ = np.linalg.qr(generator.standard_normal((len(values), len(values))))
    a = q @ np.diag(values) @ q.T
    return (a + a.T) / 2


def case(name, a, has_vectors=True):
    values, vectors = np.linalg.eigh(a)
    values, vectors = values[::-1], vectors[:, ::-1]
    largest = np.abs(vectors).argmax(axis=0)
    vectors = vectors * np.sign(vectors[largest, range(len(values))])
    return {
        "name": name,
        "size": len(values),
        "matrix": a.flatten().tolist(),
        "values": values.tolist(),
        "vectors": vectors.flatten().tolist() if has_vectors else None,
    }


cases = [
    case("random 2x2", symmetric(2)),
    case("random 9x9", symmetric(9)),
    case("random 24x24", symmetric(24)),
    case("Hilbert 8x8", 1.0 / (np.arange(8)[:, None] + np.arange(8) + 1)),
    case("from 1 to 1e-12", graded(10, (0, -12)), False),
    case("from 1e200 to 1e190", graded(8, (200, 190)), False),
    case("rank 3 of 10", low_rank(10, 3), False),
    case("repeated", rotated([5.0, 2, 2, 2, -1, -1]), False),
]

with open("eigen.json", "w") as file:
    json.dump(cases, file, indent=1)
    file.write("\n")
