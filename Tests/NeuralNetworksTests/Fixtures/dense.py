"""Writes dense.json: a dense layer under the softmax cross-entropy in PyTorch 2.13.0, in double
precision, for SoftmaxCrossEntropyTests.swift. Run it in this folder."""

import json
import torch

torch.manual_seed(2)
torch.set_default_dtype(torch.float64)


def rounded(tensor):
    return [float(f"{value:.12g}") for value in tensor.detach().flatten().tolist()]


m, inputs, classes = 6, 5, 4
layer = torch.nn.Linear(inputs, classes)
with torch.no_grad():
    layer.weight.copy_(torch.tensor(rounded(2 * torch.randn(classes, inputs))).reshape(classes, inputs))
    layer.bias.copy_(torch.tensor(rounded(torch.randn(classes))))
values = torch.tensor(rounded(torch.randn(m, inputs))).reshape(m, inputs)
labels = torch.randint(classes, (m,))
x = values.clone().requires_grad_()
logits = layer(x)
logits.retain_grad()
loss = torch.nn.functional.cross_entropy(logits, labels)
loss.backward()
with open("dense.json", "w") as file:
    # PyTorch keeps weights as [out, in]; here they are [in, out].
    json.dump({
        "x": rounded(values), "labels": labels.tolist(), "weights": rounded(layer.weight.T),
        "bias": rounded(layer.bias), "logits": rounded(logits), "loss": loss.item(),
        "dlogits": rounded(logits.grad), "dx": rounded(x.grad),
        "dweights": rounded(layer.weight.grad.T), "dbias": rounded(layer.bias.grad),
    }, file, indent=1)
