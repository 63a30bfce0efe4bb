/// How many terminal columns a text takes.
///
/// Combining marks take none (`x̂` is one column), Chinese, Korean and Japanese characters and
/// emoji take two. Escape sequences are not recognised: measure a text before colouring it.
///
/// ```swift
/// DisplayWidth.columns(of: "x̂ = 均值")  // 8
/// ```
public enum DisplayWidth {
  /// The columns of a whole text.
  public static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one character with all its marks.
  public static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    return scalars.map(columns(of:)).max() ?? 0
  }

  /// The longest beginning of `text` that fits, ended by `…` when something was left out.
  public static func shorten(_ text: String, to limit: Int) -> String {
    guard columns(of: text) > limit else { return text }
    guard limit > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      let width = columns(of: character)
      if used + width > limit - 1 { break }
      kept.append(character)
      used += width
    }
    return kept + "…"
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1160...0x11FF: return 0  // vowels and finals of a composed Korean syllable
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
