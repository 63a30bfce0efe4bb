import TensorCore
import Testing

@testable import TensorKernels

struct SoftmaxTests {
  private func softmax<Scalar: KernelScalar>(
    _ logits: [Scalar], columns: Int, labels: [Int]
  ) -> (loss: Double, p: [Scalar]) {
    var p = [Scalar](repeating: .nan, count: logits.count)
    let loss = Scalar.kernels.softmaxCrossEntropy(
      rows: labels.count, columns: columns, logits: logits, labels: labels, smoothing: 0,
      probabilities: &p)
    return (loss, p)
  }

  @Test func equalLogits() {
    let (loss, p) = softmax([5.0, 5, 5, 5], columns: 4, labels: [2])
    #expect(p == [0.25, 0.25, 0.25, 0.25])
    #expect(loss == Double.log(4))
  }

  @Test func byHand() {
    // e^ln k = k, so the probabilities are 1/10 to 4/10; the losses of two rows are added.
    let logits = [1.0, 2, 3, 4].map { Double.log($0) }
    let (loss, p) = softmax(logits + logits, columns: 4, labels: [0, 3])
    for j in 0..<4 { #expect(abs(p[j] - Double(j + 1) / 10) < 1e-16) }
    #expect(abs(loss - (Double.log(10) + Double.log(2.5))) < 1e-15)
  }

  @Test(arguments: [-1e6, -100, 100, 1e6])
  func shiftChangesNothing(shift: Double) {
    let logits = [0.5, -1.25, 3, 0]
    let plain = softmax(logits, columns: 4, labels: [1])
    let shifted = softmax(logits.map { $0 + shift }, columns: 4, labels: [1])
    #expect(shifted.p == plain.p)  // these shifts are exact
    #expect(shifted.loss == plain.loss)
  }

  /// The right class's logit is ahead, or behind, by so much that every other probability is 0.
  @Test(arguments: [1e4, 1e30, 1e38])
  func hugeLogits(size: Float) {
    let right = softmax([size, -size, 0], columns: 3, labels: [0])
    #expect(right.p == [1, 0, 0])
    #expect(right.loss == 0)
    let wrong = softmax([size, -size, 0], columns: 3, labels: [1])
    #expect(wrong.p == [1, 0, 0])
    #expect(wrong.loss == Double(2 * size))
    let inDouble = softmax([Double(size), -Double(size)], columns: 2, labels: [1])
    #expect(inDouble.p == [1, 0] && inDouble.loss == 2 * Double(size))
  }

  @Test func minusInfinityIsAnImpossibleClass() {
    let (loss, p) = softmax([0, -.infinity, 0] as [Float], columns: 3, labels: [0])
    #expect(p == [0.5, 0, 0.5])
    #expect(abs(loss - Double.log(2)) < 1e-7)
    #expect(softmax([0, -.infinity] as [Float], columns: 2, labels: [1]).loss == .infinity)
  }

  @Test(arguments: 0..<3)
  func notANumberSpoilsItsRowOnly(place: Int) {
    var logits: [Float] = [1, 2, 3, 4, 5, 6]
    logits[place] = .nan
    let (loss, p) = softmax(logits, columns: 3, labels: [0, 0])
    #expect(loss.isNaN)
    #expect(p[..<3].allSatisfy(\.isNaN) && p[3...].allSatisfy(\.isFinite))
  }

  @Test func oneClass() {
    let (loss, p) = softmax([3, -7] as [Float], columns: 1, labels: [0, 0])
    #expect(p == [1, 1] && loss == 0)
  }

  /// Sums of probabilities and the loss of every CPU level, for 10 and 1000 classes; and in place.
  @Test(arguments: CPULevel.supported, [2, 10, 17, 1000])
  func singlePrecisionAgainstDouble(level: CPULevel, columns: Int) {
    var numbers = Numbers(seed: columns)
    let logits = numbers.array(3 * columns, in: -10...10)
    let labels = [0, columns - 1, columns / 2]
    let exact = softmax(logits.inDouble, columns: columns, labels: labels)
    var single = (loss: 0.0, p: [Float]())
    single.p = written(logits.count) {
      single.loss = level.kernels.softmaxCrossEntropy(
        rows: 3, columns: columns, logits: logits, labels: labels, smoothing: 0, probabilities: $0)
    }
    // x - m is off by 2^-24 of up to 20, which multiplies e^x by 1 + 1.2e-6; the rest is less.
    let tolerance = 2.5e-6 + Double(columns) * roundOff
    expectClose(single.p, exact.p) { tolerance * exact.p[$0] }
    #expect(abs(single.loss - exact.loss) < 3 * tolerance + 3 * 20 * roundOff)
    for row in 0..<3 {
      let sum = exact.p[(row * columns)..<((row + 1) * columns)].reduce(0, +)
      #expect(abs(sum - 1) < 1e-13)
    }
    var loss = 0.0
    let inPlace = written(logits.count, over: logits) {
      loss = level.kernels.softmaxCrossEntropy(
        rows: 3, columns: columns, logits: $0, labels: labels, smoothing: 0, probabilities: $0)
    }
    expectEqual(inPlace, single.p)
    #expect(loss == single.loss)
  }

  /// Without memory for probabilities: the same bits, for logits that overflow a sum as well.
  @Test(arguments: [1, 2, 17], [0, 0.25])
  func theLossAlone(columns: Int, smoothing: Double) {
    var numbers = Numbers(seed: columns)
    for size: Float in [10, 1e38] {
      let logits = numbers.array(3 * columns, in: -size...size)
      let labels = [0, columns - 1, columns / 2]
      var p = logits
      let loss = Float.kernels.softmaxCrossEntropy(
        rows: 3, columns: columns, logits: logits, labels: labels, smoothing: smoothing,
        probabilities: &p)
      #expect(loss.isFinite)
      #expect(
        Float.kernels.softmaxCrossEntropyLoss(
          rows: 3, columns: columns, logits: logits, labels: labels, smoothing: smoothing) == loss)
      let error = Float.kernels.softmaxSquaredError(
        rows: 3, columns: columns, logits: logits, labels: labels, gradient: &p)
      #expect(
        Float.kernels.softmaxSquaredErrorLoss(
          rows: 3, columns: columns, logits: logits, labels: labels) == error)
    }
  }

  /// From probabilities to the derivative: one element of each row.
  @Test func subtractingAtTheLabels() {
    let x = written(6, over: [0, 1, 2, 3, 4, 5]) {
      Float.kernels.subtractAtLabels(rows: 2, columns: 3, labels: [2, 0], 0.75, x: $0)
    }
    #expect(x == [0, 1, 1.25, 2.25, 4, 5])
  }

  /// In place, and only the rows' own memory.
  @Test func squaredErrorInPlace() {
    let logits: [Float] = [0, 1, 2, -3, 5, 0.5]
    var apart = [Float](repeating: .nan, count: 6)
    let error = Float.kernels.softmaxSquaredError(
      rows: 2, columns: 3, logits: logits, labels: [2, 0], gradient: &apart)
    var other = 0.0
    let inPlace = written(6, over: logits) {
      other = Float.kernels.softmaxSquaredError(
        rows: 2, columns: 3, logits: $0, labels: [2, 0], gradient: $0)
    }
    expectEqual(inPlace, apart)
    #expect(error == other)
  }
}
