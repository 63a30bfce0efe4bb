import Foundation

/// What is wrong with an `.npy` file, where, and what to do about it.
///
/// Printed, it takes two lines:
///
/// ```
/// x.npy, byte 128: expected 24 bytes of elements, found 20.
/// The file is cut off: save or copy it again.
/// ```
public struct NumPyFileError: Error, Equatable, Sendable {
  /// The sort of problem, for code that wants to tell them apart.
  public enum Kind: String, Sendable, CaseIterable {
    case missing, unreadable, unwritable
    /// The first bytes are not those of the format.
    case wrongMagic
    /// The header is not the dictionary that the format asks for.
    case malformedHeader
    /// A valid file of a sort that is not read here.
    case unsupported
    /// The shape has more elements than fit into memory.
    case tooLarge
    /// The file ends too early.
    case truncated
    /// The file goes on after its last element.
    case extraBytes
  }

  public let kind: Kind
  /// The path as it was given.
  public let file: String
  /// Where in the file, in bytes from its start, if it is one place.
  public let offset: Int?
  public let expected: String
  public let found: String
  /// What to do about it: one sentence.
  public let advice: String

  init(
    _ kind: Kind, file: String, at offset: Int? = nil, expected: String, found: String,
    advice: String
  ) {
    self.kind = kind
    self.file = file
    self.offset = offset
    self.expected = expected
    self.found = found
    self.advice = advice
  }
}

extension NumPyFileError: CustomStringConvertible, LocalizedError {
  public var description: String {
    let place = offset.map { ", byte \($0)" } ?? ""
    return "\(file)\(place): expected \(expected), found \(found).\n\(advice)"
  }

  public var errorDescription: String? { description }
}
