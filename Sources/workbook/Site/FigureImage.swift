import Foundation
import Page
import SharedState

/// An image of the package, and the script that draws it anew if there is one.
struct FigureImage {
  /// The path of the PNG from the package's folder.
  let path: String
  let image: URL
  /// The script beside it.
  let script: URL

  init(_ path: String, in folder: URL) {
    self.path = path
    image = folder.appending(path: path)
    script = image.deletingPathExtension().appendingPathExtension("gp")
  }

  var hasScript: Bool {
    FileManager.default.fileExists(atPath: script.path(percentEncoded: false))
  }

  /// Width and height in pixels, which a browser likes to know before it has the image.
  var size: (width: Int, height: Int)? {
    guard let file = try? FileHandle(forReadingFrom: image) else { return nil }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: 24), head.count == 24 else { return nil }
    let bytes = [UInt8](head)
    guard bytes[1...3].elementsEqual("PNG".utf8) else { return nil }
    func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }

  /// The element for it, in light and in dark.
  func html(alternative: String, light: String, dark: String?) -> String {
    let size = size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    let element = """
      <img src="\(HTMLText.escaped(light))" alt="\(HTMLText.escaped(alternative))"\(size) \
      loading="lazy">
      """
    guard let dark else { return element }
    return """
      <picture><source srcset="\(HTMLText.escaped(dark))" media="(prefers-color-scheme: dark)">\
      \(element)</picture>
      """
  }
}

/// Draws figures as SVG: from the scripts and data that lie beside them, in the colours of a light page or
/// of a dark one.
struct SVGFigures: Sendable {
  /// Where drawings are kept for the next time.
  let cache: URL?
  var gnuplot = "gnuplot"

  /// Larger ones are shown as PNG: scatter plots of many thousand points.
  static let limit = 1_500_000

  /// - Returns: nil where there is no script, gnuplot is missing or fails, or the SVG would be too large.
  /// - Throws: `Interrupted` after Ctrl-C.
  func svg(_ figure: FigureImage, isDark: Bool) throws -> Data? {
    guard let script = try? String(contentsOf: figure.script, encoding: .utf8),
      script.contains("set terminal pngcairo ")
    else { return nil }
    let data = try? Data(
      contentsOf: figure.script.deletingPathExtension().appendingPathExtension("csv"))
    let darkScript = isDark ? SVGFigures.darkened(script) : nil
    // The number is that of the way in which SVG is made here.
    var hash = Fingerprint(of: script)
    hash.add(data ?? Data())
    let name = "2-" + hash.text + (darkScript == nil ? "" : "-dark") + ".svg"
    if let cache, let known = try? Data(contentsOf: cache.appending(path: name)) { return known }
    let folder = FileManager.default.temporaryDirectory.appending(path: "svg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "figure.svg")
    var text = (darkScript ?? script).replacing(
      "set terminal pngcairo ", with: "set terminal svg dynamic ")
    text = text.replacing(/set output '[^\n]*'/, with: "set output \(Self.quoted(output))")
    let file = folder.appending(path: "figure.gp")
    let place = Self.quoted(figure.script.deletingLastPathComponent())
    try Data("cd \(place)\n\(text)".utf8).write(to: file)
    let arguments = ["-d", file.path(percentEncoded: false)]
    guard let result = try? Command(gnuplot, arguments).run(), result.isSuccess,
      let drawing = try? String(contentsOf: output, encoding: .utf8), drawing.contains("</svg>")
    else {
      if Interruption.isRequested { throw Interrupted() }
      return nil
    }
    let svg = Data(SVGFigures.withFonts(drawing).utf8)
    if svg.count > SVGFigures.limit { return nil }
    if let cache { try? svg.write(to: cache.appending(path: name), options: .atomic) }
    return svg
  }

  /// A path as gnuplot reads it.
  static func quoted(_ url: URL) -> String {
    "'" + url.path(percentEncoded: false).doubling("'") + "'"
  }

  /// Fonts as browsers name them, with others for machines that lack the book's; the cells of heat maps
  /// with their edges.
  static func withFonts(_ svg: String) -> String {
    svg.replacing(/font-family="([^":]*)(:Bold)?"/) { match in
      "font-family=\"\(match.output.1), Verdana, sans-serif\""
        + (match.output.2 == nil ? "" : " font-weight=\"bold\"")
    }.replacing("<image ", with: "<image image-rendering=\"pixelated\" ")
  }

  /// The script in colours for a dark ground; nil where it has colours that stand for numbers, or others
  /// that nobody has thought of.
  static func darkened(_ script: String) -> String? {
    let colours = script.matches(of: /#[0-9A-F]{6}/).map { String($0.output) }
    guard colours.allSatisfy({ darkColours[$0] != nil }) else { return nil }
    return script.replacing(/#[0-9A-F]{6}/) { darkColours[String($0.output)] ?? "" }
  }

  private static let darkColours = [
    "#FFFFFF": "#16191D", "#222222": "#DCDFE4", "#767676": "#98A0AB", "#D9D9D9": "#39414B",
    "#0072B2": "#3F97E0", "#D55E00": "#F07B2E", "#009E73": "#2DBE93", "#CC79A7": "#DE9BC2",
    "#E69F00": "#F0B23C", "#56B4E9": "#8CD0F7",
    // Boxes of diagrams.
    "#D6E8F5": "#1F3B50", "#E3EEF6": "#22323F", "#F6E3C0": "#4A3A1A", "#D5EFE3": "#1F4435",
    "#F3DCEA": "#482A3D", "#FBE3D4": "#4B2D1B",
  ]
}
