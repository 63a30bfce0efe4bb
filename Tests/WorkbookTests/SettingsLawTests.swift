import Models
import Runs
import TestSupport
import Testing

@testable import workbook

/// Any settings of a run become a command line, and settings again.
@Suite struct SettingsLawTests {
  private static func drawn(_ draws: inout Draws) throws -> RunSettings {
    func number(_ range: ClosedRange<Double>) -> Double {
      // Short ones as people type them, and such as only a program writes.
      let number = draws.number(range)
      return draws.once(in: 2) ? number : (number * 1_000).rounded(.up) / 1_000
    }
    let names = [
      "mlp", "lenet5", "resnet18", "plain20", "residual56", "inception10-fault", "vgg16",
    ]
    var settings = RunSettings(try NetworkVariant(draws.pick(names)))
    settings.curve = draws.once(in: 2) ? .test : .validation(images: draws.int(1...9_999))
    // Each of the others is as usual, unless the case is large.
    func changes() -> Bool { draws.int(1...20) <= draws.size }
    if changes() { settings.dataset = draws.pick([.mnist, .fashionMNIST, .cifar10]) }
    if changes() { settings.trainingImages = draws.int(1...1_000_000) }
    if changes() { settings.testImages = draws.int(1...1_000_000) }
    if changes() { settings.epochs = draws.int(1...1_000_000) }
    if changes() { settings.batchSize = draws.int(1...1_000_000) }
    if changes() { settings.seed = draws.next() }
    if changes() {
      let rules: [OptimizerSettings.Rule] = [.sgd, .momentum, .nesterov, .adam, .rmsprop]
      settings.optimizer = OptimizerSettings(draws.pick(rules))
    }
    if changes() { settings.optimizer.rate = number(1e-9...100) }
    if settings.optimizer.momentum != nil, changes() {
      settings.optimizer.momentum = number(0...0.999)
    }
    if settings.optimizer.beta1 != nil, changes() { settings.optimizer.beta1 = number(0...0.999) }
    if settings.optimizer.beta2 != nil, changes() { settings.optimizer.beta2 = number(0...0.999) }
    if settings.optimizer.rho != nil, changes() { settings.optimizer.rho = number(0...0.999) }
    if settings.optimizer.epsilon != nil, changes() {
      settings.optimizer.epsilon = number(1e-12...1)
    }
    if changes() {
      settings.decay = DecaySettings(number(1e-9...1), draws.once(in: 2) ? .coupled : .decoupled)
    }
    if changes() {
      settings.schedule.shape = draws.pick([.constant, .step, .cosine, .oneCycle])
      switch settings.schedule.shape {
      case .step:
        settings.schedule.stepEpochs = number(1e-3...100)
        settings.schedule.stepFactor = number(1e-3...1)
      case .oneCycle: settings.schedule.rise = number(0.01...0.99)
      default: break
      }
      if settings.schedule.shape != .oneCycle, changes() {
        settings.schedule.warmUpEpochs = number(0.001...100)
      }
    }
    if changes() { settings.weights = draws.pick(InitializerName.allCases) }
    if changes() {
      settings.loss = .squaredError
    } else if changes() {
      settings.labelSmoothing = number(0...0.999)
    }
    if changes() { settings.dropout = number(0...0.999) }
    if changes() { settings.hasBatchNorm = false }
    if settings.hasBatchNorm, settings.networkHasBatchNorm, changes() {
      settings.batchNormMomentum = number(0...0.999)
    }
    if changes() { settings.averaging = number(0...0.999) }
    if changes() {
      settings.frozen = draws.several(least: 1) {
        $0.pick(["0", "1 conv2D", "it's", "a \"b\" \\c", "ü"])
      }
    }
    if changes() { settings.augmentation.shift = draws.int(1...1_024) }
    if changes() { settings.augmentation.flips = true }
    if changes() { settings.augmentation.rotation = number(0.001...180) }
    if changes() { settings.augmentation.cutout = draws.int(1...1_024) }
    return settings
  }

  /// A setting that would do nothing is refused.
  @Test func momentumNeedsNormalisation() throws {
    let options = try RunOptions.parse(["--batch-norm-momentum", "0.9"])
    for (name, hasSense) in [("lenet5", false), ("resnet18", true)] {
      let settings = try? options.settings(TrainCommand.variant(name), imageCount: 50_000)
      #expect((settings?.batchNormMomentum == 0.9) == hasSense, "\(name)")
    }
  }

  @Test func settingsComeBack() throws {
    let found = try counterexample(cases: 25, draw: Self.drawn) { settings in
      let words = settings.commandLine.shellWords ?? []
      guard words == ["workbook", "train"] + settings.arguments else {
        return "as a line: \(words)"
      }
      let options = try RunOptions.parse(Array(words.dropFirst(3)))
      let again = try options.settings(TrainCommand.variant(words[2]), imageCount: 50_000)
      return again == settings ? nil : "comes back as \(again)"
    }
    #expect(found == nil)
  }
}
