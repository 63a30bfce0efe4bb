import TensorCore
import TensorKernels

/// A block with a shortcut: y = F(x) + x, or F(x) + P(x) where the shapes differ (He et al. 2016,
/// equations 1 and 2).
///
/// ```swift
/// Residual(Sequential([Conv2D(64, 64, kernel: 3, padding: .same, using: &random), ...]))
/// Residual(body, shortcut: Sequential([Conv2D(64, 128, kernel: 1, stride: 2, using: &random)]))
/// ```
///
/// The ReLU that follows in the paper is a layer of its own.
public struct Residual<Scalar: KernelScalar>: Layer {
  /// F. Another one gets the names of its place, "body ...", as by `init`.
  public var body: Sequential<Scalar> {
    get { main }
    _modify {
      defer { nameParts() }
      yield &main
    }
  }
  /// P, a projection; nil for the identity. Another one gets the names of its place, "shortcut ...".
  public var shortcut: Sequential<Scalar>? {
    get { projection }
    _modify {
      defer { nameParts() }
      yield &projection
    }
  }

  private var main: Sequential<Scalar>
  private var projection: Sequential<Scalar>?
  /// What the names of all parameters begin with.
  private var path = ""

  public var kind: String { "residual" }

  /// Names the parameters after their part: "body 0 conv2D weight", "shortcut ...". Whether the two
  /// outputs have one shape shows in the forward pass, which stops if they have not.
  public init(_ body: Sequential<Scalar>, shortcut: Sequential<Scalar>? = nil) {
    main = body
    projection = shortcut
    main.rename(from: "", to: "body ")
    projection?.rename(from: "", to: "shortcut ")
  }

  private mutating func nameParts() {
    main.move(to: path + "body ")
    projection?.move(to: path + "shortcut ")
  }

  public mutating func rename(from old: String, to new: String) {
    path.replaceBeginning(old, with: new)
    main.rename(from: old, to: new)
    projection?.rename(from: old, to: new)
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    var y = main.forward(x, mode: mode)
    add(projection?.forward(x, mode: mode) ?? x, to: &y, of: x)
    return y
  }

  private func add(_ straight: Tensor<Scalar>, to y: inout Tensor<Scalar>, of x: Tensor<Scalar>) {
    require(
      y.shape == straight.shape,
      "Shapes do not fit: a residual block's body makes \(y.shape) of \(x.shape), its shortcut "
        + "\(straight.shape).")
    y += straight
  }

  public func inferring(from x: Tensor<Scalar>) -> Tensor<Scalar> {
    inferring(from: x, rectified: false)
  }

  /// The addition hands dy to both paths, and their gradients add up: dx = F'(dy) + P'(dy), where
  /// P'(dy) is dy for the identity.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    var gradient = main.backward(outputGradient)
    if projection == nil {
      gradient += outputGradient
    } else {
      projection!.backward(outputGradient, addingTo: &gradient)
    }
    return gradient
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    main.backwardToParameters(outputGradient)
    projection?.backwardToParameters(outputGradient)
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try main.visitParameters(body)
    try projection?.visitParameters(body)
  }

  public mutating func visitAllParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try main.visitAllParameters(body)
    try projection?.visitAllParameters(body)
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try main.visitState(&visitor)
    try projection?.visitState(&visitor)
  }

  public var penalty: Double { body.penalty + (shortcut?.penalty ?? 0) }
}

extension Residual: Rectifying {
  func inferring(from x: Tensor<Scalar>, rectified: Bool) -> Tensor<Scalar> {
    var y = main.inferring(from: x)
    add(projection?.inferring(from: x) ?? x, to: &y, of: x)
    if rectified { y.rectify() }
    return y
  }
}

extension Residual: Summarized {
  /// The block's own cost is the addition and its result.
  public func summary(of input: FeatureMap) -> LayerSummary {
    let main = body.summary(of: input)
    let straight = shortcut?.summary(of: input)
    let other = straight?.output ?? input
    require(
      main.output.shape == other.shape,
      "Shapes do not fit: a residual block's body makes \(main.output.shape) of \(input.shape), "
        + "its shortcut \(other.shape).")
    let count = main.output.shape.count
    return LayerSummary(
      kind, shortcut == nil ? "identity" : "projection",
      output: FeatureMap(main.output.shape, field: main.output.field.union(other.field)),
      cost: Cost(
        otherOperations: count, activationBytes: count * MemoryLayout<Scalar>.stride),
      parts: main.named("body") + (straight?.named("shortcut") ?? []),
      warnings: misalignments([("body", main.output.field), ("shortcut", other.field)]))
  }
}
