import TensorCore

/// Receptive field, fan-in and fan-out of a layer, from the shape of its weights.
///
/// Shapes end with the input and the output channels: [in, out] for a dense layer, [length, in, out],
/// [height, width, in, out] or [depth, height, width, in, out] for kernels. A unit sees the receptive
/// field on all input channels; an input is seen from as many places, by all output channels. A dense
/// layer's receptive field is 1.
public func fansOfWeights(shape: [Int]) throws -> (receptiveField: Int, fanIn: Int, fanOut: Int) {
  // The product of no numbers is 1: the dense layer needs no case of its own.
  let field = shape.dropLast(2).reduce(1, *)
  let (inputs, outputs) = (shape[shape.count - 2], shape[shape.count - 1])
  return (receptiveField: field, fanIn: field * inputs, fanOut: field * outputs)
}

/// Xavier's rule, as in the paper of Glorot and Bengio: the standard deviation for normal weights,
/// and the limit a for uniform weights between -a and a.
///
/// Both distributions have the same variance.
public func xavierSpread(fanIn: Int, fanOut: Int) throws -> (deviation: Double, limit: Double) {
  // One over the mean of both fans: a compromise between the way there and the way back.
  let variance = 2 / Double(fanIn + fanOut)
  // The uniform distribution's variance is a^2 / 3.
  return (deviation: variance.squareRoot(), limit: (3 * variance).squareRoot())
}

/// He's rule for layers of ReLU that should keep the signal on its way forward: the standard
/// deviation for normal weights, and the limit a for uniform weights between -a and a.
///
/// One of the two fans is not needed.
public func heSpread(fanIn: Int, fanOut: Int) throws -> (deviation: Double, limit: Double) {
  // 1 / fanIn keeps a linear layer's mean square; ReLU halves it, so twice that. Fan-out has no part.
  let variance = 2 / Double(fanIn)
  return (deviation: variance.squareRoot(), limit: (3 * variance).squareRoot())
}

/// The standard deviation of what each layer of a ReLU net gives out, from the first layer to the
/// last.
///
/// x is [m, n]. Layer by layer, the outputs are multiplied by the next weights, [n, n'], and a ReLU
/// is applied; there are no biases. The deviation is that of all numbers of a layer, over samples and
/// units together, around their mean, and with their count as the divisor.
public func reluLayerDeviations(input x: Tensor<Double>, weights: [Tensor<Double>]) throws
  -> [Double]
{
  var h = x
  return weights.map { w in
    h = h.matrixProduct(w).map { max($0, 0) }
    // Behind a ReLU the mean is above 0, and is part of the mean square but not of the deviation.
    return (h - h.mean()).squared().mean().squareRoot()
  }
}

/// How much of its size a signal has left after some layers of ReLU, by theory.
///
/// Every layer has n inputs and n units; the weights are independent, with mean 0 and the given
/// standard deviation. Size is the standard deviation of the numbers that *enter* the ReLUs, the
/// square root of q in the chapter: return its last value over its first, where from the first to the
/// last it goes through `layers` layers. ReLU keeps half of the mean square. `Double.pow(x, p)` is x^p.
public func reluSignalLeft(units n: Int, deviation: Double, layers: Int) throws -> Double {
  // q' = n s^2 q / 2 in each layer; the size is the root of q.
  let factor = Double(n) * deviation * deviation / 2
  return Double.pow(factor.squareRoot(), Double(layers))
}

/// Columns with right angles between them, by Gram and Schmidt: the Q of A = Q R.
///
/// a is [m, n] with m >= n, and its columns are independent. Go through them from left to right: take away from
/// each what it has of the ones before it, and bring the rest to length 1. So R has positive numbers on its
/// diagonal, which makes Q unique, and the orthogonal matrix of normal numbers one without a preferred
/// direction. (Libraries' QR often has negative ones there; then each column is to be multiplied by the
/// sign of R's diagonal.)
public func orthonormalColumns(of a: Tensor<Double>) throws -> Tensor<Double> {
  var q = a
  let (rows, columns) = (a.shape[0], a.shape[1])
  for j in 0..<columns {
    for k in 0..<j {
      // What the column still has of an earlier one, whose length is 1 by now.
      let share = (0..<rows).reduce(0.0) { $0 + q[$1, k] * q[$1, j] }
      for i in 0..<rows { q[i, j] -= share * q[i, k] }
    }
    let length = (0..<rows).reduce(0.0) { $0 + q[$1, j] * q[$1, j] }.squareRoot()
    for i in 0..<rows { q[i, j] /= length }
  }
  return q
}

/// The variance of the next layer's inputs, q' = gain E[f(sqrt(q) Z)^2] with Z from N(0, 1), by integration.
///
/// gain is n s^2, of n weights with the standard deviation s. Add up 4,000 values of z in the middle of equal
/// steps from -10 to 10, each times the density of N(0, 1) there and the length of the step. `Double.exp(x)` is
/// e^x.
///
/// - Parameters:
///   - q: the variance of this layer's inputs, above 0.
///   - f: the nonlinearity.
public func nextVariance(_ q: Double, gain: Double, f: (Double) -> Double) throws -> Double {
  let count = 4000
  let step = 20 / Double(count)
  var sum = 0.0
  for i in 0..<count {
    let z = -10 + (Double(i) + 0.5) * step
    // A variable of variance q is sqrt(q) times one of variance 1.
    let y = f(q.squareRoot() * z)
    sum += y * y * Double.exp(-z * z / 2) / (2 * Double.pi).squareRoot() * step
  }
  return gain * sum
}

/// LSUV: weights whose layers give a batch of inputs the variance 1 (Mishkin and Matas 2016).
///
/// x is [m, n]. Layer by layer the outputs are multiplied by the next weights, [n, n'], and a ReLU is applied;
/// there are no biases. Go through the layers from the first to the last and divide each one's weights by the
/// standard deviation of what they give *before* the ReLU: of all numbers, over samples and units together,
/// around their mean, with their count as the divisor. What goes on to the next layer comes from the new
/// weights. Return all new weights.
public func scaledToUnitVariance(_ weights: [Tensor<Double>], inputs x: Tensor<Double>) throws
  -> [Tensor<Double>]
{
  var h = x
  return weights.map { w in
    let z = h.matrixProduct(w)
    let deviation = (z - z.mean()).squared().mean().squareRoot()
    // z is linear in the weights: divided by the deviation, it has the deviation 1.
    h = (z / deviation).map { max($0, 0) }
    return w / deviation
  }
}

/// Fan-in and fan-out of a convolution with groups and a stride, or of a transposed one: the connections of an
/// output, and those of an input, on average and away from the border.
///
/// With groups, an output channel sees only the input channels of its own group, inputs / groups of them; an
/// input channel reaches the output channels of its group. A kernel of height times width positions that moves
/// by `stride` in both directions puts all its positions on every output, but an input is met by only one in
/// stride^2 of them. A transposed convolution, which enlarges an image, is the same seen from the other side: every
/// input reaches all positions, and an output is met by one in stride^2. `inputs` and `outputs` are the
/// channels that go in and come out, of either kind.
public func fansOfConvolution(
  height: Int, width: Int, inputs: Int, outputs: Int, groups: Int, stride: Int,
  isTransposed: Bool
) throws -> (fanIn: Double, fanOut: Double) {
  let positions = Double(height * width)
  // Of a position, the share that meets one number of the larger image.
  let met = positions / Double(stride * stride)
  let (channelsIn, channelsOut) = (
    Double(inputs) / Double(groups), Double(outputs) / Double(groups)
  )
  return isTransposed
    ? (fanIn: met * channelsIn, fanOut: positions * channelsOut)
    : (fanIn: positions * channelsIn, fanOut: met * channelsOut)
}
