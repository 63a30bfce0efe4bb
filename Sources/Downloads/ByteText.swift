import Foundation

extension Int {
  /// A number of bytes as people say it: "812 bytes", "28.9 kB", "170.1 MB".
  public var asBytes: String {
    switch self {
    case ..<1000: "\(self) byte\(self == 1 ? "" : "s")"
    case ..<999_950: String(format: "%.1f kB", Double(self) / 1000)
    case ..<999_950_000: String(format: "%.1f MB", Double(self) / 1_000_000)
    default: String(format: "%.1f GB", Double(self) / 1_000_000_000)
    }
  }
}
