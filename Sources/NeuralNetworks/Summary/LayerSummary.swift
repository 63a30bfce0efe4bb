import TensorCore
import TensorKernels

/// A layer that can say what it makes of an input of a given shape, and what that costs.
///
/// It answers from the values that it computes with, so that the answer cannot differ from what it
/// does.
public protocol Summarized {
  /// What becomes of one sample, `input`. Stops as a forward pass does if its shape does not fit.
  func summary(of input: FeatureMap) -> LayerSummary
}

/// What a layer says about itself.
public struct LayerSummary: Hashable, Sendable {
  /// "conv2D".
  public var kind: String
  /// What tells it from others of its kind: "64@3x3 same".
  public var details: String
  /// What the layer makes of the input.
  public var output: FeatureMap
  /// Without that of the parts.
  public var cost: Cost
  /// The layers of a block, each with its name in the block.
  public var parts: [Part]
  /// What a reader should know: branches that look at different pixels.
  public var warnings: [String]

  /// A layer inside a block.
  public struct Part: Hashable, Sendable {
    /// Its place in the block: "0", "body 2".
    public var name: String
    /// Its own summary, with the parts that it may have itself.
    public var summary: LayerSummary

    /// A layer at this place of a block.
    public init(name: String, summary: LayerSummary) {
      self.name = name
      self.summary = summary
    }
  }

  /// A summary without cost, parts and warnings, unless they are given.
  public init(
    _ kind: String, _ details: String = "", output: FeatureMap, cost: Cost = Cost(),
    parts: [Part] = [], warnings: [String] = []
  ) {
    self.kind = kind
    self.details = details
    self.output = output
    self.cost = cost
    self.parts = parts
    self.warnings = warnings
  }

  /// With the parts.
  public var totalCost: Cost { parts.reduce(cost) { $0 + $1.summary.totalCost } }
}

extension Layer {
  /// What the layer says about itself. A `Wrapper` that is not `Summarized` says what the layer inside
  /// does. Of another layer that is not, a forward pass finds the output's shape, and a warning says that
  /// the cost is not known.
  public func summary(for input: FeatureMap) -> LayerSummary {
    if let layer = self as? any Summarized { return layer.summary(of: input) }
    if let wrapper = self as? any Wrapper<Scalar> { return wrapper.wrapped.summary(for: input) }
    let y = inferring(from: .zeros(input.batchOfOne))
    return LayerSummary(
      kind, output: FeatureMap(Shape(Array(y.shape.dimensions.dropFirst())), field: input.field),
      cost: Cost(
        trainable: parameterCount,
        activationBytes: y.count * MemoryLayout<Scalar>.stride),
      warnings: ["\(kind) does not describe itself: its operations and its window are not counted"])
  }

  /// The shape that the layer makes of one sample's.
  public func outputShape(for input: Shape) -> Shape {
    summary(for: FeatureMap(input: input)).output.shape
  }

  /// The summary of a layer that keeps its input's shape.
  func elementwiseSummary(
    of input: FeatureMap, _ details: String = "", operations: Int, fixed: Int = 0
  ) -> LayerSummary {
    LayerSummary(
      kind, details, output: input,
      cost: Cost(
        trainable: parameterCount, fixed: fixed, otherOperations: operations * input.shape.count,
        activationBytes: input.shape.count * MemoryLayout<Scalar>.stride))
  }
}
