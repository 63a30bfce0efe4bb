import Testing

@testable import GradientChecking
@testable import NeuralNetworks

struct LayerCheckTests {
  private func report(
    _ mistake: BatchNormMistake, m: Int = 7, outputGradient: Tensor<Double>? = nil,
    scheme: DifferenceScheme = .accurate, tolerance: Double = 1e-7
  ) -> GradientReport {
    var random = RandomSource(seed: 1)
    let layer = MistakenBatchNorm(4, mistake, using: &random)
    return checkGradients(
      of: layer, input: .normal([m, 4], mean: 0.5, using: &random), outputGradient: outputGradient,
      scheme: scheme, tolerance: tolerance, using: &random)
  }

  /// Every mistake is found, where it is: in the input's gradient or in one parameter's.
  @Test(arguments: BatchNormMistake.allCases)
  func mistakesInABatchNorm(mistake: BatchNormMistake) {
    let report = report(mistake)
    let guilty: String? =
      switch mistake {
      case .none: nil
      case .scaleFromInput: "scale"
      case .offsetMean: "offset"
      default: "input"
      }
    #expect(report.passes == (mistake == .none), "\(report)")
    for check in report.checks {
      #expect(check.verdict == (check.name == guilty ? .wrong : .agrees), "\(check)")
    }
    let textbook = self.report(mistake, scheme: .textbook, tolerance: 1e-5)
    #expect(textbook.checks.map(\.verdict) == report.checks.map(\.verdict), "\(textbook)")
  }

  @Test(arguments: MistakenDense.Mistake.allCases)
  func mistakesInADenseLayer(mistake: MistakenDense.Mistake) {
    var random = RandomSource(seed: 2)
    let layer = MistakenDense(5, mistake, using: &random)
    let report = checkGradients(of: layer, input: .normal([3, 5], using: &random), using: &random)
    let guilty: String? =
      switch mistake {
      case .none: nil
      case .transposedWeights: "input"
      case .biasOfFirstSample: "bias"
      default: "weight"
      }
    for check in report.checks {
      #expect(check.verdict == (check.name == guilty ? .wrong : .agrees), "\(check)")
    }
  }

  /// A mistake deep in a network is found in what lies before it.
  @Test func aMistakeInsideANetwork() {
    var random = RandomSource(seed: 3)
    func net(_ mistake: BatchNormMistake) -> Sequential<Double> {
      Sequential([
        Dense(6, 4, using: &random), MistakenBatchNorm(4, mistake, using: &random), Sigmoid(),
        Dense(4, 3, using: &random),
      ])
    }
    let x = Tensor<Double>.normal([7, 6], using: &random)
    let wrong = checkGradients(of: net(.noVariancePath), input: x, using: &random)
    #expect(wrong["0 dense weight"]?.verdict == .wrong && wrong["input"]?.verdict == .wrong)
    #expect(wrong["1 batchNorm scale"]?.verdict == .agrees)
    #expect(wrong["3 dense weight"]?.verdict == .agrees)
    // The bias before a batch normalisation has no gradient: that is right, but proves nothing.
    let right = checkGradients(of: net(.none), input: x, using: &random)
    #expect(right["0 dense bias"]?.verdict == .vacuous)
    let others = right.checks.filter { $0.name != "0 dense bias" }
    #expect(others.allSatisfy { $0.passes }, "\(right)")
  }

  /// The outputs of a batch normalisation have a constant sum, so a constant gradient leaves an
  /// input gradient of 0 with the variance path and without: the check must not pass for it.
  @Test func aConstantOutputGradientTestsNothing() {
    let constant = Tensor<Double>([7, 4], repeating: 1)
    for mistake in [BatchNormMistake.none, .noVariancePath, .varianceTwice] {
      let report = report(mistake, outputGradient: constant)
      #expect(report["input"]?.verdict == .vacuous, "\(report)")
      #expect(report["scale"]?.verdict == .vacuous && !report.passes)
    }
    #expect(report(.noVariancePath)["input"]?.verdict == .wrong, "random ones find it")
  }

  @Test func aBatchOfOneTestsNothing() {
    let report = report(.none, m: 1)
    #expect(report.checks.map(\.verdict) == [.vacuous, .vacuous, .agrees])
    #expect(!report.passes)
    #expect(self.report(.noVariancePath, m: 1)["input"]?.verdict == .vacuous)
  }

  @Test func theLayersOfTheWorkbookAgree() {
    var random = RandomSource(seed: 4)
    let net = Sequential<Double>([
      Dense(5, 4, bias: nil, using: &random), BatchNorm(4), Tanh(), Dense(4, 3, using: &random),
    ])
    let x = Tensor<Double>.normal([7, 5], using: &random)
    let accurate = checkGradients(of: net, input: x, using: &random)
    #expect(accurate.passes && accurate.relativeError < 1e-7, "\(accurate)")
    let textbook = checkGradients(
      of: net, input: x, scheme: .textbook, tolerance: 1e-5, using: &random)
    #expect(textbook.passes && textbook.relativeError < 1e-5, "\(textbook)")
  }

  /// A penalty belongs to the loss: its derivative is expected, and missed where it is left out.
  @Test func penalties() {
    struct ForgottenPenalty: Layer {
      var base: Dense<Double>
      var kind: String { "dense" }
      var penalty: Double { L2(0.5).penalty(of: base.parameters) }

      mutating func forward(_ x: Tensor<Double>, mode: Mode) -> Tensor<Double> {
        base.forward(x, mode: mode)
      }
      mutating func backward(_ dy: Tensor<Double>) -> Tensor<Double> { base.backward(dy) }
      mutating func visitParameters(
        _ body: (inout Parameter<Double>) throws -> Void
      ) rethrows { try base.visitParameters(body) }
    }
    var random = RandomSource(seed: 8)
    let dense = Dense<Double>(4, 3, using: &random)
    let x = Tensor<Double>.normal([5, 4], using: &random)
    let right = checkGradients(of: Regularized(dense, by: L2(0.5)), input: x, using: &random)
    #expect(right.passes, "\(right)")
    let wrong = checkGradients(of: ForgottenPenalty(base: dense), input: x, using: &random)
    #expect(wrong.checks.map(\.verdict) == [.agrees, .wrong, .agrees], "\(wrong)")
  }

  /// The running statistics of the layer that is checked do not move.
  @Test func theLayerStaysAsItIs() {
    var random = RandomSource(seed: 5)
    let layer = BatchNorm<Double>(3)
    _ = checkGradients(of: layer, input: .normal([5, 3], using: &random), using: &random)
    #expect(layer.runningMean == .zeros([3]))
  }

  @Test func inferenceIsCheckedInInference() {
    var random = RandomSource(seed: 6)
    let layer = BatchNorm<Double>(3)
    let one = Tensor<Double>.normal([1, 3], using: &random)
    #expect(checkGradients(of: layer, input: one, mode: .inference, using: &random).passes)
  }

  @Test func theReportNamesItsChecks() {
    let report = report(.none)
    #expect(report.checks.map(\.name) == ["input", "scale", "offset"])
    #expect(report["scale"]?.shape == [4] && report["input"]?.shape == [7, 4])
    #expect(report["bias"] == nil)
    #expect(report.description.split(separator: "\n").count == 3)
    #expect(report.relativeError == report.checks.map(\.relativeError).max())
  }

  /// The end of a name is enough where it is the only one.
  @Test func anAmbiguousNameStops() async {
    var random = RandomSource(seed: 9)
    let one = Sequential<Double>([Dense(2, 2, using: &random)])
    let x = Tensor<Double>.normal([3, 2], using: &random)
    let report = checkGradients(of: one, input: x, using: &random)
    #expect(report["weight"]?.name == "0 dense weight")
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 9)
      let two = Sequential<Double>([Dense(2, 2, using: &random), Dense(2, 2, using: &random)])
      let x = Tensor<Double>.normal([3, 2], using: &random)
      _ = checkGradients(of: two, input: x, using: &random)["weight"]
    }
    expectMessage(result, "0 dense weight, 1 dense weight")
  }
}
