import TensorCore

/// Receptive field, fan-in and fan-out of a layer, from the shape of its weights.
///
/// Shapes end with the input and the output channels: [in, out] for a dense layer, [length, in, out],
/// [height, width, in, out] or [depth, height, width, in, out] for kernels. A unit sees the receptive
/// field on all input channels; an input is seen from as many places, by all output channels. A dense
/// layer's receptive field is 1.
public func fansOfWeights(shape: [Int]) throws -> (receptiveField: Int, fanIn: Int, fanOut: Int) {
  throw Unsolved()
}

/// Xavier's rule, as in the paper of Glorot and Bengio: the standard deviation for normal weights,
/// and the limit a for uniform weights between -a and a.
///
/// Both distributions have the same variance.
public func xavierSpread(fanIn: Int, fanOut: Int) throws -> (deviation: Double, limit: Double) {
  throw Unsolved()
}

/// He's rule for layers of ReLU that should keep the signal on its way forward: the standard
/// deviation for normal weights, and the limit a for uniform weights between -a and a.
public func heSpread(fanIn: Int, fanOut: Int) throws -> (deviation: Double, limit: Double) {
  throw Unsolved()
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
  throw Unsolved()
}

/// How much of its size a signal has left after some layers of ReLU, by theory.
///
/// Every layer has n inputs and n units; the weights are independent, with mean 0 and the given
/// standard deviation. Size is the standard deviation of the numbers that *enter* the ReLUs, the
/// square root of q in the chapter: return its last value over its first, where from the first to the
/// last it goes through `layers` layers. ReLU keeps half of the mean square.
public func reluSignalLeft(units n: Int, deviation: Double, layers: Int) throws -> Double {
  throw Unsolved()
}
