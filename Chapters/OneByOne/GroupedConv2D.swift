import NeuralNetworks

/// A convolution in groups: the channels are parted, and each part of the outputs reads one part of the inputs
/// (Krizhevsky et al. 2012, section 3.5, for two processors).
///
/// y = [f_1(x_1), ..., f_g(x_g)], with x = [x_1, ..., x_g] along the channels, each f an ordinary convolution
/// from in / g to out / g channels.
struct GroupedConv2D<Scalar: KernelScalar>: Layer {
  /// One a group, all with the same window and as many inputs and outputs.
  private(set) var groups: [Conv2D<Scalar>]

  var kind: String { "groupedConv2D" }

  init(_ groups: [Conv2D<Scalar>]) {
    self.groups = groups
    for index in groups.indices { self.groups[index].rename(from: "", to: "group \(index) ") }
  }

  private func part(_ index: Int) -> Range<Int> {
    let width = groups[0].weights.value.shape[2]
    return index * width..<(index + 1) * width
  }

  private func requireChannels(_ x: Shape) {
    let channels = groups.count * groups[0].weights.value.shape[2]
    require(
      x.rank == 4 && x[3] == channels,
      "\(groups.count) groups of channels take images [batch, height, width, \(channels)], not "
        + "\(x).")
  }

  mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    requireChannels(x.shape)
    return .concatenatingColumns(
      groups.indices.map { groups[$0].forward(x.columns(part($0)), mode: mode) })
  }

  /// Each group gets the gradient of its own outputs, and gives that of its own inputs.
  mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let width = groups[0].weights.value.shape[3]
    return .concatenatingColumns(
      groups.indices.map {
        groups[$0].backward(outputGradient.columns($0 * width..<($0 + 1) * width))
      })
  }

  mutating func visitParameters(_ body: (inout Parameter<Scalar>) throws -> Void) rethrows {
    for index in groups.indices { try groups[index].visitParameters(body) }
  }
}

extension GroupedConv2D: Summarized {
  func summary(of input: FeatureMap) -> LayerSummary {
    requireChannels(Shape([1] + input.shape.dimensions))
    let first = groups[0].weights.value.shape
    let (height, width) = (input.shape[0], input.shape[1])
    let one = groups[0].summary(
      of: FeatureMap([height, width, first[2]], field: input.field))
    return LayerSummary(
      kind, "\(groups.count) groups",
      output: FeatureMap(
        [one.output.shape[0], one.output.shape[1], first[3] * groups.count],
        field: one.output.field),
      cost: groups.reduce(Cost()) { sum, _ in sum + one.cost })
  }
}
