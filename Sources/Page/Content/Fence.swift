/// A fence of Markdown, "```swift": what stands below it, up to the fence that closes it, is shown as it is
/// typed.
///
/// The closing one is at least as long and has nothing behind it, so that a longer fence can hold shorter
/// ones. Both may be indented, as in a list.
struct Fence {
  /// What stands behind the backquotes: a language, or nothing.
  let language: String
  private let length: Int

  /// Nil where the line opens none.
  init?(openedBy line: some StringProtocol) {
    let text = line.trimmingCharacters(in: .whitespaces)
    length = text.prefix { $0 == "`" }.count
    language = String(text.dropFirst(length))
    if length < 3 || language.contains("`") { return nil }
  }

  /// Whether it ends here.
  func isClosed(by line: some StringProtocol) -> Bool {
    let text = line.trimmingCharacters(in: .whitespaces)
    return text.count >= length && text.allSatisfy { $0 == "`" }
  }
}
