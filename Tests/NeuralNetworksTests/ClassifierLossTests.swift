import Foundation
import GradientChecking
import Testing

@testable import NeuralNetworks

/// Label smoothing, the squared error, and the value that chooses between the losses.
struct ClassifierLossTests {
  static let all: [ClassifierLoss] = [
    .crossEntropy, .crossEntropy(labelSmoothing: 0.1), .crossEntropy(labelSmoothing: 0.75),
    .squaredError,
  ]

  @Test(arguments: all, [(1, 1), (1, 5), (3, 2), (7, 9)])
  func gradients(loss: ClassifierLoss, size: (m: Int, classes: Int)) {
    var random = RandomSource(seed: 1)
    let logits = Tensor<Double>.normal([size.m, size.classes], using: &random)
    let labels = (0..<size.m).map { _ in random.integer(below: size.classes) }
    let check = checkGradient(
      "logits", at: logits, analytic: loss(logits, labels: labels).gradient, weights: Tensor([1])
    ) { Tensor([loss($0, labels: labels).loss]) }
    // With one class the loss is 0, and so is its gradient.
    #expect(check.verdict == (size.classes == 1 ? .vacuous : .agrees), "\(check)")
  }

  struct Fixture: Decodable {
    var logits: [Double]
    var labels: [Int]
    var smoothed: [Case]
    var squared: Case

    struct Case: Decodable {
      var smoothing: Double?
      var loss: Double
      var gradient: [Double]
    }
  }

  /// `Fixtures/losses.py`.
  @Test func asInPyTorch() throws {
    let expected = try fixture("losses.json", as: Fixture.self)
    let logits = Tensor<Double>([7, 5], expected.logits)
    let single = Tensor<Float>(logits)
    for result in expected.smoothed + [expected.squared] {
      let loss =
        result.smoothing.map { ClassifierLoss.crossEntropy(labelSmoothing: $0) } ?? .squaredError
      let (value, gradient) = loss(logits, labels: expected.labels)
      #expect(abs(value - result.loss) < 1e-12, "\(loss)")
      expectClose(gradient, result.gradient, tolerance: 1e-10, "\(loss)")
      let (inFloat, floatGradient) = loss(single, labels: expected.labels)
      #expect(abs(inFloat - result.loss) < 2e-6, "\(loss)")
      expectClose(floatGradient, result.gradient, tolerance: 2e-6, "\(loss)")
    }
  }

  /// Softmax makes 1/4 and 3/4 of the logits 0 and log 3; both errors are 1/4.
  @Test func theSquaredErrorByHand() {
    let logits = Tensor<Double>([1, 2], [0, Double.log(3)])
    let (value, gradient) = SoftmaxSquaredError()(logits, labels: [1])
    #expect(abs(value - 1.0 / 16) < 1e-16)
    // 2 / 2 * p0 (e0 - (p0 e0 + p1 e1)) with e = (1/4, -1/4): 1/4 (1/4 + 1/8).
    expectClose(gradient, [3.0 / 32, -3.0 / 32], tolerance: 1e-15)
  }

  /// Without smoothing the target is the label; y = (0.1, 0.9) for s = 0.2 and two classes.
  @Test func smoothingByHand() {
    let logits = Tensor<Double>([1, 2], [0, Double.log(3)])
    let (value, gradient) = SoftmaxCrossEntropy(labelSmoothing: 0.2)(logits, labels: [1])
    #expect(abs(value + 0.1 * Double.log(0.25) + 0.9 * Double.log(0.75)) < 1e-15)
    expectClose(gradient, [0.25 - 0.1, 0.75 - 0.9], tolerance: 1e-15)
  }

  /// Where softmax is surely wrong, the cross-entropy still pulls, and the squared error no more.
  @Test(arguments: all)
  func logitsAThousandApartStayFinite(loss: ClassifierLoss) {
    func check<Scalar: KernelScalar>(_: Scalar.Type) {
      let logits = Tensor<Scalar>([2, 3], [1000, 0, 0, -1000, 1000, 0])
      let (value, gradient) = loss(logits, labels: [0, 0])
      #expect(value.isFinite && gradient.isFinite)
      switch loss {
      case .crossEntropy(let s):
        // -log p is 0, 1000, 1000 and 2000, 0, 1000; the labels' are 0 and 2000.
        let expected = (s * 2000 / 3 + (1 - s) * 2000 + s * 1000) / 2
        #expect(abs(value - expected) < 1e-9 * expected + 1e-12)
        #expect(abs(Double(gradient[1, 0]) - (0 - (1 - s) - s / 3) / 2) < 1e-6)
      case .squaredError:
        #expect(value == 2.0 / 6)
        #expect(gradient == .zeros([2, 3]))
      }
    }
    check(Double.self)
    check(Float.self)
  }

  @Test(arguments: all, [1, 3, 17])
  func theLossAloneIsTheSame(loss: ClassifierLoss, classes: Int) {
    var random = RandomSource(seed: 2)
    let logits = Tensor<Float>.normal([5, classes], standardDeviation: 4, using: &random)
    let labels = (0..<5).map { $0 % classes }
    #expect(loss.value(logits, labels: labels) == loss(logits, labels: labels).loss)
    let inDouble = Tensor<Double>(logits)
    #expect(loss.value(inDouble, labels: labels) == loss(inDouble, labels: labels).loss)
  }

  @Test func theValueNamesItsLoss() throws {
    #expect(ClassifierLoss.crossEntropy == .crossEntropy(labelSmoothing: 0))
    #expect(Set(Self.all + Self.all).count == 4)
    let data = try JSONEncoder().encode(Self.all)
    #expect(try JSONDecoder().decode([ClassifierLoss].self, from: data) == Self.all)
    let logits = Tensor<Float>([1, 2], [0.5, -1])
    #expect(
      ClassifierLoss.crossEntropy(logits, labels: [1]).gradient
        == SoftmaxCrossEntropy()(logits, labels: [1]).gradient)
    #expect(
      ClassifierLoss.squaredError(logits, labels: [1]).gradient
        == SoftmaxSquaredError()(logits, labels: [1]).gradient)
  }

  @Test(arguments: [-0.1, 1, .nan, .infinity])
  func anImpossibleSmoothingStops(smoothing: Double) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [bits = smoothing.bitPattern as UInt64] in
      _ = SoftmaxCrossEntropy(labelSmoothing: Double(bitPattern: bits))
    }
    expectMessage(result, "not by \(smoothing)")
  }

  @Test(arguments: [ClassifierLoss.crossEntropy, .squaredError])
  func wrongLabelsStop(loss: ClassifierLoss) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [loss = loss as ClassifierLoss] in
      _ = loss.value(Tensor<Float>.zeros([2, 4]), labels: [0, 4])
    }
    expectMessage(result, "The label 4 is not one of the 4 classes.")
  }
}
