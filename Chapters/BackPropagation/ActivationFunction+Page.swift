import Plotting

/// How curves of an activation function are drawn where there are several.
extension ActivationFunction {
  var colour: Colour {
    switch self {
    case .sigmoid: .vermillion
    case .tanh: .green
    default: .blue
    }
  }

  var dash: Dash {
    switch self {
    case .sigmoid: .dashed
    case .tanh: .dotted
    default: .solid
    }
  }
}

extension ActivationRun.Arm {
  var colour: Colour { startsPlain ? .pink : kind.colour }
  var dash: Dash { startsPlain ? .longDashed : kind.dash }
}
