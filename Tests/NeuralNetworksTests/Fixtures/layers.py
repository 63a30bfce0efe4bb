"""What PyTorch computes for the layers of NeuralNetworks, forward and backward: layers.json.

Usage: python3 layers.py      (with torch 2.13.0+cpu and numpy; writes beside itself)

Inputs, parameters and output gradients are not stored: both sides compute them by `pattern`.
Tensors are NHWC, kernels [height, width, in, out], all in float64. TensorFlow's SAME padding is
put on by F.pad before the operation, in the amounts of its documentation; the cases named "literal"
have amounts counted by hand on paper.
"""
import json
import math
import pathlib

import torch
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)


def pattern(shape, phase):
    """sin(0.37 i^2 + 0.71 i + phase) for the flat index i: as good as random, and reproducible."""
    i = torch.arange(math.prod(shape), dtype=torch.float64)
    return torch.sin(0.37 * i * i + 0.71 * i + phase).reshape(shape)


def same(size, window, stride):
    """TensorFlow: output ceil(N / S), padding max((output - 1) S + F - N, 0), less of it before."""
    total = max((-(-size // stride) - 1) * stride + window - size, 0)
    return total // 2, total - total // 2


def padded(x, window, stride, padding, value=0.0):
    """NHWC to NCHW, padded; `padding` is "valid", "same" or [top, bottom, left, right]."""
    x = x.permute(0, 3, 1, 2)
    if padding == "valid":
        return x
    if padding == "same":
        padding = [*same(x.shape[2], window[0], stride[0]), *same(x.shape[3], window[1], stride[1])]
    top, bottom, left, right = padding
    return F.pad(x, (left, right, top, bottom), value=value)


def nhwc(x):
    return x.permute(0, 2, 3, 1)


def conv(x, w, b=None, stride=(1, 1), padding="valid"):
    x = padded(x, w.shape[:2], stride, padding)
    return nhwc(F.conv2d(x, w.permute(3, 2, 0, 1), b, stride))


def max_pool(x, size, stride, padding="valid"):
    return nhwc(F.max_pool2d(padded(x, size, stride, padding, -math.inf), size, stride))


def average_pool(x, size, stride, padding="valid"):
    ones = padded(torch.ones_like(x), size, stride, padding)
    x = padded(x, size, stride, padding)
    return nhwc(F.avg_pool2d(x, size, stride) / F.avg_pool2d(ones, size, stride))


def batch_norm(x, scale, offset):
    axes = tuple(range(x.dim() - 1))
    mean = x.mean(axes)
    variance = x.var(axes, unbiased=False)
    return (x - mean) / torch.sqrt(variance + 1e-3) * scale + offset


def prelu(x, a):
    return torch.where(x > 0, x, a * x)


def maxout(x, w, b, pieces):
    return (x @ w + b).reshape(x.shape[0], pieces, -1).amax(1)


class Case:
    """Draws parameters in the order in which the Swift layer shows them, and runs both passes."""

    def __init__(self):
        self.parameters = []

    def parameter(self, *shape, centre=0.0, scale=1.0):
        value = centre + scale * pattern(shape, 1 + len(self.parameters))
        self.parameters.append(value.requires_grad_())
        return self.parameters[-1]

    def run(self, x, y):
        y.backward(pattern(y.shape, 0.25))
        digits = lambda t: [float(f"{v:.10g}") for v in t.reshape(-1).tolist()]
        return {
            "shape": list(y.shape), "output": digits(y), "inputGradient": digits(x.grad),
            "gradients": [digits(p.grad) for p in self.parameters],
        }


def image(*shape):
    return pattern(shape, 0).requires_grad_()


def convolution(shape, kernel, outputs, stride, padding, bias=True):
    case, x = Case(), image(*shape)
    w = case.parameter(*kernel, shape[3], outputs)
    return case.run(x, conv(x, w, case.parameter(outputs) if bias else None, stride, padding))


def unary(f, shape):
    x = image(*shape)
    return Case().run(x, f(x))


def prelus(slopes):
    case, x = Case(), image(2, 3, 3, 4)
    return case.run(x, prelu(x, case.parameter(slopes)))


def maxouts():
    case, x = Case(), image(5, 4)
    return case.run(x, maxout(x, case.parameter(4, 9), case.parameter(9), 3))


def unit(case, x, outputs, kernel, stride=1, bias=False):
    """Convolution and batch normalisation."""
    w = case.parameter(kernel, kernel, x.shape[3], outputs)
    b = case.parameter(outputs) if bias else None
    scale = case.parameter(outputs, centre=1, scale=0.5)
    return batch_norm(conv(x, w, b, (stride, stride), "same"), scale, case.parameter(outputs))


def residual(outputs, stride):
    case, x = Case(), image(2, 6, 5, 3)
    y = unit(case, torch.relu(unit(case, x, outputs, 3, stride)), outputs, 3)
    return case.run(x, y + (x if stride == 1 else unit(case, x, outputs, 1, stride)))


def parallel(stride):
    case, x = Case(), image(2, 6, 5, 3)
    cba = lambda x, c, k, s=1: torch.relu(unit(case, x, c, k, s, bias=True))
    y = [cba(x, 2, 1, stride), cba(cba(x, 2, 1, stride), 3, 3), cba(cba(x, 2, 1, stride), 2, 5)]
    y.append(cba(max_pool(x, (3, 3), (1, 1), "same"), 2, 1, stride))
    return case.run(x, torch.cat(y, 3))


CASES = {
    "conv 1x1": convolution((2, 4, 5, 3), (1, 1), 4, (1, 1), "valid"),
    "conv 3x3 valid": convolution((2, 6, 5, 3), (3, 3), 4, (1, 1), "valid"),
    "conv 3x3 same no bias": convolution((2, 6, 5, 3), (3, 3), 4, (1, 1), "same", bias=False),
    "conv 3x3/2 same even": convolution((2, 8, 6, 2), (3, 3), 3, (2, 2), "same"),
    "conv 3x3/2 same odd": convolution((2, 7, 5, 2), (3, 3), 3, (2, 2), "same"),
    "conv 5x5/3 valid": convolution((1, 12, 11, 2), (5, 5), 2, (3, 3), "valid"),
    "conv 4x4/2 same": convolution((1, 7, 8, 2), (4, 4), 2, (2, 2), "same"),
    "conv 7x7 same": convolution((1, 4, 3, 2), (7, 7), 2, (1, 1), "same"),
    "conv 1x4/2x1 same": convolution((3, 5, 6, 2), (1, 4), 2, (2, 1), "same"),
    # 8 rows, window 3, stride 2: outputs 4, last window ends at 3 * 2 + 3 = 9: one row missing, and
    # half of one, rounded down, is none before.
    "conv 3x3/2 literal": convolution((1, 8, 8, 1), (3, 3), 1, (2, 2), [0, 1, 0, 1]),
    # 9 columns, window 4, stride 2: outputs 5, ends at 12: three missing, one before, two behind.
    "conv 4x4/2 literal": convolution((1, 9, 9, 1), (4, 4), 1, (2, 2), [1, 2, 1, 2]),
    # 10 rows, window 2, stride 3: outputs 4, ends at 11: one missing, behind.
    "conv 2x2/3 literal": convolution((1, 10, 10, 1), (2, 2), 1, (3, 3), [0, 1, 0, 1]),
    "max 2x2": unary(lambda x: max_pool(x, (2, 2), (2, 2)), (2, 6, 5, 3)),
    "max 2x2 same": unary(lambda x: max_pool(x, (2, 2), (2, 2), "same"), (2, 5, 7, 3)),
    "max 3x3/2": unary(lambda x: max_pool(x, (3, 3), (2, 2)), (2, 7, 8, 2)),
    "max 3x3/1 same": unary(lambda x: max_pool(x, (3, 3), (1, 1), "same"), (2, 4, 5, 2)),
    "max 3x3/2 same": unary(lambda x: max_pool(x, (3, 3), (2, 2), "same"), (1, 8, 7, 2)),
    "average 2x2": unary(lambda x: average_pool(x, (2, 2), (2, 2)), (2, 6, 5, 3)),
    "average 3x3/2 same": unary(lambda x: average_pool(x, (3, 3), (2, 2), "same"), (2, 8, 7, 2)),
    "global average": unary(lambda x: x.mean((1, 2)), (3, 4, 5, 2)),
    "leaky": unary(lambda x: F.leaky_relu(x, 0.1), (3, 8)),
    "elu": unary(lambda x: F.elu(x, 1.5), (3, 8)),
    "prelu 4": prelus(4),
    "prelu 1": prelus(1),
    "maxout": maxouts(),
    "residual identity": residual(3, 1),
    "residual projection": residual(4, 2),
    "parallel": parallel(1),
    "parallel/2": parallel(2),
}

if __name__ == "__main__":
    path = pathlib.Path(__file__).with_name("layers.json")
    lines = (f"{json.dumps(name)}: {json.dumps(case)}" for name, case in CASES.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
