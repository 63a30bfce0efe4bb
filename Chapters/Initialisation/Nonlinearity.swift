import Experiments
import Foundation
import NeuralNetworks

/// The nonlinearities of the notes, as a layer and as a function of one number.
enum Nonlinearity: String, SettingChoice {
  case sigmoid
  case tanh
  case relu = "ReLU"
  /// A leaky rectifier with the slope of `leak` below 0.
  case leaky = "leaky ReLU"

  static let ofTheNotes: [Nonlinearity] = [.sigmoid, .tanh, .relu]
  /// The slope of `leaky` below 0.
  static let leak = 0.2

  /// n σ² at which small signals, and the gradients that come back, keep their size: for ReLU 2, for tanh 1.
  /// For sigmoids there is none: a mean of 0.5 comes with them.
  var criticalGain: Double {
    switch self {
    case .sigmoid, .tanh: 1
    case .relu: 2
    case .leaky: 2 / (1 + Self.leak * Self.leak)
    }
  }

  func layer<Scalar: KernelScalar>() -> any Layer<Scalar> {
    switch self {
    case .sigmoid: Sigmoid()
    case .tanh: Tanh()
    case .relu: ReLU()
    case .leaky: LeakyReLU(slope: Scalar(Self.leak))
    }
  }

  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .sigmoid: 1 / (1 + exp(-x))
    case .tanh: Foundation.tanh(x)
    case .relu: max(0, x)
    case .leaky: x > 0 ? x : Self.leak * x
    }
  }

  func slope(at x: Double) -> Double { slope(whereItGives: self(x)) }

  func slope(whereItGives y: Double) -> Double {
    switch self {
    case .sigmoid: y * (1 - y)
    case .tanh: 1 - y * y
    case .relu: y > 0 ? 1 : 0
    case .leaky: y > 0 ? 1 : Self.leak
    }
  }
}
