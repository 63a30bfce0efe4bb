import NeuralNetworks
import SharedState
import TensorCore

/// How large each layer's weights, gradients and steps were in each epoch: whether a network learns in
/// all its layers, and at a sensible rate.
///
/// Lengths are Euclidean. Gradients and steps are looked at in the first and then every fiftieth step
/// of an epoch: the root of the mean of their squared lengths.
public struct LayerHistory: Sendable, Equatable {
  /// The names of the weights: one a layer, without biases, scales and offsets.
  public internal(set) var names: [String] = []
  /// A number for each epoch and, within it, each name.
  public internal(set) var gradientLengths: [Double] = []
  /// The length of what the optimizer added to the weights.
  public internal(set) var stepLengths: [Double] = []
  /// The length of the weights after the epoch.
  public internal(set) var weightLengths: [Double] = []

  /// The sums of squares in the current epoch, and of how many steps.
  var gradientSums: [Double] = []
  var stepSums: [Double] = []
  var samples = 0

  /// A history at its start, for the weights of a model.
  package init(of model: some Layer<Float>) {
    names = model.weights.map(\.name)
    startEpoch()
  }

  /// How many epochs were completed.
  public var epochs: Int { names.isEmpty ? 0 : weightLengths.count / names.count }

  static func isSampled(stepInEpoch: Int) -> Bool { stepInEpoch % 50 == 0 }

  /// Looks at a step: the weights before it, and the model after it with the gradients it followed.
  mutating func add(before: [Parameter<Float>], after model: some Layer<Float>) {
    for (index, parameter) in model.weights.enumerated() {
      gradientSums[index] += squaredLength(parameter.gradient)
      stepSums[index] += squaredLength(parameter.value - before[index].value)
    }
    samples += 1
  }

  mutating func endEpoch(_ model: some Layer<Float>) {
    let count = Double(max(samples, 1))
    gradientLengths += gradientSums.map { ($0 / count).squareRoot() }
    stepLengths += stepSums.map { ($0 / count).squareRoot() }
    weightLengths += model.weights.map { $0.value.norm() }
    startEpoch()
  }

  private mutating func startEpoch() {
    gradientSums = names.map { _ in 0 }
    stepSums = gradientSums
    samples = 0
  }

  private func squaredLength(_ tensor: Tensor<Float>) -> Double {
    let length = tensor.norm()
    return length * length
  }

  /// A line for each epoch and layer, all digits of each number.
  public var csv: String {
    var rows = [["epoch", "weights", "gradient length", "step length", "weight length"]]
    for epoch in 0..<epochs {
      for (index, name) in names.enumerated() {
        let place = epoch * names.count + index
        let lengths = [gradientLengths, stepLengths, weightLengths].map { "\($0[place])" }
        rows.append(["\(epoch + 1)", name] + lengths)
      }
    }
    return CSV.text(rows)
  }

  /// Reads a table that `csv` has written.
  ///
  /// - Throws: `TableError`, with the line that is not as it should be.
  public init(csv: String) throws(TableError) {
    let rows = CSV.rows(csv)
    for (index, cells) in rows.enumerated().dropFirst() where cells != [""] {
      let line = cells.joined(separator: ",")
      let numbers = cells.count == 5 ? cells.dropFirst(2).compactMap { Double($0) } : []
      guard numbers.count == 3, let epoch = Int(cells[0]), epoch >= 1 else {
        throw TableError(
          line: index + 1, expected: "an epoch, a name and three numbers", found: line)
      }
      if epoch == 1 { names.append(cells[1]) }
      let place = weightLengths.count
      guard !names.isEmpty, epoch == place / names.count + 1, names[place % names.count] == cells[1]
      else {
        throw TableError(
          line: index + 1, expected: "the next layer of the epoch", found: line)
      }
      gradientLengths.append(numbers[0])
      stepLengths.append(numbers[1])
      weightLengths.append(numbers[2])
    }
    guard names.isEmpty || weightLengths.count % names.count == 0 else {
      throw TableError(line: rows.count, expected: "all layers of the epoch", found: "the end")
    }
    startEpoch()
  }
}

extension LayerHistory: Stateful {
  /// - Throws: `InvalidState` if the lists do not fit the layers.
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visit(&gradientLengths, "gradient lengths")
    try visitor.visit(&stepLengths, "step lengths")
    try visitor.visit(&weightLengths, "weight lengths")
    try visitor.visit(&gradientSums, "gradients in this epoch")
    try visitor.visit(&stepSums, "steps in this epoch")
    try visitor.visitCount(&samples, "steps looked at in this epoch")
    let count = epochs * names.count
    guard
      [gradientLengths, stepLengths, weightLengths].allSatisfy({ $0.count == count }),
      gradientSums.count == names.count, stepSums.count == names.count
    else { throw InvalidState("the lengths do not fit \(names.count) layers") }
  }
}

extension Layer {
  /// The parameters that are weights: matrices and kernels.
  var weights: [Parameter<Scalar>] { parameters.filter { $0.role == .weight } }
}
