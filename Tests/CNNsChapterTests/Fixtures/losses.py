"""The losses of PyTorch's first 50 training steps for three of the networks: losses.json.

Usage: python3 losses.py      (with torch 2.13.0+cpu and numpy; writes beside itself)

The built-in digits in the order of their file, batch after batch, as 32 x 32 x 3 images from 0 to 1;
Adam 0.001 with PyTorch's defaults; batch normalisation with epsilon 0.001; dropout off. Weights are
Glorot uniform from numbers that a formula gives, so that the other side can make the same ones:
number i of parameter p (both from 0, in the order in which the networks show their parameters) is

    (2 u - 1) sqrt(6 / (fan-in + fan-out)),  u = (mix(2^32 p + i) >> 40) 2^-24,

where mix is the output function of SplitMix64 after one step from that state. Biases and offsets
are 0, scales are 1.
"""
import gzip
import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

STEPS = 50
LEARNING_RATE_SGD = 0.01
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


def adam(parameters):
    return torch.optim.Adam(parameters, lr=0.001, eps=1e-8)


def sgd(parameters):
    return torch.optim.SGD(parameters, lr=LEARNING_RATE_SGD)


def losses(build, batch, rule, dtype=torch.float32):
    net = Net(dtype)
    images, labels = digits()
    optimizer, result = None, []
    for step in range(STEPS):
        here = slice(step * batch, (step + 1) * batch)
        net.next = 0
        loss = F.cross_entropy(build(net, images[here].to(dtype)), labels[here]) + net.penalty
        optimizer = optimizer or rule(net.parameters)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        result.append(loss.item())
    return np.array(result)


CASES = [(lenet5, 32, adam), (baseline, 32, adam), (resnet18, 4, sgd)]


def rounding(build, batch, rule):
    """The losses in float32, and how far they are from those in float64."""
    single = losses(build, batch, rule)
    difference = np.abs(single - losses(build, batch, rule, torch.float64))
    worst = int(difference.argmax())
    print(f"{build.__name__}, batch {batch}, {rule.__name__}: float32 differs from float64 by "
          f"{difference[worst]:.1e} at most, at step {worst + 1}; by more than 0.001 "
          + (f"from step {int((difference > 1e-3).argmax()) + 1} on"
             if difference[worst] > 1e-3 else "nowhere"))
    return single, difference[worst]


if __name__ == "__main__":
    lines = []
    for build, batch, rule in CASES:
        single, worst = rounding(build, batch, rule)
        case = {"batch": batch, "rule": rule.__name__, "rounding": float(f"{worst:.1e}"),
                "losses": [round(loss, 7) for loss in single.tolist()]}
        lines.append(f"{json.dumps(build.__name__)}: {json.dumps(case)}")
    path = pathlib.Path(__file__).with_name("losses.json")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    rounding(resnet18, 4, adam)  # for the numbers above
