import Foundation

/// What is wrong with an `.npy` file, or an `.npz` archive of them, where, and what to do about it.
///
/// Printed, it takes two lines:
///
/// ```
/// x.npz, array 'weight', byte 128: expected 24 bytes of elements, found 20.
/// The file is cut off: save or copy it again.
/// ```
public struct NumPyFileError: Error, Equatable, Sendable {
  /// The sort of problem, for code that wants to tell them apart.
  public enum Kind: String, Sendable, CaseIterable {
    /// No such file.
    case missing
    /// The system refused to open or read the file.
    case unreadable
    /// The system refused to write the file.
    case unwritable
    /// The first bytes are not those of the format.
    case wrongMagic
    /// The header is not the dictionary that the format asks for.
    case malformedHeader
    /// A valid file of a sort that is not read here.
    case unsupported
    /// The shape has more elements than fit into memory, or an archive more than it may.
    case tooLarge
    /// The file ends too early.
    case truncated
    /// The file goes on after its last element.
    case extraBytes
    /// What an archive says about its arrays makes no sense.
    case corruptArchive
    /// An array in an archive is not what was packed.
    case wrongChecksum
    /// Two arrays in an archive have one name.
    case duplicateName
    /// An archive has no array of the name that was asked for.
    case missingArray
  }

  /// The sort of problem.
  public let kind: Kind
  /// The path as it was given.
  public let file: String
  /// The name of the array, if the file is an archive of several and it is about one of them.
  public private(set) var array: String?
  /// Where, if it is one place: in bytes from the start of the file, or of the array's own file in
  /// an archive.
  public let offset: Int?
  /// What should have been there, and what was.
  public let expected, found: String
  /// What to do about it: one sentence.
  public let advice: String

  init(
    _ kind: Kind, file: String, array: String? = nil, at offset: Int? = nil, expected: String,
    found: String, advice: String
  ) {
    self.kind = kind
    self.file = file
    self.array = array
    self.offset = offset
    self.expected = expected
    self.found = found
    self.advice = advice
  }

  /// The same problem, in an array of an archive.
  func inArray(_ name: String) -> NumPyFileError {
    var copy = self
    copy.array = name
    return copy
  }
}

extension NumPyFileError: CustomStringConvertible, LocalizedError {
  public var description: String {
    let place =
      (array.map { ", array '\($0)'" } ?? "") + (offset.map { ", byte \($0)" } ?? "")
    return "\(file)\(place): expected \(expected), found \(found).\n\(advice)"
  }

  public var errorDescription: String? { description }
}
