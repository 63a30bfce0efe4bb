import NeuralNetworks
import TensorCore
import TensorKernels

// Settings are of the type `Double`, and steps are taken in the model's: a setting makes sense in both. As
// a `Float` 1e39 is infinite, 0.99999999 is 1 and 1e-50 is 0.
extension Optimizer {
  /// Stops unless a learning rate is finite. One below 0 climbs: a mistake that a chapter shows.
  static func requireLearningRate(_ rate: Double) {
    require(Scalar(rate).isFinite, "A learning rate is a finite number, not \(rate)\(inScalar).")
  }

  /// Stops unless a share of the past that a step keeps is at least 0 and below 1.
  static func requireShare(_ share: Double, _ name: String) {
    require(
      share >= 0 && Scalar(share) < 1,
      "\(name) is at least 0 and below 1, not \(share)\(inScalar).")
  }

  /// Stops unless what keeps a step from dividing by 0 is above 0.
  static func requireEpsilon(_ epsilon: Double) {
    require(
      Scalar(epsilon).isFinite && Scalar(epsilon) > 0,
      "Epsilon is a number above 0, not \(epsilon)\(inScalar).")
  }

  /// Stops unless weights can decay by it: finite, and at least 0.
  static func requireWeightDecay(_ decay: Double) {
    require(
      Scalar(decay).isFinite && decay >= 0,
      "The weight decay is a number of at least 0, not \(decay)\(inScalar).")
  }

  private static var inScalar: String { Scalar.self == Double.self ? "" : " as a \(Scalar.self)" }
}

extension StateVisitor {
  /// Shows the learning rate of an optimizer of models of `Scalar` to the visitor.
  ///
  /// - Throws: `InvalidState` if what was put back is no learning rate.
  mutating func visitLearningRate<Scalar: KernelScalar>(
    _ learningRate: inout Double, in scalar: Scalar.Type
  ) throws {
    var rate = learningRate
    try visit(&rate, "learning rate")
    guard Scalar(rate).isFinite else { throw InvalidState("the learning rate is \(rate)") }
    learningRate = rate
  }
}
