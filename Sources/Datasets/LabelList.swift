import SharedState

/// The list that says what is on one's own pictures: a line each, comma-separated, with titles above.
///
/// ```
/// file,label,part
/// cats/tom.png,cat,
/// dogs/rex.png,dog,test
/// ```
///
/// The columns `file` and `label` have to be there, in any order; `part` may say `training` or `test`, and
/// an empty one is training. Names with a comma stand in quotes. A name begins in the list's own folder and
/// cannot lead out of it.
struct LabelList {
  struct Entry: Equatable {
    /// Where in the list, from 1.
    let line: Int
    let file: String
    let label: String
    let isTest: Bool
  }

  let entries: [Entry]
  /// Whether the list says which images are for testing.
  let hasParts: Bool

  /// A list is some 50 bytes an image; this is for a third of a million.
  static let byteLimit = 16 << 20

  /// Reads a list.
  ///
  /// - Throws: `DatasetError` with the line that is wrong.
  init(path: String) throws(DatasetError) {
    let bytes = try UnpackedStream(reading: path, limit: Self.byteLimit).bytes(.max)
    try self.init(bytes, path: path)
  }

  /// - Parameter path: for messages.
  init(_ bytes: [UInt8], path: String) throws(DatasetError) {
    func error(
      _ kind: DatasetError.Kind, _ line: Int, _ expected: String, _ found: String, _ advice: String
    ) -> DatasetError {
      DatasetError(
        kind, file: path, at: .line(line), expected: expected, found: found, advice: advice)
    }
    let lines = try Self.lines(bytes, path)
    guard let columns = Columns(lines[0].fields) else {
      throw error(
        .wrongMagic, lines[0].number, "the titles file,label or file,label,part",
        Self.quoted(lines[0].fields.joined(separator: ",")),
        "Write the titles above the list: a line for each picture comes below.")
    }
    var entries: [Entry] = []
    var lineOfFile: [String: Int] = [:]
    for (number, fields) in lines.dropFirst() {
      guard fields.count == columns.count else {
        throw error(
          .mismatch, number, "\(columns.count) fields, as in the titles", "\(fields.count)",
          "Put a name that holds a comma in quotes; an empty field still needs its comma.")
      }
      let (file, label) = (fields[columns.file], fields[columns.label])
      guard !file.isEmpty, !label.isEmpty else {
        throw error(
          .empty, number, file.isEmpty ? "the name of a picture" : "a label", "nothing",
          "Fill it in, or take the line out.")
      }
      guard Self.staysInside(file) else {
        throw error(
          .unsafePath, number, "a name inside of the list's folder", Self.quoted(file),
          "Put the pictures into the folder of the list, or into folders in it.")
      }
      if let first = lineOfFile.updateValue(number, forKey: file) {
        throw error(
          .mismatch, number, "each picture once", "\(Self.quoted(file)) again, after line \(first)",
          "Take one of the two lines out.")
      }
      let part = columns.part.map { fields[$0] } ?? ""
      guard ["", "training", "test"].contains(part) else {
        throw error(
          .mismatch, number, "training, test or nothing in the column part", Self.quoted(part),
          "Correct the word.")
      }
      entries.append(Entry(line: number, file: file, label: label, isTest: part == "test"))
    }
    guard !entries.isEmpty else {
      throw error(
        .truncated, lines[0].number + 1, "a line for each picture", "the end of the list",
        "Add them: cats/tom.png,cat for example.")
    }
    self.entries = entries
    hasParts = columns.part != nil && entries.contains(where: \.isTest)
  }

  /// Which column is which.
  private struct Columns {
    let file, label: Int
    let part: Int?
    let count: Int

    init?(_ titles: [String]) {
      guard let file = titles.firstIndex(of: "file"), let label = titles.firstIndex(of: "label")
      else { return nil }
      (self.file, self.label, part) = (file, label, titles.firstIndex(of: "part"))
      count = titles.count
    }
  }

  /// The lines that hold something, with their numbers and fields, at least one.
  private static func lines(
    _ bytes: [UInt8], _ path: String
  ) throws(DatasetError) -> [(number: Int, fields: [String])] {
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw DatasetError(
        .unsupported, file: path, expected: "text in UTF-8", found: "bytes that are none",
        advice: "Save the list as UTF-8.")
    }
    // Spreadsheets put a mark before the text.
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    var result: [(number: Int, fields: [String])] = []
    let all = text.split(separator: /\r\n|\n|\r/, omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() where !line.allSatisfy(\.isWhitespace) {
      // A name cannot hold a line end, so that a quote that is left open is found where it is.
      guard line.unicodeScalars.count(where: { $0 == "\"" }).isMultiple(of: 2) else {
        throw DatasetError(
          .truncated, file: path, at: .line(index + 1), expected: "a quote that ends",
          found: "the end of the line",
          advice: "Close it, or write a quote that belongs to a name twice.")
      }
      result.append((index + 1, CSV.rows(String(line)).first ?? []))
    }
    guard !result.isEmpty else {
      throw DatasetError(
        .empty, file: path, at: .line(1), expected: "the titles file,label", found: "nothing",
        advice: "Write a line for each picture below them.")
    }
    return result
  }

  /// Whether a name leads nowhere but into the folder.
  private static func staysInside(_ name: String) -> Bool {
    let parts = name.pathParts
    return !name.utf8.contains(0) && !parts.contains("..") && parts.first != ""
  }

  /// As a message shows it: a list may hold anything.
  private static func quoted(_ text: String) -> String {
    let shown = text.prefix(60).map { $0.isNewline || $0 == "\0" ? "?" : String($0) }.joined()
    return "\u{201C}\(shown)\(text.count > 60 ? "..." : "")\u{201D}"
  }
}
