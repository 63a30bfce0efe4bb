"""Writes trajectories.json: five steps of each optimizer in PyTorch 2.13.0, in double precision,
for PyTorchTests.swift. Run it in this folder.

The loss is the sum of tanh(x W + b) * weights, so that gradients change from step to step. PyTorch's
momentum is v = mu v + g, w -= rate v; with a constant rate that is the same trajectory as
v = mu v - rate g, w += v.
"""

import json
import torch

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)


def rounded(tensor):
    return [float(f"{value:.12g}") for value in tensor.detach().flatten().tolist()]


x = torch.tensor(rounded(torch.randn(4, 3))).reshape(4, 3)
start = torch.tensor(rounded(torch.randn(3, 2))).reshape(3, 2)
bias = torch.tensor(rounded(torch.randn(2)))
weights = torch.tensor(rounded(torch.randn(4, 2))).reshape(4, 2)


def trajectory(make, shrinking=0):
    """Before each step w, but not b, loses the share `shrinking`: PyTorch has no SGDW."""
    w, b = start.clone().requires_grad_(), bias.clone().requires_grad_()
    optimizer = make([w, b])
    steps = []
    for _ in range(5):
        optimizer.zero_grad()
        (torch.tanh(x @ w + b) * weights).sum().backward()
        with torch.no_grad():
            w.mul_(1 - shrinking)
        optimizer.step()
        steps.append({"weights": rounded(w), "bias": rounded(b)})
    return steps


def rates():
    """The learning rates of the first 12 steps."""
    def follow(make):
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.4)
        schedule, result = make(optimizer), []
        for _ in range(12):
            result.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            schedule.step()
        return result

    s = torch.optim.lr_scheduler
    return {
        "step": follow(lambda o: s.StepLR(o, step_size=4, gamma=0.5)),
        "cosine": follow(lambda o: s.CosineAnnealingLR(o, T_max=11, eta_min=0.1)),
        "warmUp": follow(lambda o: s.SequentialLR(o, [
            s.LinearLR(o, start_factor=1 / 4, end_factor=1, total_iters=3),
            s.StepLR(o, step_size=4, gamma=0.5)], milestones=[4])),
    }


with open("trajectories.json", "w") as file:
    json.dump({
        "x": rounded(x), "weights": rounded(start), "bias": rounded(bias),
        "outputGradient": rounded(weights),
        "sgd": trajectory(lambda p: torch.optim.SGD(p, lr=0.1)),
        "momentum": trajectory(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9)),
        "nesterov": trajectory(
            lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True)),
        "adam": trajectory(lambda p: torch.optim.Adam(p, lr=0.01)),
        "adamOther": trajectory(
            lambda p: torch.optim.Adam(p, lr=0.2, betas=(0.5, 0.75), eps=0.1)),
        # PyTorch decays every parameter of a group: the bias is in another one, without decay.
        "adamW": trajectory(lambda p: torch.optim.AdamW(
            [{"params": p[0]}, {"params": p[1], "weight_decay": 0}], lr=0.01, weight_decay=0.5)),
        "adamWBoth": trajectory(lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.5)),
        "sgdW": trajectory(lambda p: torch.optim.SGD(p, lr=0.1), shrinking=0.1 * 0.5),
        "momentumW": trajectory(
            lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9), shrinking=0.1 * 0.5),
        "nesterovW": trajectory(
            lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
            shrinking=0.1 * 0.5),
        # PyTorch's weight_decay of these is L2 in the loss.
        "sgdL2": trajectory(lambda p: torch.optim.SGD(
            [{"params": p[0]}, {"params": p[1], "weight_decay": 0}], lr=0.1, weight_decay=0.5)),
        "momentumL2": trajectory(lambda p: torch.optim.SGD(
            [{"params": p[0]}, {"params": p[1], "weight_decay": 0}], lr=0.1, momentum=0.9,
            weight_decay=0.5)),
        "adamL2": trajectory(lambda p: torch.optim.Adam(
            [{"params": p[0]}, {"params": p[1], "weight_decay": 0}], lr=0.01, weight_decay=0.5)),
        "rates": rates(),
    }, file, indent=1)
