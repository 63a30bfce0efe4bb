import NeuralNetworks
import Optimizers

/// Max-norm (Srivastava et al. 2014, section 5.1): after each step the incoming weights of every unit are
/// brought back to the length c, where they have become longer.
struct MaxNorm<Base: Optimizer>: Optimizer {
  typealias Scalar = Base.Scalar

  var base: Base
  /// c
  let limit: Double

  var learningRate: Double {
    get { base.learningRate }
    set { base.learningRate = newValue }
  }

  mutating func prepare(for model: some Layer<Scalar>) { base.prepare(for: model) }

  mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try base.visitState(&visitor)
  }

  /// w ← w · min(1, c / |w|) for each column w of each matrix of weights [in, out].
  mutating func step(_ model: inout some Layer<Scalar>) {
    base.step(&model)
    model.visitParameters { parameter in
      guard parameter.role == .weight else { return }
      let lengths = parameter.value.squared().columnSums().squareRoot()
      if Double(lengths.largestMagnitude) <= limit { return }
      parameter.value = parameter.value * lengths.map { min(1, Scalar(limit) / $0) }
    }
  }
}
