import TensorCore
import TensorKernels

/// A convolution of images (LeCun et al. 1998), as TensorFlow computes it: kernels are not flipped.
///
/// y[n, i, j, k] = b[k] + sum over u, v, c of x[n, i S + u - p, j S + v - q, c] W[u, v, c, k],
/// with x [m, height, width, in], W [kernel height, kernel width, in, out], b [out], the stride S
/// and the padding p, q before rows and columns; pixels outside count as 0. See `Padding` for the
/// output's size.
///
/// ```swift
/// Conv2D<Float>(3, 64, kernel: 3, padding: .same, using: &random)
/// Conv2D<Float>(64, 128, kernel: [1, 5], stride: 2, bias: nil, using: &random)
/// ```
public struct Conv2D<Scalar: KernelScalar>: Layer {
  /// W, [kernel height, kernel width, in, out].
  public var weights: Parameter<Scalar> { didSet { requireShapes() } }
  /// b, [out]; nil for a layer without bias, as before batch normalisation.
  public var bias: Parameter<Scalar>? { didSet { requireShapes() } }
  /// The kernel's size, the stride S, and the padding.
  public let window: SlidingWindow

  private var input: Tensor<Scalar>?

  public var kind: String { "conv2D" }

  /// Stops for a kernel or a stride below 1 pixel.
  ///
  /// - Parameters:
  ///   - inputs: channels of the images.
  ///   - outputs: channels of the output, the number of kernels.
  ///   - weights: how W is drawn.
  ///   - bias: how b is drawn; nil for none.
  public init(
    _ inputs: Int, _ outputs: Int, kernel: PixelSize, stride: PixelSize = 1,
    padding: Padding = .valid, weights: Initializer = .glorotUniform, bias: Initializer? = .zeros,
    using random: inout RandomSource
  ) {
    self.init(
      weights: weights([kernel.height, kernel.width, inputs, outputs], using: &random),
      bias: bias.map { $0([outputs], using: &random) }, stride: stride, padding: padding)
  }

  /// Stops for shapes that do not fit, and for a kernel or a stride below 1 pixel; setting W or b later
  /// stops for shapes that do not fit those.
  ///
  /// - Parameters:
  ///   - weights: W, [kernel height, kernel width, in, out].
  ///   - bias: b, [out], or nil for none.
  public init(
    weights: Tensor<Scalar>, bias: Tensor<Scalar>? = nil, stride: PixelSize = 1,
    padding: Padding = .valid
  ) {
    Self.requireShapes(weights, bias)
    self.weights = Parameter(weights, role: .weight)
    self.bias = bias.map { Parameter($0, role: .bias) }
    window = SlidingWindow(
      PixelSize(height: weights.shape[0], width: weights.shape[1]), stride: stride,
      padding: padding)
  }

  private static func requireShapes(_ weights: Tensor<Scalar>, _ bias: Tensor<Scalar>?) {
    require(
      weights.shape.rank == 4 && (bias == nil || bias!.shape == [weights.shape[3]]),
      "A convolution takes kernels [height, width, in, out] and a bias [out], not "
        + "\(weights.shape) and \(bias.map { "\($0.shape)" } ?? "none").")
  }

  private func requireShapes() {
    let weights = weights.value
    Self.requireShapes(weights, bias?.value)
    require(
      weights.shape[0] == window.size.height && weights.shape[1] == window.size.width,
      "A convolution with a window of \(window.size) cannot take kernels \(weights.shape).")
  }

  private func geometry(of x: Shape) -> ConvolutionShape {
    require(
      x.rank == 4 && x[3] == weights.value.shape[2],
      "A convolution with kernels \(weights.value.shape), [height, width, in, out], takes images "
        + "[batch, height, width, \(weights.value.shape[2])], not \(x).")
    return window.convolution(of: x, outputChannels: weights.value.shape[3])
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    input = x
    return inferring(from: x, rectified: false)
  }

  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> {
    inferring(from: x, rectified: false)
  }

  /// dx[n, i S + u - p, j S + v - q, c] collects dy[n, i, j, k] W[u, v, c, k] over u, v, k.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    backwardToParameters(outputGradient)
    let x = input.expectForward(kind)
    return Tensor(x.shape) { dx in
      withPointers(outputGradient, weights.value) {
        Scalar.kernels.convolveInputGradient(geometry(of: x.shape), dy: $0, weights: $1, dx: dx)
      }
    }
  }

  public mutating func backward(
    _ outputGradient: Tensor<Scalar>, addingTo inputGradient: inout Tensor<Scalar>
  ) {
    backwardToParameters(outputGradient)
    let x = input.expectForward(kind)
    inputGradient.requireShape(x.shape)
    inputGradient.withMutablePointer { dx in
      withPointers(outputGradient, weights.value) {
        Scalar.kernels.addInputGradient(geometry(of: x.shape), dy: $0, weights: $1, dx: dx)
      }
    }
  }

  /// dW[u, v, c, k] = sum over n, i, j of x[n, i S + u - p, j S + v - q, c] dy[n, i, j, k];
  /// db[k] = sum over n, i, j of dy[n, i, j, k].
  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    let x = input.expectForward(kind)
    let geometry = geometry(of: x.shape)
    outputGradient.requireShape(geometry.output)
    weights.gradient = Tensor(weights.value.shape) { dWeights in
      withPointers(x, outputGradient) {
        Scalar.kernels.convolveWeightGradient(geometry, x: $0, dy: $1, dWeights: dWeights)
      }
    }
    bias?.gradient = outputGradient.columnSums()
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try body(&weights)
    if bias != nil { try body(&bias!) }
  }
}

extension Conv2D: Rectifying {
  func inferring(from x: Tensor<Scalar>, rectified: Bool) -> Tensor<Scalar> {
    let geometry = geometry(of: x.shape)
    var y = Tensor<Scalar>(geometry.output) { y in
      withPointers(x, weights.value) {
        Scalar.kernels.convolve(geometry, x: $0, weights: $1, y: y)
      }
    }
    y.add(bias?.value, rectified: rectified)
    return y
  }
}

extension Conv2D: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    _ = geometry(of: input.batchOfOne)
    let output = input.under(window, channels: weights.value.shape[3])
    let pixels = output.shape[0] * output.shape[1]
    return LayerSummary(
      kind, "\(weights.value.shape[3])@\(window)", output: output,
      cost: Cost(
        trainable: parameterCount, macs: pixels * weights.value.count,
        otherOperations: bias == nil ? 0 : output.shape.count,
        activationBytes: output.shape.count * MemoryLayout<Scalar>.stride))
  }
}

extension ConvolutionShape {
  /// [batch, height, width, channels].
  package var output: Shape { [batch, outputHeight, outputWidth, outputChannels] }
}
