"""Writes ConvolutionFixtures.swift: convolutions and poolings as PyTorch computes them.

    python3 Fixtures/convolutions.py > ConvolutionFixtures.swift

Inputs are whole numbers made by `numbers`, here and in the tests, so that all results are exact.
"""
import torch
import torch.nn.functional as F


def numbers(count, factor):
    return torch.tensor([(i * factor + 3) % 11 - 5 for i in range(count)], dtype=torch.float64)


def images(n, h, w, c, factor):
    """[n, h, w, c] in memory, as PyTorch's [n, c, h, w]."""
    return numbers(n * h * w * c, factor).reshape(n, h, w, c).permute(0, 3, 1, 2).clone()


def flat(tensor, *order):
    return tensor.permute(*order).flatten().tolist()


def literal(values):
    text = ", ".join(f"{v:g}" for v in values)
    lines, line = [], ""
    for word in text.split(" "):
        if len(line) + len(word) + 1 > 88:
            lines.append(line.rstrip())
            line = ""
        line += word + " "
    lines.append(line.rstrip() + ",")
    return "[\n" + "\n".join("        " + line for line in lines) + "\n      ]"


def convolution(n, h, w, c, k, kernel, stride, padding):
    (top, bottom), (left, right) = padding
    x = images(n, h, w, c, 7).requires_grad_()
    weights = numbers(kernel[0] * kernel[1] * c * k, 5).reshape(*kernel, c, k)
    weights = weights.permute(3, 2, 0, 1).clone().requires_grad_()
    y = F.conv2d(F.pad(x, (left, right, top, bottom)), weights, stride=stride)
    dy = images(n, y.shape[2], y.shape[3], k, 3)
    y.backward(dy)
    return f"""    ConvolutionFixture(
      shape: ConvolutionShape(
        batch: {n}, height: {h}, width: {w}, inputChannels: {c}, outputChannels: {k},
        kernelHeight: {kernel[0]}, kernelWidth: {kernel[1]}, strideHeight: {stride[0]},
        strideWidth: {stride[1]}, paddingTop: {top}, paddingLeft: {left},
        outputHeight: {y.shape[2]}, outputWidth: {y.shape[3]}),
      y: {literal(flat(y, 0, 2, 3, 1))},
      dx: {literal(flat(x.grad, 0, 2, 3, 1))},
      dWeights: {literal(flat(weights.grad, 2, 3, 1, 0))}),
"""


def pooling(n, h, w, c, window, stride, padding):
    x = images(n, h, w, c, 7).requires_grad_()
    y, indices = F.max_pool2d(x, window, stride, padding, return_indices=True)
    dy = images(n, y.shape[2], y.shape[3], c, 3)
    y.backward(dy)
    dx = x.grad.clone()
    x.grad = None
    mean = F.avg_pool2d(x, window, stride, padding, count_include_pad=False)
    # 36 times as much, so that the gradient by a mean of 1, 2, 3, 4, 6 or 9 pixels is whole.
    mean.backward(36 * dy)
    return f"""    PoolingFixture(
      shape: PoolingShape(
        batch: {n}, height: {h}, width: {w}, channels: {c}, windowHeight: {window[0]},
        windowWidth: {window[1]}, strideHeight: {stride[0]}, strideWidth: {stride[1]},
        paddingTop: {padding[0]}, paddingLeft: {padding[1]}, outputHeight: {y.shape[2]},
        outputWidth: {y.shape[3]}),
      maximum: {literal(flat(y, 0, 2, 3, 1))},
      maximumGradient: {literal(flat(dx, 0, 2, 3, 1))},
      meanTimes36: {literal([round(36 * v) for v in flat(mean, 0, 2, 3, 1)])},
      meanGradient: {literal([round(v) for v in flat(x.grad, 0, 2, 3, 1)])}),
"""


print(f"""// Written by Fixtures/convolutions.py with PyTorch {torch.__version__.split("+")[0]}; do not edit.

import TensorKernels

struct ConvolutionFixture {{
  let shape: ConvolutionShape
  let y, dx, dWeights: [Double]

  static let all = [
{convolution(2, 4, 5, 2, 3, (3, 3), (1, 1), ((1, 1), (1, 1)))}\
{convolution(1, 5, 6, 3, 2, (2, 3), (2, 1), ((0, 1), (2, 0)))}\
{convolution(1, 7, 5, 1, 2, (1, 2), (3, 2), ((0, 0), (0, 0)))}\
  ]
}}

struct PoolingFixture {{
  let shape: PoolingShape
  let maximum, maximumGradient, meanTimes36, meanGradient: [Double]

  static let all = [
{pooling(2, 4, 5, 2, (2, 2), (2, 2), (0, 0))}\
{pooling(1, 5, 6, 2, (3, 3), (2, 1), (1, 1))}\
  ]
}}""")
