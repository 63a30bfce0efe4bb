import Foundation
import LiveServer
import Page

/// A file or a folder of the package, for those who follow a link to it.
struct FilePage {
  let path: String
  let package: PackageFolder
  let addresses: SiteAddresses

  /// Nil where there is none, or none that pages show.
  init?(_ path: String, _ package: PackageFolder, _ addresses: SiteAddresses) {
    guard package.isOpen(path),
      FileManager.default.fileExists(atPath: package.file(path).path(percentEncoded: false))
    else { return nil }
    self.path = path
    self.package = package
    self.addresses = addresses
  }

  /// A page of at most a megabyte of text; an image as it is.
  var answer: ServerResponse? {
    let url = package.file(path)
    if let names = try? FileManager.default.contentsOfDirectory(
      atPath: url.path(percentEncoded: false))
    {
      return page(list(names.filter { !$0.hasPrefix(".") }.sorted()))
    }
    guard let file = try? FileHandle(forReadingFrom: url),
      let data = try? file.read(upToCount: Self.textLimit)
    else { return nil }
    if path.hasSuffix(".png") {
      return (try? Data(contentsOf: url)).map { ServerResponse(type: "image/png", $0) }
    }
    guard let text = String(data: Self.whole(data), encoding: .utf8) else {
      return page("<p>This file is no text.</p>")
    }
    if path.hasSuffix(".md") { return page(markdown(text)) }
    let language = path.hasSuffix(".swift") ? "swift" : "text"
    return page(CodeHTML.block(text, language: language))
  }

  /// In bytes.
  private static let textLimit = 1_000_000

  /// The bytes without the character that the limit has cut in two.
  private static func whole(_ data: Data) -> Data {
    // All bytes of a character but its first begin with the bits 10; there are at most three of them.
    guard data.count == textLimit,
      let first = data.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 })
    else { return data }
    return String(data: data[first...], encoding: .utf8) == nil ? data[..<first] : data
  }

  private func markdown(_ text: String) -> String {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let page = PageHTML(
      PageDocument(text, file: path), addresses.writer(inFolder: folder))
    return page.sections.map { section in
      let title =
        section.name.isEmpty ? "" : "<h2 id=\"\(section.anchor)\">\(section.title)</h2>\n"
      return title + section.body
    }.joined(separator: "\n")
  }

  private func list(_ names: [String]) -> String {
    let items = names.map { name in
      "<li><a href=\"/files/\(PackageFolder.encoded("\(path)/\(name)"))\">\(HTMLText.escaped(name))</a></li>"
    }
    return "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private func page(_ content: String) -> ServerResponse {
    let titles = SiteChapter.titles(addresses)
    return .html(
      SitePage(
        title: path, contents: SiteChapter.contents(nil, titles: titles, addresses),
        main: "<h1 class=\"path\">\(HTMLText.escaped(path))</h1>\n\(content)", assets: "/assets/"
      ).html)
  }
}
