import Datasets
import NeuralNetworks

extension Examples {
  /// Those of some classes, which are counted from 0 then.
  public func classes(_ classes: Range<Int>) -> Examples {
    let chosen = subset(labels.indices.filter { classes.contains(labels[$0]) })
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
  /// - Throws: `SettingError` where none would be left for training.
  public func few(
    _ count: Int, validation: Int, sample: Int
  ) throws(SettingError) -> (training: Examples, validation: Examples) {
    guard validation < self.count else {
      throw SettingError(validation: validation, of: self.count)
    }
    var random = RandomSource(seed: 0xF1E0 &+ UInt64(sample))
    let order = random.permutation(self.count)
    let rest = Array(order.dropFirst(validation))
    let chosen = (0..<classCount).flatMap { label in
      rest.filter { labels[$0] == label }.prefix(count)
    }
    return (subset(chosen), subset(order.prefix(validation)))
  }
}

extension SettingError {
  /// So many images cannot be set aside to choose by, and others be left to train with.
  ///
  /// - Parameter training: how many are asked for; nil for all that are left.
  public init(training: Int? = nil, validation: Int, of count: Int) {
    let left = training.map { "\($0.grouped) images to train with" } ?? "images to train with"
    self.init(
      "There are \(count.grouped) training images: too few for \(left) and \(validation.grouped) that are "
        + "set aside to choose by. Ask for fewer.")
  }
}
