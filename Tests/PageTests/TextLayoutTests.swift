import TestSupport
import Testing

@testable import Page

@Suite struct TextLayoutTests {
  @Test func wrapsAtSpaces() {
    #expect(TextLayout.wrap("one two  three", to: 7) == ["one two", "three"])
    #expect(TextLayout.wrap("", to: 7) == [""])
  }

  @Test func cutsWordsThatAreTooLong() {
    #expect(TextLayout.wrap("a abcdefgh b", to: 4) == ["a", "abcd", "efgh", "b"])
  }

  @Test func countsColumnsNotCharacters() {
    #expect(TextLayout.wrap("均值 方差 x̂x̂x̂ y", to: 5) == ["均值", "方差", "x̂x̂x̂ y"])
    #expect(TextLayout.padded("x̂", to: 3, .right) == "  x̂")
    #expect(TextLayout.padded("均", to: 4, .centre) == " 均 ")
  }

  @Test func keepsStylesOverLineBreaks() {
    let lines = TextLayout.wrap([StyledText("a "), StyledText("b c", .bold)], to: 3)
    #expect(lines.map(\.plain) == ["a b", "c"])
    #expect(lines[1].runs == [StyledText("c", .bold)])
  }

  @Test func wrapsCodeWithoutLosingAnything() {
    let line = "    let value = function(first: 1, second: 2, third: 3)"
    let wrapped = TextLayout.wrapCode(line, to: 30)
    #expect(wrapped.allSatisfy { TextLayout.width($0) <= 30 })
    #expect(
      wrapped.joined().filter { $0 != " " } == line.filter { $0 != " " })
    #expect(wrapped[0].hasPrefix("    let"))
    #expect(TextLayout.wrapCode(line, to: 80) == [line])
  }

  @Test func parsesInlineMarkdown() {
    #expect(
      InlineMarkdown.parse("a **b** `c*d` *e* $x_i$ [f](g) \\$5 2*3*4 snake_case_name")
        == [
          .text("a ", .plain), .text("b", .bold), .text(" ", .plain), .code("c*d"),
          .text(" ", .plain), .text("e", .italic), .text(" ", .plain), .math("x_i"),
          .text(" ", .plain), .link("f", destination: "g"),
          .text(" $5 2*3*4 snake_case_name", .plain),
        ])
    #expect(InlineMarkdown.plain("from $5 to $6") == "from $5 to $6")
    #expect(InlineMarkdown.plain("**open") == "**open")
    #expect(
      InlineMarkdown.plain("$`a_b`$ and [text](https://x.org)") == "a_b and text (https://x.org)")
  }

  @Test func protectsMathForGitHub() {
    #expect(InlineMarkdown.markdown("$\\gamma$ and $x_i$") == "$\\gamma$ and $`x_i`$")
    #expect(InlineMarkdown.markdown("$`x_i`$ \\$x_i\\$ `$x_i$`") == "$`x_i`$ \\$x_i\\$ `$x_i$`")
    #expect(InlineMarkdown.markdown("$\\{a\\}$ $2 \\cdot 3$") == "$`\\{a\\}`$ $2 \\cdot 3$")
  }

  @Test func colourIsForTerminalsOnly() {
    #expect(Terminal.allowsColour(true, [:]))
    #expect(!Terminal.allowsColour(false, [:]))
    #expect(!Terminal.allowsColour(true, ["NO_COLOR": "1"]))
    #expect(Terminal.allowsColour(true, ["NO_COLOR": ""]))
    #expect(!Terminal.allowsColour(true, ["TERM": "dumb"]))
  }

  @Test func coloursDoNotChangeTheLayout() {
    let plain = Recorder()
    let coloured = Recorder()
    let lines = TerminalPage(width: 40).prose("some **bold** text, $x_i$ and `code`")
    Terminal(write: plain.write).show(lines)
    Terminal(isColoured: true, write: coloured.write).show(lines)
    #expect(coloured.text.contains("\u{1B}[1mbold\u{1B}[0m"))
    #expect(coloured.text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.text)
  }

  @Test func theWidthHasLimits() {
    #expect(Terminal(width: 20, write: { _ in }).width == 40)
    #expect(Terminal(width: 200, write: { _ in }).width == 80)
  }
}
