"""Writes the .npy files that NumPyFileTests.swift reads; run it in this folder.

Made with NumPy 2.4.6.
"""

import numpy as np

numbers = np.array([[1, -2.5, 3], [1e-3, 0.1, -7e20]])
np.save("f8-matrix.npy", numbers)
np.save("f4-matrix.npy", numbers.astype("<f4"))
np.save("f4-vector.npy", np.array([0.5, -0.0, np.inf, -np.inf, 1e-45], "<f4"))
np.save("f8-number.npy", np.array(0.1))
np.save("f4-images.npy", np.arange(24, dtype="<f4").reshape(2, 3, 4, 1))
np.save("f4-empty.npy", np.zeros((0, 3), "<f4"))
np.save("i8.npy", np.array([[1, -2], [2**53 + 1, 0]], "<i8"))
np.save("i4.npy", np.array([7, -2147483648], "<i4"))
np.save("u1.npy", np.array([0, 255, 9], "|u1"))
np.save("fortran.npy", np.asfortranarray(numbers))
np.save("f4-fortran.npy", np.arange(24, dtype="<f4").reshape(2, 3, 4).T)
np.save("f4-fortran-empty.npy", np.asfortranarray(np.zeros((3, 0), "<f4")))
np.save("i8-fortran.npy", np.arange(4).reshape(2, 2).T)
np.save("big-endian.npy", numbers.astype(">f8"))
np.save("complex.npy", numbers.astype("<c16"))
np.save("text.npy", np.array(["one", "three"]))
np.save("structured.npy", np.zeros(2, [("a", "<f4"), ("b", "<i4")]))
for version in (2, 3):
    with open(f"version-{version}.npy", "wb") as file:
        np.lib.format.write_array(file, numbers, version=(version, 0))
