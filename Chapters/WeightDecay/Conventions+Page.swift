import Experiments
import Page

extension Conventions {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let lambda = lambda.settingText
    var table = Table(
      "price", "whose", .right("a step takes"), .right("an epoch takes"),
      .right("left after \(epochs) epochs"))
    for (price, whose, convention) in [
      ("$\\frac{\\lambda}{2n} \\sum w^2$", "the notes' formula", findings.notes),
      (
        "$\\frac{\\lambda}{2} \\sum w^2$",
        "Saito's code, PyTorch's `SGD(weight_decay=\(lambda))`", findings.halved
      ),
      ("$\\lambda \\sum w^2$", "Keras' `l2(\(lambda))`", findings.keras),
      ("beside the loss", "PyTorch's `AdamW`, as it comes", findings.adamW),
    ] {
      table.add(
        price, whose, "\(convention.step, .scientific(1))", "\(convention.epoch, .scientific(1))",
        "\(convention.left, .percent(1))")
    }
    evidence.table("conventions", table)
    evidence.value("conventions.steps", "\(stepsPerEpoch)")
    evidence.claim(
      "decay-notes-lambda", .check,
      notes: "λ = \(lambda) (Saito) in λ/2n Σw² (000) shrinks the weights",
      measured: findings.notes.left, format: .percent(1),
      unit: "of an unused weight left after \(epochs) epochs", is: .less(than: 0.95),
      expecting: .differs)
    let others = [findings.halved.left, findings.keras.left]
    evidence.claim(
      "decay-other-lambdas", .check, notes: "λ = \(lambda) is λ = \(lambda) (our question)",
      measured: others.max()!,
      shown: others.map(NumberStyle.percent(1).text).joined(separator: " and ")
        + " left with λ/2 Σw² and λ Σw²",
      is: .greater(than: 0.9), expecting: .differs)
    return evidence
  }
}
