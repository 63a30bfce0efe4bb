"""What PyTorch computes for small instances of the networks of Models: networks.json.

Usage: python3 networks.py      (with torch 2.13.0+cpu and numpy; writes beside itself)

The layers, the padding and the numbers that go in are those of NeuralNetworksTests' layers.py.
Parameters are drawn in the order in which the Swift networks show them. Dropout rates are 0.
"""
import json
import pathlib
import sys

import torch

sys.path.append(str(pathlib.Path(__file__).parents[2] / "NeuralNetworksTests" / "Fixtures"))
from layers import Case, batch_norm, conv, image, max_pool  # noqa: E402


class Net(Case):
    """The layers of one network, each with its parameters."""

    def parameter(self, *shape, centre=0.0, scale=None):
        if scale is None:  # sums of n products stay near 1
            n = max(1, int(torch.tensor(shape[:-1]).prod())) if len(shape) > 1 else 4
            scale = (2 / n) ** 0.5
        return super().parameter(*shape, centre=centre, scale=scale)

    def c(self, x, outputs, kernel, stride=1, padding="same", bias=True):
        w = self.parameter(kernel, kernel, x.shape[3], outputs)
        b = self.parameter(outputs) if bias else None
        return conv(x, w, b, (stride, stride), padding)

    def b(self, x):
        n = x.shape[-1]
        return batch_norm(x, self.parameter(n, centre=1, scale=0.5), self.parameter(n))

    def cb(self, x, outputs, kernel, stride=1, padding="same", bias=True):
        return self.b(self.c(x, outputs, kernel, stride, padding, bias))

    def cba(self, *args, **kwargs): return torch.relu(self.cb(*args, **kwargs))

    def dense(self, x, outputs): return x @ self.parameter(x.shape[1], outputs) + self.parameter(outputs)

    def block(self, x, outputs, stride, shortcut=True):
        y = self.cba(x, outputs, 3, stride, bias=False)
        y = self.cb(y, outputs, 3, bias=False)
        if not shortcut:
            return torch.relu(y)
        same = stride == 1 and x.shape[3] == outputs
        return torch.relu(y + (x if same else self.cb(x, outputs, 1, stride, bias=False)))

    def inception(self, x, c, stride):
        y = [self.cba(x, c, 1, stride)]
        y.append(self.cba(self.cba(x, c, 1, stride), c, 3))
        y.append(self.cba(self.cba(x, c, 1, stride), c, 5))
        y.append(self.cba(max_pool(x, (3, 3), (1, 1), "same"), c, 1, stride))
        return torch.cat(y, 3)


def flat(x): return x.reshape(x.shape[0], -1)


def baseline(net, x):
    x = max_pool(net.cba(x, 2, 5), (2, 2), (2, 2), "same")
    return net.dense(torch.relu(net.dense(flat(x), 4)), 3)


def lenet5(net, x):
    for channels in (2, 3):
        x = torch.sigmoid(net.c(x, channels, 5, padding="valid"))
        x = max_pool(x, (2, 2), (2, 2))
    x = flat(x)
    for units in (5, 4):
        x = torch.sigmoid(net.dense(x, units))
    return net.dense(x, 3)


def alexnet8(net, x):
    for channels in (2, 3):
        x = max_pool(net.cba(x, channels, 3, padding="valid"), (3, 3), (2, 2))
    for channels in (3, 4, 2):
        x = torch.relu(net.c(x, channels, 3))
    x = flat(max_pool(x, (3, 3), (2, 2)))
    for _ in range(2):
        x = torch.relu(net.dense(x, 4))
    return net.dense(x, 3)


def vgg16(net, x):
    for channels, count in ((2, 2), (3, 2), (3, 3), (2, 3), (3, 3)):
        for _ in range(count):
            x = net.cba(x, channels, 3)
        x = max_pool(x, (2, 2), (2, 2), "same")
    x = flat(x)
    for _ in range(2):
        x = torch.relu(net.dense(x, 4))
    return net.dense(x, 3)


def inception10(net, x):
    x = net.cba(x, 2, 3)
    for channels in (2, 4):
        for stride in (2, 1):
            x = net.inception(x, channels, stride)
    return net.dense(x.mean((1, 2)), 3)


def resnet18(net, x):
    x = net.cba(x, 2, 3, bias=False)
    for stage, channels in enumerate((2, 3, 4, 3)):
        x = net.block(x, channels, 1 if stage == 0 else 2)
        x = net.block(x, channels, 1)
    return net.dense(x.mean((1, 2)), 3)


def deep_cifar(depth, shortcuts):
    def build(net, x):
        x = net.cba(x, 2, 3, bias=False)
        for stage in range(3):
            for block in range((depth - 2) // 6):
                x = net.block(x, 2 << stage, 2 if stage and not block else 1, shortcuts)
        return net.dense(x.mean((1, 2)), 3)
    return build


NETWORKS = {
    "baseline": (baseline, (3, 6, 7, 2)),
    "lenet5": (lenet5, (2, 16, 17, 2)),
    "alexnet8": (alexnet8, (3, 24, 25, 2)),
    "vgg16": (vgg16, (4, 17, 16, 2)),
    "inception10": (inception10, (3, 6, 7, 2)),
    "resnet18": (resnet18, (4, 10, 9, 2)),
    "plain8": (deep_cifar(8, False), (4, 6, 7, 2)),
    "residual14": (deep_cifar(14, True), (4, 6, 7, 2)),
}

if __name__ == "__main__":
    results = {}
    for name, (build, shape) in NETWORKS.items():
        net, x = Net(), image(*shape)
        results[name] = net.run(x, build(net, x))
    path = pathlib.Path(__file__).with_name("networks.json")
    lines = (f"{json.dumps(name)}: {json.dumps(case)}" for name, case in results.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
