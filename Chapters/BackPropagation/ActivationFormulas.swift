import Experiments
import GradientChecking
import NeuralNetworks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What can be said of the functions without training: their ranges and slopes, and the notes'
/// formulas against the layers.
struct ActivationFormulas: Experiment {
  struct Findings: Codable, Sendable {
    var sigmoidRange: [Double]
    var sigmoidSteepest, sigmoidSlopeAtFive: Double
    var tanhLowest: Double
    /// ReLU's smallest and largest derivative above 0.
    var reluSlopes: [Double]
    /// The largest distances of the layers' outputs from the formulas of the notes: of PReLU for four
    /// values of a and for a = 1.5, of maxout also as a ReLU and as a leaky ReLU.
    var leaky, parametricSteep, elu: Double
    var parametric, maxout: [Double]
    var leakySmallestSlope, eluLowest: Double
    /// GELU's largest distance from x Φ(x), and where the two smooth ones are lowest.
    var gelu, geluLowest, siluLowest: Double
    /// The largest relative error of all nine derivatives against numeric differences.
    var gradientError: Double
  }

  func run(in context: RunContext) -> Findings {
    let x = [Double](stride(from: -20.0, through: 20, by: 0.01))
    func distance(_ y: [Double], from formula: (Double) -> Double) -> Double {
      zip(x, y).map { abs($1 - formula($0)) }.max()!
    }
    func outputs(_ layer: some Layer<Double>) -> [Double] {
      var layer = layer
      return layer.forward(Tensor([x.count, 1], x), mode: .training).scalars
    }
    func parametric(_ a: Double) -> Double {
      distance(outputs(PReLU<Double>(1, initially: a))) { max(a * $0, $0) }
    }
    /// Two pieces without biases.
    func maxout(_ weights: [Double]) -> [Double] {
      outputs(Maxout<Double>(Dense(weights: Tensor([1, 2], weights)), pieces: 2))
    }
    let sigmoid = ActivationFunction.sigmoid.curve(x)
    let leaky = ActivationFunction.leaky.curve(x)
    let elu = ActivationFunction.elu.curve(x).value
    let gelu = ActivationFunction.gelu.curve(x).value
    let reluSlopes = zip(x, ActivationFunction.relu.curve(x).slope).filter { $0.0 > 1e-9 }.map(\.1)
    return Findings(
      sigmoidRange: [sigmoid.value.min()!, sigmoid.value.max()!],
      sigmoidSteepest: sigmoid.slope.max()!,
      sigmoidSlopeAtFive: ActivationFunction.sigmoid.curve([5]).slope[0],
      tanhLowest: ActivationFunction.tanh.curve(x).value.min()!,
      reluSlopes: [reluSlopes.min()!, reluSlopes.max()!],
      leaky: distance(leaky.value) { max(0.01 * $0, $0) }, parametricSteep: parametric(1.5),
      elu: distance(elu) { $0 > 0 ? $0 : Double.exp($0) - 1 },
      parametric: [0, 0.25, 0.9, 1].map(parametric),
      maxout: [
        distance(outputs(Maxout<Double>.example)) { max(0.5 * $0 + 1, -$0 - 1) },
        distance(maxout([0, 1])) { max(0, $0) },
        distance(maxout([0.01, 1])) { max(0.01 * $0, $0) },
      ],
      leakySmallestSlope: leaky.slope.min()!, eluLowest: elu.min()!,
      gelu: distance(gelu) { $0 * erfc(-$0 / 2.0.squareRoot()) / 2 }, geluLowest: gelu.min()!,
      siluLowest: ActivationFunction.silu.curve(x).value.min()!,
      gradientError: gradientError(context))
  }

  private func gradientError(_ context: RunContext) -> Double {
    var random = context.random(6)
    func error(_ layer: some Layer<Double>) -> Double {
      checkGradients(
        of: layer, input: .normal([6, 1], standardDeviation: 2, using: &random), using: &random
      ).relativeError
    }
    return ActivationFunction.allCases.map { kind in
      let layer: any Layer<Double> = kind.layer(1)
      return error(layer)
    }.max()!
  }
}
