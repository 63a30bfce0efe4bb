import Datasets
import NeuralNetworks

extension Examples {
  /// Those of some classes, which are counted from 0 then.
  public func classes(_ classes: Range<Int>) -> Examples {
    let chosen = examples(at: labels.indices.filter { classes.contains(labels[$0]) })
    return Examples(
      inputs: chosen.inputs, labels: chosen.labels.map { $0 - classes.lowerBound },
      classCount: classes.count)
  }

  /// So many examples of each class, and others to choose by, drawn anew.
  ///
  /// - Parameters:
  ///   - count: how many of each class are for training.
  ///   - validation: how many are set aside.
  ///   - sample: which drawing; the same number gives the same examples.
  public func few(
    _ count: Int, validation: Int, sample: Int
  ) -> (training: Examples, validation: Examples) {
    var random = RandomSource(seed: 0xF1E0 &+ UInt64(sample))
    let order = random.permutation(self.count)
    let rest = Array(order.dropFirst(validation))
    let chosen = (0..<classCount).flatMap { label in
      rest.filter { labels[$0] == label }.prefix(count)
    }
    return (examples(at: chosen), examples(at: Array(order.prefix(validation))))
  }

  private func examples(at indices: [Int]) -> Examples {
    let batch = batch(at: indices)
    return Examples(inputs: batch.inputs, labels: batch.labels, classCount: classCount)
  }
}
