extension Duration {
  /// As people say it: "0.8 s", "42 s", "3 min 05 s", "1 h 12 min".
  package var inWords: String {
    let (whole, atto) = components
    let tenths = (atto + 50_000_000_000_000_000) / 100_000_000_000_000_000
    if whole < 9 || (whole == 9 && tenths < 10) {
      let all = whole * 10 + tenths
      return "\(all / 10).\(all % 10) s"
    }
    let seconds = whole + (tenths >= 5 ? 1 : 0)
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(twoDigits(seconds % 60)) s" }
    return "\(seconds / 3600) h \(twoDigits(seconds % 3600 / 60)) min"
  }
}

private func twoDigits(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
