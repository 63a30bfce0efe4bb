import Foundation
import Grading
import Page

/// The text of all sections, in which a script of the page searches.
struct SearchIndex {
  let addresses: SiteAddresses

  init(_ addresses: SiteAddresses) { self.addresses = addresses }

  private struct Entry: Encodable {
    let title, chapter, place, text: String
  }

  /// A script that sets a variable: browsers load it from a folder, too, where they read no JSON.
  var script: String {
    let entries = ChapterName.allCases.flatMap { chapter -> [Entry] in
      guard let content = try? SiteChapter(chapter, addresses) else { return [] }
      let page = content.page
      return content.sections.map { section in
        Entry(
          title: section.name.isEmpty
            ? InlineMarkdown.plain(page.document.title) : InlineMarkdown.plain(section.name),
          chapter: InlineMarkdown.plain(page.document.title),
          place: addresses.chapter(chapter) + (section.name.isEmpty ? "" : "#\(section.anchor)"),
          text: SearchIndex.text(section.body))
      }
    }
    let data = (try? JSONEncoder().encode(entries)) ?? Data("[]".utf8)
    return "window.bookIndex = \(String(decoding: data, as: UTF8.self));\n"
  }

  /// What a reader sees of a piece of HTML, code aside.
  static func text(_ html: String) -> String {
    html.replacing(/<(pre|math|picture)[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: " ")
      .replacing(/<[^>]*>/, with: " ")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
