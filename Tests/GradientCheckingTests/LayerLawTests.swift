import TestSupport
import Testing

@testable import GradientChecking
@testable import NeuralNetworks

/// Whatever smooth network is put together of the layers: its gradients are the numeric ones.
@Suite struct LayerLawTests {
  /// A network that is drawn layer by layer, and what it reads.
  private struct Case: CustomStringConvertible {
    let seed: Int
    var layers: [any Layer<Double>] = []
    /// Images [m, side, side, channels].
    let input: Shape
    var description = ""

    init(_ draws: inout Draws) {
      seed = draws.int(1...1_000_000)
      var random = RandomSource(seed: UInt64(seed))
      var side = draws.int(2...5)
      var channels = draws.int(1...3)
      input = [draws.int(2...4), side, side, channels]
      var words = ["\(input)"]
      for _ in 0..<draws.int(1...draws.size) {
        let kind = draws.pick([
          "conv", "bn", "group", "instance", "tanh", "sigmoid", "pool", "sum", "side",
        ])
        words.append(kind)
        switch kind {
        case "conv":
          let kernel = draws.int(1...min(3, side))
          let (stride, outputs) = (draws.int(1...2), draws.int(1...3))
          let isSame = draws.once(in: 2)
          layers.append(
            Conv2D(
              channels, outputs, kernel: PixelSize(height: kernel, width: kernel),
              stride: PixelSize(height: stride, width: stride), padding: isSame ? .same : .valid,
              using: &random))
          words[words.count - 1] += " \(kernel)x\(kernel)x\(outputs)/\(stride) \(isSame)"
          side = isSame ? (side + stride - 1) / stride : (side - kernel) / stride + 1
          channels = outputs
        case "bn": layers.append(BatchNorm(channels))
        case "group": layers.append(GroupNorm(channels, groups: draws.once(in: 2) ? 1 : channels))
        case "instance": layers.append(InstanceNorm(channels))
        case "tanh": layers.append(Tanh())
        case "sigmoid": layers.append(Sigmoid())
        case "pool":
          layers.append(AveragePool2D(2, stride: 1, padding: .same))
        case "sum":
          layers.append(
            Residual(
              Sequential([
                Conv2D(channels, channels, kernel: 3, padding: .same, using: &random), Tanh(),
              ])))
        default:
          layers.append(
            Parallel([
              Sequential([Conv2D(channels, 2, kernel: 1, using: &random)]),
              Sequential([
                Conv2D(channels, 1, kernel: 3, padding: .same, using: &random), Sigmoid(),
              ]),
            ]))
          channels = 3
        }
      }
      layers += [Flatten(), Dense(side * side * channels, 2, using: &random)]
      description = words.joined(separator: ", ")
    }
  }

  @Test func gradientsAreTheNumericOnes() {
    let found = counterexample(cases: 60, sizes: 1...6) {
      Case(&$0)
    } law: { drawn in
      var random = RandomSource(seed: UInt64(drawn.seed) + 1)
      let report = checkGradients(
        of: Sequential<Double>(drawn.layers), input: .normal(drawn.input, using: &random),
        tolerance: 1e-6, using: &random)
      // What has no gradient, such as a bias before a normalisation, proves nothing, and is right.
      let wrong = report.checks.filter { $0.verdict == .wrong }
      let isTested = report["\(drawn.layers.count - 1) dense weight"]?.verdict == .agrees
      return wrong.isEmpty && isTested ? nil : "\(report)"
    }
    #expect(found == nil)
  }
}
