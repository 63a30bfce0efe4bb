import Foundation

/// What is wrong with a data file, where, and what to do about it.
///
/// Printed, it takes two lines:
///
/// ```
/// data/train-labels-idx1-ubyte.gz, byte 8 once unpacked: expected a label from 0 to 9, found 17.
/// The file is damaged or belongs to another data set: download it again.
/// ```
public struct DatasetError: Error, Equatable, Sendable {
  /// The sort of problem, for code that wants to tell them apart.
  public enum Kind: String, Sendable, CaseIterable {
    /// No such file or folder.
    case missing
    /// A folder, device or pipe where a file should be, or a file where a folder should be.
    case wrongFileType
    /// The system refused to open or read the file.
    case unreadable
    /// The system refused to write the file.
    case unwritable
    /// The file has no bytes.
    case empty
    /// The first bytes are not those of the format.
    case wrongMagic
    /// A valid file of a sort that is not read here.
    case unsupported
    /// The file ends too early.
    case truncated
    /// The file goes on after its end.
    case extraBytes
    /// A dimension is zero.
    case zeroDimension
    /// More bytes than the limit allows.
    case tooLarge
    /// The compressed data makes no sense.
    case corruptGzip
    /// The unpacked data is not what was packed.
    case wrongChecksum
    /// A header in an archive makes no sense.
    case corruptArchive
    /// An archive wants to write outside the folder it is unpacked into.
    case unsafePath
    /// Two files disagree about the number of images or their size.
    case mismatch
    /// A label that names no class.
    case labelOutOfRange
    /// Too few images, or none that differ, for what they are to be used for.
    case tooFew
    /// The data set is read from a folder, and none was given.
    case folderNeeded
    /// The data set is built in, and a folder was given.
    case folderNotNeeded
  }

  /// A place in a file.
  public enum Position: Equatable, Sendable {
    /// So many bytes from the start of the file, as it is stored.
    case byte(Int)
    /// So many bytes from the start of what a gzip file unpacks to.
    case unpackedByte(Int)
    /// A line of a text, from 1.
    case line(Int)
  }

  /// The sort of problem.
  public let kind: Kind
  /// The path of the file or folder, as it was given.
  public let file: String
  /// Where in the file, if it is one place.
  public let position: Position?
  /// What should have been there.
  public let expected: String
  /// What was there.
  public let found: String
  /// What to do about it: one sentence.
  public let advice: String

  /// Describes a problem.
  public init(
    _ kind: Kind, file: String, at position: Position? = nil,
    expected: String, found: String, advice: String
  ) {
    self.kind = kind
    self.file = file
    self.position = position
    self.expected = expected
    self.found = found
    self.advice = advice
  }
}

extension DatasetError: CustomStringConvertible, LocalizedError {
  /// Two lines: what is wrong and where, then what to do.
  public var description: String {
    let place =
      switch position {
      case .byte(let offset): ", byte \(offset)"
      case .unpackedByte(let offset): ", byte \(offset) once unpacked"
      case .line(let number): ", line \(number)"
      case nil: ""
      }
    return "\(file)\(place): expected \(expected), found \(found).\n\(advice)"
  }

  /// The same text, for code that prints `localizedDescription`.
  public var errorDescription: String? { description }
}
