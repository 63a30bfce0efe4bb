/// One thing on a page.
enum Block: Equatable {
  case section(String)
  case text(String)
  case formula(String)
  case code(Snippet)
  case output(String)
  case table(Table, caption: String?)
  case claim(Claim)
  case picture(Picture)
}

/// A figure or an image as the page shows it.
struct Picture: Equatable {
  /// The file without its extension.
  let name: String
  let caption: String
  /// What stands in the image's place where it cannot be seen.
  let alternative: String
  /// The extensions of the files beside the image that it is drawn from: "gp", "csv".
  let sources: [String]
  /// Whether the image is there; without gnuplot only its script and data are.
  let isDrawn: Bool

  var fileName: String { name + ".png" }
}
