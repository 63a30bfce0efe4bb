import Testing

@testable import Page

/// Formulas for a browser.
@Suite struct MathMLTests {
  private func inline(_ latex: String) -> String {
    let html = MathML.html(latex, isBlock: false)
    return html.replacing("<math>", with: "").replacing("</math>", with: "")
  }

  @Test(arguments: [
    ("x", "<mi>x</mi>"),
    ("-1.5", "<mo>−</mo><mn>1.5</mn>"),
    (#"\frac{1}{2}"#, "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    (#"\sqrt{x}"#, "<msqrt><mi>x</mi></msqrt>"),
    (#"\sqrt[3]{x}"#, "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
    (
      #"\hat{x}_i"#,
      "<msub><mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">^</mo></mover><mi>i</mi></msub>"
    ),
    ("a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
    (#"\text{if } x"#, "<mtext>if\u{A0}</mtext><mi>x</mi>"),
    (#"a\quad b"#, "<mi>a</mi><mspace width=\"1.0em\"></mspace><mi>b</mi>"),
    (#"\partial L"#, "<mi mathvariant=\"normal\">∂</mi><mi>L</mi>"),
    (#"\sum_i^n"#, "<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>"),
    (#"\int_0^1"#, "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>"),
    ("n!", "<mi>n</mi><mo>!</mo>"),
  ]) func formulas(_ latex: String, _ html: String) {
    #expect(inline(latex) == html)
  }

  @Test func bracketsGrowWithWhatIsInThem() {
    let open = "<mo fence=\"true\" form=\"prefix\">(</mo>"
    let close = "<mo fence=\"true\" form=\"postfix\">)</mo>"
    #expect(
      inline(#"f(x) = (a)^2"#)
        == "<mi>f</mi><mrow>\(open)<mi>x</mi>\(close)</mrow><mo>=</mo>"
        + "<msup><mrow>\(open)<mi>a</mi>\(close)</mrow><mn>2</mn></msup>")
    // One without its partner, and one inside another.
    #expect(inline("(x") == "\(open)<mi>x</mi>")
    #expect(inline("((x))").hasPrefix("<mrow>\(open)<mrow>\(open)<mi>x</mi>"))
  }

  @Test func functionsAreSetOff() {
    let space = "<mspace width=\"0.167em\"></mspace>"
    #expect(inline(#"a \ln b"#) == "<mi>a</mi>\(space)<mi>ln</mi>\(space)<mi>b</mi>")
    let open = "<mo fence=\"true\" form=\"prefix\">(</mo>"
    #expect(inline(#"\ln(b"#) == "<mi>ln</mi>\(open)<mi>b</mi>")
    #expect(
      inline(#"\max_i x"#)
        == "<munder><mo movablelimits=\"true\" form=\"prefix\">max</mo><mi>i</mi></munder>"
        + "\(space)<mi>x</mi>")
  }

  @Test func severalLinesAreATable() {
    let html = MathML.html(#"\begin{aligned} a &= b \\ c &= d \end{aligned}"#, isBlock: true)
    #expect(
      html.hasPrefix(
        "<math display=\"block\"><mtable displaystyle=\"true\" class=\"aligned\"><mtr>"))
    #expect(html.matches(of: /<mtr>/).count == 2)
    #expect(
      html.contains(
        "<mtd class=\"right\"><mi>a</mi></mtd><mtd class=\"left\"><mrow></mrow><mo>=</mo>"))
    #expect(MathML.html(#"a \\ b"#, isBlock: true).matches(of: /<mtr>/).count == 2)
  }

  @Test func whatNobodyKnowsIsSaid() {
    #expect(MathML.unknownCommands(in: #"\alpha + \frac{\foo{x}}{2}"#) == [#"\foo{x}"#])
    #expect(MathML.unknownCommands(in: #"\begin{odd} x \end{odd}"#) == [#"\begin{odd}"#])
    #expect(MathML.unknownCommands(in: #"A \setminus B, \text{a\b}"#).isEmpty)
  }
}
