import TensorKernels

/// Numbers in a rectangular arrangement: a value, contiguous, the last axis innermost.
///
/// ```swift
/// var x = Tensor<Double>([2, 3], [1, 2, 3, 4, 5, 6])
/// x[1, 2]                      // 6
/// let y = x - x.columnMeans()  // [[-1.5, -1.5, -1.5], [1.5, 1.5, 1.5]]
/// ```
///
/// Copies share memory until one of them is changed. Operations go to the kernels of the scalar
/// type, once an operation; shapes that do not fit stop the program and show both.
public struct Tensor<Scalar: KernelScalar>: Sendable {
  /// The lengths of the axes. ``reshaped(to:)`` gives the same elements another shape.
  public private(set) var shape: Shape
  private var storage: TensorStorage<Scalar>

  /// Memory that `initialize` must fill completely.
  public init(
    _ shape: Shape, initializingWith initialize: (UnsafeMutablePointer<Scalar>) throws -> Void
  ) rethrows {
    self.shape = shape
    storage = TensorStorage(count: shape.count)
    try initialize(storage.base)
  }

  /// The given values, last axis innermost. Stops for another number of them than the shape's.
  public init(_ shape: Shape, _ values: [Scalar]) {
    require(
      values.count == shape.count,
      "\(values.count) values do not fill the shape \(shape), which holds \(shape.count).")
    self.init(shape) { target in
      values.withUnsafeBufferPointer { source in
        if let base = source.baseAddress { target.update(from: base, count: source.count) }
      }
    }
  }

  /// The same number everywhere.
  public init(_ shape: Shape, repeating value: Scalar) {
    self.init(shape) { Scalar.kernels.fill(shape.count, value, $0) }
  }

  /// Zeros everywhere.
  public static func zeros(_ shape: Shape) -> Tensor { Tensor(shape, repeating: 0) }

  /// A tensor of one axis.
  public init(_ values: [Scalar]) { self.init([values.count], values) }

  /// The same numbers in another number type, rounded where that has fewer digits. In the same one it
  /// is a copy that shares memory, as others do.
  public init<Other: KernelScalar>(_ other: Tensor<Other>) {
    if let same = other as? Tensor {
      self = same
      return
    }
    self.init(other.shape) { target in
      other.withPointer { convert(other.count, $0, target) }
    }
  }

  /// The number of elements: the product of all dimensions, 1 for a tensor without axes.
  public var count: Int { shape.count }

  /// All elements, last axis innermost.
  public var scalars: [Scalar] {
    withPointer { Array(UnsafeBufferPointer(start: $0, count: count)) }
  }

  // MARK: Memory

  /// Calls `body` with the elements' memory, which is valid during the call.
  public func withPointer<Result>(
    _ body: (UnsafePointer<Scalar>) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(storage) { try body(storage.base) }
  }

  /// Calls `body` with memory that belongs to this value alone.
  public mutating func withMutablePointer<Result>(
    _ body: (UnsafeMutablePointer<Scalar>) throws -> Result
  ) rethrows -> Result {
    if !isKnownUniquelyReferenced(&storage) { storage = TensorStorage(copying: storage) }
    return try withExtendedLifetime(storage) { try body(storage.base) }
  }

  /// Whether no copy shares the memory, so that a change in place copies nothing.
  var ownsItsMemory: Bool {
    mutating get { isKnownUniquelyReferenced(&storage) }
  }

  // MARK: Elements and shapes

  /// The element at the given index of each axis. Stops for an index outside of its axis, and for another
  /// number of indices than axes.
  public subscript(indices: Int...) -> Scalar {
    get {
      let offset = offset(of: indices)
      return withPointer { $0[offset] }
    }
    set {
      let offset = offset(of: indices)
      withMutablePointer { $0[offset] = newValue }
    }
  }

  private func offset(of indices: [Int]) -> Int {
    require(
      indices.count == shape.rank
        && zip(indices, shape.dimensions).allSatisfy { (0..<$1).contains($0) },
      "The index \(indices) is not inside the shape \(shape).")
    return zip(indices, shape.dimensions).reduce(0) { $0 * $1.1 + $1.0 }
  }

  /// The same elements in another shape; nothing is copied. Stops for one of another number.
  public func reshaped(to shape: Shape) -> Tensor {
    require(
      shape.count == count,
      "\(self.shape) with \(count) elements cannot become \(shape) with \(shape.count).")
    var result = self
    result.shape = shape
    return result
  }

  /// Rows `range` of the outermost axis, copied: [m, ...] becomes [range.count, ...]. Stops for rows that
  /// are not there.
  public func rows(_ range: Range<Int>) -> Tensor {
    require(
      shape.rank > 0 && range.lowerBound >= 0 && range.upperBound <= shape[0],
      "Rows \(range) are not inside the shape \(shape).")
    let size = shape[0] == 0 ? 0 : count / shape[0]
    return Tensor(Shape([range.count] + shape.dimensions.dropFirst())) { target in
      withPointer { target.update(from: $0 + range.lowerBound * size, count: range.count * size) }
    }
  }

  /// The rows `indices` of the outermost axis, in that order: a batch of samples. Stops for a
  /// row that is not there.
  public func gatheringRows(_ indices: some Collection<Int>) -> Tensor {
    require(shape.rank > 0, "A tensor without axes has no rows.")
    let size = shape[0] == 0 ? 0 : count / shape[0]
    return Tensor(Shape([indices.count] + shape.dimensions.dropFirst())) { target in
      withPointer { source in
        var to = target
        for index in indices {
          require((0..<shape[0]).contains(index), "There is no row \(index) in \(shape).")
          to.update(from: source + index * size, count: size)
          to += size
        }
      }
    }
  }

  /// The rows of this tensor, then those of another whose other axes are the same; stops for others.
  public func appendingRows(of other: Tensor) -> Tensor {
    require(
      shape.rank > 0 && shape.rank == other.shape.rank
        && shape.dimensions.dropFirst() == other.shape.dimensions.dropFirst(),
      "Shapes do not fit: the rows of \(other.shape) behind those of \(shape).")
    let rows = shape[0] + other.shape[0]
    return Tensor(Shape([rows] + shape.dimensions.dropFirst())) { target in
      withPointer { target.update(from: $0, count: count) }
      other.withPointer { (target + count).update(from: $0, count: other.count) }
    }
  }
}

extension Tensor: Equatable {
  /// Whether shapes and elements are equal; as for numbers, NaN equals nothing.
  public static func == (a: Tensor, b: Tensor) -> Bool {
    guard a.shape == b.shape else { return false }
    return withPointers(a, b) { Scalar.kernels.areEqual(a.count, $0, $1) }
  }
}

extension Tensor: CustomStringConvertible {
  /// Number type, shape and the first elements, six at most: "Tensor<Float> [2, 3]: 1.0, 2.0, …".
  public var description: String {
    let shown = Swift.min(count, 6)
    var elements = withPointer { base in (0..<shown).map { "\(base[$0])" } }
    if shown < count { elements.append("…") }
    let start = "Tensor<\(Scalar.self)> \(shape)"
    return elements.isEmpty ? start : "\(start): " + elements.joined(separator: ", ")
  }
}

/// Memory shared by copies of a tensor.
final class TensorStorage<Scalar>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Scalar>
  let count: Int

  init(count: Int) {
    self.count = count
    let (bytes, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Scalar>.stride)
    // No processor of today addresses more than 48 bits of memory for a program.
    require(
      !overflows && bytes < 1 << 48, "\(count) numbers are more than this machine can address.")
    base = BufferCache.allocate(byteCount: bytes)
      .bindMemory(to: Scalar.self, capacity: count)
  }

  convenience init(copying other: TensorStorage) {
    self.init(count: other.count)
    base.update(from: other.base, count: count)
  }

  deinit {
    BufferCache.deallocate(base, byteCount: count * MemoryLayout<Scalar>.stride)
  }
}
