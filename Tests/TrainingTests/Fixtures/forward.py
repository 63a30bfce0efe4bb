"""Computes in NumPy what a network of parameters.npz makes of its input, for NumPyComparisonTests.swift.

The network: convolution 3x3 'same', batch normalisation in inference, ReLU, flatten, dense. Prints the
largest difference to the outputs that Swift wrote. Run it as forward.py PARAMETERS EXAMPLE.
"""

import sys

import numpy as np

net = np.load(sys.argv[1])
example = np.load(sys.argv[2])
names = ["0 conv2D weight", "0 conv2D bias", "1 batchNorm scale", "1 batchNorm offset"]
names += ["1 batchNorm running mean", "1 batchNorm running variance"]
names += ["4 dense weight", "4 dense bias"]
assert net.files == names, net.files
assert all(net[name].dtype == np.float32 for name in names)
assert example["größe/µ"] == 2, example.files
assert example["labels"].dtype == np.int64, example["labels"].dtype

x = example["input"].astype(np.float64)
kernel = net["0 conv2D weight"].astype(np.float64)
height, width = x.shape[1:3]
padded = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
convolved = np.zeros(x.shape[:3] + kernel.shape[3:]) + net["0 conv2D bias"]
for i in range(3):
    for j in range(3):
        convolved += padded[:, i : i + height, j : j + width] @ kernel[i, j]

deviation = np.sqrt(net["1 batchNorm running variance"] + example["epsilon"])
normal = (convolved - net["1 batchNorm running mean"]) / deviation
hidden = np.maximum(normal * net["1 batchNorm scale"] + net["1 batchNorm offset"], 0)
output = hidden.reshape(len(x), -1) @ net["4 dense weight"] + net["4 dense bias"]
assert (np.argmax(output, axis=1) == example["labels"]).all()
print(max(abs(convolved - example["convolved"]).max(), abs(output - example["output"]).max()))
