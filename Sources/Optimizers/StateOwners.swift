import NeuralNetworks
import SharedState
import TensorCore
import TensorKernels

/// Whose state an optimizer keeps: the parameters of the model that it met first.
///
/// State goes by the order of the parameters. Another model, or the same one with a layer replaced or
/// frozen since, would go on with averages of gradients that it never had, and nothing would look wrong.
/// A copy of the model has the same parameters: an averaged one, one whose numbers were put back from a
/// file. Looking takes a comparison a parameter, none an element.
struct StateOwners: Sendable {
  private struct Owner: Sendable {
    let identity: ParameterIdentity
    let name: String
    let shape: Shape

    init<Scalar>(_ parameter: Parameter<Scalar>) {
      identity = parameter.identity
      name = parameter.name
      shape = parameter.value.shape
    }

    var description: String { "\(name) \(shape)" }
  }

  /// Nil before the first model.
  private var owners: [Owner]?

  /// Notes the parameters of the first model; stops for a later one that has others.
  mutating func meet(_ model: inout some Layer) {
    guard let owners else {
      var met: [Owner] = []
      model.visitParameters { met.append(Owner($0)) }
      owners = met
      return
    }
    var (index, isSame) = (0, true)
    model.visitParameters { parameter in
      isSame =
        isSame && index < owners.count && owners[index].identity === parameter.identity
        && owners[index].shape == parameter.value.shape
      index += 1
    }
    if !isSame || index != owners.count { Self.stop(owners, of: &model) }
  }

  private static func stop(_ owners: [Owner], of model: inout some Layer) -> Never {
    var found: [Owner] = []
    model.visitParameters { found.append(Owner($0)) }
    let isLike = found.map(\.description) == owners.map(\.description)
    fatalError(
      "The optimizer keeps state for the parameters of another model, \(list(owners)); this one has "
        + (isLike ? "others of the same names and shapes" : list(found))
        + ". Its state is no use to them: take a new optimizer for another model, and after a layer "
        + "was replaced or frozen.")
  }

  /// "2 parameters (0 dense weight [3, 2], 0 dense bias [2])"
  private static func list(_ owners: [Owner]) -> String {
    owners.isEmpty
      ? "no parameters"
      : "\(owners.count.counted("parameter")) ("
        + owners.map(\.description).joined(separator: ", ") + ")"
  }
}
