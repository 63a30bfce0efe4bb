/// How fast bytes come, over the last few seconds.
struct Speed {
  private var marks: [(time: ContinuousClock.Instant, bytes: Int)]
  private static let window = Duration.seconds(5)

  /// Begins with what is there already, which did not come now.
  init(from bytes: Int, at time: ContinuousClock.Instant = .now) { marks = [(time, bytes)] }

  /// So many bytes are there now.
  mutating func update(_ bytes: Int, at time: ContinuousClock.Instant = .now) {
    // The server began anew.
    if bytes < marks.last!.bytes { marks = [] }
    // A mark every half second is enough.
    if marks.count > 1, time - marks[marks.count - 2].time < .milliseconds(500) {
      marks.removeLast()
    }
    marks.append((time, bytes))
    while marks.count > 2, time - marks[1].time > Self.window { marks.removeFirst() }
  }

  /// "3.2 MB/s", or nothing as long as nobody knows.
  var text: String {
    guard let first = marks.first, let last = marks.last else { return "" }
    let seconds = (last.time - first.time) / .seconds(1)
    guard seconds > 0.1 else { return "" }
    return "\(Int(Double(last.bytes - first.bytes) / seconds).asBytes)/s"
  }
}
