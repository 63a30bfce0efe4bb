import Foundation
import SharedState

/// What is made of files, remembered for as long as these keep their dates and sizes.
///
/// ```swift
/// let claims = memory.value("bn", of: [file]) { ClaimTable.rows(csv: text(file)) }
/// ```
final class FileMemory<Value: Sendable>: Sendable {
  private struct Entry {
    let origin: [URL: FileStamp]
    let variant: String
    let value: Value
  }

  private let entries = Guarded([String: Entry]())

  /// The value that was made before, or a new one.
  ///
  /// - Parameters:
  ///   - name: what is remembered: one value each.
  ///   - files: all that it is made of; of a folder that names come and go is seen, and nothing else.
  ///   - variant: what else it depends on.
  func value(
    _ name: String, of files: [URL], variant: String = "", make: () throws -> Value
  ) rethrows -> Value {
    // Before they are read: what is changed meanwhile is seen the next time.
    let origin = Dictionary(files.map { ($0, FileStamp($0)) }) { $1 }
    let known = entries.withLock { $0[name] }
    if let known, known.origin == origin, known.variant == variant { return known.value }
    let value = try make()
    entries.withLock { $0[name] = Entry(origin: origin, variant: variant, value: value) }
    return value
  }
}
