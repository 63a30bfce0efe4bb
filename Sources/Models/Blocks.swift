import NeuralNetworks

/// Layers in a row that are put together into a network.
typealias Layers<Scalar: KernelScalar> = [any Layer<Scalar>]

/// How the layers of one network are made: what its parameters are drawn by, and from.
struct Builder {
  var weights: Initializer
  var random: RandomSource

  /// Convolution, batch normalisation, ReLU: the notes' CBA.
  mutating func normalized<Scalar>(
    _ inputs: Int, _ outputs: Int, kernel: PixelSize, stride: PixelSize = 1,
    padding: Padding = .same, bias: Initializer? = .zeros
  ) -> Layers<Scalar> {
    [
      convolution(
        inputs, outputs, kernel: kernel, stride: stride, padding: padding, bias: bias),
      BatchNorm<Scalar>(outputs), ReLU<Scalar>(),
    ]
  }

  mutating func convolution<Scalar>(
    _ inputs: Int, _ outputs: Int, kernel: PixelSize, stride: PixelSize = 1,
    padding: Padding = .same, bias: Initializer? = .zeros
  ) -> Conv2D<Scalar> {
    Conv2D(
      inputs, outputs, kernel: kernel, stride: stride, padding: padding, weights: weights,
      bias: bias, using: &random)
  }

  mutating func dense<Scalar>(_ inputs: Int, _ outputs: Int) -> Dense<Scalar> {
    Dense(inputs, outputs, weights: weights, using: &random)
  }

  mutating func dropout<Scalar>(_ rate: Double) -> Dropout<Scalar> {
    Dropout(rate, using: &random)
  }

  /// Two 3x3 convolutions with batch normalisation and without biases, and the sum of their result
  /// and the shortcut (He et al. 2016, figure 2), which a 1x1 convolution projects where the shapes
  /// differ; then ReLU. Without a shortcut it is a plain pair of layers.
  mutating func basicBlock<Scalar>(
    _ inputs: Int, _ outputs: Int, stride: Int, hasShortcut: Bool = true
  ) -> Layers<Scalar> {
    var body: Layers<Scalar> = normalized(
      inputs, outputs, kernel: 3, stride: PixelSize(stride), bias: nil)
    body.append(convolution(outputs, outputs, kernel: 3, bias: nil) as Conv2D<Scalar>)
    body.append(BatchNorm<Scalar>(outputs))
    guard hasShortcut else { return body + [ReLU<Scalar>()] }
    var shortcut: Sequential<Scalar>?
    if stride != 1 || inputs != outputs {
      shortcut = Sequential([
        convolution(inputs, outputs, kernel: 1, stride: PixelSize(stride), bias: nil)
          as Conv2D<Scalar>,
        BatchNorm<Scalar>(outputs),
      ])
    }
    return [Residual(Sequential(body), shortcut: shortcut), ReLU<Scalar>()]
  }
}

extension Sequential {
  /// A network whose layers `build` makes; it takes its numbers from `random`.
  static func built(
    weights: Initializer, using random: inout RandomSource,
    _ build: (inout Builder) -> Layers<Scalar>
  ) -> Sequential {
    var builder = Builder(weights: weights, random: random)
    let network = Sequential(build(&builder))
    random = builder.random
    return network
  }
}
