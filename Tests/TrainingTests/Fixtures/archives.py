"""Writes the .npz files that NumPyArchiveTests.swift reads; run it in this folder.

Made with NumPy 2.4.6 and Python 3.11.
"""

import io
import stat
import zipfile

import numpy as np

numbers = np.array([[1, -2.5, 3], [1e-3, 0.1, -7e20]])
arrays = {
    "0 dense weight": numbers.astype("<f4"),
    "double": numbers,
    "transposed": np.arange(24, dtype="<f4").reshape(2, 3, 4).T,
    "labels": np.array([7, -2, 2**53 + 1]),
    "small labels": np.array([7, -2], "<i4"),
    "bytes": np.array([[0, 255, 9]], "|u1"),
    "number": np.array(0.5),
    "empty": np.zeros((0, 3), "<f4"),
    "größe/µ": np.array([1.5], "<f4"),
    "text": np.array(["one", "three"]),
    "half": np.array([1, 2], "<f2"),
    "fields": np.zeros(2, [("a", "<f4"), ("b", "<i4")]),
}
np.savez("savez.npz", **arrays)
np.savez_compressed("savez-compressed.npz", **arrays)
np.savez("none.npz")


def npy(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def member(name, mode):
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


# What zip can hold, and an archive of arrays does not.
one = npy(np.array([1], "<f4"))
with zipfile.ZipFile("folder.npz", "w") as file:
    file.writestr(member("x/", stat.S_IFDIR | 0o755), b"")
with zipfile.ZipFile("link.npz", "w") as file:
    file.writestr(member("x.npy", stat.S_IFLNK | 0o777), b"elsewhere")
with zipfile.ZipFile("pipe.npz", "w") as file:
    file.writestr(member("x.npy", stat.S_IFIFO | 0o600), b"")
with zipfile.ZipFile("bzip2.npz", "w", zipfile.ZIP_BZIP2) as file:
    file.writestr("x.npy", one)
with zipfile.ZipFile("pickle.npz", "w") as file:
    file.writestr("archive/data.pkl", b"\x80\x02}q\x00.")
with zipfile.ZipFile("duplicate.npz", "w") as file:
    file.writestr("x.npy", one)
    file.writestr("x.npy", npy(np.array([2], "<f4")))
# One number, and a mebibyte of zeros behind it.
with zipfile.ZipFile("bomb.npz", "w", zipfile.ZIP_DEFLATED) as file:
    file.writestr("x.npy", one + bytes(1 << 20))
