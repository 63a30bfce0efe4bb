import Experiments
import Page
import Plotting

extension LeNetControl {
  /// How far below its best a network may be at a rate that still works.
  static let tolerance = 0.05

  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table(
      "lenet-control",
      sweep.table("nonlinearity, pooling", style: .percent(1), tolerance: Self.tolerance))
    let gain = sweep.difference(of: "tanh, mean", to: "sigmoid, max")
    evidence.claim(
      "lenet-control-gain", .finding(.null("no difference: 0")),
      notes:
        "LeNet with tanh and mean pooling, as in its paper, is better than the course's (ours)",
      interval: gain, shown: gain.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    // Each effect is the mean over both choices of the other.
    let activation = effect(
      sweep, of: ["tanh, max", "tanh, mean"], to: ["sigmoid, max", "sigmoid, mean"])
    let pooling = effect(
      sweep, of: ["sigmoid, mean", "tanh, mean"], to: ["sigmoid, max", "tanh, max"])
    evidence.claim(
      "lenet-control-activation", .finding(.null("no difference: 0")),
      notes: "it is the sigmoid that slows LeNet5 down (ours)", interval: activation,
      shown: activation.inPoints(" points more with tanh"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    evidence.claim(
      "lenet-control-pooling", .finding(.null("no difference: 0")),
      notes: "so does pooling by the maximum (ours)", interval: pooling,
      shown: pooling.inPoints(" points more with the mean"), is: .greater(than: 0),
      expecting: conditions.expecting(.differs))
    let relu = sweep.difference(of: "ReLU, max", to: "tanh, max")
    evidence.value("lenet-control.relu", relu.inPoints(" points"))
    let range =
      sweep.working("tanh, mean", within: Self.tolerance).decades
      - sweep.working("sigmoid, max", within: Self.tolerance).decades
    evidence.value("lenet-control.wider", "\(range, .fixed(1))")
    evidence.figure(
      sweep.figure(
        name: "lenet-control", title: "Sigmoids hold LeNet back, not its plan",
        subtitle: "\(conditions.dataset.rawValue), \("\(training, .grouped)") digits, "
          + "\(steps) steps of Adam, batch \(batch)",
        score: Axis("test accuracy", range: 0...1, format: .percent(0))))
    return evidence
  }

  private func effect(_ sweep: Sweep, of some: [String], to others: [String]) -> Repeats {
    let differences = zip(some, others).map { sweep.difference(of: $0, to: $1).values }
    return Repeats(
      differences[0].indices.map { place in differences.map { $0[place] }.mean })
  }
}
