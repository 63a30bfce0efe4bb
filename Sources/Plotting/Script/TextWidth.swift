/// How wide text in DejaVu Sans will be, from the font's advance widths.
enum TextWidth {
  /// The width in pixels of the widest line of `text` at a font size of `em` pixels.
  static func of(_ text: String, em: Double, isBold: Bool = false) -> Double {
    text.split(separator: "\n").map { line in
      line.unicodeScalars.reduce(0) { $0 + thousandths($1, isBold: isBold) } * em / 1000
    }.max() ?? 0
  }

  /// `text` broken at spaces into lines of at most `width` pixels.
  ///
  /// A word that is wider than that has a line to itself.
  static func wrap(
    _ text: String, to width: Double, em: Double, isBold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n") {
      var line = ""
      for word in paragraph.split(separator: " ") {
        let longer = line.isEmpty ? String(word) : line + " " + word
        if !line.isEmpty, of(longer, em: em, isBold: isBold) > width {
          lines.append(line)
          line = String(word)
        } else {
          line = longer
        }
      }
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }

  private static func thousandths(_ scalar: Unicode.Scalar, isBold: Bool) -> Double {
    switch scalar.value {
    case 0x20...0x7E:
      Double((isBold ? bold : regular)[Int(scalar.value) - 0x20])
    case 0x300...0x36F:  // combining marks, as in x̂
      0
    case 0xB2, 0xB3, 0xB9, 0x2070...0x209C:  // raised and lowered digits
      440
    case 0x2190...0x22FF:  // arrows and operators
      838
    case 0x1100...0xFFFF where scalar.value < 0x2000 || scalar.value >= 0x2E80:  // CJK and its like
      1000
    default:
      isBold ? 720 : 640
    }
  }

  /// Advance widths of U+0020 to U+007E in thousandths of an em.
  private static let regular: [Int] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
  private static let bold: [Int] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
    696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
    1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850,
    733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
    500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
    716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
  ]
}
