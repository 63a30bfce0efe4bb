import Experiments
import Foundation
import NeuralNetworks

/// The nonlinearities of the notes, as a layer and as a function of one number.
enum Nonlinearity: String, SettingChoice {
  case sigmoid
  case tanh
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

  func slope(at x: Double) -> Double { slope(whereItGives: self(x)) }

  func slope(whereItGives y: Double) -> Double {
    switch self {
    case .sigmoid: y * (1 - y)
    case .tanh: 1 - y * y
    case .relu: y > 0 ? 1 : 0
    }
  }
}
