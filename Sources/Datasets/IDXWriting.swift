import SharedState
import TensorCore

extension IDX {
  /// The bytes of an IDX file that holds this array. Stops for a dimension of 2^32 or more, which the
  /// format cannot state.
  public func encoded() -> [UInt8] {
    var file: [UInt8] = [0, 0, 8, UInt8(dimensions.count)]
    file.reserveCapacity(4 + 4 * dimensions.count + bytes.count)
    for dimension in dimensions {
      require(dimension <= UInt32.max, "The dimension \(dimension) does not fit into four bytes.")
      withUnsafeBytes(of: UInt32(dimension).bigEndian) { file.append(contentsOf: $0) }
    }
    return file + bytes
  }

  /// Writes an IDX file.
  ///
  /// - Throws: `DatasetError` if the system refuses; what was there before stays.
  public func write(to path: String) throws(DatasetError) {
    do {
      try FileReplacement.write(encoded(), to: path)
    } catch {
      throw .unwritable(path, error)
    }
  }
}
