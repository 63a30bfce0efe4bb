/// The letters of DejaVu Sans for images of pixels, so that they look like gnuplot's.
enum Lettering {
  struct Letter: Sendable {
    /// From its left end to that of the next, in units of the font.
    let advance: Double
    /// The sides of its outline, curves cut into short ones.
    let sides: [Side]
  }

  /// From (x0, y0) to (x1, y1), y upwards from the base line.
  struct Side: Sendable {
    let x0, y0, x1, y1: Double
  }

  static let letters: [Character: Letter] = {
    var letters: [Character: Letter] = [:]
    for line in DejaVuSans.outlines.split(separator: "\n") {
      let rest = line.dropFirst()
      let advance = rest.prefix { $0.isASCII && $0.isNumber }
      letters[line.first!] = Letter(
        advance: Double(advance)!, sides: sides(rest.dropFirst(advance.count)))
    }
    return letters
  }()

  /// A letter; an empty box for one that the font's extract does not have.
  static func letter(_ character: Character) -> Letter { letters[character] ?? box }

  private static let box = Letter(
    advance: 1229,
    sides: sides("M102 0L1126 0L1126 1493L102 1493M202 100L202 1393L1026 1393L1026 100"))

  /// Reads "M8 0L1493 0Q…".
  private static func sides(_ outline: Substring) -> [Side] {
    var sides: [Side] = []
    var (start, here) = ((x: 0.0, y: 0.0), (x: 0.0, y: 0.0))
    func line(to end: (x: Double, y: Double)) {
      sides.append(Side(x0: here.x, y0: here.y, x1: end.x, y1: end.y))
      here = end
    }
    for command in outline.matches(of: /([MLQ])([^MLQ]*)/) {
      let numbers = command.output.2.split(separator: " ").map { Double($0)! }
      let end = (x: numbers[numbers.count - 2], y: numbers[numbers.count - 1])
      switch command.output.1 {
      case "M":
        if !sides.isEmpty { line(to: start) }
        (start, here) = (end, end)
      case "L": line(to: end)
      default:
        let (from, control) = (here, (x: numbers[0], y: numbers[1]))
        for part in 1...6 {
          let t = Double(part) / 6
          let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
          line(
            to: (
              a * from.x + b * control.x + c * end.x, a * from.y + b * control.y + c * end.y
            ))
        }
      }
    }
    if !sides.isEmpty { line(to: start) }
    return sides
  }

  /// How wide a text is, in units of the font.
  static func width(_ text: String) -> Double {
    text.reduce(0) { $0 + letter($1).advance }
  }

  /// Where a horizontal line runs inside a letter: pairs of ends from left to right. Inside is what the
  /// outline goes round, in whichever direction.
  static func spans(_ letter: Letter, y: Double) -> [ClosedRange<Double>] {
    let crossings = letter.sides.compactMap { side -> (x: Double, turn: Int)? in
      guard (side.y0 <= y) != (side.y1 <= y) else { return nil }
      let x = side.x0 + (y - side.y0) / (side.y1 - side.y0) * (side.x1 - side.x0)
      return (x, side.y1 > side.y0 ? 1 : -1)
    }
    .sorted { $0.x < $1.x }
    var spans: [ClosedRange<Double>] = []
    var (turns, left) = (0, 0.0)
    for crossing in crossings {
      if turns == 0 { left = crossing.x }
      turns += crossing.turn
      if turns == 0 { spans.append(left...crossing.x) }
    }
    return spans
  }
}
