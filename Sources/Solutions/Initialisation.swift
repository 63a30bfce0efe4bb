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
/// last it goes through `layers` layers. ReLU keeps half of the mean square.
public func reluSignalLeft(units n: Int, deviation: Double, layers: Int) throws -> Double {
  // q' = n s^2 q / 2 in each layer; the size is the root of q.
  let factor = Double(n) * deviation * deviation / 2
  return Double.pow(factor.squareRoot(), Double(layers))
}
