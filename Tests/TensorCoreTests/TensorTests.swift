import Testing

@testable import TensorCore

struct TensorTests {
  private let x = Tensor<Double>([2, 3], [1, 2, 3, 4, 5, 6])

  @Test func initialisers() {
    #expect(x.scalars == [1, 2, 3, 4, 5, 6])
    #expect(Tensor<Float>([7, 8]).shape == [2])
    #expect(Tensor<Float>([2, 2], repeating: 3).scalars == [3, 3, 3, 3])
    #expect(Tensor<Float>.zeros([0, 5]).scalars == [])
    #expect(Tensor<Double>([], [4])[] == 4)
    let counted = Tensor<Float>([3]) { for i in 0..<3 { $0[i] = Float(i) } }
    #expect(counted == Tensor([0, 1, 2]))
  }

  @Test func text() {
    #expect("\(x)" == "Tensor<Double> [2, 3]: 1.0, 2.0, 3.0, 4.0, 5.0, 6.0")
    let seven = Tensor<Float>([7], repeating: 0.5)
    #expect("\(seven)" == "Tensor<Float> [7]: 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, …")
    #expect("\(Tensor<Float>([], [.nan]))" == "Tensor<Float> []: nan")
    #expect("\(Tensor<Float>.zeros([0, 5]))" == "Tensor<Float> [0, 5]")
  }

  @Test func anErrorOfTheInitialiserComesThrough() {
    struct Oops: Error {}
    #expect(throws: Oops.self) { try Tensor<Float>([1000]) { _ in throw Oops() } }
  }

  @Test func elements() {
    var y = Tensor<Float>.zeros([2, 3, 4])
    y[1, 2, 3] = 5
    y[0, 1, 0] += 2
    #expect(y.scalars[23] == 5 && y.scalars[4] == 2 && y.sum() == 7)
    #expect(x[0, 2] == 3 && x[1, 0] == 4)
  }

  @Test func equality() {
    #expect(x == Tensor([2, 3], [1, 2, 3, 4, 5, 6]))
    #expect(x != Tensor([3, 2], [1, 2, 3, 4, 5, 6]))
    #expect(x != Tensor([2, 3], [1, 2, 3, 4, 5, 7]))
    #expect(Tensor<Float>([.nan]) != Tensor<Float>([.nan]))
    #expect(Tensor<Float>([0]) == Tensor<Float>([-0.0]))
  }

  // MARK: Copy on write

  private func address<Scalar>(_ x: Tensor<Scalar>) -> UnsafePointer<Scalar> {
    x.withPointer { $0 }
  }

  @Test func copiesShareMemoryUntilOneIsChanged() {
    let a = Tensor<Float>([1, 2, 3])
    var b = a
    let reshaped = a.reshaped(to: [3, 1])
    #expect(address(a) == address(b) && address(a) == address(reshaped))
    b[1] = 9
    #expect(a.scalars == [1, 2, 3] && reshaped.scalars == [1, 2, 3])
    #expect(b.scalars == [1, 9, 3])
    let before = address(b)
    b[2] = 4
    #expect(address(b) == before, "a value that is alone is changed in place")
  }

  @Test func copiesInsideArraysAndClosuresAreValues() {
    var list = [Tensor<Float>([1]), Tensor<Float>([2])]
    let old = list
    list[0].withMutablePointer { $0[0] = 7 }
    #expect(old[0].scalars == [1] && list[0].scalars == [7] && list[1] == old[1])
    var captured = list[0]
    let read = { [captured] in captured.scalars }
    captured[0] = 8
    #expect(read() == [7])
  }

  /// Memory comes from a cache: a changed copy must not disturb tensors that are still alive.
  @Test func memoryIsNotHandedOutTwice() {
    var alive: [Tensor<Float>] = []
    for i in 0..<200 {
      _ = Tensor<Float>([37], repeating: -1)
      alive.append(Tensor([37], repeating: Float(i)))
    }
    for (i, tensor) in alive.enumerated() {
      #expect(tensor.scalars == [Float](repeating: Float(i), count: 37))
    }
  }

  // MARK: Arrangement

  @Test func reshaping() {
    #expect(x.reshaped(to: [3, 2])[2, 0] == 5)
    #expect(x.reshaped(to: [6]).scalars == x.scalars)
    #expect(Tensor<Float>.zeros([0, 3]).reshaped(to: [7, 0]).shape == [7, 0])
  }

  @Test func rowsOfARange() {
    let y = Tensor<Float>([4, 2, 1], [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(y.rows(1..<3) == Tensor([2, 2, 1], [2, 3, 4, 5]))
    #expect(y.rows(2..<2).shape == [0, 2, 1])
    #expect(y.rows(4..<4).shape == [0, 2, 1])
    #expect(y.rows(0..<4) == y)
    #expect(Tensor<Float>([5, 6, 7]).rows(1..<2) == Tensor([6]))
    #expect(Tensor<Float>.zeros([0, 3]).rows(0..<0).shape == [0, 3])
    #expect(Tensor<Float>.zeros([3, 0]).rows(1..<3).shape == [2, 0])
  }

  @Test func gatheringRows() {
    #expect(x.gatheringRows([1, 0, 1]) == Tensor([3, 3], [4, 5, 6, 1, 2, 3, 4, 5, 6]))
    #expect(x.gatheringRows([]).shape == [0, 3])
    #expect(x.gatheringRows(Set([1])) == x.rows(1..<2))
    #expect(x.gatheringRows((0..<2).reversed()) == Tensor([2, 3], [4, 5, 6, 1, 2, 3]))
  }

  @Test func transposing() {
    #expect(x.transposed() == Tensor([3, 2], [1, 4, 2, 5, 3, 6]))
    #expect(x.transposed().transposed() == x)
    #expect(Tensor<Float>.zeros([0, 3]).transposed().shape == [3, 0])
    #expect(Tensor<Float>([1, 2, 3]).transposed() == Tensor([3, 1], [1, 2, 3]))
  }
}

/// Mistakes stop the program, with both shapes in the message.
struct TensorMisuseTests {
  @Test func tooFewValues() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>([2, 3], [1, 2, 3, 4, 5]) }
    expectMessage(result, "5 values do not fill the shape [2, 3], which holds 6.")
  }

  /// Before memory is asked for, whatever the count does to a number of bytes.
  @Test(arguments: [1 << 50, 1 << 61, Int.max / 4, .max])
  func moreNumbersThanMemoryHasAddresses(count: Int) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [count = count as Int] in _ = Tensor<Float>.zeros([count]) }
    expectMessage(result, "\(count) numbers are more than this machine can address.")
  }

  @Test func reshapingToAnotherCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>.zeros([2, 3]).reshaped(to: [4, 2]) }
    expectMessage(result, "[2, 3] with 6 elements cannot become [4, 2] with 8.")
  }

  @Test(arguments: [[0, 3], [2, 0], [-1, 0], [0], [0, 0, 0], []])
  func anIndexOutside(index: [Int]) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [index = index as [Int]] in
      let x = Tensor<Float>.zeros([2, 3])
      switch index.count {
      case 0: _ = x[]
      case 1: _ = x[index[0]]
      case 2: _ = x[index[0], index[1]]
      default: _ = x[index[0], index[1], index[2]]
      }
    }
    expectMessage(result, "The index \(index) is not inside the shape [2, 3].")
  }

  @Test func rowsOutside() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>.zeros([2, 3]).rows(1..<3) }
    expectMessage(result, "Rows 1..<3 are not inside the shape [2, 3].")
  }

  @Test(arguments: [2, -1])
  func gatheringARowOutside(row: Int) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [row = row as Int] in _ = Tensor<Float>.zeros([2, 3]).gatheringRows([0, row]) }
    expectMessage(result, "There is no row \(row) in [2, 3].")
  }

  @Test func addingShapesThatDoNotFit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>.zeros([2, 3]) + Tensor<Float>.zeros([2]) }
    expectMessage(result, "[2, 3] add [2]")
  }

  /// A column does not fit: only rows are repeated, not columns, and not the left operand.
  @Test func addingAColumnOrToARow() async {
    let column = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>.zeros([2, 3]) * Tensor<Float>.zeros([2, 1]) }
    expectMessage(column, "[2, 3] multiply [2, 1]")
    let row = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>.zeros([3]) - Tensor<Float>.zeros([2, 3]) }
    expectMessage(row, "[3] subtract [2, 3]")
  }

  @Test func dotOfOtherShapes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>.zeros([6]).dot(.zeros([2, 3])) }
    expectMessage(result, "[6] dot [2, 3]")
  }

  @Test func matrixProductOfOtherDepths() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>.zeros([2, 3]).matrixProduct(.zeros([2, 4]), transposing: .right) }
    expectMessage(result, "[2, 3] and [2, 4]", "right factor transposed", "3 products", "4 there")
  }

  @Test func transposingMoreAxesThanTwo() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>.zeros([2, 3, 4]).transposed() }
    expectMessage(result, "[2, 3, 4]", "[rows, columns]")
  }
}
