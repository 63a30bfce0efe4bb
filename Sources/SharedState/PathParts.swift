extension String {
  /// The parts of a path between its slashes, empty ones as well: "/a//b" has "", "a", "" and "b".
  ///
  /// Split by bytes, as the system does it: a slash and a combining mark are one `Character`, so that
  /// "../\u{301}" seems to hold no slash.
  package var pathParts: [String] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// Whether a file or folder of this name is hidden.
  package var isHidden: Bool { utf8.first == UInt8(ascii: ".") }
}
