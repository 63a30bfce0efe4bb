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
  // Each pixel is a row of channels, as each sample is in a dense layer.
  let y = x.matrixProduct(w) + b
  return y.reshaped(to: [x.shape[0], x.shape[1], x.shape[2], w.shape[1]])
}

/// The backward pass of `pointwiseConvolution`: the gradients by x, w and b.
///
/// x is [m, height, width, in], w is [in, out], dy is [m, height, width, out]. They are those of a
/// dense layer whose samples are the pixels. `a.matrixProduct(b, transposing: .left)` multiplies the
/// transposed a by b, `.right` a by the transposed b; both take all axes but the last as one.
public func pointwiseBackward(
  input x: Tensor<Double>, weights w: Tensor<Double>, outputGradient dy: Tensor<Double>
) throws -> (x: Tensor<Double>, w: Tensor<Double>, b: Tensor<Double>) {
  // y = x w + b, with P = m * height * width rows: [P, out] = [P, in] [in, out]. The shapes leave
  // one way to put each product together: [P, in] = [P, out] [out, in], [in, out] = [in, P] [P, out].
  let dx = dy.matrixProduct(w, transposing: .right).reshaped(to: x.shape)
  let dw = x.matrixProduct(dy, transposing: .left)
  // Sums over all pixels of all samples, as all of them share w and b.
  return (x: dx, w: dw, b: dy.columnSums())
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
  let reduce = inputs * reduced
  // The expensive window reads the few channels that are left.
  let expand = window * window * reduced * outputs
  // The map keeps its size, so each weight is used once at every pixel.
  return (weights: reduce + expand, macs: (reduce + expand) * height * width)
}

/// The widest bottleneck that pays: the largest number of channels in between for which
/// `bottleneckCosts` has fewer weights than a single convolution from `inputs` to `outputs` channels
/// with windows of `window` by `window`. As many is not fewer. 0 if none pays.
public func widestBottleneck(inputs: Int, outputs: Int, window: Int) throws -> Int {
  let area = window * window
  // r * inputs + area * r * outputs < area * inputs * outputs, solved for r. Each channel in between
  // costs `inputs` weights to make and area * outputs weights to read.
  let direct = area * inputs * outputs
  let perChannel = inputs + area * outputs
  // The largest r with r * perChannel <= direct - 1: an equal number does not count.
  return (direct - 1) / perChannel
}
