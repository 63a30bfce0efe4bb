import NeuralNetworks
import TensorCore
import TensorKernels

/// Stops unless a learning rate is finite. One below 0 climbs: a mistake that a chapter shows.
func requireLearningRate(_ rate: Double) {
  require(rate.isFinite, "A learning rate is a finite number, not \(rate).")
}

/// Stops unless a share of the past that a step keeps is at least 0 and below 1.
func requireShare(_ share: Double, _ name: String) {
  require((0..<1).contains(share), "\(name) is at least 0 and below 1, not \(share).")
}

/// Stops unless what keeps a step from dividing by 0 is above 0.
func requireEpsilon(_ epsilon: Double) {
  require(
    epsilon.isFinite && epsilon > 0, "Epsilon is a number above 0, not \(epsilon).")
}

/// Stops unless weights can decay by it: finite, and at least 0.
func requireWeightDecay(_ decay: Double) {
  require(
    decay.isFinite && decay >= 0, "The weight decay is a number of at least 0, not \(decay).")
}

extension StateVisitor {
  /// Shows a learning rate to the visitor.
  ///
  /// - Throws: `InvalidState` if what was put back is no learning rate.
  mutating func visitLearningRate(_ learningRate: inout Double) throws {
    var rate = learningRate
    try visit(&rate, "learning rate")
    guard rate.isFinite else { throw InvalidState("the learning rate is \(rate)") }
    learningRate = rate
  }
}
