"""Writes batch_norm.json: batch normalisation in PyTorch 2.13.0, in double precision, for
BatchNormPyTorchTests.swift. Run it in this folder.

Images are NCHW in PyTorch and written as NHWC. PyTorch's momentum is 1 minus ours, and its running
variance divides by m - 1.
"""

import json
import torch

torch.manual_seed(1)
torch.set_default_dtype(torch.float64)


def rounded(tensor):
    return [float(f"{value:.12g}") for value in tensor.detach().flatten().tolist()]


def record(layer, shape, to_ours, from_ours):
    """Three steps of training with given outputs' gradients, then inference."""
    features = shape[-1]
    with torch.no_grad():
        layer.weight.copy_(torch.randn(features) + 1)
        layer.bias.copy_(torch.randn(features))
        for parameter in layer.parameters():
            parameter.copy_(torch.tensor(rounded(parameter)))
    result = {
        "shape": list(shape),
        "scale": rounded(layer.weight),
        "offset": rounded(layer.bias),
        "momentum": 1 - layer.momentum,
        "epsilon": layer.eps,
        "steps": [],
    }
    for step in range(3):
        values = torch.tensor(rounded(torch.randn(*shape) * (step + 1) + step)).reshape(shape)
        gradient = torch.tensor(rounded(torch.randn(*shape))).reshape(shape)
        x = from_ours(values).clone().requires_grad_()
        layer.zero_grad()
        y = layer(x)
        y.backward(from_ours(gradient))
        result["steps"].append({
            "x": rounded(values), "dy": rounded(gradient), "y": rounded(to_ours(y)),
            "dx": rounded(to_ours(x.grad)), "dscale": rounded(layer.weight.grad),
            "doffset": rounded(layer.bias.grad), "runningMean": rounded(layer.running_mean),
            "runningVariance": rounded(layer.running_var),
        })
    layer.eval()
    x = from_ours(values).clone().requires_grad_()
    layer.zero_grad()
    y = layer(x)
    y.backward(from_ours(gradient))
    result["inference"] = {
        "y": rounded(to_ours(y)), "dx": rounded(to_ours(x.grad)),
        "dscale": rounded(layer.weight.grad), "doffset": rounded(layer.bias.grad),
    }
    return result


same = lambda tensor: tensor
to_nhwc = lambda tensor: tensor.permute(0, 2, 3, 1).contiguous()
to_nchw = lambda tensor: tensor.permute(0, 3, 1, 2).contiguous()

with open("batch_norm.json", "w") as file:
    json.dump({
        "dense": record(
            torch.nn.BatchNorm1d(4, eps=1e-3, momentum=0.25), (5, 4), same, same),
        "images": record(
            torch.nn.BatchNorm2d(3, eps=1e-5, momentum=0.1), (2, 3, 2, 3), to_nhwc, to_nchw),
    }, file, indent=1)
