import Testing

@testable import Plotting

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (NumberFormat.automatic, 0.0, "0"), (.automatic, 0.25, "0.25"), (.automatic, -3, "−3"),
    (.automatic, 1234.5678, "1,235"), (.automatic, 1e6, "10⁶"), (.automatic, 2.5e-7, "2.5×10⁻⁷"),
    (.automatic, .nan, "NaN"), (.automatic, -.infinity, "−∞"), (.fixed(2), 1.005, "1.00"),
    (.fixed(1), -0.04, "0.0"), (.fixed(0), 1_234_567, "1,234,567"), (.fixed(1), -1e300, "−10³⁰⁰"),
    (.percent(0), 0.5, "50%"),
    (.percent(1), 0.125, "12.5%"), (.scientific(1), 0.00123, "1.2×10⁻³"),
    (.scientific(0), 1000, "10³"), (.scientific(0), -1000, "−10³"), (.scientific(2), 0, "0"),
  ])
  func text(_ format: NumberFormat, _ value: Double, _ expected: String) {
    #expect(format.text(value) == expected)
  }

  @Test func raisedDigits() {
    #expect(NumberFormat.raised(-1_234_567_890) == "⁻¹²³⁴⁵⁶⁷⁸⁹⁰")
  }
}
