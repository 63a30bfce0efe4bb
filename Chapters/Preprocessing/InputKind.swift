import Datasets
import NeuralNetworks

/// What is done to the pixels before the network sees them.
enum InputKind: String, CaseIterable, Codable, Sendable {
  case raw = "0 to 255"
  case scaled = "0 to 1"
  case minMax = "min-max"
  case channelMean = "minus channel mean"
  case channelStandardised = "per channel"
  case meanImage = "minus mean image"
  case standardised = "standardised"
  case whitened = "whitened"

  /// What the training inputs, [m, n], teach: it is then done to training and test inputs alike. The
  /// images come with values from 0 to 1, those of the channels beside each other.
  func preprocessing(
    fittedTo x: Tensor<Float>, channels: Int, epsilon: Double
  ) -> any Preprocessing<Float> {
    switch self {
    case .raw: Multiplied(factor: 255)
    case .scaled: Multiplied(factor: 1)
    case .minMax: MinMaxScaling(fittedTo: x)
    case .channelMean: RowsOfPixels.channelMean(of: x, channels: channels)
    case .channelStandardised: ChannelStandardisation(fittedTo: x, channels: channels)
    case .meanImage: MeanImage(fittedTo: x)
    case .standardised: Standardisation(fittedTo: x)
    case .whitened: Whitening(fittedTo: x, epsilon: epsilon)
    }
  }
}

/// Pixels in another unit: times 255, they are as in the files.
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
