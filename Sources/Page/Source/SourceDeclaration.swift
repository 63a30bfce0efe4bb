/// A declaration of a chapter's own source, as a page shows it.
public struct SourceDeclaration: Sendable, Equatable {
  /// The path it was asked for by: see `SourceFolder.declaration(_:)`.
  public let path: String
  /// From its attributes and modifiers to its end, or what is between its braces; without its doc
  /// comment and without the indentation that its lines share.
  public let code: String
  /// The name of its file, without the folder.
  public let file: String
  /// The line of the file, from 1, where it begins with its attributes and modifiers.
  public let line: Int
}
