import Testing

@testable import Page

@Suite struct TerminalPageTests {
  private let prose = """
    The mean $\\mu_B$ depends on **every** $x_i$, so its gradient collects from all samples: see [the paper](https://arxiv.org/abs/1502.03167) and `BatchNorm.backward`.

    1. first through $\\hat{x}_i$;
    2. then through the variance.

    > 均值 means mean; 분산 means variance.

    ```math
    \\frac{\\partial L}{\\partial \\sigma_B^2} = \\sum_{i=1}^m \\frac{\\partial L}{\\partial \\hat{x}_i} \\cdot (x_i - \\mu_B)
    ```
    """

  private func text(_ lines: [StyledLine]) -> [String] {
    lines.map { TextLayout.withoutTrailingSpaces($0.plain.replacing("\u{A0}", with: " ")) }
  }

  @Test func proseIsWrapped() {
    #expect(
      text(TerminalPage(width: 60).prose(prose)) == [
        "The mean μ_B depends on every xᵢ, so its gradient collects",
        "from all samples: see the paper",
        "(https://arxiv.org/abs/1502.03167) and BatchNorm.backward.",
        "",
        "1. first through x̂ᵢ;",
        "2. then through the variance.",
        "",
        "│ 均值 means mean; 분산 means variance.",
        "",
        "    ∂L/∂σ_B² = ∑ᵢ₌₁ᵐ ∂L/∂x̂ᵢ · (xᵢ - μ_B)",
      ])
  }

  @Test(arguments: [20, 40, 80]) func nothingIsWiderThanTheWindow(_ width: Int) {
    let page = TerminalPage(width: width)
    let claim = Claim(
      "bn-six-gradients", .check, notes: "the six formulas for $\\hat{x}$ are right (003)",
      measured: 3.2e-10, format: .scientific(1), is: .less(than: 1e-7))
    let row = ClaimTable.Row(RecordedClaim(section: "", claim: claim))
    let lines =
      page.prose(prose) + page.title("A title that is long enough") + page.section("A section")
      + page.claim(row, outcome: "✓ agrees", style: .good)
      + page.figure("a-long-name.png", note: "not drawn", caption: "What *it* shows.")
      + page.code("let x = [1, 2, 3].map { value in value * value + value }", from: "A.swift")
    for line in lines { #expect(line.width <= max(width, 24), "\(line.plain)") }
  }

  @Test func aClaimHasItsVerdict() {
    let claim = Claim(
      "bn-thirty", .finding(.chosen("here")), notes: "BN allows 30 times the rate (003)",
      measured: 11.3,
      format: .fixed(1), unit: "times", is: .atLeast(30), expecting: .differs)
    let row = ClaimTable.Row(RecordedClaim(section: "", claim: claim))
    #expect(
      text(TerminalPage(width: 80).claim(row, outcome: claim.outcome, style: .good)) == [
        "  notes say   BN allows 30 times the rate (003)",
        "  we measure  11.3 times (agrees if at least 30; chosen: here)",
        "  verdict     differs, as the chapter expects (bn-thirty, a finding)",
      ])
  }

  @Test func aFigureHasItsCaption() {
    let lines = TerminalPage(width: 40).figure(
      "f.png", note: "not drawn", caption: "What it shows.")
    #expect(
      text(lines) == ["  figure      f.png (not drawn)", "              What it shows."])
  }

  @Test func proseHasParagraphsOfEveryKind() {
    let markdown = """
      # Head
      one
      two

      * item
        more
        - inner

      ```swift
      let a = 1

      ```
      $$x
      = 1$$
      > quote
      > more
      2020. not a list
      """
    #expect(
      Prose.parse(markdown) == [
        .heading("Head"), .text("one two"), .item(mark: "•", depth: 0, "item more"),
        .item(mark: "•", depth: 2, "inner"), .code(["let a = 1", ""], language: "swift"),
        .formula("x\n= 1"),
        .quote("quote more 2020. not a list"),
      ])
  }

  /// As a page holds a Markdown file that holds code.
  @Test func aLongFenceHoldsShorterOnes() {
    let text = "````text\n```swift\nlet a = 1\n```\n````\nafter"
    #expect(
      Prose.parse(text) == [
        .code(["```swift", "let a = 1", "```"], language: "text"), .text("after"),
      ])
    #expect(Prose.parse("``` one ``` line") == [.text("``` one ``` line")])
  }
}
