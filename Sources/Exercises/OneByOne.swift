import TensorCore

/// A 1x1 convolution: y[n, i, j, k] = b[k] + the sum over c of x[n, i, j, c] * w[c, k].
///
/// x is [m, height, width, in], w is [in, out], b is [out]; return y, [m, height, width, out].
///
/// No loop is needed. `x.matrixProduct(w)` takes all axes of x but the last as one, so its result is
/// [m * height * width, out]; `reshaped(to:)` gives it its axes back, and `+` adds a row to all rows.
public func pointwiseConvolution(
  _ x: Tensor<Double>, weights w: Tensor<Double>, bias b: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The backward pass of `pointwiseConvolution`: the gradients by x, w and b.
///
/// x is [m, height, width, in], w is [in, out], dy is [m, height, width, out]. They are those of a
/// dense layer whose samples are the pixels. `a.matrixProduct(b, transposing: .left)` multiplies the
/// transposed a by b, `.right` a by the transposed b; both take all axes but the last as one.
public func pointwiseBackward(
  input x: Tensor<Double>, weights w: Tensor<Double>, outputGradient dy: Tensor<Double>
) throws -> (x: Tensor<Double>, w: Tensor<Double>, b: Tensor<Double>) {
  throw Unsolved()
}

/// What two convolutions cost together: a 1x1 convolution from `inputs` to `reduced` channels, and
/// one with windows of `window` by `window` from there to `outputs` channels.
///
/// The map has `height` by `width` pixels; strides are 1, the padding is SAME, there are no biases,
/// and products with the padding's zeros count. Return the weights and the multiply-accumulates
/// (MACs) of both.
public func bottleneckCosts(
  height: Int, width: Int, inputs: Int, reduced: Int, outputs: Int, window: Int
) throws -> (weights: Int, macs: Int) {
  throw Unsolved()
}

/// The widest bottleneck that pays: the largest number of channels in between for which
/// `bottleneckCosts` has fewer weights than a single convolution from `inputs` to `outputs` channels
/// with windows of `window` by `window`. As many is not fewer. 0 if none pays.
public func widestBottleneck(inputs: Int, outputs: Int, window: Int) throws -> Int {
  throw Unsolved()
}
