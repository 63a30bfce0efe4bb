import Testing

@testable import Plotting

@Suite struct DataRangeTests {
  private func axis(
    _ values: [Double], _ scale: Axis.Scale = .linear, isLoose: Bool = true
  ) -> ClosedRange<Double> {
    var range = DataRange()
    range.include(values, scale: scale)
    return range.axis(scale: scale, isLoose: isLoose, count: 5)
  }

  @Test func looseAxesEndAtRoundNumbers() {
    #expect(axis([0.13, 0.91]) == 0...1)
    #expect(axis([-3, 17]) == -5...20)
    #expect(axis([-3, 17], isLoose: false) == -3...17)
  }

  @Test func noDataAndConstantData() {
    #expect(axis([]) == 0...1)
    #expect(axis([.nan, .infinity]) == 0...1)
    #expect(axis([0]) == -0.5...0.5)
    #expect(axis([10, 10]) == 9...11)
    #expect(axis([], .logarithmic) == 1...10)
    #expect(axis([3], .logarithmic) == 1...9)
  }

  @Test func logarithmicAxesIgnoreWhatIsNotPositive() {
    #expect(axis([-1, 0, 0.02, 30], .logarithmic) == 0.01...100)
    #expect(axis([-1, 0], .logarithmic) == 1...10)
  }

  @Test func extremeDataStayFinite() {
    let range = axis([-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude])
    #expect(range.lowerBound.isFinite && range.upperBound.isFinite)
  }
}
