import Testing

@testable import TensorKernels

struct ReductionsTests {
  @Test func sumsAreAddedUpInDouble() {
    #expect(Reference.sum(3, [1e8, 1, -1e8] as [Float]) == 1)
    #expect(Reference.sum(0, [] as [Float]) == 0)
    #expect(Reference.sum(1000, [Double](repeating: 0.5, count: 1000)) == 500)
    #expect(Reference.sum(2, [Float.nan, 1]).isNaN)
    let million = [Float](repeating: 0.1, count: 1_000_000)
    #expect(abs(Reference.sum(1_000_000, million) - 1e6 * Double(Float(0.1))) < 1e-3)
  }

  @Test func dotProductsAreAddedUpInDouble() {
    #expect(Reference.dot(3, [1e5, 1, -1e5] as [Float], [1e5, 1, 1e5]) == 1)
    #expect(Reference.dot(2, [1.0, 2], [3, 4]) == 11)
    #expect(Reference.dot(0, [] as [Double], []) == 0)
  }

  @Test func largestMagnitude() {
    #expect(Reference.largestMagnitude(3, [1, -3, 2] as [Float]) == 3)
    #expect(Reference.largestMagnitude(0, [] as [Float]) == 0)
    #expect(Reference.largestMagnitude(1, [-0.0] as [Double]).sign == .plus)
    #expect(Reference.largestMagnitude(2, [1, -.infinity] as [Float]) == .infinity)
  }

  @Test(arguments: 0..<4)
  func largestMagnitudeShowsNaN(place: Int) {
    var x: [Float] = [1, .infinity, -2, 0]
    x[place] = .nan
    #expect(Reference.largestMagnitude(4, x).isNaN)
    x[place] = -.nan
    #expect(Reference.largestMagnitude(4, x).isNaN)
  }

  @Test func equality() {
    #expect(Reference.areEqual(0, [] as [Float], []))
    #expect(Reference.areEqual(3, [1, -0.0, .infinity] as [Float], [1, 0, .infinity]))
    #expect(!Reference.areEqual(3, [1.0, 2, 3], [1, 2, 4]))
    #expect(!Reference.areEqual(1, [Double.nan], [.nan]))
  }

  @Test func rowSums() {
    let x: [Double] = [1, 2, 3, 4, 5, 6]
    #expect(reference(2) { Reference.rowSums(rows: 2, columns: 3, x: x, sums: $0) } == [6, 15])
    #expect(reference(3) { Reference.rowSums(rows: 3, columns: 0, x: x, sums: $0) } == [0, 0, 0])
  }

  @Test func argmaxTakesTheFirstOfEqualOnes() {
    let x: [Float] = [
      1, 3, 3, 2, 0, 0, 0, 0, -5, -1, -2, -1, 1, 2, 3, 4, -0.0, 0, -0.0, 0,
    ]
    #expect(argmax(x, columns: 4) == [1, 0, 1, 3, 0])
    #expect(argmax([7, 8], columns: 1) == [0, 0])
    #expect(argmax([-.infinity, -.infinity, 1, .infinity], columns: 2) == [0, 1])
    #expect(argmax([], columns: 4) == [])
  }

  private func argmax(_ x: [Float], columns: Int) -> [Int] {
    let rows = x.count / columns
    var indices = [Int](repeating: -1, count: rows)
    Reference.rowArgmax(rows: rows, columns: columns, x: x, indices: &indices)
    return indices
  }
}
