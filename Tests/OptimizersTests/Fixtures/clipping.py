"""Writes clipping.json: gradients clipped by PyTorch 2.13.0 and by TensorFlow's formulas, for
ClippingFixtureTests.swift. Run it in this folder.

PyTorch's functions are called. TensorFlow is not at hand: its four functions are written here in
numpy, in double precision, from their documentation (tf.clip_by_value, tf.clip_by_norm,
tf.clip_by_global_norm, tf.compat.v1.clip_by_average_norm), whose formulas stand in the comments.
"""

import json
import math

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
generator = np.random.default_rng(11)


def rounded(array):
    return [float(f"{value:.12g}") for value in np.asarray(array).flatten().tolist()]


# Gradients of a small net: weights, bias, weights, and one of zeros. Small, and large by far.
shapes = [[4, 3], [3], [3, 2], [2]]
base = [np.array(rounded(generator.normal(size=shape))).reshape(shape) for shape in shapes]
base[3][:] = 0
cases = []


def numbers(value):
    """JSON has no infinities."""
    return value if math.isfinite(value) else ("nan" if math.isnan(value) else "inf")


def torch_case(name, scale, clip, **settings):
    parameters = []
    for array in base:
        parameter = torch.zeros(array.shape, requires_grad=True)
        parameter.grad = torch.tensor(array * scale)
        parameters.append(parameter)
    total = clip(parameters)
    cases.append({
        "library": "torch", "operation": name, "scale": scale, **settings,
        "total": None if total is None else float(f"{total.item():.12g}"),
        "clipped": [rounded(parameter.grad.numpy()) for parameter in parameters],
    })


for scale in [0.01, 1.0, 1e6]:
    for order in [1.0, 2.0, 3.0, 0.5, math.inf]:
        for limit in [0.5, 1.0, 20.0]:
            torch_case(
                "globalNorm", scale,
                lambda p: torch.nn.utils.clip_grad_norm_(p, limit, norm_type=order),
                limit=limit, order=numbers(order))
    for limit in [0.1, 1.0]:
        torch_case(
            "value", scale, lambda p: torch.nn.utils.clip_grad_value_(p, limit), limit=limit)


def tensorflow_case(name, scale, clip, **settings):
    cases.append({
        "library": "tensorflow", "operation": name, "scale": scale, **settings, "total": None,
        "clipped": [rounded(array) for array in clip([array * scale for array in base])],
    })


def clip_by_norm(t, clip_norm):
    # "t * clip_norm / l2norm(t)" if its L2 norm is above clip_norm, else t
    norm = np.sqrt(np.sum(t * t))
    return t * clip_norm / max(norm, clip_norm)


def clip_by_average_norm(t, clip_norm):
    # "t * clip_norm / l2norm_avg(t)" if its average L2 norm is above clip_norm, else t; the average
    # norm is the norm divided by the number of elements
    average = np.sqrt(np.sum(t * t)) / t.size
    return t * clip_norm / max(average, clip_norm)


def clip_by_global_norm(list, clip_norm):
    # "t_list[i] * clip_norm / max(global_norm, clip_norm)", where
    # "global_norm = sqrt(sum([l2norm(t)**2 for t in t_list]))"
    norm = np.sqrt(sum(np.sum(t * t) for t in list))
    return [t * clip_norm / max(norm, clip_norm) for t in list]


for scale in [0.01, 1.0, 1e6]:
    for limit in [0.05, 0.5, 5.0]:
        tensorflow_case(
            "norm", scale, lambda list: [clip_by_norm(t, limit) for t in list], limit=limit)
        tensorflow_case(
            "averageNorm", scale, lambda list: [clip_by_average_norm(t, limit) for t in list],
            limit=limit)
        tensorflow_case(
            "globalNorm", scale, lambda list: clip_by_global_norm(list, limit), limit=limit)
    for low, high in [(-0.5, 0.5), (-0.1, 2.0), (0.0, 1.0), (0.2, 0.7)]:
        # "any values less than clip_value_min are set to clip_value_min; any values greater than
        # clip_value_max are set to clip_value_max"
        tensorflow_case(
            "values", scale, lambda list: [np.minimum(np.maximum(t, low), high) for t in list],
            low=low, high=high)

# What PyTorch does about gradients that are not finite, as text, since JSON has no such numbers.
broken = []
for text in ["inf", "nan"]:
    parameters = []
    for values in [[3.0, 4.0], [1.0, float(text)]]:
        parameter = torch.zeros(2, requires_grad=True)
        parameter.grad = torch.tensor(values)
        parameters.append(parameter)
    total = torch.nn.utils.clip_grad_norm_(parameters, 1.0)
    broken.append({
        "element": text, "total": str(total.item()),
        "clipped": [[str(v) for v in p.grad.tolist()] for p in parameters],
    })

with open("clipping.json", "w") as file:
    json.dump({
        "torch": torch.__version__.split("+")[0], "shapes": shapes,
        "gradients": [rounded(array) for array in base], "cases": cases, "notFinite": broken,
    }, file)
    file.write("\n")
