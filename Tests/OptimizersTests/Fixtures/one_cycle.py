"""Writes one_cycle.json: the learning rate of each step by PyTorch 2.15.0's OneCycleLR, for
OneCycleTests.swift. Run it in this folder."""

import json
import torch


def rates(peak, steps, rise, divisor, final_divisor):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=peak, total_steps=steps, pct_start=rise, div_factor=divisor,
        final_div_factor=final_divisor, cycle_momentum=False)
    result = []
    for step in range(steps):
        result.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if step + 1 < steps:
            schedule.step()
    return {
        "peak": peak, "steps": steps, "rise": rise, "startDivisor": divisor,
        "endDivisor": final_divisor, "rates": result,
    }


with open("one_cycle.json", "w") as file:
    json.dump(
        [rates(0.1, steps, 0.3, 25, 1e4) for steps in [1, 2, 3, 4, 7, 10, 33, 100]]
        + [
            rates(3, 20, 0.5, 10, 100), rates(0.25, 12, 0.75, 1, 1), rates(1, 9, 0.0, 25, 1e4),
            rates(0.01, 40, 0.05, 4, 1e3),
        ], file, indent=1)
