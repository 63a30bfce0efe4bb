import Datasets
import Models
import NeuralNetworks
import Optimizers
import Training

// From settings to what they mean.

extension RunSettings {
  /// The network with its first parameters.
  ///
  /// - Throws: `RunError` if it has no layers of the kind that a setting is about.
  package func network(using random: inout RandomSource) throws(RunError) -> Sequential<Float> {
    let options = NetworkOptions(
      weights: weights.initializer, dropout: dropout, hasBatchNorm: hasBatchNorm,
      batchNormMomentum: batchNormMomentum)
    var other = random
    let whole: Sequential<Float> = network.name.network(weights: .zeros, using: &other)
    if dropout != nil, whole.layerCount(where: { $0 is Dropout<Float> }) == 0 {
      throw RunError("\(network) has no dropout, so --dropout has nothing to set.")
    }
    if !hasBatchNorm, !Self.hasBatchNorm(whole) {
      throw RunError("\(network) has no batch normalisation, so there is none to leave out.")
    }
    return network.network(options, using: &random)
  }

  /// Whether the network has batch normalisation, before any is left out.
  package var networkHasBatchNorm: Bool {
    var random = RandomSource(seed: 0)
    return Self.hasBatchNorm(network.name.network(weights: .zeros, using: &random))
  }

  private static func hasBatchNorm(_ network: Sequential<Float>) -> Bool {
    network.layerCount { $0 is BatchNorm<Float> } > 0
  }

  /// The network, whose frozen layers no rule sees.
  ///
  /// - Throws: `RunError` if a name is that of no parameter, or nothing is left to learn.
  func freezing(_ network: Sequential<Float>) throws(RunError) -> Frozen<Sequential<Float>> {
    let names = network.parameters.map(\.name)
    // "1" is layer 1, and not layers 10 to 19.
    func belongs(_ name: String, to beginning: String) -> Bool {
      name == beginning || name.hasPrefix(beginning + " ")
    }
    for beginning in frozen where !names.contains(where: { belongs($0, to: beginning) }) {
      throw RunError(
        "No parameter of \(self.network) has a name that begins with “\(beginning)”. "
          + "`workbook evaluate \(self.network)` lists them.")
    }
    let result = Frozen(network) { name in frozen.contains { belongs(name, to: $0) } }
    guard result.frozenNames.count < names.count else {
      throw RunError("All layers of \(self.network) are frozen: nothing is left to learn.")
    }
    return result
  }

  /// - Parameter input: the shape of a sample, for a network that is none of the book's.
  /// - Throws: `RunError` where a setting makes no sense for the network and its images.
  package func check(input: Shape? = nil) throws(RunError) {
    if schedule.warmUpEpochs >= Double(epochs) {
      throw RunError(
        "A warm-up of \(schedule.warmUpEpochs) epochs does not end within \(epochs): it has to be "
          + "shorter than the run.")
    }
    guard !augmentation.isNothing else { return }
    let shape = input ?? network.name.inputShape
    guard shape.rank == 3, let side = shape.dimensions.dropLast().min() else {
      throw RunError(
        "\(network) takes rows of pixels, which cannot be shifted, mirrored, rotated or cut out of."
      )
    }
    guard augmentation.shift < side, augmentation.cutout < side else {
      throw RunError(
        "Images of \(side) pixels a side cannot be shifted by \(augmentation.shift) and lose a "
          + "square of \(augmentation.cutout): nothing would be left to see.")
    }
  }

  /// How many steps the whole run has.
  package func stepCount(examples: Int) -> Int {
    EpochTraining<TrainingRun.Model, AnyOptimizer<Float>>.lastStep(
      ofEpoch: epochs, examples: examples, batch: batchSize)
  }

  package var classifierLoss: ClassifierLoss {
    switch loss {
    case .crossEntropy: .crossEntropy(labelSmoothing: labelSmoothing)
    case .squaredError: .squaredError
    }
  }

  /// The update rule, its decay and its schedule, for so many training images.
  func optimizer(examples: Int) -> AnyOptimizer<Float> {
    var rule = optimizer.optimizer
    if decay.kind == .decoupled, decay.lambda > 0 {
      rule = AnyOptimizer(Decayed(rule, by: decay.lambda))
    }
    let schedule = schedule.schedule(
      rate: optimizer.rate, steps: stepCount(examples: examples),
      stepsPerEpoch: Double(examples) / Double(batchSize))
    return schedule.map { AnyOptimizer(Scheduled(rule, by: $0)) } ?? rule
  }
}

extension OptimizerSettings {
  package var optimizer: AnyOptimizer<Float> {
    switch rule {
    case .sgd:
      AnyOptimizer(SGD(learningRate: rate))
    case .momentum, .nesterov:
      AnyOptimizer(
        SGD(learningRate: rate, momentum: momentum ?? 0, nesterov: rule == .nesterov))
    case .adam:
      AnyOptimizer(
        Adam(
          learningRate: rate, beta1: beta1 ?? 0.9, beta2: beta2 ?? 0.999,
          epsilon: epsilon ?? 1e-8))
    case .rmsprop:
      AnyOptimizer(
        RMSprop(
          learningRate: rate, rho: rho ?? 0.9, momentum: momentum ?? 0, epsilon: epsilon ?? 1e-7))
    }
  }
}

extension ScheduleSettings {
  /// Nil for a rate that stays as it is.
  package func schedule(rate: Double, steps: Int, stepsPerEpoch: Double) -> Schedule? {
    let warmUp = Int((warmUpEpochs * stepsPerEpoch).rounded())
    let main: Schedule
    switch shape {
    case .constant:
      if warmUp == 0 { return nil }
      main = .constant(rate)
    case .step:
      let interval = max(1, Int(((stepEpochs ?? 1) * stepsPerEpoch).rounded()))
      main = .step(from: rate, factor: stepFactor ?? 0.1, every: interval)
    case .cosine:
      main = .cosine(from: rate, steps: max(1, steps - warmUp))
    case .oneCycle:
      main = .oneCycle(to: rate, steps: steps, rise: rise ?? 0.3)
    }
    return warmUp > 0 ? main.warmingUp(over: warmUp) : main
  }
}

extension DecaySettings {
  /// What is added to the loss.
  package var penalty: L2 { L2(kind == .coupled ? lambda : 0) }
}

extension AugmentationSettings {
  /// Nil where nothing is done.
  package var value: Augmentation? {
    isNothing
      ? nil : Augmentation(flips: flips, shift: shift, rotation: rotation, cutout: cutout)
  }
}
