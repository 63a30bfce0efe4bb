import Testing

@testable import Datasets

@Suite struct TextHelpersTests {
  @Test func groupsDigits() {
    #expect(
      [0, 999, 1000, 60_000, -1_234_567].map(grouped)
        == ["0", "999", "1,000", "60,000", "-1,234,567"])
  }

  @Test func countsNouns() {
    #expect([0, 1, 1024].map { counted($0, "byte") } == ["0 bytes", "1 byte", "1,024 bytes"])
  }

  @Test func writesHexadecimal() {
    #expect(hex([0, 0x1f, 0xff]) == "00 1f ff")
  }
}
