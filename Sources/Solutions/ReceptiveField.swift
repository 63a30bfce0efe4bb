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
  switch padding {
  case .valid:
    // The first window takes `window` pixels, each further one moves by a stride.
    return (output: (size - window) / stride + 1, before: 0, after: 0)
  case .same:
    // Rounded up: a last window that begins inside the image counts.
    let output = (size + stride - 1) / stride
    // The last window begins at (output - 1) * stride. Zeros are needed if it ends outside of the
    // image; where the stride is larger than the window it may end well inside.
    let total = max(0, (output - 1) * stride + window - size)
    return (output: output, before: total / 2, after: total - total / 2)
  }
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
  let (m, height, width, inputs) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let (kernelHeight, kernelWidth, outputs) = (w.shape[0], w.shape[1], w.shape[3])
  let rows = (height + 2 * padding - kernelHeight) / stride + 1
  let columns = (width + 2 * padding - kernelWidth) / stride + 1
  var y = Tensor<Double>.zeros([m, rows, columns, outputs])
  for n in 0..<m {
    for i in 0..<rows {
      for j in 0..<columns {
        for k in 0..<outputs {
          var sum = b[k]
          for u in 0..<kernelHeight {
            for v in 0..<kernelWidth {
              // Output i's window begins i strides on; the first `padding` rows of it are zeros.
              let (row, column) = (i * stride + u - padding, j * stride + v - padding)
              // Outside of the image lie zeros, which add nothing.
              guard (0..<height).contains(row), (0..<width).contains(column) else { continue }
              // All channels go into one sum.
              for c in 0..<inputs { sum += x[n, row, column, c] * w[u, v, c, k] }
            }
          }
          y[n, i, j, k] = sum
        }
      }
    }
  }
  return y
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
  var dx = Tensor<Double>.zeros(shape)
  for n in 0..<dy.shape[0] {
    for i in 0..<dy.shape[1] {
      for j in 0..<dy.shape[2] {
        for u in 0..<w.shape[0] {
          for v in 0..<w.shape[1] {
            // The very pixel that the forward pass read here. What fell on padding is lost.
            let (row, column) = (i * stride + u - padding, j * stride + v - padding)
            guard (0..<shape[1]).contains(row), (0..<shape[2]).contains(column) else { continue }
            for c in 0..<shape[3] {
              for k in 0..<dy.shape[3] {
                // y += x * w, so dx += dy * w: windows overlap, and all outputs count.
                dx[n, row, column, c] += dy[n, i, j, k] * w[u, v, c, k]
              }
            }
          }
        }
      }
    }
  }
  return dx
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
  var dw = Tensor<Double>.zeros(shape)
  for n in 0..<dy.shape[0] {
    for i in 0..<dy.shape[1] {
      for j in 0..<dy.shape[2] {
        for u in 0..<shape[0] {
          for v in 0..<shape[1] {
            let (row, column) = (i * stride + u - padding, j * stride + v - padding)
            guard (0..<x.shape[1]).contains(row), (0..<x.shape[2]).contains(column) else {
              continue
            }
            for c in 0..<shape[2] {
              for k in 0..<shape[3] {
                // y += x * w, so dw += x * dy. A shared weight gets the sum of what all its uses
                // get; if the loss is a mean over the batch, the 1/m is in dy already.
                dw[u, v, c, k] += x[n, row, column, c] * dy[n, i, j, k]
              }
            }
          }
        }
      }
    }
  }
  return dw
}

/// The gradient of `convolution` by its bias: [out], from dy, [m, height', width', out].
public func convolutionBiasGradient(outputGradient dy: Tensor<Double>) throws -> Tensor<Double> {
  // b[k] is added once to each y[n, i, j, k], with the slope 1: the sum of all their gradients.
  // columnSums() adds over all axes but the last.
  dy.columnSums()
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
  var dx = Tensor<Double>.zeros(x.shape)
  for n in 0..<dy.shape[0] {
    for i in 0..<dy.shape[1] {
      for j in 0..<dy.shape[2] {
        for c in 0..<dy.shape[3] {
          // A max gate: find who won. With ">" a later equal one does not replace the first.
          var (row, column) = (i * stride, j * stride)
          for u in 0..<window {
            for v in 0..<window
            where x[n, i * stride + u, j * stride + v, c] > x[n, row, column, c] {
              (row, column) = (i * stride + u, j * stride + v)
            }
          }
          // It gets the whole gradient, from each window that it has won.
          dx[n, row, column, c] += dy[n, i, j, c]
        }
      }
    }
  }
  return dx
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
  var dx = Tensor<Double>.zeros(shape)
  for n in 0..<dy.shape[0] {
    for i in 0..<dy.shape[1] {
      for j in 0..<dy.shape[2] {
        for c in 0..<dy.shape[3] {
          // y = (x1 + x2 + ...) / area: each pixel's slope is 1 / area, and x is not needed.
          let share = dy[n, i, j, c] / Double(window * window)
          for u in 0..<window {
            for v in 0..<window { dx[n, i * stride + u, j * stride + v, c] += share }
          }
        }
      }
    }
  }
  return dx
}

/// What an output of a stack of layers sees along one axis of the image.
///
/// Layer l, in the order from the image on, has windows of `windows[l]` that move by `strides[l]`; it
/// may be a convolution or a pooling. Return the receptive field (how many pixels of the image one
/// output depends on) and the effective stride (by how many pixels the fields of neighbouring outputs
/// are apart). Without any layer an output is a pixel: 1 and 1.
public func receptiveField(windows: [Int], strides: [Int]) throws -> (size: Int, stride: Int) {
  var (size, step) = (1, 1)
  for (window, stride) in zip(windows, strides) {
    // The window's first element sees `size` pixels already. Each of the others sees `step` more,
    // which is how far apart neighbours *below* this layer look.
    size += (window - 1) * step
    step *= stride
  }
  return (size: size, stride: step)
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
  // A kernel spans all input channels; there is one for each output channel.
  let weights = kernel * kernel * inputs * outputs
  // SAME: as many outputs as the size over the stride, rounded up.
  let places = ((height + stride - 1) / stride) * ((width + stride - 1) / stride)
  // One bias for each output channel; each weight is used once at each place of the *output*.
  return (parameters: weights + outputs, macs: weights * places)
}

/// The windows of images as rows of a matrix (im2col), for a convolution with stride 1 and no padding.
///
/// x is [m, height, width, channels], and the windows are `window` by `window` pixels. Return
/// [m height' width', window window channels]: a row for each window, image by image, in reading order (from
/// left to right, then down); in it the window's pixels in reading order, all channels of a pixel side by side.
/// So the result times kernels [window, window, in, out], reshaped to [window window in, out], is the
/// convolution.
public func unfold(_ x: Tensor<Double>, window: Int) throws -> Tensor<Double> {
  let (m, height, width, channels) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let (rows, columns) = (height - window + 1, width - window + 1)
  var result = Tensor<Double>.zeros([m * rows * columns, window * window * channels])
  for n in 0..<m {
    for i in 0..<rows {
      for j in 0..<columns {
        // Windows in reading order, image by image.
        let row = (n * rows + i) * columns + j
        for u in 0..<window {
          for v in 0..<window {
            for c in 0..<channels {
              // The order of the kernels' axes: rows, columns, channels.
              result[row, (u * window + v) * channels + c] = x[n, i + u, j + v, c]
            }
          }
        }
      }
    }
  }
  return result
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
  let (m, height, width, inputs) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let (kernelHeight, kernelWidth, outputs) = (w.shape[0], w.shape[1], w.shape[3])
  // How many channels a group has, before and behind.
  let (before, behind) = (inputs / groups, outputs / groups)
  let (rows, columns) = (height - kernelHeight + 1, width - kernelWidth + 1)
  var y = Tensor<Double>.zeros([m, rows, columns, outputs])
  for n in 0..<m {
    for i in 0..<rows {
      for j in 0..<columns {
        for k in 0..<outputs {
          // Neighbours belong together: output k is in group k / behind, whose inputs begin here.
          let first = k / behind * before
          for u in 0..<kernelHeight {
            for v in 0..<kernelWidth {
              for c in 0..<before {
                y[n, i, j, k] += x[n, i + u, j + v, first + c] * w[u, v, c, k]
              }
            }
          }
        }
      }
    }
  }
  return y
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
  let (m, height, width, inputs) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
  let (side, outputs) = (w.shape[0], w.shape[3])
  let rows = (height - 1) * stride + side - 2 * padding
  let columns = (width - 1) * stride + side - 2 * padding
  var y = Tensor<Double>.zeros([m, rows, columns, outputs])
  for n in 0..<m {
    for i in 0..<height {
      for j in 0..<width {
        for u in 0..<side {
          for v in 0..<side {
            // A stamp's place, counted from where the output begins once its rim is cut off.
            let (row, column) = (i * stride + u - padding, j * stride + v - padding)
            guard (0..<rows).contains(row), (0..<columns).contains(column) else { continue }
            for c in 0..<inputs {
              for k in 0..<outputs {
                // Where stamps overlap, both count.
                y[n, row, column, k] += x[n, i, j, c] * w[u, v, c, k]
              }
            }
          }
        }
      }
    }
  }
  return y
}

/// Maps of half the size, blurred before every other element is kept (Zhang 2019).
///
/// x is [m, height, width, channels]. The blur has the weights (1, 2, 1) / 4 along both axes, so the window is 3x3,
/// and each channel is blurred by itself. Output (i, j) is the blurred value of the window that begins at row 2 i
/// and column 2 j; windows that reach out of the image are left out. Return
/// [m, (height - 3) / 2 + 1, (width - 3) / 2 + 1, channels], both rounded down.
public func blurredHalf(_ x: Tensor<Double>) throws -> Tensor<Double> {
  let (m, channels) = (x.shape[0], x.shape[3])
  let (rows, columns) = ((x.shape[1] - 3) / 2 + 1, (x.shape[2] - 3) / 2 + 1)
  let weights = [0.25, 0.5, 0.25]
  var y = Tensor<Double>.zeros([m, rows, columns, channels])
  for n in 0..<m {
    for i in 0..<rows {
      for j in 0..<columns {
        for u in 0..<3 {
          for v in 0..<3 {
            // Neighbours are read before any of them is thrown away.
            for c in 0..<channels {
              y[n, i, j, c] += weights[u] * weights[v] * x[n, 2 * i + u, 2 * j + v, c]
            }
          }
        }
      }
    }
  }
  return y
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
  var (size, step) = (1, 1)
  for layer in windows.indices {
    // Each of the window's F - 1 gaps is `dilation` elements of the layer below, of `step` pixels each.
    size += (windows[layer] - 1) * dilations[layer] * step
    // A gap does not move the window: only its stride spreads the next layer.
    step *= strides[layer]
  }
  return (size: size, stride: step)
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
  var (variance, step) = (0.0, 1.0)
  for layer in windows.indices {
    // F equally likely places, one apart, have the variance (F^2 - 1) / 12: 2/3 for three.
    let window = Double(windows[layer])
    let pixels = Double(dilations[layer]) * step
    // Of independent steps the variances add up, not the deviations.
    variance += (window * window - 1) / 12 * pixels * pixels
    step *= Double(strides[layer])
  }
  return variance.squareRoot()
}
