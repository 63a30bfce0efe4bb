import GradientChecking
import Testing

@testable import NeuralNetworks

struct SoftmaxCrossEntropyTests {
  private let loss = SoftmaxCrossEntropy()

  @Test(arguments: [(1, 1), (1, 5), (3, 2), (7, 9)])
  func gradients(m: Int, classes: Int) {
    var random = RandomSource(seed: 1)
    let logits = Tensor<Double>.normal([m, classes], standardDeviation: 3, using: &random)
    let labels = (0..<m).map { _ in random.integer(below: classes) }
    let check = checkGradient(
      "logits", at: logits, analytic: loss(logits, labels: labels).gradient, weights: Tensor([1])
    ) { Tensor([loss($0, labels: labels).loss]) }
    // With one class the loss is 0, and so is its gradient.
    #expect(check.verdict == (classes == 1 ? .vacuous : .agrees), "\(check)")
  }

  @Test func byHand() {
    let logits = Tensor<Double>([2, 2], [0, Double.log(3), 0, 0])
    let (value, gradient) = loss(logits, labels: [1, 0])
    #expect(abs(value - (Double.log(4.0 / 3) + Double.log(2)) / 2) < 1e-15)
    expectClose(gradient, [0.125, -0.125, -0.25, 0.25], tolerance: 1e-15)
  }

  @Test func anUntrainedNetworkLosesTheLogarithmOfTheClasses() {
    let (value, gradient) = loss(Tensor<Float>.zeros([5, 10]), labels: [0, 1, 2, 3, 9])
    #expect(abs(value - Double.log(10)) < 1e-6)
    #expect(gradient.rowSums().largestMagnitude < 1e-7)
  }

  @Test func hugeLogitsStayFinite() {
    let logits = Tensor<Float>([2, 3], [1e38, -1e38, 0, -1e4, 1e4, 0])
    let (value, gradient) = loss(logits, labels: [0, 0])
    #expect(value == 1e4)
    #expect(gradient == Tensor([2, 3], [0, 0, 0, -0.5, 0.5, 0]))
  }

  struct Fixture: Decodable {
    var x, weights, bias, logits, dlogits, dx, dweights, dbias: [Double]
    var labels: [Int]
    var loss: Double
  }

  /// A dense layer and this loss, against PyTorch: `Fixtures/dense.py`.
  @Test func withADenseLayerAgainstPyTorch() throws {
    let expected = try fixture("dense.json", as: Fixture.self)
    var dense = Dense<Double>(
      weights: Tensor([5, 4], expected.weights), bias: Tensor(expected.bias))
    let logits = dense.forward(Tensor([6, 5], expected.x), mode: .training)
    expectClose(logits, expected.logits, tolerance: 1e-10)
    let (value, gradient) = loss(logits, labels: expected.labels)
    #expect(abs(value - expected.loss) < 1e-10)
    expectClose(gradient, expected.dlogits, tolerance: 1e-10)
    expectClose(dense.backward(gradient), expected.dx, tolerance: 1e-10)
    expectClose(dense.weights.gradient, expected.dweights, tolerance: 1e-10)
    expectClose(dense.bias!.gradient, expected.dbias, tolerance: 1e-10)
  }

  @Test func aWrongNumberOfLabelsStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = SoftmaxCrossEntropy()(Tensor<Float>.zeros([3, 4]), labels: [0, 1]) }
    expectMessage(result, "2 labels do not fit logits of [3, 4].")
  }

  @Test(arguments: [4, -1])
  func aLabelThatIsNoClassStops(label: Int) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [label = label as Int] in
      _ = SoftmaxCrossEntropy()(Tensor<Float>.zeros([2, 4]), labels: [0, label])
    }
    expectMessage(result, "The label \(label) is not one of the 4 classes.")
  }
}
