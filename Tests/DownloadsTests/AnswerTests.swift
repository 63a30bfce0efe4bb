import Testing

@testable import Downloads

@Suite struct AnswerTests {
  @Test(arguments: [
    ("bytes 100-199/200", 100, 200),
    ("bytes 0-0/*", 0, nil),
    ("bytes */200", nil, 200),
    ("", nil, nil),
    ("100-199/200", nil, nil),
    ("bytes x-y/z", nil, nil),
  ])
  func readsContentRanges(text: String, start: Int?, total: Int?) {
    let range = TransferEvents.Answer.range(text)
    #expect(range.start == start && range.total == total)
  }
}
