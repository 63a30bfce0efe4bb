import Testing

@testable import SharedState

@Suite struct CSVTests {
  @Test func quotesWhatWouldBeMisread() {
    #expect(CSV.field("plain") == "plain")
    #expect(CSV.field("a,b") == "\"a,b\"")
    #expect(CSV.field("two\r\nlines") == "\"two\r\nlines\"")
    #expect(CSV.field("say \"x\"") == "\"say \"\"x\"\"\"")
    // With a combining mark behind it, for Swift one Character with it.
    #expect(CSV.field("a,\u{301}b") == "\"a,\u{301}b\"")
    #expect(CSV.field("\"\u{301}x") == "\"\"\"\u{301}x\"")
  }

  @Test func readsWhatItWrote() {
    let rows = [
      ["a", "b"], ["1,5", "say \"x\""], ["", "two\nlines"], ["é,\u{301}", "\"\u{301}"],
    ]
    #expect(CSV.rows(CSV.text(rows)) == rows)
  }

  @Test func readsWhatOtherProgramsWrite() {
    #expect(CSV.rows("a,b\r\n1,2\r\n") == [["a", "b"], ["1", "2"]])
    #expect(CSV.rows("a,b\n1,") == [["a", "b"], ["1", ""]])
    #expect(CSV.rows("") == [])
  }
}

@Suite struct NumberTextTests {
  @Test func fixedDecimals() {
    #expect([0.125, -0.5, 1234.56].map { $0.fixed(1) } == ["0.1", "-0.5", "1234.6"])
    #expect([-0.001, 0, -0.0].map { $0.fixed(2) } == ["0.00", "0.00", "0.00"])
    #expect(2.5.fixed(0) == "2" && 2.5.fixed(-3) == "2")
    #expect([Double.nan, .infinity, -.infinity].map { $0.fixed(2) } == ["nan", "inf", "-inf"])
  }

  @Test func groupsDigits() {
    #expect(
      [0, 999, 1000, 60_000, -1_234_567, .min].map(\.grouped) == [
        "0", "999", "1,000", "60,000", "-1,234,567", "-9,223,372,036,854,775,808",
      ])
    #expect(
      ["-1234567.25", "999.1234", "nan", "", "-"].map(\.grouped) == [
        "-1,234,567.25", "999.1234", "nan", "", "-",
      ])
  }

  @Test func countsNouns() {
    #expect([0, 1, 1024].map { $0.counted("byte") } == ["0 bytes", "1 byte", "1,024 bytes"])
  }

  @Test func writesHexadecimal() {
    #expect([0, 0x1f, 0xff].hexadecimal == "00 1f ff")
    #expect([UInt8]().hexadecimal == "")
  }
}

@Suite struct TextTableTests {
  @Test func alignsColumns() {
    let rows = [["name", "size", "n"], ["größe", "1", "1,024"], ["", "300", ""]]
    #expect(
      TextTable.lines(rows, leftColumns: 1) == [
        "name   size      n", "größe     1  1,024", "        300",
      ])
    #expect(TextTable.lines(rows, gap: 1) == ["name  size n", "größe 1    1,024", "      300"])
    #expect(TextTable.lines([]) == [] && TextTable.lines([["", ""]]) == [""])
  }
}
