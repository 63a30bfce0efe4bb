import Experiments
import Page

extension SixSteps {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.output(
      "baseline-layers",
      findings.layers.enumerated().map { "\($0.offset)  \($0.element)" }.joined(separator: "\n"))
    evidence.output("baseline-structure", findings.structure)
    guard let networks = findings.baseline, let network = networks.first else {
      evidence.lacks(
        "six-steps.images", "six-steps.validation", "six-steps.test", "baseline-epochs",
        "baseline-parameters",
        "six-steps.loss", because: "The baseline is not among the networks of this run.")
      return evidence
    }
    evidence.histories(networks, conditions)
    evidence.value("six-steps.images", "\(network.imageCount, .grouped)")
    evidence.value("six-steps.validation", "\(network.validationCount, .grouped)")
    evidence.value("six-steps.test", "\(network.testCount, .grouped)")
    evidence.table("baseline-epochs", epochs(network.curve))
    if let parameters = network.parameters {
      evidence.output("baseline-parameters", parameters.map(line).joined(separator: "\n"))
    } else {
      evidence.lacks(
        "baseline-parameters", because: "Of a run that was kept the parameters are not.")
    }
    let losses = network.curve.trainingLoss
    let left = (losses.last ?? .nan) / (losses.first ?? .nan)
    evidence.value("six-steps.loss", "\(left, .fixed(2)) of the first epoch's in the last")
    return evidence
  }

  private func epochs(_ curve: LearningCurve) -> Table {
    var table = Table(
      .right("epoch"), .right("loss"), .right("accuracy"), .right("validation loss"),
      .right("validation accuracy"))
    let all = Array(1...max(curve.epochs, 1))
    // At most ten of all, the first and the last among them.
    let shown =
      all.count <= 10
      ? all : [1, 2, 3, 5, 10, 20, 30, 40, 50].filter { $0 < all.count } + [all.count]
    for epoch in shown where epoch <= curve.epochs {
      table.add(
        "\(epoch)", "\(curve.trainingLoss[epoch - 1], .fixed(3))",
        "\(curve.trainingAccuracy[epoch - 1], .percent(1))",
        "\(curve.validationLoss[epoch - 1], .fixed(3))",
        "\(curve.validationAccuracy[epoch - 1], .percent(1))")
    }
    return table
  }

  /// A line for a parameter: its name, its shape and its range.
  private func line(_ parameter: TrainedNetwork.ParameterRange) -> String {
    parameter.name.padded(to: 20) + parameter.shape.padded(to: 14)
      + " from \("\(parameter.low, .fixed(3))") to \("\(parameter.high, .fixed(3))")"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
