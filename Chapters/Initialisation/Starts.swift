import Foundation
import NeuralNetworks
import Plotting

/// The nonlinearities of the notes, as a layer and as a function of one number.
enum Nonlinearity: String, CaseIterable, Sendable {
  case sigmoid = "sigmoid"
  case tanh = "tanh"
  case relu = "ReLU"

  func layer<Scalar: KernelScalar>() -> any Layer<Scalar> {
    switch self {
    case .sigmoid: Sigmoid()
    case .tanh: Tanh()
    case .relu: ReLU()
    }
  }

  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .sigmoid: 1 / (1 + exp(-x))
    case .tanh: Foundation.tanh(x)
    case .relu: max(0, x)
    }
  }

  func slope(at x: Double) -> Double {
    switch self {
    case .sigmoid:
      let y = self(x)
      return y * (1 - y)
    case .tanh:
      let y = self(x)
      return 1 - y * y
    case .relu: return x > 0 ? 1 : 0
    }
  }
}

/// One way to begin, with its looks.
struct Start: Sendable {
  let name: String
  let weights: Initializer
  let colour: Colour
  let dash: Dash

  static let one = Start(
    name: "N(0, 1)", weights: .normal(standardDeviation: 1), colour: .vermillion, dash: .dashed)
  static let hundredth = Start(
    name: "N(0, 0.01²)", weights: .normal(standardDeviation: 0.01), colour: .orange,
    dash: .dotted)
  static let leCun = Start(
    name: "LeCun", weights: .leCunNormal, colour: .green, dash: .dashDotted)
  static let xavier = Start(
    name: "Xavier", weights: .glorotUniform, colour: .blue, dash: .solid)
  static let he = Start(name: "He", weights: .heNormal, colour: .pink, dash: .longDashed)

  /// The five of the notes.
  static let all = [one, hundredth, leCun, xavier, he]
}
