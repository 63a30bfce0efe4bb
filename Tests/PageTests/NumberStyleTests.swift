import Testing

@testable import Page

@Suite struct NumberStyleTests {
  @Test(arguments: [
    (NumberStyle.fixed(3), 0.12345, "0.123"), (.fixed(0), 2.5, "2"), (.fixed(2), -0.001, "0.00"),
    (.fixed(1), -1.25, "-1.2"), (.scientific(1), 1.23e-6, "1.2e-6"),
    (.scientific(2), -4.567e12, "-4.57e12"), (.scientific(2), 0, "0.00"),
    (.significant(3), 1234.5, "1230"), (.significant(3), 0.00012345, "0.000123"),
    (.significant(3), 0.000012345, "1.23e-5"), (.significant(4), 0.9143, "0.9143"),
    (.significant(3), 9.999, "10.0"), (.significant(2), 123_456_789, "1.2e8"),
    (.significant(3), 0, "0"), (.grouped, 198_494, "198,494"), (.grouped, 1_000_000, "1,000,000"),
    (.grouped, -999, "-999"), (.grouped, -1234, "-1,234"), (.percent(1), 0.9312, "93.1%"),
    (.fixed(2), .nan, "nan"), (.grouped, .infinity, "inf"), (.percent(0), -.infinity, "-inf"),
  ])
  func writes(_ style: NumberStyle, _ value: Double, _ expected: String) {
    #expect(style.text(value) == expected)
  }

  @Test func interpolates() {
    #expect("\(Float(0.25), .fixed(1)) of \(101_770, .grouped)" == "0.2 of 101,770")
  }
}
