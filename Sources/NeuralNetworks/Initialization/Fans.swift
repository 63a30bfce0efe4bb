import TensorCore
import TensorKernels

/// How many connections a unit has, from the shape of its weights.
///
/// ```swift
/// let fans = Fans(of: [5, 5, 3, 6])  // a kernel [height, width, in, out]
/// fans.kernelPositions               // 25
/// fans.fanIn                         // 75
/// fans.fanOut                        // 150
/// ```
public struct Fans: Hashable, Sendable {
  /// The positions a kernel covers: 25 for [5, 5, 3, 6], 4 for the one-dimensional [4, 1, 20], 1 for
  /// a dense layer's matrix. Formulas of the fans call it the receptive field; that of a unit deep in
  /// a network is a `ReceptiveField`.
  public let kernelPositions: Int
  /// Positions times input channels: what one output is a weighted sum of.
  public let fanIn: Int
  /// Positions times output channels: the outputs that one input has a part in.
  public let fanOut: Int

  /// - Parameter shape: [..., in, out]; a dense layer's [in, out], a kernel's [height, width, in,
  ///   out]. A bias' [n] counts as n and n, as in Keras.
  public init(of shape: Shape) {
    let dimensions = shape.dimensions
    kernelPositions = dimensions.dropLast(2).reduce(1, *)
    fanIn = kernelPositions * (dimensions.dropLast().last ?? dimensions.last ?? 1)
    fanOut = kernelPositions * (dimensions.last ?? 1)
  }

  /// The number that a variance is divided by.
  public subscript(fan: Initializer.Fan) -> Double {
    switch fan {
    case .in: Double(fanIn)
    case .out: Double(fanOut)
    case .average: Double(fanIn + fanOut) / 2
    }
  }
}
