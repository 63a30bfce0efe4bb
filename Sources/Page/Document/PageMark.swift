/// A mark of a page: an HTML comment, which GitHub and pandoc hide, around something that a run of the
/// chapter fills in.
///
/// Some stand in a sentence, and end in the same line:
///
/// ```markdown
/// With it, the network recognises <!-- value: bn-accuracy -->90.6%<!-- end --> of the digits.
/// ```
///
/// Others stand alone between empty lines, and may have a caption, which the run leaves as it is:
///
/// ```markdown
/// <!-- figure: accuracy -->
///
/// ![After 1,000 steps: 91% with, 50% without](../../Figures/chapter-bn/accuracy.png)
///
/// <!-- caption -->
///
/// Test accuracy over training, for <!-- value: accuracy.seeds -->5<!-- end --> seeds.
///
/// <!-- end -->
/// ```
package enum PageMark {
  package enum Kind: String, Sendable, CaseIterable {
    /// A claim's measurement, a setting (`learning-rates.steps`) or another text that a run gives.
    case value
    /// The same where it is a time, which a run replaces only when it is told to.
    case time
    /// Claims with their verdicts, by their names.
    case claims
    case table
    case figure
    /// A declaration of the chapter's source.
    case source
    /// The settings of an experiment, each with its range and meaning.
    case settings
    /// Text that keeps its line breaks.
    case output
    /// A question about a claim, which no run fills: see `Prediction`.
    case predict

    /// Whether it stands in a sentence; the others stand alone.
    package var isInline: Bool { self == .value || self == .time }
  }

  /// A mark within a line of text.
  package struct Inline: Sendable, Equatable {
    package let kind: Kind
    package let name: String
    /// The line it is in, from 1.
    package let line: Int
    /// What stands between it and its end.
    package let text: String
  }

  /// A mark that stands alone, with all up to its end. Lines are counted from 0 here.
  package struct Block: Sendable, Equatable {
    package let kind: Kind
    /// What it names; only `claims` may name several things.
    package let names: [String]
    package let opening: Int
    /// The lines that a run fills, without the empty ones around them.
    package let contents: Range<Int>
    /// The lines of the caption, without the empty ones around them.
    package let caption: Range<Int>?
    package let end: Int

    /// "figure: accuracy", as it is written.
    package var title: String { "\(kind.rawValue): \(names.joined(separator: " "))" }
  }

  /// What the comment in a line says, where it is the only thing there.
  enum Alone: Equatable {
    case opening(String, names: [String])
    case caption
    case end
  }

  /// The comment that a line consists of; nil for any other line.
  static func alone(in line: String) -> Alone? {
    guard let text = comment(in: line) else { return nil }
    if text == "end" { return .end }
    if text == "caption" { return .caption }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let word = parts.first, !word.isEmpty, word.allSatisfy({ ("a"..."z").contains($0) })
    else { return nil }
    let names = parts.dropFirst().flatMap { $0.split(whereSeparator: \.isWhitespace) }
    return .opening(String(word), names: names.map(String.init))
  }

  /// What stands in the comment that a line consists of; nil for any other line, also for one with two of
  /// them. Most lines of a page are asked, so this reads no more than it has to.
  static func comment(in line: String) -> Substring? {
    guard line.hasPrefix("<!--") else { return nil }
    let line = line.trimmingSuffix(\.isWhitespace)
    guard line.utf8.count >= 7, line.hasSuffix("-->") else { return nil }
    let text = line.dropFirst(4).dropLast(3)
      .drop(while: \.isWhitespace).trimmingSuffix(\.isWhitespace)
    return text.isEmpty || text.contains("-->") ? nil : text
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> SubSequence {
    self[..<(lastIndex { !isTrimmed($0) }.map(index(after:)) ?? startIndex)]
  }
}

/// Something that is wrong with a page.
package struct PageProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The page's file, as messages name it.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// What is wrong, and what to do.
  package let message: String

  package init(file: String, line: Int, _ message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// "Chapters/BatchNorm/README.md:17: ...", as compilers write it.
  package var description: String { "\(file):\(line): \(message)" }
}

/// All that is wrong with a page.
package struct PageFaults: Error, Sendable, CustomStringConvertible {
  package let problems: [PageProblem]

  package init(_ problems: [PageProblem]) { self.problems = problems }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
