import Testing

@testable import TensorCore

struct TensorMatrixProductTests {
  private let a = Tensor<Double>([2, 3], [1, 2, 3, 4, 5, 6])
  private let b = Tensor<Double>([3, 2], [1, 0, 2, -1, 0, 3])

  @Test func byHand() {
    let product = Tensor<Double>([2, 2], [5, 7, 14, 13])
    #expect(a.matrixProduct(b) == product)
    #expect(a.transposed().matrixProduct(b, transposing: .left) == product)
    #expect(a.matrixProduct(b.transposed(), transposing: .right) == product)
  }

  @Test func leadingAxesCountAsOne() {
    let images = Tensor<Double>([2, 1, 2, 3], (0..<12).map(Double.init))
    #expect(images.matrixProduct(b) == images.reshaped(to: [4, 3]).matrixProduct(b))
    #expect(Tensor<Double>([1, 2, 3]).matrixProduct(b) == Tensor([1, 2], [5, 7]))
  }

  /// Single and double precision agree on whole numbers, on the sizes of a network.
  @Test(arguments: [Transposition.none, .left, .right])
  func singleAgainstDouble(transposing: Transposition) {
    var random = RandomSource(seed: 8)
    let (m, n, k) = (61, 100, 130)
    func numbers(_ rows: Int, _ columns: Int, transposed: Bool) -> Tensor<Double> {
      Tensor(
        transposed ? [columns, rows] : [rows, columns],
        (0..<(rows * columns)).map { _ in Double(random.integer(below: 9) - 4) })
    }
    let left = numbers(m, k, transposed: transposing == .left)
    let right = numbers(k, n, transposed: transposing == .right)
    let exact = left.matrixProduct(right, transposing: transposing)
    let single = Tensor<Float>(left.shape, left.scalars.map { Float($0) }).matrixProduct(
      Tensor(right.shape, right.scalars.map { Float($0) }), transposing: transposing)
    #expect(single.shape == [m, n])
    #expect(single.scalars.map(Double.init) == exact.scalars)
  }

  @Test(arguments: [(0, 3, 2), (2, 3, 0), (2, 0, 3), (0, 0, 0)])
  func emptyFactors(m: Int, n: Int, k: Int) {
    let product = Tensor<Float>.zeros([m, k]).matrixProduct(.zeros([k, n]))
    #expect(product == .zeros([m, n]))
    let exact = Tensor<Double>.zeros([m, k]).matrixProduct(.zeros([n, k]), transposing: .right)
    #expect(exact == .zeros([m, n]))
  }
}
