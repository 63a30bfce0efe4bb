import Plotting

extension Start {
  /// As tables and figures call it.
  var name: String { look.name }
  var colour: Colour { look.colour }
  var dash: Dash { look.dash }

  private var look: (name: String, colour: Colour, dash: Dash) {
    switch self {
    case .one: ("N(0, 1)", .vermillion, .dashed)
    case .hundredth: ("N(0, 0.01²)", .orange, .dotted)
    case .leCun: ("LeCun", .green, .dashDotted)
    case .xavier: ("Xavier", .blue, .solid)
    case .he: ("He", .pink, .longDashed)
    }
  }
}
