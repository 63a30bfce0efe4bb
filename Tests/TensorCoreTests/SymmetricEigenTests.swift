import Foundation
import Testing

@testable import TensorCore

struct SymmetricEigenTests {
  private struct Case: Decodable {
    let name: String
    let size: Int
    let matrix: [Double]
    let values: [Double]
    let vectors: [Double]?
  }

  /// What eigenvectors are, whatever NumPy says: A V = V diag(values), V^T V = I, values descending.
  private func expectEigen<Scalar: KernelScalar>(
    _ eigen: SymmetricEigen<Scalar>, of a: Tensor<Scalar>, _ name: String = "",
    tolerance: Scalar = 1e-13
  ) {
    let (values, vectors) = (eigen.values, eigen.vectors)
    let residual = a.matrixProduct(vectors) - vectors * values
    #expect(residual.largestMagnitude <= tolerance * a.largestMagnitude, "\(name): A V - V D")
    let gram = vectors.matrixProduct(vectors, transposing: .left) - .identity(a.shape[0])
    #expect(gram.largestMagnitude <= tolerance, "\(name): V^T V - I")
    #expect(zip(values.scalars, values.scalars.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func agreesWithNumPy() throws {
    let data = try Data(contentsOf: URL(filePath: fixture("eigen.json")))
    let cases = try JSONDecoder().decode([Case].self, from: data)
    #expect(cases.count == 8)
    for current in cases {
      let n = current.size
      let a = Tensor<Double>([n, n], current.matrix)
      let eigen = a.symmetricEigen()
      expectEigen(eigen, of: a, current.name)
      let off = (eigen.values - Tensor(current.values)).largestMagnitude
      #expect(
        off <= 1e-14 * Double(n) * a.largestMagnitude, "\(current.name): values off by \(off)")
      guard let vectors = current.vectors else { continue }
      // A vector is as sharp as its eigenvalue is apart from the others; here the gaps are
      // 1e-10 of the largest at least.
      let distance = (eigen.vectors - Tensor([n, n], vectors)).largestMagnitude
      #expect(distance <= 1e-5, "\(current.name): vectors off by \(distance)")
      if current.name.hasPrefix("random") { #expect(distance <= 1e-12, "\(current.name)") }
    }
  }

  @Test func byHand() {
    let eigen = Tensor<Double>([2, 2], [2, 1, 1, 2]).symmetricEigen()
    #expect((eigen.values - Tensor([3, 1])).largestMagnitude < 1e-15)
    let h = 0.5.squareRoot()
    #expect((eigen.vectors - Tensor([2, 2], [h, h, h, -h])).largestMagnitude < 1e-15)
    #expect(eigen.sweeps == 1)
  }

  @Test func nothingToTurn() {
    let one = Tensor<Double>([1, 1], [-7]).symmetricEigen()
    #expect(one.values == Tensor([-7]) && one.vectors == .identity(1) && one.sweeps == 0)
    let none = Tensor<Double>.zeros([0, 0]).symmetricEigen()
    #expect(none.values.shape == [0] && none.vectors.shape == [0, 0])
    let zeros = Tensor<Double>.zeros([3, 3]).symmetricEigen()
    #expect(zeros.values == .zeros([3]) && zeros.vectors == .identity(3))
  }

  /// Only the order changes: 5, 5, 2, -1 from columns 1, 3, 0, 2.
  @Test func diagonalMatrices() {
    var a = Tensor<Double>.zeros([4, 4])
    for (i, value) in [2.0, 5, -1, 5].enumerated() { a[i, i] = value }
    let eigen = a.symmetricEigen()
    #expect(eigen.values == Tensor([5, 5, 2, -1]))
    #expect(eigen.vectors == Tensor([4, 4], [0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0]))
  }

  /// Squares of these elements overflow or vanish in `Double`.
  @Test(arguments: [1e-300, 1e-160, 1e160, 1e300])
  func scalesOutAndBack(scale: Double) {
    let a = Tensor<Double>([2, 2], [2, 1, 1, 2]) * scale
    let eigen = a.symmetricEigen()
    #expect((eigen.values / scale - Tensor([3, 1])).largestMagnitude < 1e-14)
  }

  /// The size of digits pooled to 14 x 14, with constant pixels: rank 100.
  @Test func manyFeatures() {
    var random = RandomSource(seed: 1)
    let x = Tensor<Double>.normal([100, 196], using: &random)
    let a = x.matrixProduct(x, transposing: .left)
    let eigen = a.symmetricEigen()
    expectEigen(eigen, of: a, tolerance: 1e-12)
    #expect(eigen.values.scalars.count { $0 > 1e-9 } == 100)
    #expect(eigen.sweeps <= 20)
    let trace = (0..<196).reduce(0) { $0 + a[$1, $1] }
    #expect(abs(eigen.values.sum() / trace - 1) < 1e-13)
  }

  @Test func singlePrecision() {
    var random = RandomSource(seed: 2)
    let x = Tensor<Float>.normal([40, 20], using: &random)
    let a = x.matrixProduct(x, transposing: .left)
    expectEigen(a.symmetricEigen(), of: a, tolerance: 2e-5)
  }

  /// The same matrix gives the same bits; signs do not depend on the rotations' history.
  @Test func signsAreFixed() {
    var random = RandomSource(seed: 3)
    let x = Tensor<Double>.normal([30, 6], using: &random)
    let a = x.matrixProduct(x, transposing: .left)
    let eigen = a.symmetricEigen()
    #expect(eigen.vectors == a.symmetricEigen().vectors)
    for column in 0..<6 {
      let vector = (0..<6).map { eigen.vectors[$0, column] }
      #expect(vector.max { abs($0) < abs($1) }! > 0)
    }
  }

  /// Rounding is no asymmetry.
  @Test func mirrorImagesAreAveraged() {
    let a = Tensor<Double>([2, 2], [2, 1, 1 + 4e-15, 2])
    #expect(abs(a.symmetricEigen().values[0] - 3) < 1e-14)
  }

  @Test func misuseStops() async {
    let asymmetric = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor<Double>([2, 2], [1, 2, 3, 4]).symmetricEigen()
    }
    expectMessage(asymmetric, "the matrix [2, 2] is not symmetric", "differ by 1.0")
    let broken = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor<Double>([2, 2], [1, .nan, .nan, 4]).symmetricEigen()
    }
    expectMessage(broken, "holds numbers that are not finite")
    let flat = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor<Double>.zeros([2, 3]).symmetricEigen()
    }
    expectMessage(flat, "a square matrix [n, n], not of [2, 3]")
  }
}

struct TensorConversionTests {
  @Test func roundsToFewerDigits() {
    let x = Tensor<Double>([2, 2], [0.1, -2.5, 1e300, .nan])
    let y = Tensor<Float>(x)
    #expect(y.shape == [2, 2])
    #expect(y.scalars.prefix(3) == [0.1, -2.5, .infinity])
    #expect(y.scalars[3].isNaN)
    #expect(Tensor<Double>(Tensor<Float>([0.5, 3])) == Tensor([0.5, 3]))
  }

  @Test func columnExtremes() {
    let x = Tensor<Double>([3, 1, 2], [1, -5, 4, 0, -2, 7])
    let (lowest, highest) = x.columnExtremes()
    #expect(lowest == Tensor([-2, -5]) && highest == Tensor([4, 7]))
    let single = Tensor<Float>([1, 2], [3, 4]).columnExtremes()
    #expect(single.lowest == Tensor([3, 4]) && single.highest == Tensor([3, 4]))
  }
}
