import Testing

@testable import Page

/// Pages for a browser: small pieces, exactly.
@Suite struct HTMLTests {
  private let writer = HTMLWriter.plain

  @Test(arguments: [
    ("plain & <b>", "plain &amp; &lt;b&gt;"),
    ("**bold** and *it*", "<strong>bold</strong> and <em>it</em>"),
    ("`a < b`", "<code>a &lt; b</code>"),
    ("see [the web](https://a.org/?x=1&y)", "see <a href=\"https://a.org/?x=1&amp;y\">the web</a>"),
    ("[`A.swift`](A.swift)", "<a href=\"A.swift\"><code>A.swift</code></a>"),
    ("before ![a \"b\"](c.png)", "before <img src=\"c.png\" alt=\"a &quot;b&quot;\">"),
    ("one<br>two", "one<br>two"),
    ("$x$ is", "<math><mi>x</mi></math> is"),
    (
      "It is <!-- value: bn-x -->3.5%<!-- end -->.",
      "It is <span class=\"measured\" data-mark=\"bn-x\" title=\"bn-x\">3.5%</span>."
    ),
    (
      "**<!-- time: t.s -->$x$<!-- end -->**",
      "<span class=\"measured\" data-mark=\"t.s\" title=\"t.s\"><math><mi>x</mi></math></span>"
    ),
  ]) func lines(_ markdown: String, _ html: String) {
    #expect(writer.inline(markdown) == html)
  }

  @Test func linksThatLeadNowhereAreNames() {
    var writer = writer
    writer.link = { .nowhere(title: "Sources/\($0)") }
    #expect(
      writer.inline("[this](a)") == "<span class=\"file\" title=\"Sources/a\">this</span>")
  }

  @Test func listsAreInsideEachOther() {
    let html = writer.prose("- one\n- two\n  - inner\n- three\n\n1. first\n2. second")
    #expect(
      html.replacing("\n", with: "")
        == "<ul><li>one</li><li>two<ul><li>inner</li></ul></li><li>three</li></ul>"
        + "<ol><li>first</li><li>second</li></ol>")
  }

  @Test func codeIsTold() {
    #expect(
      CodeHTML.spans("let x = \"a\" // why\nreturn 1.5", language: "swift")
        == "<span class=\"keyword\">let</span> x = <span class=\"text\">&quot;a&quot;</span> "
        + "<span class=\"remark\">// why</span>\n<span class=\"keyword\">return</span> "
        + "<span class=\"number\">1.5</span>")
    #expect(
      CodeHTML.spans("swift test  # all", language: "sh")
        == "swift test <span class=\"remark\"> # all</span>")
    #expect(CodeHTML.block("<", language: "").contains("class=\"code text\" tabindex=\"0\""))
  }

  @Test func headingsHaveGitHubsNames() {
    #expect(HTMLText.anchor("Why divide by 1 - p?") == "why-divide-by-1---p")
    #expect(
      writer.prose("### What `x` costs") == "<h3 id=\"what-x-costs\">What <code>x</code> costs</h3>"
    )
  }

  private let page = """
    # The page

    About it.

    ## Some claims

    Seen <!-- value: a-rate -->5<!-- end --> times.

    <!-- claims: a-one a-two -->

    | claim | the notes say | we find | it agrees if | verdict |
    | --- | --- | --- | --- | --- |
    | `a-one` (check) | it is so | 0.1 | less than 1 | ✓ agrees |
    | `a-two` (finding) | it is $x$ | 2 | less than 1 | ≠ differs, as expected |

    <!-- end -->

    <!-- figure: curve -->

    ![A curve](../../Figures/a/curve.png)

    <!-- caption -->

    As seen.

    <!-- end -->

    ## Only words

    None.
    """

  @Test func pagesAreTakenApart() throws {
    let html = PageHTML(PageDocument(page, file: "README.md"), writer)
    #expect(html.title == "The page")
    #expect(html.sections.map(\.name) == ["", "Some claims", "Only words"])
    #expect(html.sections.map(\.anchor) == ["", "some-claims", "only-words"])
    #expect(html.sections.map(\.isFilled) == [false, true, false])
    #expect(html.sections[0].body == "<p>About it.</p>")
    let blocks = html.blocks(inSection: "Some claims")
    #expect(blocks.map(\.title) == ["claims: a-one a-two", "figure: curve"])
    let claims = blocks[0].html
    #expect(
      claims.contains("<article class=\"claim agrees\" id=\"claim-a-one\" data-claim=\"a-one\""))
    #expect(claims.contains("<article class=\"claim differs\" id=\"claim-a-two\""))
    #expect(claims.contains("<dt>The notes say</dt><dd>it is <math><mi>x</mi></math></dd>"))
    #expect(
      blocks[1].html.replacing("\n", with: "")
        == "<figure class=\"plot\" id=\"figure-curve\" data-block=\"figure: curve\">"
        + "<img src=\"../../Figures/a/curve.png\" alt=\"A curve\">"
        + "<figcaption><p>As seen.</p></figcaption></figure>")
    #expect(html.values(inSection: "Some claims").map(\.name) == ["a-rate"])
  }

  @Test func tablesCanBeScrolled() {
    var table = Table("what", .right("n"))
    table.add("`x`", "1")
    let html = writer.table(table, label: "table: t")
    #expect(html.contains("role=\"region\" tabindex=\"0\" aria-label=\"table: t\""))
    #expect(html.contains("<th scope=\"col\" class=\"right\">n</th>"))
    #expect(html.contains("<td><code>x</code></td><td class=\"right\">1</td>"))
  }
}
