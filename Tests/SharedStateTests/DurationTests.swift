import SharedState
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    (0, "0.0 s"), (849, "0.8 s"), (9949, "9.9 s"), (9951, "10 s"), (59_400, "59 s"),
    (59_600, "1 min 00 s"), (185_000, "3 min 05 s"), (4_330_000, "1 h 12 min"),
  ])
  func durationsAreWordsForPeople(_ milliseconds: Int, _ expected: String) {
    #expect(Duration.milliseconds(milliseconds).inWords == expected)
  }
}
