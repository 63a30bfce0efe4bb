import Testing

@testable import TensorKernels

/// The references themselves, on numbers that one can follow by hand, in both number types.
struct ReferenceTests {
  private let x: [Double] = [1, 2, 3, 4, 5, 6]  // two rows of three columns

  @Test func matrixProductByHand() {
    let b: [Double] = [1, 0, 2, -1, 0, 3]  // three rows of two columns
    var c = [Double](repeating: 100, count: 4)
    x.withUnsafeBufferPointer { x in
      b.withUnsafeBufferPointer { b in
        let left = MatrixView(x.baseAddress!, rows: 2, columns: 3)
        let right = MatrixView(b.baseAddress!, rows: 3, columns: 2)
        Reference.multiply(left, right, into: &c, stride: 2, accumulating: false)
        #expect(c == [5, 7, 14, 13])
        Reference.multiply(left, right, into: &c, stride: 2, accumulating: true)
        #expect(c == [10, 14, 28, 26])
        // x^T (2 by 3 read as 3 by 2) times x: the Gram matrix of the columns.
        var gram = [Double](repeating: 0, count: 9)
        Reference.multiply(left.transposed, left, into: &gram, stride: 3, accumulating: false)
        #expect(gram == [17, 22, 27, 22, 29, 36, 27, 36, 45])
      }
    }
  }

  @Test func columnsByHand() {
    let columns = 3
    #expect(
      reference(3) { Reference.columnSums(rows: 2, columns: columns, x: x, sums: $0) } == [5, 7, 9])
    let centre = [1.0, 1, 1]
    let squares = reference(3) {
      Reference.columnSquaredDeviations(
        rows: 2, columns: columns, x: x, centre: centre, squares: $0)
    }
    #expect(squares == [9, 17, 29])
    let normalized = reference(6) {
      Reference.normalizeColumns(
        rows: 2, columns: columns, x: x, centre: centre, scale: [1, 10, 100], offset: [0, 1, 2],
        y: $0)
    }
    #expect(normalized == [0, 11, 202, 3, 41, 502])
    var products = [Double](repeating: .nan, count: 3)
    let sums = reference(3) {
      Reference.columnGradientSums(
        rows: 2, columns: columns, dy: [1, 2, 3, -1, 1, 1], x: x, centre: centre, sums: $0,
        products: &products)
    }
    #expect(sums == [0, 3, 4])
    #expect(products == [-3, 6, 11])
    let combined = reference(6) {
      Reference.combineColumns(
        rows: 2, columns: columns, dy: [1, 1, 1, 2, 2, 2], x: x, centre: centre, a: [1, 2, 3],
        b: [10, 10, 10], c: [0.5, 0, 0], dx: $0)
    }
    #expect(combined == [1.5, 12, 23, 32.5, 44, 56])
    #expect(
      reference(6) { Reference.addRow(rows: 2, columns: columns, x: x, row: [1, 0, -1], y: $0) }
        == [2, 2, 2, 5, 5, 5])
  }

  @Test func transposeByHand() {
    let y = reference(6) { Reference.transpose(rows: 2, columns: 3, x: x, y: $0) }
    #expect(y == [1, 4, 2, 5, 3, 6])
  }

  @Test func activationsByHand() {
    let sigmoid = reference(3) { Reference.apply(.sigmoid, 3, [0.0, 800, -800], $0) }
    #expect(sigmoid == [0.5, 1, 0])
    let gradient = reference(3) {
      Reference.applyGradient(.sigmoid, 3, y: [0.5, 1, 0.25], dy: [4, 4, 16], dx: $0)
    }
    #expect(gradient == [1, 0, 3])
    let tanhGradient = reference(2) {
      Reference.applyGradient(.hyperbolicTangent, 2, y: [0.5, -1], dy: [4, 4], dx: $0)
    }
    #expect(tanhGradient == [3, 0])
    let rectifierGradient = reference(4) {
      Reference.applyGradient(.rectifier, 4, y: [0, 0.5, 3, -0.0], dy: [7, 8, 9, 7], dx: $0)
    }
    #expect(rectifierGradient == [0, 8, 9, 0])
    let rectifier = reference(3) { Reference.apply(.rectifier, 3, [.nan, -1, 2], $0) }
    #expect(rectifier[0].isNaN && rectifier[1...] == [0, 2])
  }

  @Test func optimizerStepsByHand() {
    var value = [1.0, 2]
    Reference.gradientStep(2, rate: 0.5, gradient: [2, -2], value: &value)
    #expect(value == [0, 3])
    var velocity = [4.0, 0]
    Reference.momentumStep(
      2, rate: 0.5, momentum: 0.25, gradient: [2, -2], velocity: &velocity, value: &value)
    #expect(velocity == [0, 1])
    #expect(value == [0, 4])
    // Adam's first step is the learning rate, whatever the gradient's size.
    var (first, second) = ([0.0, 0], [0.0, 0])
    let constants = AdamConstants<Double>(
      rate: 0.5 / 0.5, beta1: 0.5, beta2: 0.75, secondCorrection: 1 / 0.25, epsilon: 0.0)
    Reference.adamStep(
      2, constants, gradient: [1e-3, -1e3], first: &first, second: &second, value: &value)
    #expect(first == [0.5e-3, -0.5e3])
    #expect(second == [0.25e-6, 0.25e6])
    #expect(value == [-0.5, 4.5])
    // Nesterov: the velocity 0.5 * 4 - 0.5 * 2 = 1, and the step 0.5 * 1 - 0.5 * 2.
    (velocity, value) = ([4, 0], [1, 2])
    Reference.nesterovStep(
      2, rate: 0.5, momentum: 0.5, gradient: [2, -2], velocity: &velocity, value: &value)
    #expect(velocity == [1, 1])
    #expect(value == [0.5, 3.5])
    // RMSprop: v = 0.75 * 4 + 0.25 * 4^2 = 7, and 0.25 * 8^2 = 16.
    var squares = [4.0, 0]
    let rule = RMSpropConstants<Double>(rate: 0.5, rho: 0.75, momentum: 0.25, epsilon: 1)
    Reference.rmspropStep(
      2, rule, gradient: [4, -8], squares: &squares, velocity: nil, value: &value)
    #expect(squares == [7, 16])
    #expect(value == [0.5 - 0.5 * 4 / (7.0.squareRoot() + 1), 3.5 + 0.5 * 8 / 5])
    (squares, velocity, value) = ([12, 0], [4, 8], [0, 0])
    Reference.rmspropStep(
      2, rule, gradient: [0, -8], squares: &squares, velocity: &velocity, value: &value)
    #expect(squares == [9, 16])
    #expect(velocity == [1, 2 - 8.0 / 5])
    #expect(value == [-0.5, -0.5 * (2 - 8.0 / 5)])
  }

  @Test(arguments: [(Arithmetic.add, 13.0), (.subtract, 7), (.multiply, 30), (.divide, 10.0 / 3)])
  func arithmetic(operation: Arithmetic, result: Double) {
    let tens = [Double](repeating: 10, count: 6)
    let number = reference(6) { Reference.combine(operation, 6, tens, 3.0, $0) }
    #expect(number == [Double](repeating: result, count: 6))
    for period in [1, 2, 3, 6] {
      let threes = [Double](repeating: 3, count: period)
      #expect(
        reference(6) { Reference.combine(operation, 6, tens, threes, period: period, $0) } == number
      )
    }
    let nothing = written(0) { Reference.combine(operation, 0, [Float](), [1], period: 1, $0) }
    #expect(nothing == [])
  }

  @Test func periodsRepeatTheRightOperand() {
    let sums = reference(6) { Reference.combine(.add, 6, x, [10, 20], period: 2, $0) }
    #expect(sums == [11, 22, 13, 24, 15, 26])
  }

  /// The same loops compiled for `Float`.
  @Test func singlePrecision() {
    let x: [Float] = [1, 2, 3, 4, 5, 6]
    #expect(
      written(3) { Reference.columnSums(rows: 2, columns: 3, x: x, sums: $0) } == [5, 7, 9])
    let y = written(2) { Reference.exponential(2, [0, 1] as [Float], $0) }
    #expect(y == [1, 2.718_281_7])
    #expect(written(2) { Reference.map(2, x, $0) { $0 * $0 } } == [1, 4])
  }

  /// Single-precision functions go through double precision: they are rounded correctly.
  @Test func elementaryFunctions() {
    #expect(Float.exp(1) == 2.718_281_828_459_045)
    #expect(Float.log(2) == 0.693_147_180_559_945_3)
    #expect(Float.tanh(0.5) == 0.462_117_157_260_009_76)
    #expect(Float.pow(2, 0.5) == 1.414_213_562_373_095)
    #expect(Double.exp(0) == 1 && Double.log(1) == 0 && Double.pow(3, 4) == 81)
    #expect(Double.sin(0) == 0 && Double.cos(0) == 1)
    #expect(Float.exp(89) == .infinity && Float.exp(-110) == 0 && Float.log(0) == -.infinity)
  }
}
