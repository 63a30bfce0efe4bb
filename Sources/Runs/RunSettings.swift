import Datasets
import Models
import NeuralNetworks

/// All that the result of a training run depends on, besides the images themselves.
///
/// Two runs with the same settings and data, made by the same program at the same CPU level, have the
/// same history, to the bit.
public struct RunSettings: Hashable, Sendable, Codable {
  /// What is measured after each epoch.
  public enum Curve: Hashable, Sendable, Codable {
    /// The test images, as the notes do; nothing may be chosen by it.
    case test
    /// So many images, taken from the end of the training set; the test images are looked at once,
    /// when training is over.
    case validation(images: Int)
  }

  /// What is trained.
  public var network: NetworkVariant
  /// What it learns from and is tested with.
  public var dataset = DatasetName.mnist5k
  /// How many images there are to learn from and to validate with, from the first on; nil for all.
  public var trainingImages: Int?
  /// How many of the test images are taken, from the first on; nil for all.
  public var testImages: Int?
  /// What is measured after each epoch.
  public var curve = Curve.test
  /// How often each image is seen, from 1.
  public var epochs = 50
  /// Images in a batch, from 1 to as many as there are to learn from.
  public var batchSize = 32
  /// The update rule.
  public var optimizer = OptimizerSettings(.adam)
  /// How its rate changes.
  public var schedule = ScheduleSettings()
  /// Of the weights.
  public var decay = DecaySettings()
  /// What the weights are drawn by; biases are 0 at first.
  public var weights = InitializerName.glorotUniform
  /// What is made small.
  public var loss = LossName.crossEntropy
  /// The share of the target that is spread over all classes, 0 to below 1.
  public var labelSmoothing = 0.0
  /// What is done to training images each time they are seen.
  public var augmentation = AugmentationSettings()
  /// The rate of all dropout layers; nil for the network's own.
  public var dropout: Double?
  /// Whether batch normalisation stays in the network.
  public var hasBatchNorm = true
  /// The share of its running statistics that batch normalisation keeps in a step, 0 to below 1.
  public var batchNormMomentum = 0.99
  /// The share that the average of the weights keeps in a step; nil for no average.
  public var averaging: Double?
  /// Where weights, order of images, dropout and augmentation begin.
  public var seed: UInt64 = 1
  /// The parameters that training begins with; nil where they are drawn.
  public var startingPoint: StartingPoint?
  /// Layers that do not learn: the parameters whose names are one of these, or begin with its words:
  /// "0" is all of layer 0.
  public var frozen: [String] = []

  /// Parameters of a file.
  public struct StartingPoint: Hashable, Sendable, Codable {
    /// The file's name, without its folder.
    public var file: String
    /// CRC-32 of its bytes: a run goes on only from the same ones.
    public var checksum: String

    /// The parameters of a file that was read.
    public init(file: String, checksum: String) {
      self.file = file
      self.checksum = checksum
    }
  }

  /// A network, trained as `workbook train` does without options.
  public init(_ network: NetworkVariant) { self.network = network }

  /// Whether all of the run so far would have been the same with another number of epochs.
  public var mayBeContinued: Bool { !schedule.dependsOnLength }
}

/// The update rule with its numbers. Those that a rule does not use are nil.
public struct OptimizerSettings: Hashable, Sendable, Codable {
  /// What is done with a gradient; its raw value is its name on the command line.
  public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
    /// Plain gradient descent.
    case sgd
    /// With a velocity.
    case momentum
    /// With a velocity, and the gradient where that leads.
    case nesterov
    /// By running means of gradients and of their squares.
    case adam
    /// By a running mean of squares.
    case rmsprop
  }

  /// What is done with a gradient. The numbers below are those that it uses.
  public var rule: Rule
  /// The learning rate, above 0; the highest one where it changes.
  public var rate: Double
  /// The share of the velocity that a step keeps, 0 to below 1.
  public var momentum: Double?
  /// Adam's shares of past gradients and of their squares, 0 to below 1.
  public var beta1: Double?
  /// See `beta1`.
  public var beta2: Double?
  /// RMSprop's share of past squares, 0 to below 1.
  public var rho: Double?
  /// What Adam and RMSprop add where they divide, above 0.
  public var epsilon: Double?

  /// A rule with the rate and the numbers that Keras gives it, but for Adam's epsilon, which is the
  /// paper's 1e-8.
  public init(_ rule: Rule) {
    self.rule = rule
    switch rule {
    case .sgd:
      rate = 0.01
    case .momentum, .nesterov:
      (rate, momentum) = (0.01, 0.9)
    case .adam:
      (rate, beta1, beta2, epsilon) = (0.001, 0.9, 0.999, 1e-8)
    case .rmsprop:
      (rate, rho, momentum, epsilon) = (0.001, 0.9, 0, 1e-7)
    }
  }
}

/// How the learning rate changes. Lengths are in epochs, and become steps when the run is made.
public struct ScheduleSettings: Hashable, Sendable, Codable {
  /// The curve that the rate follows; its raw value is its name on the command line.
  public enum Shape: String, Hashable, Sendable, Codable, CaseIterable {
    /// The same rate in every step.
    case constant
    /// It falls by a factor, again and again.
    case step
    /// Half a cosine wave down to 0.
    case cosine
    /// Up to the rate and down again.
    case oneCycle = "one-cycle"
  }

  /// The curve that the rate follows.
  public var shape = Shape.constant
  /// A straight rise to the first rate, over so many epochs; 0 for none.
  public var warmUpEpochs = 0.0
  /// After how many epochs a rate falls; for `step`.
  public var stepEpochs: Double?
  /// By what it is multiplied then.
  public var stepFactor: Double?
  /// The share of the run in which `oneCycle` rises.
  public var rise: Double?

  /// A rate that stays as it is.
  public init() {}

  /// Whether the rates of the first epochs depend on how many there will be.
  var dependsOnLength: Bool { shape == .cosine || shape == .oneCycle }
}

/// Weight decay: of weights, not of biases, scales and offsets.
public struct DecaySettings: Hashable, Sendable, Codable {
  /// Whether decay goes through the gradient.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// lambda / 2 times the sum of squares is added to the loss.
    case coupled
    /// Weights shrink by rate x lambda in each step, and the rule is not told.
    case decoupled
  }

  /// How strong it is, at least 0; 0 for none.
  public var lambda = 0.0
  /// Whether it goes through the gradient.
  public var kind = Kind.coupled

  /// A decay; none without a number.
  public init(_ lambda: Double = 0, _ kind: Kind = .coupled) {
    self.lambda = lambda
    self.kind = kind
  }
}

/// What is made small, by the name that a command line knows it by.
public enum LossName: String, Hashable, Sendable, Codable, CaseIterable {
  /// The cross-entropy behind a softmax.
  case crossEntropy = "cross-entropy"
  /// The squared error behind a softmax.
  case squaredError = "squared-error"
}

/// An initialiser by the name that a command line knows it by.
public enum InitializerName: String, Hashable, Sendable, Codable, CaseIterable {
  /// `Initializer.glorotUniform`
  case glorotUniform = "glorot-uniform"
  /// `Initializer.glorotNormal`
  case glorotNormal = "glorot-normal"
  /// `Initializer.heUniform`
  case heUniform = "he-uniform"
  /// `Initializer.heNormal`
  case heNormal = "he-normal"
  /// `Initializer.leCunUniform`
  case leCunUniform = "lecun-uniform"
  /// `Initializer.leCunNormal`
  case leCunNormal = "lecun-normal"

  /// What draws the weights.
  public var initializer: Initializer {
    switch self {
    case .glorotUniform: .glorotUniform
    case .glorotNormal: .glorotNormal
    case .heUniform: .heUniform
    case .heNormal: .heNormal
    case .leCunUniform: .leCunUniform
    case .leCunNormal: .leCunNormal
    }
  }
}

/// What is done to training images by chance each time they are seen; nothing at first.
public struct AugmentationSettings: Hashable, Sendable, Codable {
  /// Pixels, at most, along each axis.
  public var shift = 0
  /// Mirrored, left to right, in half of the cases.
  public var flips = false
  /// Degrees, at most, each way.
  public var rotation = 0.0
  /// The side of a square of zeros.
  public var cutout = 0

  /// Nothing is done.
  public init() {}

  var isNothing: Bool { self == AugmentationSettings() }
}
