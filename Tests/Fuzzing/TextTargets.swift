import Foundation
import Training

@testable import Experiments
@testable import Page
@testable import SharedState
@testable import workbook

/// What people write: nothing of it may stop a program, whatever it is.
extension FuzzTarget {
  /// A page with all its marks, shown in a terminal and a browser, and filled by a run that found nothing.
  static var page: FuzzTarget {
    let marks = """
      # A page

      With $x_i$ and <!-- value: mean -->3<!-- end -->; <!-- time: t -->0.4<!-- end -->.

      ## Results

      <!-- claims: a b -->

      | a | b |
      |---|--:|
      | **1** | `2` |

      <!-- end -->

      <!-- figure: curve -->

      ![A curve](curve.png)

      <!-- caption -->

      It rises, see [the code](Page.swift).

      <!-- end -->

      """
    let prose = """
      - an item, *leaning*
        that goes on
      1. another

      ```swift
      let a = 1
      ```

      > said by others

      $$
      \\frac{a}{b}
      $$
      """
    return FuzzTarget(
      name: "page", seeds: bytes([marks, prose, "| a |\n|---|\n| $x$ \\| y |\n"]),
      words: bytes(
        PageMark.Kind.allCases.map { "<!-- \($0.rawValue): a -->" } + [
          "<!-- end -->", "<!-- caption -->", "```", "$$", "$", "**", "](", "![", "|", "## ",
          "\n\n",
          "\\|",
        ]),
      read: { bytes in
        let text = text(bytes)
        let document = PageDocument(text, file: "page.md")
        precondition(document.filled(with: PageFills()) == text)
        var fills = PageFills()
        for mark in document.inlineMarks { fills.values[mark.name] = "7" }
        for block in document.blocks { fills.blocks[block.title] = "text" }
        let filled = document.filled(with: fills)
        precondition(PageDocument(filled, file: "page.md").filled(with: fills) == filled)
        for section in PageHTML(document, .plain).sections { _ = section.title + section.body }
        for width in [20, 100] {
          let page = TerminalPage(width: width)
          for section in document.sections {
            _ = page.section(section.title)
            for case .prose(let lines) in section.elements {
              _ = page.prose(document.markdown(lines))
            }
          }
        }
        return document.problems.isEmpty ? "accepted" : "problems"
      })
  }

  /// A formula, as a line of the terminal and as MathML.
  static var formula: FuzzTarget {
    FuzzTarget(
      name: "formula",
      seeds: bytes([
        #"\hat{x}_i = \frac{x_i - \mu_B}{\sqrt{\sigma_B^2 + \epsilon}}"#,
        #"\begin{aligned} a &= b \\ &= \sum_{i=1}^{n} \left( x_i \right) \end{aligned}"#,
        #"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \text{ where } x' \in \mathbb{R}^{n \times m}"#,
        #"\sqrt[3]{x}\,\overline{ab}\;\underbrace{a+b}_{c}"#,
      ]),
      words: bytes([
        #"\frac"#, #"\sqrt["#, #"\begin{cases}"#, #"\end{cases}"#, #"\left("#, #"\right)"#, #"\\"#,
        "&",
        "{", "}", "_", "^", #"\text{"#, #"\mathrm{"#, #"\hat"#, "'",
      ]),
      read: { bytes in
        let source = text(bytes)
        _ = LaTeX.lines(source)
        let html = MathML.html(source, isBlock: true)
        precondition(html.hasPrefix("<math") && html.hasSuffix("</math>"))
        return MathML.unknownCommands(in: source).isEmpty ? "accepted" : "unknown"
      })
  }

  /// A Swift file, in which declarations are looked for.
  static var source: FuzzTarget {
    FuzzTarget(
      name: "source",
      seeds: bytes([
        """
        /// A type.
        public struct A<B>: C where B: D {
          @E(1) var f = 1, g: [String: Int] { get { "\\("a" + #"b"#)"; return [:] } }
          init?(_ h: Int...) throws { /* /* i */ */ self.f = h }
          static func + (a: A, b: A) -> A { a }
          enum J { case k, l(m: Int) }
        }
        extension [Double] { subscript(n: Int) -> Int { n } }  // behind it
        """,
        "let p = \"\"\"\n  q \\(r(\"}\"))\n  \"\"\"\n#if s\nfunc `t`() {}\n#endif\nlet u = /v\\/{/\n",
      ]),
      words: bytes([
        "func ", "struct ", "extension ", "var ", "case ", "init", "\"\"\"", "#\"", "\"#", "\\(",
        "/*",
        "*/", "//", "{", "}", "`", "#if ", "#endif", "operator ",
      ]),
      read: { bytes in
        let outline = SourceOutline(text(bytes))
        for entry in outline.entries {
          precondition(outline.line(of: entry) >= 1)
          _ = outline.code(of: entry)
          _ = outline.body(of: entry)
          _ = entry.path.map { "\($0)" }
        }
        return outline.entries.isEmpty ? "empty" : "accepted"
      })
  }

  /// A file of exercises, in which a function is looked for and replaced by itself.
  static var exercise: FuzzTarget {
    FuzzTarget(
      name: "exercise",
      seeds: bytes([
        "import A\n\n/// A task.\n///\n/// In two parts.\npublic func sum(\n  _ a: Int\n) {  // head\n  b\n}\n",
        "public func sum<A>(_ a: A) {\r\n  if b {\r\n  }\r\n}\r\npublic func c() {\n}",
      ]),
      words: bytes(["public func sum(", "public func ", "{\n", "\n}\n", "/// ", "\r\n", "//"]),
      read: { bytes in
        let file = text(bytes)
        guard let function = FunctionText("sum", in: file) else {
          return FunctionText.isBegun("sum", in: file) ? "unclear" : "missing"
        }
        _ = function.task
        let changed = file.replacing(function.lines, with: function.stub.text).text
        guard let stub = FunctionText("sum", in: changed) else { fatalError("no function") }
        precondition(stub.isStub, "not a stub")
        precondition(
          changed.removing(stub).utf8.elementsEqual(file.removing(function).utf8),
          "the rest of the file has changed")
        return "accepted"
      })
  }

  /// Tables that runs have kept.
  static var table: FuzzTarget {
    FuzzTarget(
      name: "table",
      seeds: bytes([
        "id,measured\nmean,12\n", "mark,text\nvalue: a,\"b, \"\"c\"\"\"\r\n",
        "what,value\nsettings,{}\ndata set,mnist\nprocessor,baseline\na,\"[1,\n2]\"\n",
      ]),
      words: bytes([
        "id", "measured", "mark,text", "\"", "\"\"", ",", "\r\n", "\u{301}", "what,value",
      ]),
      read: { bytes in
        let csv = text(bytes)
        let rows = CSV.rows(csv)
        precondition(CSV.rows(CSV.text(rows)) == rows, "another table when it is written and read")
        _ = PageRecord(csv: csv)
        _ = ClaimTable.rows(csv: csv)
        if let kept = KeptRuns(csv: csv) { _ = kept.csv(kept.results.keys.sorted()) }
        return rows.isEmpty ? "empty" : "accepted"
      })
  }
}
