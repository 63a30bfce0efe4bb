import Datasets
import Experiments
import NeuralNetworks

/// Each feature minus its median, over the distance of its quartiles: what the outer quarters are like does
/// not matter. A feature whose quartiles are one becomes 0.
struct RobustScaling: Preprocessing {
  /// [n].
  let median, interquartileRange: Tensor<Double>

  /// - Parameter training: [m, n].
  init(fittedTo training: Tensor<Double>) {
    let (m, n) = (training.shape[0], training.shape[1])
    let quartiles = (0..<n).map { feature in
      (0..<m).map { training[$0, feature] }.percentiles([0.25, 0.5, 0.75])
    }
    median = Tensor(quartiles.map { $0[1] })
    interquartileRange = Tensor(quartiles.map { $0[2] - $0[0] })
  }

  /// (x - median) / interquartile range, [m, n].
  func applied(to x: Tensor<Double>) -> Tensor<Double> {
    (x - median) * interquartileRange.map { $0 == 0 ? 0 : 1 / $0 }
  }
}
