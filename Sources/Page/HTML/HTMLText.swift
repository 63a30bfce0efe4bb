import Foundation

/// Text as HTML has it.
package enum HTMLText {
  /// With what HTML would take for a sign of its own written otherwise: for text and for attributes.
  package static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The name that GitHub gives to a heading: "What whitening costs" is `what-whitening-costs`.
  package static func anchor(_ heading: some StringProtocol) -> String {
    heading.trimmingCharacters(in: .whitespaces).lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
      .replacing(" ", with: "-")
  }
}
