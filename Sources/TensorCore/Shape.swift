/// The lengths of a tensor's axes, outermost first.
///
/// A batch of 60 grey images of 28 by 28 has the shape [60, 28, 28, 1]: batch, height, width,
/// channels. The last axis is the one whose elements lie next to each other.
public struct Shape: Hashable, Sendable, ExpressibleByArrayLiteral, CustomStringConvertible {
  /// The length of each axis, the outermost first; none for a single number.
  public let dimensions: [Int]

  /// The number of elements: the product of the dimensions, 1 for a shape without axes.
  public let count: Int

  /// Stops if a dimension is negative or the product does not fit an `Int`.
  public init(_ dimensions: [Int]) {
    // 0 elements are few, whatever stands before the 0.
    var count = dimensions.contains(0) ? 0 : 1
    for dimension in dimensions {
      let (product, overflows) = count.multipliedReportingOverflow(by: dimension)
      require(dimension >= 0 && !overflows, "\(dimensions) is not a shape.")
      count = product
    }
    self.dimensions = dimensions
    self.count = count
  }

  public init(arrayLiteral dimensions: Int...) {
    self.init(dimensions)
  }

  /// The number of axes.
  public var rank: Int { dimensions.count }

  /// The length of an axis, counted from 0, the outermost. Stops where there is none of that number.
  public subscript(axis: Int) -> Int { dimensions[axis] }

  /// The last axis: features of a batch, channels of an image. 1 for a shape without axes.
  public var columns: Int { dimensions.last ?? 1 }

  /// All axes but the last, taken as one: the samples of a batch, all pixels of an image batch.
  public var rows: Int {
    columns == 0 ? Shape(Array(dimensions.dropLast())).count : count / columns
  }

  /// The index in each axis of the element at a flat index, in 0..<count; stops outside.
  public func indices(ofFlat flat: Int) -> [Int] {
    require((0..<count).contains(flat), "There is no element \(flat) in the shape \(self).")
    var rest = flat
    return dimensions.reversed().map { dimension in
      defer { rest /= dimension }
      return rest % dimension
    }.reversed()
  }

  public var description: String {
    "[" + dimensions.map(String.init).joined(separator: ", ") + "]"
  }
}
