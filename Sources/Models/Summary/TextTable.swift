import SharedState

/// Lines of a table with columns of equal width: the first ones on the left, the others on the
/// right, a rule under the header and one above the footer.
func aligned(
  _ header: [String], _ body: [[String]], footer: [String]?, leftColumns: Int, gap: Int = 2
) -> [String] {
  let lines = TextTable.lines(
    [header] + body + (footer.map { [$0] } ?? []), leftColumns: leftColumns, gap: gap)
  let rule = String(repeating: "-", count: lines.map(\.count).max() ?? 0)
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
  return value.fixed(decimals) + units[unit]
}
