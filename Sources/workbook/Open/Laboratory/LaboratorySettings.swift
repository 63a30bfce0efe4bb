import Datasets
import Experiments
import Models
import NeuralNetworks
import Runs

/// What is trained in the laboratory, and how: each control of its page.
///
/// Names, meanings and ranges stand here alone; page, links and errors take them from here.
struct LaboratorySettings: Adjustable {
  static let name = "laboratory"

  @Setting("the network: one of the book, or layers, which are those below")
  var network = NetworkChoice.lenet5
  @Setting("your own layers, for the network “layers”; the last has a unit for each class")
  var layers = LayerList("conv 5x5 8, relu, max-pool 2, flatten, dense 64, relu, dense 10")
  @Setting("the images") var dataset = DatasetName.mnist5k
  @Setting("training images, the first ones, of which a tenth validates; 0 for all", in: 0...60_000)
  var images = 0
  @Setting("how the weights are drawn") var weights = InitializerName.glorotUniform
  @Setting("the nonlinearity in the place of each of the network's")
  var activation = ActivationChoice.own
  @Setting("in the place of the network's normalisation; where it has none, before nonlinearities")
  var normalisation = NormalisationChoice.own
  @Setting("the rate of all dropout layers; own leaves them as they are", in: 0...0.95)
  var dropout = OwnOrNumber()
  @Setting("what is made small") var loss = LossName.crossEntropy
  @Setting("the share of the target that is spread over all classes", in: 0...0.9)
  var smoothing = 0.0
  @Setting("how gradients become steps; adamw decays weights by themselves")
  var optimizer = RuleOptions.Rule.adam
  @Setting("the share of its velocity that a step keeps; own is the optimizer's", in: 0...0.9999)
  var momentum = OwnOrNumber()
  @Setting("the share of past gradients that adam keeps; own is 0.9", in: 0...0.9999)
  var beta1 = OwnOrNumber()
  @Setting("the share of past squares that adam keeps; own is 0.999", in: 0...0.99999)
  var beta2 = OwnOrNumber()
  @Setting("the learning rate, or its highest where it changes", in: 1e-6...100) var rate = 0.001
  @Setting("how the rate changes over all epochs") var schedule = ScheduleSettings.Shape.constant
  @Setting("epochs in which the rate rises at first, straight up", in: 0...1_000) var warmUp = 0.0
  @Setting("weight decay, lambda; of weights only", in: 0...1) var decay = 0.0
  @Setting("the largest length of all gradients together; 0 for any", in: 0...10_000)
  var clipping = 0.0
  @Setting("pixels by which images are shifted at most, each way", in: 0...16) var shift = 0
  @Setting("whether half of the images are mirrored; for photographs") var flip = false
  @Setting("degrees by which images are rotated at most, each way", in: 0...180) var rotate = 0.0
  @Setting("the side, in pixels, of a square that is cut out of each image", in: 0...16)
  var cutout = 0
  @Setting("images in a batch", in: 1...1_024) var batch = 32
  @Setting("how often each image is seen", in: 1...10_000) var epochs = 100
  @Setting("where all chance begins", in: 0...1_000_000) var seed = 1
}

extension LaboratorySettings {
  /// Settings as a page or a link has them, by their names; what is not said is as usual.
  ///
  /// - Throws: `SettingError` for a name or a value that makes no sense; `LiveError` for too many.
  init(_ texts: [String: String]) throws {
    guard texts.count <= 50, texts.values.allSatisfy({ $0.utf8.count <= LayerList.longest }) else {
      throw LiveError("These are too many settings, or too long.")
    }
    self = try texts.sorted { $0.key < $1.key }.reduce(LaboratorySettings()) {
      try $0.setting($1.key, to: $1.value)
    }
  }

  /// - Throws: `LiveError` for settings that do not go together.
  func check() throws {
    let rule = OptimizerSettings(optimizer.rule)
    for (name, value, own) in [
      ("momentum", momentum, rule.momentum), ("beta1", beta1, rule.beta1),
      ("beta2", beta2, rule.beta2),
    ] where value.number != nil && own == nil {
      throw LiveError("\(optimizer.rawValue) has no \(name): leave it “own”.")
    }
    if smoothing > 0, loss == .squaredError {
      throw LiveError("Labels are smoothed for the loss cross-entropy only.")
    }
    if warmUp > 0, schedule == .oneCycle {
      throw LiveError("one-cycle begins with a rise of its own: leave warmUp 0.")
    }
  }

  /// As `workbook train` has them, but for layers, activation, normalisation and clipping, which it does
  /// not know.
  ///
  /// - Parameter imageCount: how many training images the data set has.
  func run(imageCount: Int) -> RunSettings {
    var run = RunSettings(network.variant ?? NetworkVariant(.baseline))
    run.dataset = dataset
    let count = images == 0 ? imageCount : min(images, imageCount)
    run.trainingImages = images == 0 ? nil : images
    run.curve = .validation(images: max(1, count / 10))
    run.epochs = epochs
    run.batchSize = batch
    run.optimizer = OptimizerSettings(optimizer.rule)
    run.optimizer.rate = rate
    run.optimizer.momentum = momentum.number ?? run.optimizer.momentum
    run.optimizer.beta1 = beta1.number ?? run.optimizer.beta1
    run.optimizer.beta2 = beta2.number ?? run.optimizer.beta2
    run.schedule.shape = schedule
    run.schedule.warmUpEpochs = warmUp
    if schedule == .step { (run.schedule.stepEpochs, run.schedule.stepFactor) = (10, 0.1) }
    if schedule == .oneCycle { run.schedule.rise = 0.3 }
    run.decay = DecaySettings(decay, optimizer == .adamw && decay > 0 ? .decoupled : .coupled)
    run.weights = weights
    run.loss = loss
    run.labelSmoothing = smoothing
    run.augmentation.shift = shift
    run.augmentation.flips = flip
    run.augmentation.rotation = rotate
    run.augmentation.cutout = cutout
    run.dropout = dropout.number
    run.hasBatchNorm = normalisation != .none
    run.seed = UInt64(seed)
    return run
  }

  /// The line that trains the same in a terminal; nil where `workbook train` has no word for it.
  func command(imageCount: Int) -> String? {
    let isKnown =
      network != .layers && activation == .own && clipping == 0
      && [.own, .none].contains(normalisation)
    return isKnown ? "swift run \(run(imageCount: imageCount).commandLine)" : nil
  }
}

/// A network of the book, or layers from a list.
enum NetworkChoice: String, SettingChoice {
  case mlp, baseline, lenet5, alexnet8, vgg16, inception10, resnet18, plain20, residual20, plain56
  case residual56, layers

  /// Nil for layers from a list.
  var variant: NetworkVariant? { try? NetworkVariant(rawValue) }
}

extension DatasetName: SettingChoice {}
extension InitializerName: SettingChoice {}
extension LossName: SettingChoice {}
extension ScheduleSettings.Shape: SettingChoice {}
extension RuleOptions.Rule: SettingChoice {}

/// A number, or the word "own" for what a network has of its own.
struct OwnOrNumber: SettingValue {
  var number: Double?

  init(_ number: Double? = nil) { self.number = number }

  init?(setting text: String) {
    if text == "own" { return }
    guard let number = Double(setting: text) else { return nil }
    self.number = number
  }

  var settingText: String { number?.settingText ?? "own" }

  static let settingKind = "own, or a number"

  func isInside(_ range: ClosedRange<Double>) -> Bool { number.map(range.contains) ?? true }

  static func settingText(_ bound: Double) -> String { bound.settingText }
}
