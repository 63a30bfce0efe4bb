import TensorCore
import TensorKernels

/// A simple recurrent layer (Elman 1990), unrolled over time:
///
/// h_t = f(x_t W + h_(t-1) U + b), h_0 = 0
///
/// with x [m, T, in], W [in, hidden], U [hidden, hidden], b [hidden]. The output is the last state,
/// h_T [m, hidden], or with `returnsSequence` all of them, [m, T, hidden].
///
/// The same U is passed T times, forward and back. Where it stretches, gradients grow by that factor
/// at each step of time: they explode.
public struct ElmanRNN<Scalar: KernelScalar>: Layer {
  /// W, [in, hidden]: from the input.
  public var weights: Parameter<Scalar> { didSet { requireShapes() } }
  /// U, [hidden, hidden]: from the state before.
  public var recurrentWeights: Parameter<Scalar> { didSet { requireShapes() } }
  /// b, [hidden].
  public var bias: Parameter<Scalar> { didSet { requireShapes() } }
  /// f, the same at every step.
  public let activation: Activation
  /// Whether the output is the state at every step, instead of the last one.
  public let returnsSequence: Bool

  private var input: Tensor<Scalar>?
  /// h_1 to h_T, [m, hidden] each.
  private var states: [Tensor<Scalar>] = []

  public var kind: String { "elmanRNN" }

  /// - Parameters:
  ///   - inputs: in, the numbers of a sample at one time.
  ///   - hidden: the numbers of a state.
  ///   - weights: how W is drawn.
  ///   - recurrentWeights: how U is drawn.
  public init(
    _ inputs: Int, _ hidden: Int, weights: Initializer = .glorotUniform,
    recurrentWeights: Initializer = .glorotUniform, bias: Initializer = .zeros,
    activation: Activation = .hyperbolicTangent, returnsSequence: Bool = false,
    using random: inout RandomSource
  ) {
    self.init(
      weights: weights([inputs, hidden], using: &random),
      recurrentWeights: recurrentWeights([hidden, hidden], using: &random),
      bias: bias([hidden], using: &random), activation: activation,
      returnsSequence: returnsSequence)
  }

  /// Stops for shapes that do not fit.
  ///
  /// - Parameters:
  ///   - weights: W, [in, hidden].
  ///   - recurrentWeights: U, [hidden, hidden].
  ///   - bias: b, [hidden].
  public init(
    weights: Tensor<Scalar>, recurrentWeights: Tensor<Scalar>, bias: Tensor<Scalar>,
    activation: Activation = .hyperbolicTangent, returnsSequence: Bool = false
  ) {
    Self.requireShapes(weights, recurrentWeights, bias)
    self.weights = Parameter(weights, role: .weight)
    self.recurrentWeights = Parameter(recurrentWeights, role: .weight, name: "recurrent weight")
    self.bias = Parameter(bias, role: .bias)
    self.activation = activation
    self.returnsSequence = returnsSequence
  }

  private func requireShapes() {
    Self.requireShapes(weights.value, recurrentWeights.value, bias.value)
  }

  private static func requireShapes(
    _ weights: Tensor<Scalar>, _ recurrentWeights: Tensor<Scalar>, _ bias: Tensor<Scalar>
  ) {
    let hidden = weights.shape.columns
    require(
      weights.shape.rank == 2 && recurrentWeights.shape == [hidden, hidden]
        && bias.shape == [hidden],
      "A recurrent layer takes weights [in, hidden], [hidden, hidden] and a bias [hidden], not "
        + "\(weights.shape), \(recurrentWeights.shape) and \(bias.shape).")
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    require(
      x.shape.rank == 3 && x.shape[1] > 0 && x.shape[2] == weights.value.shape[0],
      "Shapes do not fit: an input of \(x.shape) for weights of \(weights.value.shape). It should "
        + "be [samples, times, \(weights.value.shape[0])], with at least one time.")
    input = x
    let (m, times, hidden) = (x.shape[0], x.shape[1], bias.value.count)
    var fromInput = x.matrixProduct(weights.value)  // [m T, hidden], for all times at once
    fromInput.add(bias.value, rectified: false)
    fromInput = fromInput.reshaped(to: [m, times * hidden])

    var h = Tensor<Scalar>.zeros([m, hidden])
    states = []
    for t in 0..<times {
      let a = fromInput.columns(t * hidden..<(t + 1) * hidden)
      h = (a + h.matrixProduct(recurrentWeights.value)).applying(activation)
      states.append(h)
    }
    return returnsSequence
      ? Tensor.concatenatingColumns(states).reshaped(to: [m, times, hidden]) : h
  }

  /// Back-propagation through time (Werbos 1990). With a_t for what f gets, from the last time to
  /// the first:
  ///
  /// dh_t = dy_t + da_(t+1) U^T, da_t = dh_t * f'(a_t);
  /// dW = sum of x_t^T da_t, dU = sum of h_(t-1)^T da_t, db = sum of da_t, dx_t = da_t W^T.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let da = backwardThroughTime(outputGradient)
    return da.matrixProduct(weights.value, transposing: .right).reshaped(to: input!.shape)
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    _ = backwardThroughTime(outputGradient)
  }

  /// Sets the parameters' gradients and returns da, [m, T, hidden].
  private mutating func backwardThroughTime(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let x = input.expectForward(kind)
    let (m, times, hidden) = (x.shape[0], x.shape[1], bias.value.count)
    outputGradient.requireShape(returnsSequence ? [m, times, hidden] : [m, hidden])
    let dy = outputGradient.reshaped(to: [m, (returnsSequence ? times : 1) * hidden])

    var gradients: [Tensor<Scalar>] = []  // da_T to da_1
    for t in (0..<times).reversed() {
      var dh =
        returnsSequence
        ? dy.columns(t * hidden..<(t + 1) * hidden)
        : t == times - 1 ? dy : Tensor.zeros([m, hidden])
      if let next = gradients.last {
        dh += next.matrixProduct(recurrentWeights.value, transposing: .right)
      }
      gradients.append(dh.timesGradient(of: activation, output: states[t]))
    }
    let da = Tensor.concatenatingColumns(gradients.reversed()).reshaped(to: [m, times, hidden])
    let before = Tensor.concatenatingColumns([.zeros([m, hidden])] + states.dropLast())
    weights.gradient = x.matrixProduct(da, transposing: .left)
    recurrentWeights.gradient = before.reshaped(to: da.shape)
      .matrixProduct(da, transposing: .left)
    bias.gradient = da.columnSums()
    return da
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try body(&weights)
    try body(&recurrentWeights)
    try body(&bias)
  }
}

extension ElmanRNN: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    let (inputs, hidden) = (weights.value.shape[0], bias.value.count)
    require(
      input.shape.rank == 2 && input.shape[0] > 0 && input.shape[1] == inputs,
      "A recurrent layer with weights \(weights.value.shape) takes [times, \(inputs)], with at "
        + "least one time, not \(input.shape).")
    let times = input.shape[0]
    let output: Shape = returnsSequence ? [times, hidden] : [hidden]
    return LayerSummary(
      kind, "\(hidden)", output: FeatureMap(output, field: nil),
      cost: Cost(
        trainable: parameterCount,
        macs: times * (weights.value.count + recurrentWeights.value.count),
        // Two additions, and what the activation layers count for themselves.
        otherOperations: times * hidden * (2 + activation.operations),
        activationBytes: times * hidden * MemoryLayout<Scalar>.stride))
  }
}

extension Activation {
  fileprivate var operations: Int {
    switch self {
    case .sigmoid: 4
    case .hyperbolicTangent: 5
    case .rectifier: 1
    }
  }
}
