"""The losses of PyTorch's first 50 training steps for two of the networks: losses.json.

Usage: python3 losses.py      (with torch 2.13.0+cpu and numpy; writes beside itself)

The built-in digits in the order of their file, batch after batch, as 32 x 32 x 3 images from 0 to 1;
Adam 0.001 with PyTorch's defaults; batch normalisation with epsilon 0.001; dropout off. Weights are
Glorot uniform from numbers that a formula gives, so that the other side can make the same ones:
number i of parameter p (both from 0, in the order in which the networks show their parameters) is

    (2 u - 1) sqrt(6 / (fan-in + fan-out)),  u = (mix(2^32 p + i) >> 40) 2^-24,

where mix is the output function of SplitMix64 after one step from that state. Biases and offsets
are 0, scales are 1.

ResNet18 is compared in float64, with batches of 2: its losses in float32 say nothing after a few
steps. With batches of 16, those of PyTorch in float32 and of PyTorch in float64 are 0.31 apart at step
14; plain SGD instead of Adam does not help (batches of 4, the largest difference within 50 steps: 0.71
with a learning rate of 0.01, 0.35 with 0.001, and 0.03 with 0.0001, which hardly learns). In float64,
multiplying all first weights by 1 + 1e-14 moves no loss by more than 1.6e-11 (batches of 2): there 1e-3
is a strict test. What this script prints is the same measurement with one rounding, 1 + epsilon,
for each case.
"""
import gzip
import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

STEPS = 50
DATA = pathlib.Path(__file__).parents[3] / "Sources" / "Datasets" / "Resources" / "mnist-5k"


def mix(x):
    with np.errstate(over="ignore"):
        z = x.astype(np.uint64) + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


class Net:
    """Makes its parameters on the first pass and meets them again, in order, on later ones."""

    def __init__(self, dtype):
        self.parameters, self.next, self.dtype = [], 0, dtype

    def parameter(self, shape, value=None):
        if self.next == len(self.parameters):
            if value is None:  # [..., in, out]
                field = int(np.prod(shape[:-2]))
                limit = np.float32((6 / (field * (shape[-2] + shape[-1]))) ** 0.5)
                state = (self.next << 32) + np.arange(np.prod(shape), dtype=np.uint64)
                u = (mix(state) >> np.uint64(40)).astype(np.float32) * np.float32(2.0**-24)
                array = ((2 * u - 1) * limit).reshape(shape)
            else:
                array = np.full(shape, value, np.float32)
            self.parameters.append(torch.tensor(array, dtype=self.dtype, requires_grad=True))
        self.next += 1
        return self.parameters[self.next - 1]

    def conv(self, x, outputs, kernel, stride=1, padding="same", bias=True):
        """TensorFlow's padding: with stride 2, the odd row of zeros comes last."""
        w = self.parameter((kernel, kernel, x.shape[1], outputs))
        b = self.parameter((outputs,), 0) if bias else None
        if padding == "same":
            total = max(kernel - stride if x.shape[2] % stride == 0
                        else kernel - x.shape[2] % stride, 0)
            x = F.pad(x, (total // 2, total - total // 2) * 2)
        return F.conv2d(x, w.permute(3, 2, 0, 1), b, stride)

    def norm(self, x):
        scale, offset = self.parameter((x.shape[1],), 1), self.parameter((x.shape[1],), 0)
        return F.batch_norm(x, None, None, scale, offset, training=True, eps=1e-3)

    def dense(self, x, outputs):
        return x @ self.parameter((x.shape[1], outputs)) + self.parameter((outputs,), 0)

    def block(self, x, outputs, stride):
        y = F.relu(self.norm(self.conv(x, outputs, 3, stride, bias=False)))
        y = self.norm(self.conv(y, outputs, 3, bias=False))
        if stride != 1 or x.shape[1] != outputs:
            x = self.norm(self.conv(x, outputs, 1, stride, bias=False))
        return F.relu(y + x)

    penalty = 0.0


def flat(x): return x.permute(0, 2, 3, 1).reshape(x.shape[0], -1)


def baseline(net, x):
    x = F.max_pool2d(F.relu(net.norm(net.conv(x, 6, 5))), 2)
    return net.dense(F.relu(net.dense(flat(x), 128)), 10)


def lenet5(net, x):
    for channels in (6, 16):
        x = F.max_pool2d(torch.sigmoid(net.conv(x, channels, 5, padding="valid")), 2)
    x = flat(x)
    for units in (120, 84):
        x = torch.sigmoid(net.dense(x, units))
    return net.dense(x, 10)


def resnet18(net, x):
    x = F.relu(net.norm(net.conv(x, 64, 3, bias=False)))
    for stage, channels in enumerate((64, 128, 256, 512)):
        x = net.block(x, channels, 1 if stage == 0 else 2)
        x = net.block(x, channels, 1)
    y = net.dense(x.mean((2, 3)), 10)
    net.penalty = 0.01 * net.parameters[-2].square().sum()  # lambda / 2 sum w^2, lambda 0.02
    return y


def digits():
    def read(name, start):
        return np.frombuffer(gzip.decompress((DATA / name).read_bytes()), np.uint8)[start:]
    images = read("train-images-idx3-ubyte.gz", 16).reshape(-1, 1, 28, 28)
    x = torch.tensor(np.pad(images, ((0, 0), (0, 0), (2, 2), (2, 2))).astype(np.float32) / 255)
    return x.repeat(1, 3, 1, 1), torch.tensor(read("train-labels-idx1-ubyte.gz", 8).astype(np.int64))


CASES = [
    (lenet5, 32, torch.float32),
    (baseline, 32, torch.float32),
    (resnet18, 2, torch.float64),
]


def losses(build, batch, dtype, scale=1.0):
    """With the first weights multiplied by `scale`."""
    net = Net(dtype)
    images, labels = digits()
    build(net, images[:batch].to(dtype))
    with torch.no_grad():
        for parameter in net.parameters:
            parameter *= scale
    optimizer = torch.optim.Adam(net.parameters, lr=0.001, eps=1e-8)
    result = []
    for step in range(STEPS):
        here = slice(step * batch, (step + 1) * batch)
        net.next = 0
        loss = F.cross_entropy(build(net, images[here].to(dtype)), labels[here]) + net.penalty
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        result.append(loss.item())
    return np.array(result)


def compared(build, batch, dtype):
    """The losses, and how far they move, at most, when the weights do by one rounding."""
    result = losses(build, batch, dtype)
    moved = losses(build, batch, dtype, 1 + torch.finfo(dtype).eps)
    difference = np.abs(result - moved)
    print(f"{build.__name__}, batch {batch}, {dtype}: {difference.max():.1e} at most, "
          f"at step {difference.argmax() + 1}", flush=True)
    return result, difference.max()


if __name__ == "__main__":
    lines = []
    for build, batch, dtype in CASES:
        result, rounding = compared(build, batch, dtype)
        case = {"batch": batch, "precision": str(dtype).removeprefix("torch."),
                "rounding": float(f"{rounding:.1e}"),
                "losses": [round(loss, 7) for loss in result.tolist()]}
        lines.append(f"{json.dumps(build.__name__)}: {json.dumps(case)}")
    path = pathlib.Path(__file__).with_name("losses.json")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
