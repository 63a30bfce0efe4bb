import NeuralNetworks
import TensorCore

/// Gives each tensor of a network's state a name of its own, in the order of `visitState`.
///
/// Parameters know where they are: "1 batchNorm offset". Other state is called by its layer alone,
/// "running mean", and comes after the parameters of that layer: it gets their place, "1 batchNorm
/// running mean". Where a name comes again, as in layers that are in no `Sequential`, a number is
/// added: "weight (2)".
struct ArrayNames {
  /// Of each parameter's name, the place: "1 batchNorm offset" without what itself is called.
  private var places: [String: String] = [:]
  /// Of the parameter that came last.
  private var place = ""
  private var uses: [String: Int] = [:]

  init(of model: some Layer<Float>) {
    for parameter in model.allParameters {
      let own = " \(parameter.role.rawValue)"
      places[parameter.name] =
        parameter.name.hasSuffix(own) ? String(parameter.name.dropLast(own.count)) : ""
    }
  }

  /// The name of the tensor that is visited next, which the layer calls so.
  mutating func next(_ name: String) -> String {
    var unique = name
    if let parameterPlace = places[name] {
      place = parameterPlace
    } else if !place.isEmpty {
      unique = "\(place) \(name)"
    }
    uses[unique, default: 0] += 1
    let count = uses[unique]!
    return count == 1 ? unique : "\(unique) (\(count))"
  }
}
