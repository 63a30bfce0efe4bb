"""Writes rmsprop.json: ten steps of RMSprop in PyTorch 2.15.0, in double precision, for
RMSpropTests.swift. Run it in this folder.

The loss is the sum of tanh(x W + b) * weights, so that gradients change from step to step.
"""

import json
import torch

torch.manual_seed(5)
torch.set_default_dtype(torch.float64)


def rounded(tensor):
    return [float(f"{value:.12g}") for value in tensor.detach().flatten().tolist()]


x = torch.tensor(rounded(torch.randn(4, 3))).reshape(4, 3)
start = torch.tensor(rounded(torch.randn(3, 2))).reshape(3, 2)
bias = torch.tensor(rounded(torch.randn(2)))
weights = torch.tensor(rounded(torch.randn(4, 2))).reshape(4, 2)


def trajectory(rate, rho, momentum, epsilon):
    w, b = start.clone().requires_grad_(), bias.clone().requires_grad_()
    optimizer = torch.optim.RMSprop([w, b], lr=rate, alpha=rho, eps=epsilon, momentum=momentum)
    steps = []
    for _ in range(10):
        optimizer.zero_grad()
        (torch.tanh(x @ w + b) * weights).sum().backward()
        optimizer.step()
        steps.append(rounded(w) + rounded(b))
    return {"rate": rate, "rho": rho, "momentum": momentum, "epsilon": epsilon, "steps": steps}


with open("rmsprop.json", "w") as file:
    json.dump({
        "x": rounded(x), "weights": rounded(start), "bias": rounded(bias),
        "outputGradient": rounded(weights),
        "cases": [
            trajectory(0.01, 0.9, 0, 1e-7), trajectory(0.01, 0.9, 0.5, 1e-7),
            trajectory(0.05, 0.99, 0.9, 0.1), trajectory(0.1, 0, 0, 0.5),
        ],
    }, file, indent=1)
