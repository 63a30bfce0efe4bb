import NeuralNetworks
import TensorCore

/// Where windows of `window` pixels lie that move by `stride` along `size` pixels, as TensorFlow
/// defines it.
///
/// `.valid`: as many windows as fit into the image, and no padding. `.same`: size / stride windows,
/// rounded up, whatever the window; as many zeros as these need and no more, half of them before the
/// image and half behind it, an odd one behind.
///
/// Return how many windows there are (`output`), and how many zeros lie `before` and `after` the
/// image. A window is never larger than the image if the padding is `.valid`.
public func fitWindows(of window: Int, stride: Int, along size: Int, padding: Padding) throws -> (
  output: Int, before: Int, after: Int
) {
  throw Unsolved()
}

/// A convolution: y[n, i, j, k] = b[k] + the sum over u, v, c of
/// x[n, i S + u - p, j S + v - p, c] * w[u, v, c, k].
///
/// x is [m, height, width, in], w is [kernel height, kernel width, in, out], b is [out]. S is the
/// stride; p is the padding, that many zeros on each of the four sides. Return y,
/// [m, height', width', out], with as many rows and columns as windows fit into the padded image.
///
/// Loops will do: `var y = Tensor<Double>.zeros([m, rows, columns, outputs])`, and
/// `y[n, i, j, k] += ...`; `x.shape[1]` is the height. Kernel and image need not be square.
public func convolution(
  _ x: Tensor<Double>, weights w: Tensor<Double>, bias b: Tensor<Double>, stride: Int,
  padding: Int
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The gradient of `convolution` by its input.
///
/// `shape` is that of x, [m, height, width, in], and of the result; w is
/// [kernel height, kernel width, in, out], dy is [m, height', width', out]. Ask of each pixel of x:
/// which outputs have read it, and with which weights?
public func convolutionInputGradient(
  inputShape shape: Shape, weights w: Tensor<Double>, outputGradient dy: Tensor<Double>,
  stride: Int, padding: Int
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The gradient of `convolution` by its weights.
///
/// x is [m, height, width, in], dy is [m, height', width', out], and `shape` that of the weights,
/// [kernel height, kernel width, in, out], and of the result. All places of all samples share the
/// same weights.
public func convolutionWeightGradient(
  input x: Tensor<Double>, weightShape shape: Shape, outputGradient dy: Tensor<Double>,
  stride: Int, padding: Int
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The gradient of `convolution` by its bias: [out], from dy, [m, height', width', out].
public func convolutionBiasGradient(outputGradient dy: Tensor<Double>) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The backward pass of max pooling: dx from the input x, [m, height, width, channels], and dy,
/// [m, height', width', channels].
///
/// Each output was the largest of `window` by `window` pixels of its channel; output (i, j)'s window
/// begins at row i * stride and column j * stride, and none reaches out of the image. Windows may
/// overlap. Of equal values the first counts as the largest, reading row by row.
public func maxPoolBackward(
  input x: Tensor<Double>, outputGradient dy: Tensor<Double>, window: Int, stride: Int
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The backward pass of mean pooling: dx of the given shape, [m, height, width, channels], from dy,
/// [m, height', width', channels].
///
/// Each output was the mean of `window` by `window` pixels of its channel; output (i, j)'s window
/// begins at row i * stride and column j * stride, and none reaches out of the image. Windows may
/// overlap.
public func meanPoolBackward(
  inputShape shape: Shape, outputGradient dy: Tensor<Double>, window: Int, stride: Int
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// What an output of a stack of layers sees along one axis of the image.
///
/// Layer l, in the order from the image on, has windows of `windows[l]` that move by `strides[l]`; it
/// may be a convolution or a pooling. Return the receptive field (how many pixels of the image one
/// output depends on) and the effective stride (by how many pixels the fields of neighbouring outputs
/// are apart). Without any layer an output is a pixel: 1 and 1.
public func receptiveField(windows: [Int], strides: [Int]) throws -> (size: Int, stride: Int) {
  throw Unsolved()
}

/// The price of a convolution with biases: how many parameters it has, and how many
/// multiply-accumulates (MACs) it takes for one image.
///
/// The image is `height` by `width` with `inputs` channels; there are `outputs` kernels of `kernel` by
/// `kernel` pixels, which move by `stride`. The padding is SAME, and products with its zeros count.
/// Adding a bias is no MAC.
public func convolutionCosts(
  height: Int, width: Int, inputs: Int, outputs: Int, kernel: Int, stride: Int
) throws -> (parameters: Int, macs: Int) {
  throw Unsolved()
}

/// The windows of images as rows of a matrix (im2col), for a convolution with stride 1 and no padding.
///
/// x is [m, height, width, channels], and the windows are `window` by `window` pixels. Return
/// [m height' width', window window channels]: a row for each window, image by image, in reading order (from
/// left to right, then down); in it the window's pixels in reading order, all channels of a pixel side by side.
/// So the result times kernels [window, window, in, out], reshaped to [window window in, out], is the
/// convolution.
public func unfold(_ x: Tensor<Double>, window: Int) throws -> Tensor<Double> {
  throw Unsolved()
}

/// A convolution in groups, with stride 1 and no padding.
///
/// x is [m, height, width, in]. The channels of x and those of the output are cut into `groups` groups of
/// neighbours, as large as each other; the outputs of a group see the inputs of the same group only. So the
/// weights are w, [kernel height, kernel width, in / groups, out]: output channel k has the kernel w[.., .., .., k],
/// which lies on the channels of its group. Return y, [m, height', width', out].
public func groupedConvolution(
  _ x: Tensor<Double>, weights w: Tensor<Double>, groups: Int
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// A transposed convolution: each input lays its own multiple of the kernel on the output, and what overlaps is
/// added.
///
/// x is [m, height, width, in], w is [F, F, in, out]. Input (i, j) adds x[n, i, j, c] w[u, v, c, k] to row
/// i * stride + u and column j * stride + v of output channel k. Then `padding` rows and columns are cut off at
/// each of the four sides. Return y, [m, height', width', out] with
/// height' = (height - 1) * stride + F - 2 * padding, and the width in the same way.
public func transposedConvolution(
  _ x: Tensor<Double>, weights w: Tensor<Double>, stride: Int, padding: Int
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// Maps of half the size, blurred before every other element is kept (Zhang 2019).
///
/// x is [m, height, width, channels]. The blur has the weights (1, 2, 1) / 4 along both axes, so the window is 3x3,
/// and each channel is blurred by itself. Output (i, j) is the blurred value of the window that begins at row 2 i
/// and column 2 j; windows that reach out of the image are left out. Return
/// [m, (height - 3) / 2 + 1, (width - 3) / 2 + 1, channels], both rounded down.
public func blurredHalf(_ x: Tensor<Double>) throws -> Tensor<Double> {
  throw Unsolved()
}

/// What an output of a stack of layers sees along one axis of the image, if the windows have gaps.
///
/// Layer l, in the order from the image on, has windows of `windows[l]` elements, neighbours of which are
/// `dilations[l]` elements of the layer below apart (1: no gaps), and which move by `strides[l]`. Return the receptive
/// field (how many pixels lie from the first to the last one that an output depends on, gaps included) and the
/// effective stride. Without any layer both are 1.
public func dilatedField(
  windows: [Int], dilations: [Int], strides: [Int]
) throws -> (size: Int, stride: Int) {
  throw Unsolved()
}

/// How far an output of a stack with equal weights looks: the standard deviation, in pixels along one axis, of the
/// ways that lead from it to the image.
///
/// The layers are as in `dilatedField`. A way takes one step in each layer: to any of the window's elements, all
/// with the same probability. Steps of different layers are independent. Return the deviation of where it ends;
/// 0 without any layer.
public func effectiveDeviation(
  windows: [Int], dilations: [Int], strides: [Int]
) throws -> Double {
  throw Unsolved()
}
