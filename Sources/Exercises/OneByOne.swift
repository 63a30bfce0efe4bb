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

/// A convolution and a linear 1x1 convolution behind it, as a single convolution.
///
/// w is [height, width, in, between] with the bias b, [between]; v is [between, out] with the bias c, [out].
/// Nothing stands between the two layers. Return the kernels, [height, width, in, out], and the bias, [out],
/// of the one convolution that does the same.
///
/// `a.matrixProduct(v)` takes all axes of a but the last as one; `reshaped(to:)` gives them back. A row is a
/// tensor [1, n].
public func mergedConvolutions(
  weights w: Tensor<Double>, bias b: Tensor<Double>, pointwise v: Tensor<Double>,
  pointwiseBias c: Tensor<Double>
) throws -> (weights: Tensor<Double>, bias: Tensor<Double>) {
  throw Unsolved()
}

/// The backward pass of averages and a dense layer: of score = mean(f) w + b, with the mean over all pixels.
///
/// f is [m, height, width, channels], w is [channels, classes], dy is the gradient by the scores, [m, classes].
/// Return the gradients by f, of its shape, and by w. That by b is the same as ever, and not asked for.
///
/// A loop over samples is fine: `f.rows(n..<n + 1)` is one of them; `reshaped(to: [height * width, channels])`
/// makes its pixels rows, `columnMeans()` is the mean of rows, and `a.appendingRows(of: b)` puts tensors below each
/// other, `Tensor.zeros([0, channels])` to begin with. A row is a tensor [1, n].
public func averagedScoresBackward(
  features f: Tensor<Double>, weights w: Tensor<Double>, outputGradient dy: Tensor<Double>
) throws -> (features: Tensor<Double>, weights: Tensor<Double>) {
  throw Unsolved()
}

/// Class activation maps: for each pixel and class a number, so that their mean over the pixels is the score
/// of the class, for each image.
///
/// f is the last map, [m, height, width, channels]; the scores are mean(f) w + b, with w [channels, classes],
/// b [classes] and the mean over all pixels. Return [m, height, width, classes].
public func classActivationMaps(
  features f: Tensor<Double>, weights w: Tensor<Double>, bias b: Tensor<Double>
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// What a depthwise separable layer costs: first each of the `inputs` channels under a window of its own,
/// `window` by `window`, with the stride and SAME padding; then a 1x1 convolution to `outputs` channels, with
/// stride 1.
///
/// The map that comes in has `height` by `width` pixels; SAME padding makes of n pixels n / stride, rounded up. There
/// are no biases, and products with the padding's zeros count. Return the weights and the multiply-accumulates (MACs)
/// of both.
public func separableCosts(
  height: Int, width: Int, inputs: Int, outputs: Int, window: Int, stride: Int
) throws -> (weights: Int, macs: Int) {
  throw Unsolved()
}

/// The backward pass of gates: y[n, i, j, c] = x[n, i, j, c] * s[n, c], a number for each channel of each sample,
/// the same at all its pixels.
///
/// x and dy are [m, height, width, channels], s is [m, channels]. Return the gradients by x and by s, taken as if
/// they had nothing to do with each other. (In squeeze and excitation s depends on x; what comes back through the
/// gates is added to dx there.)
///
/// A loop over samples is fine: `x.rows(n..<n + 1)` is one of them; `reshaped(to: [height * width, channels])` makes
/// its pixels rows, `columnSums()` adds rows up, `*` multiplies each row by a row, and `a.appendingRows(of: b)`
/// puts tensors below each other, `Tensor.zeros([0, channels])` to begin with.
public func gatesBackward(
  input x: Tensor<Double>, gates s: Tensor<Double>, outputGradient dy: Tensor<Double>
) throws -> (x: Tensor<Double>, s: Tensor<Double>) {
  throw Unsolved()
}
