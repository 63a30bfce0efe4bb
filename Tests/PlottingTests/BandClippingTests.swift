import Foundation
import Testing

@testable import Plotting

@Suite struct BandClippingTests {
  private func axis(_ range: ClosedRange<Double>, _ scale: Axis.Scale = .linear) -> ResolvedAxis {
    ResolvedAxis(axis: Axis("", scale: scale), range: range, ticks: Ticks())
  }

  private func band(_ x: [Double], _ low: [Double], _ high: [Double]) -> Band {
    Band(x: x, low: low, high: high, colour: nil, opacity: 0.2)
  }

  @Test func aBandOnTheAxisStaysAsItIs() {
    #expect(band([0, 1], [0, 0.5], [1, 0.7]).clipped(to: axis(0...1), x: axis(0...1)) == nil)
  }

  /// The lower edge falls from 0.5 to -1: below 0 after a third of the way.
  @Test func anEdgeEndsWhereItLeavesTheAxis() throws {
    let whole = band([0, 3, 6], [0.5, -1, 0.5], [0.8, 0.2, 0.8])
    let shown = try #require(whole.clipped(to: axis(0...1), x: axis(0...6)))
    #expect(shown.x == [0, 1, 3, 5, 6])
    for (low, expected) in zip(shown.low, [0.5, 0, 0, 0, 0.5]) {
      #expect(abs(low - expected) < 1e-12)
    }
    for (high, expected) in zip(shown.high, [0.8, 0.6, 0.2, 0.6, 0.8]) {
      #expect(abs(high - expected) < 1e-12)
    }
  }

  /// From 1 to 10,000 on an axis that ends at 100: half of the way, on axes of powers of ten.
  @Test func onLogarithmicAxes() throws {
    let whole = band([1, 100], [1, 1], [1, 10_000])
    let shown = try #require(
      whole.clipped(to: axis(1...100, .logarithmic), x: axis(1...100, .logarithmic)))
    #expect(shown.x.count == 3)
    #expect(abs(shown.x[1] - 10) < 1e-9)
    #expect(shown.high.map { $0.rounded() } == [1, 100, 100])
    let zero = try #require(
      band([1, 2], [0, 1], [10, 1e9]).clipped(
        to: axis(1...100, .logarithmic), x: axis(1...2)))
    #expect(zero.low.allSatisfy { $0 == 1 })
  }

  /// A value that is no number stays a gap.
  @Test func gapsStay() throws {
    let shown = try #require(
      band([0, 1, 2], [.nan, 0, -5], [1, 1, 1]).clipped(to: axis(0...1), x: axis(0...2)))
    #expect(shown.low[0].isNaN)
    #expect(shown.x == [0, 1, 2])
  }
}
