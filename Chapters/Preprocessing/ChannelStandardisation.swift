import Datasets
import NeuralNetworks

/// Each channel's mean becomes 0 and its variance 1, over all pixels of all training images: two numbers a
/// channel, as torchvision's pretrained networks expect them.
struct ChannelStandardisation: Preprocessing {
  /// [channels].
  let mean, deviation: Tensor<Float>

  /// - Parameter x: images in rows, [m, n], the channels of a pixel beside each other.
  init(fittedTo x: Tensor<Float>, channels: Int) {
    let pixels = Tensor<Double>(x.reshaped(to: [x.count / channels, channels]))
    let mean = pixels.columnMeans()
    self.mean = Tensor(mean)
    deviation = Tensor((pixels - mean).squared().columnMeans().squareRoot())
  }

  /// [m, n] becomes [m, n].
  func applied(to x: Tensor<Float>) -> Tensor<Float> {
    let pixels = x.reshaped(to: [x.count / mean.count, mean.count])
    return ((pixels - mean) / deviation).reshaped(to: x.shape)
  }
}
