import Plotting

extension Start {
  /// As tables and figures call it.
  var name: String {
    switch self {
    case .one: "N(0, 1)"
    case .hundredth: "N(0, 0.01²)"
    case .leCun: "LeCun"
    case .xavier: "Xavier"
    case .he: "He"
    }
  }

  var colour: Colour {
    switch self {
    case .one: .vermillion
    case .hundredth: .orange
    case .leCun: .green
    case .xavier: .blue
    case .he: .pink
    }
  }

  var dash: Dash {
    switch self {
    case .one: .dashed
    case .hundredth: .dotted
    case .leCun: .dashDotted
    case .xavier: .solid
    case .he: .longDashed
    }
  }
}
