/// A part of a chapter: a title, and the function that fills its page.
public struct Section {
  /// The heading.
  public let title: String
  let body: (Notebook) throws -> Void

  /// - Parameters:
  ///   - title: Becomes the heading, here and in `notebook.md`.
  ///   - body: Usually a method of the chapter, so that it sees the options.
  public init(_ title: String, _ body: @escaping (Notebook) throws -> Void) {
    self.title = title
    self.body = body
  }

  /// Writes the heading and everything below it.
  public func write(on page: Notebook) throws {
    try page.write(self)
  }
}
