import Foundation

/// Why training cannot go on.
public enum TrainingError: Error, Equatable, CustomStringConvertible, LocalizedError {
  /// The loss is infinite or not a number. `place` is where that began, if it is known.
  case lossNotFinite(step: Int, loss: Double, place: String?, learningRate: Double)

  public var description: String {
    switch self {
    case .lossNotFinite(let step, let loss, let place, let learningRate):
      let origin = place.map { "\($0) is not finite" } ?? "all parameters and outputs are finite"
      return """
        training stopped at step \(step): the loss is \(loss), and \(origin).
        A learning rate below \(learningRate) may help, or smaller initial weights.
        """
    }
  }

  public var errorDescription: String? { description }
}
