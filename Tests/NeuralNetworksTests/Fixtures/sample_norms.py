"""Writes sample_norms.json: layer, group and instance normalisation in PyTorch 2.13.0, in double precision, for
SampleNormsPyTorchTests.swift. Run it in this folder.

Images are NCHW in PyTorch and written as NHWC.
"""

import json
import torch

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)


def rounded(tensor):
    return [float(f"{value:.12g}") for value in tensor.detach().flatten().tolist()]


def record(layer, shape, to_ours, from_ours):
    channels = shape[-1]
    with torch.no_grad():
        layer.weight.copy_(torch.tensor(rounded(torch.randn(channels) + 1)))
        layer.bias.copy_(torch.tensor(rounded(torch.randn(channels))))
    values = torch.tensor(rounded(torch.randn(*shape) * 2 + 1)).reshape(shape)
    gradient = torch.tensor(rounded(torch.randn(*shape))).reshape(shape)
    x = from_ours(values).clone().requires_grad_()
    y = layer(x)
    y.backward(from_ours(gradient))
    return {
        "shape": list(shape), "scale": rounded(layer.weight), "offset": rounded(layer.bias),
        "epsilon": layer.eps, "x": rounded(values), "dy": rounded(gradient),
        "y": rounded(to_ours(y)), "dx": rounded(to_ours(x.grad)),
        "dscale": rounded(layer.weight.grad), "doffset": rounded(layer.bias.grad),
    }


same = lambda tensor: tensor
to_nhwc = lambda tensor: tensor.permute(0, 2, 3, 1)
to_nchw = lambda tensor: tensor.permute(0, 3, 1, 2)
images = (3, 4, 2, 6)
with open("sample_norms.json", "w") as file:
    json.dump({
        "layer": record(torch.nn.LayerNorm(5), (4, 5), same, same),
        "sequence": record(torch.nn.LayerNorm(5), (2, 3, 5), same, same),
        "oneGroup": record(torch.nn.GroupNorm(1, 6), images, to_nhwc, to_nchw),
        "threeGroups": record(torch.nn.GroupNorm(3, 6), images, to_nhwc, to_nchw),
        "instance": record(torch.nn.InstanceNorm2d(6, affine=True), images, to_nhwc, to_nchw),
    }, file, indent=1)
