import Foundation

/// What a file is known by, without being read: an editor that writes a new file and gives it the old name
/// keeps neither its number nor, as a rule, the time.
struct FileStamp: Equatable, Sendable {
  /// Nil where there is no such file.
  let time: Date?
  /// The size, and the file's number on its disk.
  let numbers: [String]

  init(_ file: URL) {
    let known = try? FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
    time = known?[.modificationDate] as? Date
    numbers = [.size, .systemFileNumber].map { known?[$0].map { "\($0)" } ?? "" }
  }
}
