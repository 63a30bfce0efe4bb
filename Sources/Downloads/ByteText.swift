import SharedState

extension Int {
  /// A number of bytes as people say it: "812 bytes", "28.9 kB", "170.1 MB".
  public var asBytes: String {
    switch self {
    case ..<1000: counted("byte")
    case ..<999_950: (Double(self) / 1000).fixed(1) + " kB"
    case ..<999_950_000: (Double(self) / 1_000_000).fixed(1) + " MB"
    default: (Double(self) / 1_000_000_000).fixed(1) + " GB"
    }
  }
}
