import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Progress
import Training

/// What is done to the pixels before the network sees them.
enum InputKind: String, CaseIterable, Sendable {
  case raw = "0 to 255"
  case scaled = "0 to 1"
  case minMax = "min-max"
  case channelMean = "minus channel mean"
  case meanImage = "minus mean image"
  case standardised = "standardised"
  case whitened = "whitened"

  /// Training and test inputs, [m, n], prepared with the training set's statistics. The images come
  /// with values from 0 to 1, those of the channels beside each other.
  func prepared(
    _ training: Examples, _ test: Examples, channels: Int, epsilon: Double
  ) -> (training: Examples, test: Examples) {
    func by(_ preprocessing: some Preprocessing<Float>) -> (training: Examples, test: Examples) {
      (training.preprocessed(by: preprocessing), test.preprocessed(by: preprocessing))
    }
    let x = training.inputs
    return switch self {
    case .raw: by(Multiplied(factor: 255))
    case .scaled: (training, test)
    case .minMax: by(MinMaxScaling(fittedTo: x))
    case .channelMean: by(RowsOfPixels.channelMean(of: x, channels: channels))
    case .meanImage: by(MeanImage(fittedTo: x))
    case .standardised: by(Standardisation(fittedTo: x))
    case .whitened: by(Whitening(fittedTo: x, epsilon: epsilon))
    }
  }
}

/// Pixels as they are in the files.
private struct Multiplied: Preprocessing {
  let factor: Float

  func applied(to x: Tensor<Float>) -> Tensor<Float> { x * factor }
}

/// The channel mean of images whose values lie in rows, [m, n]: pixel by pixel, the channels of each
/// beside each other.
struct RowsOfPixels: Preprocessing {
  private let mean: ChannelMean<Float>

  static func channelMean(of x: Tensor<Float>, channels: Int) -> RowsOfPixels {
    RowsOfPixels(mean: ChannelMean(fittedTo: pixels(x, channels)))
  }

  func applied(to x: Tensor<Float>) -> Tensor<Float> {
    mean.applied(to: Self.pixels(x, mean.mean.count)).reshaped(to: x.shape)
  }

  /// [m, n / channels, channels].
  private static func pixels(_ x: Tensor<Float>, _ channels: Int) -> Tensor<Float> {
    x.reshaped(to: [x.shape.rows, x.shape.columns / channels, channels])
  }
}

/// One training: 100 ReLUs, plain gradient descent, batches of 50.
struct InputRun: Sendable {
  var kind: InputKind
  var learningRate: Double
  /// Decides the weights and the order of the batches.
  var seed: UInt64
  var steps: Int

  /// Stands for a loss that is not finite: medians are taken of it.
  static let unlearnt = 1e9

  struct Look: Sendable, Equatable {
    /// Mean cross-entropy in nats on 1,000 training images.
    var loss: Double
  }

  struct Outcome: Sendable, Equatable {
    var history: History<Look>
    /// At the end; 0 where the loss did not stay finite.
    var testAccuracy: Double

    /// The loss at the end; `unlearnt` where it did not stay finite.
    var loss: Double {
      let last = history.observations.last!.loss
      return history.failedAt == nil && last.isFinite
        ? min(last, InputRun.unlearnt) : InputRun.unlearnt
    }

    /// The first look at which the loss is at most `bound`; nil if it never is.
    func step(below bound: Double) -> Int? {
      zip(history.steps, history.observations).first { $0.1.loss <= bound }?.0
    }
  }

  func train(
    on training: Examples, test: Examples, _ progress: SharedProgress
  ) throws -> Outcome {
    var random = RandomSource(seed: seed)
    let model = digitNetwork(
      inputs: training.inputs.shape.columns, classes: training.classCount, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: learningRate),
      batches: BatchSampler(training, batchSize: 50, random: random.split()))
    let watched = training.prefix(1000)
    let history = try trainer.history(steps: steps, lookingEvery: 20, progress) {
      Look(loss: evaluate($0.model, on: watched).loss)
    }
    let accuracy =
      history.failedAt == nil ? evaluate(trainer.model, on: test).accuracy : 0
    return Outcome(history: history, testAccuracy: accuracy)
  }
}
