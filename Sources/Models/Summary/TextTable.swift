/// Lines of a table with columns of equal width: the first ones on the left, the others on the
/// right, a rule under the header and one above the footer.
func aligned(
  _ header: [String], _ body: [[String]], footer: [String]?, leftColumns: Int, gap: Int = 2
) -> [String] {
  let all = [header] + body + (footer.map { [$0] } ?? [])
  let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
  let lines = all.map { cells in
    let padded = zip(cells.indices, cells).map { column, cell in
      let space = String(repeating: " ", count: widths[column] - cell.count)
      return column < leftColumns ? cell + space : space + cell
    }
    return padded.joined(separator: String(repeating: " ", count: gap)).trimmingEnd()
  }
  let rule = String(repeating: "-", count: widths.reduce(0, +) + gap * (widths.count - 1))
  if gap > 1 && rule.count > 80 {
    return aligned(header, body, footer: footer, leftColumns: leftColumns, gap: gap - 1)
  }
  var result = [lines[0], rule] + lines[1...body.count]
  if footer != nil { result += [rule, lines[lines.count - 1]] }
  return result
}

/// The words of `text` in lines of at most 80 columns.
func wrap(_ text: String) -> [String] {
  var lines = [""]
  for word in text.split(separator: " ") {
    if lines[lines.count - 1].isEmpty {
      lines[lines.count - 1] = String(word)
    } else if lines[lines.count - 1].count + 1 + word.count <= 80 {
      lines[lines.count - 1] += " \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

/// "15,262,026".
func grouped(_ number: Int) -> String {
  var digits = String(number)
  var result = ""
  while digits.count > 3 {
    result = "," + digits.suffix(3) + result
    digits.removeLast(3)
  }
  return digits + result
}

/// "313.7M": four significant digits, thousands as k, M, G, T; empty for 0.
func short(_ number: Int) -> String {
  number == 0 ? "" : scaled(number, by: 1000, units: ["", "k", "M", "G", "T"])
}

/// "1.25M": multiples of 1,024 as K, M, G, T.
func bytes(_ count: Int) -> String { scaled(count, by: 1024, units: ["", "K", "M", "G", "T"]) }

private func scaled(_ number: Int, by factor: Double, units: [String]) -> String {
  var value = Double(number)
  var unit = 0
  while value >= 999.95 && unit + 1 < units.count {
    value /= factor
    unit += 1
  }
  if unit == 0 { return String(number) }
  let decimals = value < 9.9995 ? 3 : value < 99.995 ? 2 : 1
  return fixed(value, decimals) + units[unit]
}

/// A number that is not negative, with so many decimals, 1 or more.
private func fixed(_ value: Double, _ decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1) { product, _ in 10 * product }
  let scaled = Int((value * Double(scale)).rounded())
  let fraction = String(scaled % scale + scale).dropFirst()
  return "\(scaled / scale).\(fraction)"
}

extension String {
  fileprivate func trimmingEnd() -> String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
