import Testing

@testable import Plotting

@Suite struct TextWidthTests {
  @Test func widthsAreThoseOfTheFont() {
    #expect(TextWidth.of("M", em: 1000) == 863)
    #expect(TextWidth.of("M", em: 1000, isBold: true) == 995)
    #expect(TextWidth.of("x\u{302}", em: 1000) == TextWidth.of("x", em: 1000))
    #expect(TextWidth.of("i\nMM", em: 1000) == 1726)
    #expect(TextWidth.of("", em: 1000) == 0)
  }

  @Test func wrappedLinesFitAndKeepEveryWord() {
    let text = "a title that is rather long and has to be broken into several lines"
    let lines = TextWidth.wrap(text, to: 300, em: 20)
    #expect(lines.count > 1)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { TextWidth.of($0, em: 20) <= 300 })
  }

  @Test func longWordsStandAlone() {
    #expect(TextWidth.wrap("a incomprehensibilities b", to: 50, em: 20).count == 3)
    #expect(TextWidth.wrap("", to: 50, em: 20) == [])
    #expect(TextWidth.wrap("a\nb", to: 500, em: 20) == ["a", "b"])
  }
}
