import Models
import Runs

extension RunSettings {
  /// The command line that these settings are made by: the network, and what is not as without
  /// saying.
  var arguments: [String] {
    let usual = RunSettings(network)
    var result = [network.description]
    func add(_ name: String, _ value: some CustomStringConvertible) {
      result += [name, value.description]
    }
    func add<Value: Equatable>(_ name: String, _ value: Value, unless usual: Value) {
      if value != usual { add(name, "\(value)") }
    }
    add("--dataset", dataset.rawValue, unless: usual.dataset.rawValue)
    if let trainingImages { add("--train-images", trainingImages) }
    if let testImages { add("--test-images", testImages) }
    switch curve {
    case .test: add("--curve", "test")
    case .validation(let images): add("--validation-images", images)
    }
    add("--epochs", epochs, unless: usual.epochs)
    add("--batch", batchSize, unless: usual.batchSize)
    addRule(&result)
    add("--schedule", schedule.shape.rawValue, unless: "constant")
    add("--warm-up", schedule.warmUpEpochs, unless: 0)
    if let epochs = schedule.stepEpochs { add("--step-epochs", epochs, unless: 10) }
    if let factor = schedule.stepFactor { add("--step-factor", factor, unless: 0.1) }
    if let rise = schedule.rise { add("--rise", rise, unless: 0.3) }
    add("--weights", weights.rawValue, unless: usual.weights.rawValue)
    add("--loss", loss.rawValue, unless: usual.loss.rawValue)
    add("--label-smoothing", labelSmoothing, unless: 0)
    if let dropout { add("--dropout", dropout) }
    if !hasBatchNorm { result.append("--no-batch-norm") }
    add("--batch-norm-momentum", batchNormMomentum, unless: usual.batchNormMomentum)
    if let averaging { add("--average", averaging) }
    if let startingPoint { add("--from", startingPoint.file) }
    for name in frozen { add("--freeze", name) }
    add("--shift", augmentation.shift, unless: 0)
    if augmentation.flips { result.append("--flip") }
    add("--rotate", augmentation.rotation, unless: 0)
    add("--cutout", augmentation.cutout, unless: 0)
    add("--seed", seed, unless: usual.seed)
    return result
  }

  private func addRule(_ result: inout [String]) {
    let isAdamW = optimizer.rule == .adam && decay.kind == .decoupled
    let usual = OptimizerSettings(optimizer.rule)
    let name = isAdamW ? "adamw" : optimizer.rule.rawValue
    if name != "adam" { result += ["--optimizer", name] }
    for (name, value, usual) in [
      ("--rate", optimizer.rate, usual.rate), ("--momentum", optimizer.momentum, usual.momentum),
      ("--beta1", optimizer.beta1, usual.beta1), ("--beta2", optimizer.beta2, usual.beta2),
      ("--rho", optimizer.rho, usual.rho), ("--epsilon", optimizer.epsilon, usual.epsilon),
      ("--decay", decay.lambda, isAdamW ? 0.01 : 0),
    ] {
      if let value, value != usual { result += [name, "\(value)"] }
    }
    if decay.kind == .decoupled, !isAdamW { result += ["--decay-kind", "decoupled"] }
  }

  /// The same as a line for a shell.
  var commandLine: String {
    (["workbook", "train"] + arguments).map(\.shellWord).joined(separator: " ")
  }
}
