import Testing

@testable import Plotting

@Suite struct QuotingTests {
  @Test func strings() {
    #expect(Quoting.string("plain") == "'plain'")
    #expect(Quoting.string("it's") == "'it''s'")
    #expect(Quoting.string(#"a_b^c{d}@&~"e"\n`f`"#) == #"'a_b^c{d}@&~"e"\n`f`'"#)
    #expect(Quoting.string("two\nlines") == #"'two'."\n".'lines'"#)
    #expect(Quoting.string("tab\tbell\u{7}") == "'tab bell '")
    #expect(Quoting.string("σ² x̂") == "'σ² x̂'")
    #expect(Quoting.string("") == "''")
  }

  /// gnuplot does not see that Swift takes a special character and a combining mark for one.
  @Test(arguments: ["'", "%", "\\", "\"", "`", "@", "\t", "\n", "\r"])
  func aCombiningMarkHidesNothing(special: String) {
    for quoted in [Quoting.string, Quoting.tick, Quoting.comment] {
      let marked = quoted("a\(special)\u{301}b").unicodeScalars
      let plain = quoted("a\(special)b").unicodeScalars
      #expect(marked.filter { $0 != "\u{301}" }.elementsEqual(plain))
      #expect(marked.count == plain.count + 1)
    }
  }

  @Test func percentIsDoubledInTicksOnly() {
    #expect(Quoting.string("50%") == "'50%'")
    #expect(Quoting.tick("50%") == "'50%%'")
  }

  @Test func commentsStayOnTheirLine() {
    #expect(Quoting.comment("a\nset terminal x11") == "a set terminal x11")
    #expect(!Quoting.comment("ends in \\").hasSuffix("\\"))
  }
}
