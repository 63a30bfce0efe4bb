import TensorCore
import TensorKernels

/// How many connections a unit has, from the shape of its weights.
///
/// ```swift
/// let fans = Fans(of: [5, 5, 3, 6])  // a kernel [height, width, in, out]
/// fans.receptiveField                // 25
/// fans.fanIn                         // 75
/// fans.fanOut                        // 150
/// ```
public struct Fans: Hashable, Sendable {
  /// The positions a kernel covers: 25 for [5, 5, 3, 6], 4 for the one-dimensional [4, 1, 20], 1 for
  /// a dense layer's matrix.
  public let receptiveField: Int
  /// Receptive field times input channels: what one output is a weighted sum of.
  public let fanIn: Int
  /// Receptive field times output channels: the outputs that one input has a part in.
  public let fanOut: Int

  /// - Parameter shape: [..., in, out]; a dense layer's [in, out], a kernel's [height, width, in,
  ///   out]. A bias' [n] counts as n and n, as in Keras.
  public init(of shape: Shape) {
    let dimensions = shape.dimensions
    receptiveField = dimensions.dropLast(2).reduce(1, *)
    fanIn = receptiveField * (dimensions.dropLast().last ?? dimensions.last ?? 1)
    fanOut = receptiveField * (dimensions.last ?? 1)
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
