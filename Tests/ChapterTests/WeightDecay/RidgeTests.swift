import Foundation
import Testing

@testable import chapter_decay

@Suite struct RidgeTests {
  private struct Fixture: Decodable {
    struct Fit: Decodable {
      var degree: Int
      var lambda: Double
      var coefficients: [Double]
    }
    var y: [Double]
    var fits: [Fit]
  }

  /// `Fixtures/ridge.py`: NumPy's coefficients.
  @Test func coefficientsAreNumPys() throws {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/ridge", withExtension: "json"))
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
    let x = (0..<16).map { -1 + 2 * Double($0) / 15 }
    #expect(fixture.fits.count == 12)
    for fit in fixture.fits {
      let mine = RidgePolynomial(degree: fit.degree, x: x, y: fixture.y, lambda: fit.lambda)
      let largest = fit.coefficients.map(abs).max()!
      let error = zip(mine.coefficients, fit.coefficients).map { abs($0 - $1) }.max()!
      #expect(error < 1e-8 * largest, "degree \(fit.degree), lambda \(fit.lambda)")
    }
  }

  /// At the minimum the gradient of the cost is 0, the constant's without a price.
  @Test func theCostHasItsMinimumThere() {
    let sample = NoisySine(seed: 3)
    let lambda = 0.01
    let fit = RidgePolynomial(degree: 9, x: sample.x, y: sample.y, lambda: lambda)
    for j in 0...9 {
      let data = zip(sample.x, sample.y).reduce(0) { sum, point in
        sum + (fit(point.0) - point.1) * Double.pow(point.0, Double(j))
      }
      let price = j == 0 ? 0 : lambda * fit.coefficients[j]
      #expect(abs(data + price) < 1e-10, "coefficient \(j)")
    }
  }

  @Test func aPolynomialIsFoundAgain() {
    let x = (0..<7).map { -1 + Double($0) / 3 }
    let y = x.map { 1 - 2 * $0 + 4 * $0 * $0 * $0 }
    let fit = RidgePolynomial(degree: 3, x: x, y: y, lambda: 0)
    for (mine, right) in zip(fit.coefficients, [1.0, -2, 0, 4]) {
      #expect(abs(mine - right) < 1e-12)
    }
    #expect(abs(fit(0.5) - 0.5) < 1e-12)
    #expect(abs(fit.slope(at: 0.5) - 1) < 1e-12)
    #expect(abs(fit.squares - 20) < 1e-10)
    #expect(fit.steepest <= fit.slopeBound)
  }

  @Test func tooFewEquationsStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = leastSquares([[1, 2]], [3]) }
    let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(printed.contains("do not determine 2 unknowns."), "\(printed)")
  }
}
