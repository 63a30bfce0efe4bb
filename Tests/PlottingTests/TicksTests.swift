import Testing

@testable import Plotting

@Suite struct TicksTests {
  @Test(arguments: [
    (1.0, 5, 0.2), (3000, 6, 500), (0.013, 4, 0.005), (7, 5, 2), (1e-300, 5, 2e-301),
  ])
  func steps(_ span: Double, _ count: Int, _ expected: Double) {
    #expect(abs(Ticks.step(span: span, count: count) / expected - 1) < 1e-9)
  }

  @Test func linearTicksHaveEqualDecimals() {
    let ticks = Ticks.linear(0...1, count: 5, format: .automatic)
    #expect(ticks.entries.map(\.label) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(ticks.entries.map(\.position) == [0, 0.2, 0.4, 0.6, 0.8, 1])
    let negative = Ticks.linear(-10...10, count: 4, format: .automatic)
    #expect(negative.entries.map(\.label) == ["−10", "−5", "0", "5", "10"])
  }

  @Test func logarithmicTicks() {
    let few = Ticks.logarithmic(1...50, count: 5, format: .automatic)
    #expect(few.entries.map(\.label) == ["1", "2", "5", "10", "20", "50"])
    let some = Ticks.logarithmic(1e-5...1, count: 8, format: .automatic)
    #expect(some.entries.map(\.label) == ["10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰"])
    #expect(some.entries.map(\.position) == [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1])
    let many = Ticks.logarithmic(1e-20...1, count: 5, format: .automatic)
    #expect((3...7).contains(many.entries.count))
  }

  @Test func absurdStepsGiveNoTicks() {
    #expect(Ticks.multiples(of: 1e-9, in: 0...1) == [])
    #expect(Ticks.multiples(of: 0, in: 0...1) == [])
    #expect(Ticks.multiples(of: 2, in: 0.5...1.5) == [])
  }
}
