import NeuralNetworks

// Three relatives of the convolution, each made of plain convolutions: the library has no layers for them.

/// A convolution whose window has gaps (Yu and Koltun 2016): y[i] = sum over u of x[i + u D] w[u].
///
/// x [m, height, width, in], w [F, F, in, out]; the window spans (F - 1) D + 1 pixels, without padding.
struct DilatedConvolution: Layer {
  /// [F, F, in, out].
  var weights: Parameter<Double>
  let dilation: Int
  private var convolution: Conv2D<Double>?

  var kind: String { "dilatedConvolution" }

  init(_ weights: Tensor<Double>, dilation: Int) {
    self.weights = Parameter(weights, role: .weight)
    self.dilation = dilation
  }

  /// A plain convolution with zeros between the weights.
  mutating func forward(_ x: Tensor<Double>, mode: Mode) -> Tensor<Double> {
    convolution = Conv2D(weights: weights.value.spread(by: dilation))
    return convolution!.forward(x, mode: mode)
  }

  /// The zeros are no parameters: their gradients are left out.
  mutating func backward(_ outputGradient: Tensor<Double>) -> Tensor<Double> {
    let dx = convolution!.backward(outputGradient)
    weights.gradient = convolution!.weights.gradient.gathered(
      to: weights.value.shape, by: dilation)
    return dx
  }

  mutating func visitParameters(
    _ body: (inout Parameter<Double>) throws -> Void
  ) rethrows { try body(&weights) }
}

extension Tensor {
  /// Kernels [F, F, in, out] with `dilation - 1` zeros between neighbours.
  func spread(by dilation: Int) -> Tensor {
    let side = (shape[0] - 1) * dilation + 1
    let pair = shape[2] * shape[3]
    let taps = reshaped(to: [shape[0] * shape[1], pair])
    // A row of zeros behind the taps, for the gaps.
    let zero = taps.shape[0]
    let rows = taps.appendingRows(of: .zeros([1, pair]))
    let places = (0..<side * side).map { place in
      let (u, v) = (place / side, place % side)
      let isTap = u % dilation == 0 && v % dilation == 0
      return isTap ? u / dilation * shape[1] + v / dilation : zero
    }
    return rows.gatheringRows(places).reshaped(to: [side, side, shape[2], shape[3]])
  }

  /// The kernels [F, F, in, out] in which `spread` has put gaps.
  func gathered(to kernels: Shape, by dilation: Int) -> Tensor {
    let rows = reshaped(to: [shape[0] * shape[1], shape[2] * shape[3]])
    let places = (0..<kernels[0] * kernels[1]).map { tap in
      tap / kernels[1] * dilation * shape[1] + tap % kernels[1] * dilation
    }
    return rows.gatheringRows(places).reshaped(to: kernels)
  }
}

/// A convolution whose output channels see their own group of input channels only (Krizhevsky et al. 2012).
///
/// x [m, height, width, in]; in each of G groups in / G channels become out / G.
struct GroupedConvolution: Layer {
  /// One for each group, with kernels [F, F, in / G, out / G].
  var groups: [Conv2D<Double>]

  var kind: String { "groupedConvolution" }

  init(_ groups: [Conv2D<Double>]) { self.groups = groups }

  /// Each group of channels by itself, the results side by side.
  mutating func forward(_ x: Tensor<Double>, mode: Mode) -> Tensor<Double> {
    let inputs = groups[0].weights.value.shape[2]
    return .concatenatingColumns(
      groups.indices.map { group in
        groups[group].forward(x.columns(group * inputs..<(group + 1) * inputs), mode: mode)
      })
  }

  mutating func backward(_ outputGradient: Tensor<Double>) -> Tensor<Double> {
    let outputs = groups[0].weights.value.shape[3]
    return .concatenatingColumns(
      groups.indices.map { group in
        groups[group].backward(
          outputGradient.columns(group * outputs..<(group + 1) * outputs))
      })
  }

  mutating func visitParameters(
    _ body: (inout Parameter<Double>) throws -> Void
  ) rethrows {
    for index in groups.indices { try groups[index].visitParameters(body) }
  }
}

/// The transpose of a convolution: what its back-propagation does, as a layer that makes maps larger.
///
/// x [m, height, width, in] becomes [m, (height - 1) S + F, (width - 1) S + F, out]: each input lays its own
/// multiple of the kernel on the output, S pixels from its neighbour's, and what overlaps is added.
struct TransposedConvolution: Layer {
  /// Its transpose, from `out` channels to `in`: kernels [F, F, out, in].
  var convolution: Conv2D<Double>
  private var input: Tensor<Double>?

  var kind: String { "transposedConvolution" }

  init(_ weights: Tensor<Double>, stride: Int) {
    convolution = Conv2D(weights: weights, stride: PixelSize(stride))
  }

  /// The convolution backwards, from an output's gradient to its input's.
  mutating func forward(_ x: Tensor<Double>, mode: Mode) -> Tensor<Double> {
    let (window, stride) = (convolution.window.size, convolution.window.stride)
    let output: Shape = [
      x.shape[0], (x.shape[1] - 1) * stride.height + window.height,
      (x.shape[2] - 1) * stride.width + window.width, convolution.weights.value.shape[2],
    ]
    input = x
    _ = convolution.forward(.zeros(output), mode: mode)
    return convolution.backward(x)
  }

  /// And forwards, back; the weights have got x dy, as ever.
  mutating func backward(_ outputGradient: Tensor<Double>) -> Tensor<Double> {
    let dx = convolution.forward(outputGradient, mode: .training)
    convolution.backwardToParameters(input!)
    return dx
  }

  mutating func visitParameters(
    _ body: (inout Parameter<Double>) throws -> Void
  ) rethrows { try convolution.visitParameters(body) }
}
