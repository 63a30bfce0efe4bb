"""Writes losses.json: smoothed cross-entropy and the squared error of a softmax in PyTorch 2.15.0,
in double precision, for ClassifierLossTests.swift. Run it in this folder."""

import json
import torch
from torch.nn import functional

torch.manual_seed(4)
torch.set_default_dtype(torch.float64)


def rounded(tensor):
    return [float(f"{value:.12g}") for value in tensor.detach().flatten().tolist()]


m, classes = 7, 5
logits = torch.tensor(rounded(3 * torch.randn(m, classes))).reshape(m, classes)
labels = torch.randint(classes, (m,))
onehot = functional.one_hot(labels, classes).to(logits.dtype)


def case(loss):
    z = logits.clone().requires_grad_()
    value = loss(z)
    value.backward()
    return {"loss": value.item(), "gradient": rounded(z.grad)}


with open("losses.json", "w") as file:
    json.dump({
        "logits": rounded(logits), "labels": labels.tolist(),
        "smoothed": [
            {"smoothing": s}
            | case(lambda z: functional.cross_entropy(z, labels, label_smoothing=s))
            for s in [0.0, 0.1, 0.5, 0.9]
        ],
        "squared": case(lambda z: functional.mse_loss(functional.softmax(z, dim=1), onehot)),
    }, file, indent=1)
