import Foundation

/// Why arrays do not go into a network, or not out of it.
public enum ParameterFileError: Error, Equatable, CustomStringConvertible, LocalizedError {
  /// The file's arrays are not those of the network; `differences` are a few lines of them, `found`
  /// and `expected` how many arrays the file and the network have.
  case otherNetwork(path: String, found: Int, expected: Int, differences: [String])
  /// The array has a number that is infinite or NaN.
  case notFinite(path: String, array: String, isWriting: Bool)

  /// What is wrong, and in the last line what to do.
  public var description: String {
    switch self {
    case .otherNetwork(let path, let found, let expected, let differences):
      "\(path) holds \(Self.arrays(found)) where this network has \(expected):\n"
        + differences.map { "  \($0)\n" }.joined()
        + "Read it into a network that is built as the one that was saved, or give its arrays "
        + "these names and shapes in NumPy."
    case .notFinite(let path, let array, isWriting: true):
      "\(path) is not written: '\(array)' has numbers that are infinite or NaN.\n"
        + "The network is of no use any more: train it again with a smaller learning rate."
    case .notFinite(let path, let array, isWriting: false):
      "\(path), array '\(array)': it has numbers that are infinite or NaN, or too large for "
        + "float32.\n"
        + "Training went wrong before it was saved: use a file from before that."
    }
  }

  private static func arrays(_ count: Int) -> String { count == 1 ? "1 array" : "\(count) arrays" }

  /// The same text, for code that prints `localizedDescription`.
  public var errorDescription: String? { description }
}
