import ArgumentParser
import Runs

/// The update rule of a run, its numbers and its weight decay.
struct RuleOptions: ParsableArguments {
  /// The rules by the names that people know them by.
  enum Rule: String, ExpressibleByArgument, CaseIterable, Codable, Sendable {
    case sgd, momentum, nesterov, adam, adamw, rmsprop

    var rule: OptimizerSettings.Rule {
      switch self {
      case .sgd: .sgd
      case .momentum: .momentum
      case .nesterov: .nesterov
      case .adam, .adamw: .adam
      case .rmsprop: .rmsprop
      }
    }
  }

  @Option(help: "How gradients become steps; adamw is adam with decoupled decay.")
  var optimizer = Rule.adam

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The learning rate, or its highest where it changes. (default: 0.001; sgd, momentum, nesterov: 0.01)",
      valueName: "x"))
  var rate: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The share of the velocity that a step keeps. (default: 0.9; rmsprop: 0)", valueName: "x"))
  var momentum: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Adam's share of past gradients. (default: 0.9)", valueName: "x"))
  var beta1: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Adam's share of past squares. (default: 0.999)", valueName: "x"))
  var beta2: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("RMSprop's share of past squares. (default: 0.9)", valueName: "x"))
  var rho: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Added where Adam and RMSprop divide. (default: 1e-8; rmsprop: 1e-7)", valueName: "x"))
  var epsilon: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Weight decay, lambda; of weights only. (default: 0; adamw: 0.01)", valueName: "x"))
  var decay: Double?

  @Option(
    help: """
      Decay in the loss (lambda / 2 sum w^2), or as a step of its own (rate x lambda x w). \
      (default: coupled; adamw: decoupled)
      """)
  var decayKind: DecaySettings.Kind?

  mutating func validate() throws {
    // What makes sense of it as a `Float`, in which networks are trained.
    if let rate { try checked("--rate", rate, in: 1e-38...1e38, "above 0, up to 1e38") }
    for (name, value) in [
      ("--momentum", momentum), ("--beta1", beta1), ("--beta2", beta2), ("--rho", rho),
    ] {
      if let value { try checked(name, value, in: 0...0.9999999, "from 0 to below 1") }
    }
    if let epsilon { try checked("--epsilon", epsilon, in: 1e-38...1e38, "above 0, up to 1e38") }
    if let decay { try checked("--decay", decay, in: 0...1e38, "of at least 0, up to 1e38") }
    if optimizer == .adamw, decayKind == .coupled {
      throw ValidationError(
        "adamw decays its weights by themselves: with --decay-kind coupled it is --optimizer adam.")
    }
    if decayKind == .decoupled, decaySettings.lambda == 0 {
      throw ValidationError("There is no decay of the kind decoupled without --decay above 0.")
    }
    _ = try settings
  }

  var settings: OptimizerSettings {
    get throws {
      var settings = OptimizerSettings(optimizer.rule)
      if let rate { settings.rate = rate }
      try set(&settings.momentum, momentum, "--momentum")
      try set(&settings.beta1, beta1, "--beta1")
      try set(&settings.beta2, beta2, "--beta2")
      try set(&settings.rho, rho, "--rho")
      try set(&settings.epsilon, epsilon, "--epsilon")
      return settings
    }
  }

  /// Sets a number that the rule has.
  private func set(_ number: inout Double?, _ value: Double?, _ name: String) throws {
    guard let value else { return }
    guard number != nil else {
      throw ValidationError("\(optimizer.rawValue) has no \(name.dropFirst(2)): leave \(name) out.")
    }
    number = value
  }

  var decaySettings: DecaySettings {
    let isDecoupled = decayKind.map { $0 == .decoupled } ?? (optimizer == .adamw)
    let lambda = decay ?? (optimizer == .adamw ? 0.01 : 0)
    return DecaySettings(lambda, lambda > 0 && isDecoupled ? .decoupled : .coupled)
  }
}

extension DecaySettings.Kind: ExpressibleByArgument {}
extension ScheduleSettings.Shape: ExpressibleByArgument {}

/// How the learning rate of a run changes.
struct ScheduleOptions: ParsableArguments {
  @Option(help: "How the rate changes: not, in steps, along a cosine to 0, or up and down once.")
  var schedule = ScheduleSettings.Shape.constant

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Rise to the rate over so many epochs.", valueName: "epochs"))
  var warmUp = 0.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("With step: how long a rate holds. (default: 10)", valueName: "epochs"))
  var stepEpochs: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("With step: what it is multiplied by then. (default: 0.1)", valueName: "x"))
  var stepFactor: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "With one-cycle: the share of the run in which the rate rises. (default: 0.3)",
      valueName: "x"))
  var rise: Double?

  mutating func validate() throws {
    try checked("--warm-up", warmUp, in: 0...1_000_000, "of epochs, at least 0")
    if let stepEpochs {
      try checked("--step-epochs", stepEpochs, in: 1e-6...1_000_000, "of epochs, above 0")
    }
    if let stepFactor {
      try checked("--step-factor", stepFactor, in: 1e-12...1, "above 0, up to 1")
    }
    if let rise { try checked("--rise", rise, in: 0.001...0.999, "between 0.001 and 0.999") }
    _ = try settings
  }

  var settings: ScheduleSettings {
    get throws {
      var settings = ScheduleSettings()
      settings.shape = schedule
      settings.warmUpEpochs = warmUp
      let own: [(String, Double?, ScheduleSettings.Shape)] = [
        ("--step-epochs", stepEpochs, .step), ("--step-factor", stepFactor, .step),
        ("--rise", rise, .oneCycle),
      ]
      for (name, value, shape) in own where value != nil && schedule != shape {
        throw ValidationError("\(name) is for --schedule \(shape.rawValue) only.")
      }
      if schedule == .oneCycle, warmUp > 0 {
        throw ValidationError("one-cycle begins with a rise of its own: leave --warm-up out.")
      }
      if schedule == .step {
        settings.stepEpochs = stepEpochs ?? 10
        settings.stepFactor = stepFactor ?? 0.1
      }
      if schedule == .oneCycle { settings.rise = rise ?? 0.3 }
      return settings
    }
  }
}
