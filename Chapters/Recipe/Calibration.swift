import Datasets
import NeuralNetworks
import Training

/// Whether a network is right as often as it says: its answers, by how sure it is of each.
///
/// The expected calibration error (Guo et al. 2017, equation 3): examples are sorted into bins of equal width
/// by the probability of the answer; in each bin it is the distance of the mean probability from the share that
/// is right, averaged over all examples.
struct Calibration: Codable, Sendable {
  struct Bin: Codable, Sendable {
    var count = 0
    /// Sums over the bin's examples.
    var sure = 0.0, right = 0.0
  }

  static let binCount = 10

  let bins: [Bin]
  let accuracy, loss: Double

  init(of model: some Layer<Float>, on examples: Examples) {
    var model = model
    var bins = [Bin](repeating: Bin(), count: Self.binCount)
    var loss = 0.0
    for batch in examples.batches(of: 500) {
      let logits = model.forward(batch.inputs, mode: .inference)
      loss += SoftmaxCrossEntropy().value(logits, labels: batch.labels) * Double(batch.count)
      for (row, label) in batch.labels.enumerated() {
        let values = (0..<logits.shape.columns).map { Double(logits[row, $0]) }
        let largest = values.max()!
        let sure = 1 / values.map { Double.exp($0 - largest) }.reduce(0, +)
        let place = min(Self.binCount - 1, Int(sure * Double(Self.binCount)))
        bins[place].count += 1
        bins[place].sure += sure
        if values[label] == largest { bins[place].right += 1 }
      }
    }
    self.bins = bins
    let count = Double(max(1, examples.count))
    accuracy = bins.map(\.right).reduce(0, +) / count
    self.loss = loss / count
  }

  /// The expected calibration error, from 0 to 1.
  var error: Double {
    bins.map { abs($0.sure - $0.right) }.reduce(0, +)
      / Double(max(1, bins.map(\.count).reduce(0, +)))
  }
}
