import Testing

@testable import TensorCore

struct TensorArithmeticTests {
  private let x = Tensor<Double>([2, 3], [1, 2, 3, 4, 5, 6])
  private let row = Tensor<Double>([1, 2, 4])

  @Test func elementByElement() {
    let y = Tensor<Double>([2, 3], [2, 2, 2, 4, 4, 4])
    #expect((x + y).scalars == [3, 4, 5, 8, 9, 10])
    #expect((x - y).scalars == [-1, 0, 1, 0, 1, 2])
    #expect((x * y).scalars == [2, 4, 6, 16, 20, 24])
    #expect((x / y).scalars == [0.5, 1, 1.5, 1, 1.25, 1.5])
  }

  @Test func aRowAppliesToEveryRow() {
    #expect((x + row) == Tensor([2, 3], [2, 4, 7, 5, 7, 10]))
    #expect((x - row) == Tensor([2, 3], [0, 0, -1, 3, 3, 2]))
    #expect((x * row) == Tensor([2, 3], [1, 4, 12, 4, 10, 24]))
    #expect((x / row) == Tensor([2, 3], [1, 1, 0.75, 4, 2.5, 1.5]))
  }

  @Test func theLastAxesApplyToTheLeadingOnes() {
    let images = Tensor<Double>([2, 2, 2], [0, 1, 2, 3, 4, 5, 6, 7])
    let image = Tensor<Double>([2, 2], [10, 20, 30, 40])
    #expect((images + image).scalars == [10, 21, 32, 43, 14, 25, 36, 47])
    #expect((images + Tensor([10, 20])).scalars == [10, 21, 12, 23, 14, 25, 16, 27])
    #expect((images + Tensor([], [1])).scalars == [1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test func additionInPlace() {
    var sum = Tensor<Double>([2, 3], [1, 2, 3, 4, 5, 6])
    let memory = sum.withPointer { $0 }
    sum += x
    sum -= Tensor([2, 3], repeating: 1)
    #expect(sum.scalars == [1, 3, 5, 7, 9, 11])
    #expect(sum.withPointer { $0 } == memory)
    sum += row
    #expect(sum.scalars == [2, 5, 9, 8, 11, 15])
  }

  @Test func additionInPlaceLeavesCopiesAlone() {
    var sum = x
    sum += sum
    #expect(sum.scalars == [2, 4, 6, 8, 10, 12])
    let copy = sum
    sum -= x
    #expect(sum == x)
    #expect(copy.scalars == [2, 4, 6, 8, 10, 12])
    #expect(x.scalars == [1, 2, 3, 4, 5, 6])
    var none = Tensor<Double>([0, 3], [])
    none += none
    #expect(none.count == 0)
  }

  @Test func numbersOnEitherSide() {
    #expect((x + 1).scalars == [2, 3, 4, 5, 6, 7])
    #expect((1 + x) == x + 1)
    #expect((x - 1).scalars == [0, 1, 2, 3, 4, 5])
    #expect((1 - x).scalars == [0, -1, -2, -3, -4, -5])
    #expect((x * 2) == 2 * x)
    #expect((x / 2).scalars == [0.5, 1, 1.5, 2, 2.5, 3])
    #expect((6 / row).scalars == [6, 3, 1.5])
    #expect((-row).scalars == [-1, -2, -4])
  }

  @Test func inPlace() {
    var y = x
    y += x
    y -= row
    y *= 2
    #expect(y.scalars == [2, 4, 4, 14, 16, 16])
    #expect(x.scalars == [1, 2, 3, 4, 5, 6])
  }

  /// No rows, no columns, or both: nothing to do, but the shape stays.
  @Test(arguments: [[0, 3], [3, 0], [0, 0], [2, 0, 3], [0]])
  func emptyTensors(dimensions: [Int]) {
    let empty = Tensor<Float>.zeros(Shape(dimensions))
    let last = Tensor<Float>.zeros([dimensions.last!])
    #expect((empty + last).shape == empty.shape)
    #expect((empty * empty).shape == empty.shape)
    #expect((1 / empty).shape == empty.shape)
    #expect((empty - 1).shape == empty.shape)
    #expect(empty.exponential().shape == empty.shape)
    #expect(empty.applying(.sigmoid).shape == empty.shape)
  }

  @Test func functionsOfEachElement() {
    #expect(x.squared().scalars == [1, 4, 9, 16, 25, 36])
    #expect(x.squared().squareRoot() == x)
    #expect(row.logarithm().scalars == [0, Double.log(2), Double.log(4)])
    #expect(row.power(-0.5).scalars == [1, Double.pow(2, -0.5), 0.5])
    #expect(row.map { $0 * 10 }.scalars == [10, 20, 40])
    #expect(Tensor<Double>([0, 1]).exponential().scalars == [1, Double.exp(1)])
    #expect(Tensor<Double>([-1, 0, 2]).applying(.rectifier).scalars == [0, 0, 2])
    #expect(Tensor<Double>([0]).applying(.sigmoid).scalars == [0.5])
    #expect(Tensor<Double>([0.5]).applying(.hyperbolicTangent).scalars == [Double.tanh(0.5)])
  }
}
