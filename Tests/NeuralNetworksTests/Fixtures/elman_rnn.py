"""Writes elman_rnn.json: outputs and gradients of torch.nn.RNN in PyTorch 2.13.0, in double
precision, for ElmanRNNTests.swift. Run it in this folder.

PyTorch's weights are [hidden, in] and [hidden, hidden], applied from the left: the transposes of
ours. Its second bias is left at 0. The loss is the sum of the output times given numbers.
"""

import json
import math

import torch

torch.set_default_dtype(torch.float64)


def pattern(shape, phase):
    count = math.prod(shape)
    values = [math.sin(0.37 * i * i + 0.71 * i + phase) for i in range(count)]
    return torch.tensor(values).reshape(shape)


def rounded(tensor):
    return [float(f"{value:.12g}") for value in tensor.detach().flatten().tolist()]


cases = {}
for activation in ["tanh", "relu"]:
    for sequence in [False, True]:
        for m, times, inputs, hidden in [(4, 5, 3, 2), (2, 1, 1, 4), (3, 12, 2, 5)]:
            net = torch.nn.RNN(inputs, hidden, nonlinearity=activation, batch_first=True)
            x = pattern([m, times, inputs], 0).requires_grad_()
            with torch.no_grad():
                net.weight_ih_l0.copy_(pattern([inputs, hidden], 1).T)
                net.weight_hh_l0.copy_(pattern([hidden, hidden], 2).T)
                net.bias_ih_l0.copy_(pattern([hidden], 3))
                net.bias_hh_l0.zero_()
            states, last = net(x)
            y = states if sequence else last[0]
            (y * pattern(list(y.shape), 4)).sum().backward()
            name = f"{activation} {m} {times} {inputs} {hidden} {'all' if sequence else 'last'}"
            cases[name] = {
                "output": rounded(y), "inputGradient": rounded(x.grad),
                "gradients": [
                    rounded(net.weight_ih_l0.grad.T), rounded(net.weight_hh_l0.grad.T),
                    rounded(net.bias_ih_l0.grad),
                ],
            }

with open("elman_rnn.json", "w") as file:
    json.dump(cases, file)
    file.write("\n")
