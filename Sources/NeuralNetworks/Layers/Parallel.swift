import TensorCore
import TensorKernels

/// Branches that all read the same input, their outputs side by side in the channels (Szegedy et
/// al. 2015): [m, h, w, in] to [m, h, w, c1 + c2 + ...].
public struct Parallel<Scalar: KernelScalar>: Layer {
  /// At least one; another one gets the names of its place, "branch 0 ...", as by `init`.
  public var branches: [Sequential<Scalar>] {
    get { parallel }
    _modify {
      defer { nameBranches() }
      yield &parallel
    }
  }

  private var parallel: [Sequential<Scalar>]
  /// What the names of all parameters begin with.
  private var path = ""
  /// The channels of each branch's output; nil before a forward pass.
  private var widths: [Int]?

  public var kind: String { "parallel" }

  /// Names the parameters after their branch: "branch 0 1 conv2D weight". Stops without a branch;
  /// whether the outputs fit side by side shows in the forward pass.
  public init(_ branches: [Sequential<Scalar>]) {
    Self.requireBranches(branches)
    parallel = branches
    for i in parallel.indices { parallel[i].rename(from: "", to: "branch \(i) ") }
  }

  private static func requireBranches(_ branches: [Sequential<Scalar>]) {
    require(!branches.isEmpty, "A parallel block needs at least one branch.")
  }

  private mutating func nameBranches() {
    Self.requireBranches(parallel)
    for i in parallel.indices { parallel[i].move(to: "\(path)branch \(i) ") }
  }

  public mutating func rename(from old: String, to new: String) {
    path.replaceBeginning(old, with: new)
    for i in parallel.indices { parallel[i].rename(from: old, to: new) }
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    let outputs = parallel.indices.map { parallel[$0].forward(x, mode: mode) }
    widths = outputs.map(\.shape.columns)
    return .concatenatingColumns(outputs)
  }

  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> {
    .concatenatingColumns(parallel.map { $0.inferring(from: x) })
  }

  /// Each branch gets the gradient of its channels; the gradients by x add up.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let parts = parts(of: outputGradient)
    let last = parallel.count - 1
    var sum = parallel[last].backward(parts[last])
    for index in 0..<last { parallel[index].backward(parts[index], addingTo: &sum) }
    return sum
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    for (index, part) in parts(of: outputGradient).enumerated() {
      parallel[index].backwardToParameters(part)
    }
  }

  private func parts(of outputGradient: Tensor<Scalar>) -> [Tensor<Scalar>] {
    let widths = widths.expectForward(kind)
    require(
      outputGradient.shape.columns == widths.reduce(0, +),
      "Shapes do not fit: a gradient of \(outputGradient.shape) for branches with \(widths) "
        + "channels.")
    var start = 0
    return widths.map { width in
      defer { start += width }
      return outputGradient.columns(start..<start + width)
    }
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    for i in parallel.indices { try parallel[i].visitParameters(body) }
  }

  public mutating func visitAllParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    for i in parallel.indices { try parallel[i].visitAllParameters(body) }
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    for i in parallel.indices { try parallel[i].visitState(&visitor) }
  }

  public var penalty: Double { branches.reduce(0) { $0 + $1.penalty } }
}

extension Parallel: Summarized {
  /// The block's own cost is the copy of all branches' outputs.
  public func summary(of input: FeatureMap) -> LayerSummary {
    let summaries = branches.map { $0.summary(of: input) }
    let first = summaries[0].output
    let leading = first.shape.dimensions.dropLast()
    require(
      summaries.allSatisfy { $0.output.shape.dimensions.dropLast() == leading },
      "Shapes do not fit: the branches make "
        + summaries.map { "\($0.output.shape)" }.joined(separator: ", ") + " of \(input.shape).")
    let channels = summaries.reduce(0) { $0 + $1.output.shape.columns }
    let shape = Shape(leading + [channels])
    return LayerSummary(
      kind, "\(branches.count) branches",
      output: FeatureMap(
        shape, field: summaries.dropFirst().reduce(first.field) { $0.union($1.output.field) }),
      cost: Cost(activationBytes: shape.count * MemoryLayout<Scalar>.stride),
      parts: summaries.enumerated().flatMap { $1.named("branch \($0)") },
      warnings: misalignments(
        summaries.enumerated().map { ("branch \($0)", $1.output.field) }))
  }
}
