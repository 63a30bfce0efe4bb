import Foundation
import NeuralNetworks
import TestSupport
import Testing

@testable import Training

/// Networks that go into files and come back.
@Suite struct ParameterFileTests {
  /// A network with all that has state, whose running statistics have moved.
  private func network(units: Int = 6, seed: UInt64 = 3) -> Sequential<Float> {
    var model = smallTraining(units: units, seed: seed).model
    var random = RandomSource(seed: seed)
    _ = model.forward(.uniform([5, 6, 6, 1], in: 0..<1, using: &random), mode: .training)
    return model
  }

  private func path(_ scratch: TemporaryFolder, _ name: String = "small.npz") -> String {
    scratch.url.appending(path: name).path
  }

  /// The error that reading gives; the network is as it was.
  private func error(
    _ path: String, into model: Sequential<Float>
  ) throws -> ParameterFileError {
    var changed = model
    let error = try #require(throws: ParameterFileError.self) {
      try ParameterFile.read(into: &changed, from: path)
    }
    #expect(try ParameterFile.archive(of: changed) == ParameterFile.archive(of: model))
    return error
  }

  @Test func aNetworkComesBackToTheBit() throws {
    let scratch = try TemporaryFolder()
    let model = network()
    try ParameterFile.write(model, to: path(scratch))
    var other = network(seed: 99)
    let before = try ParameterFile.archive(of: other)
    try ParameterFile.read(into: &other, from: path(scratch))
    #expect(try ParameterFile.archive(of: other) == ParameterFile.archive(of: model))
    #expect(try ParameterFile.archive(of: other) != before)
    var (first, second) = (model, other)
    var random = RandomSource(seed: 5)
    let x = Tensor<Float>.uniform([3, 6, 6, 1], in: 0..<1, using: &random)
    #expect(first.forward(x, mode: .inference) == second.forward(x, mode: .inference))
    // The same numbers, the same bytes.
    try ParameterFile.write(other, to: path(scratch, "again.npz"))
    let files = try ["small.npz", "again.npz"].map {
      try Data(contentsOf: URL(filePath: path(scratch, $0)))
    }
    #expect(files[0] == files[1])
  }

  /// The file of a network that is frozen in part is that of the whole one.
  @Test func frozenParametersHaveTheirNames() throws {
    let scratch = try TemporaryFolder()
    let model = network()
    let frozen = Frozen(model) { $0.hasPrefix("0 ") || $0.hasPrefix("1 ") }
    #expect(try ParameterFile.names(of: frozen) == ParameterFile.names(of: model))
    try ParameterFile.write(frozen, to: path(scratch))
    var other = network(seed: 99)
    try ParameterFile.read(into: &other, from: path(scratch))
    #expect(try ParameterFile.archive(of: other) == ParameterFile.archive(of: model))
  }

  @Test func runningStatisticsAreNamedAfterTheirLayer() throws {
    #expect(
      try ParameterFile.names(of: network()) == [
        "0 conv2D weight", "0 conv2D bias", "1 batchNorm scale", "1 batchNorm offset",
        "1 batchNorm running mean", "1 batchNorm running variance",
        "3 residual body 0 conv2D weight", "3 residual body 0 conv2D bias",
        "3 residual body 1 batchNorm scale", "3 residual body 1 batchNorm offset",
        "3 residual body 1 batchNorm running mean", "3 residual body 1 batchNorm running variance",
        "6 dense weight", "6 dense bias", "8 dense weight", "8 dense bias",
      ])
    #expect(
      try ParameterFile.names(of: BatchNorm<Float>(2)) == [
        "scale", "offset", "running mean", "running variance",
      ])
    #expect(try ParameterFile.names(of: ReLU<Float>()) == [])
  }

  /// Layers that were put together without a `Sequential` have the same names: they are numbered.
  @Test func aNameThatComesAgainGetsANumber() throws {
    let net = Pair(first: BatchNorm<Float>(2), second: BatchNorm<Float>(3))
    #expect(
      try ParameterFile.names(of: net) == [
        "scale", "offset", "running mean", "running variance",
        "scale (2)", "offset (2)", "running mean (2)", "running variance (2)",
      ])
    let scratch = try TemporaryFolder()
    try ParameterFile.write(net, to: path(scratch))
    var copy = Pair(first: BatchNorm<Float>(2), second: BatchNorm<Float>(3))
    try ParameterFile.read(into: &copy, from: path(scratch))
    #expect(throws: ParameterFileError.self) {
      var swapped = Pair(first: BatchNorm<Float>(3), second: BatchNorm<Float>(2))
      try ParameterFile.read(into: &swapped, from: path(scratch))
    }
  }

  // MARK: Files that do not fit

  @Test func anotherNetworkIsRefusedWithTheFirstDifferences() throws {
    let scratch = try TemporaryFolder()
    var random = RandomSource(seed: 1)
    let dense = Sequential<Float>([
      Dense(4, 3, using: &random), BatchNorm(3), ReLU(), Dense(3, 2, using: &random),
    ])
    try ParameterFile.write(dense, to: path(scratch, "dense.npz"))
    #expect(
      try error(path(scratch, "dense.npz"), into: network()).description == """
        \(path(scratch, "dense.npz")) holds 8 arrays where this network has 16:
          '0 conv2D weight' is missing
          '0 conv2D bias' is missing
          '3 residual body 0 conv2D weight' is missing
          and 9 more are missing
          '0 dense weight' is not of this network
          '0 dense bias' is not of this network
          '3 dense weight' is not of this network
          '3 dense bias' is not of this network
          the shape of '1 batchNorm scale' is [3], this network has [4]
          the shape of '1 batchNorm offset' is [3], this network has [4]
          the shape of '1 batchNorm running mean' is [3], this network has [4]
          the shape of '1 batchNorm running variance' is [3], this network has [4]
        Read it into a network that is built as the one that was saved, or give its arrays these \
        names and shapes in NumPy.
        """)
  }

  @Test func otherShapesAreRefused() throws {
    let scratch = try TemporaryFolder()
    try ParameterFile.write(network(units: 7), to: path(scratch))
    guard case .otherNetwork(_, 16, 16, let differences) = try error(path(scratch), into: network())
    else {
      Issue.record("another error")
      return
    }
    #expect(
      differences == [
        "the shape of '6 dense weight' is [144, 7], this network has [144, 6]",
        "the shape of '6 dense bias' is [7], this network has [6]",
        "the shape of '8 dense weight' is [7, 3], this network has [6, 3]",
      ])
  }

  /// What NumPy makes of a file: doubles, Fortran order, another order of the arrays.
  @Test func arraysFromNumPyAreTaken() throws {
    let scratch = try TemporaryFolder()
    let model = network()
    let archive = try ParameterFile.archive(of: model)
    var doubles = NumPyArchive()
    for name in archive.names.reversed() {
      doubles.set(try archive.tensor(name, as: Double.self), named: name)
    }
    try doubles.write(to: path(scratch), compressed: true)
    var other = network(seed: 99)
    try ParameterFile.read(into: &other, from: path(scratch))
    #expect(try ParameterFile.archive(of: other) == archive)
    // Whole numbers are no weights.
    doubles.set(NumPyIntegers([3], [1, 2, 3]), named: "8 dense bias")
    try doubles.write(to: path(scratch))
    let problem = #expect(throws: NumPyFileError.self) {
      try ParameterFile.read(into: &other, from: path(scratch))
    }
    #expect(problem?.kind == .unsupported && problem?.array == "8 dense bias")
  }

  @Test(arguments: [Double.nan, .infinity, 1e300]) func numbersMustBeFinite(number: Double) throws {
    let scratch = try TemporaryFolder()
    var archive = try ParameterFile.archive(of: network())
    archive.set(Tensor<Double>([3], [1, number, 2]), named: "8 dense bias")
    try archive.write(to: path(scratch))
    let expected = ParameterFileError.notFinite(
      path: path(scratch), array: "8 dense bias", isWriting: false)
    #expect(try error(path(scratch), into: network()) == expected)
    #expect(expected.description.contains("array '8 dense bias': it has numbers that are infinite"))
  }

  @Test func aBrokenNetworkDoesNotReplaceAFile() throws {
    let scratch = try TemporaryFolder()
    let model = network()
    try ParameterFile.write(model, to: path(scratch))
    var broken = model
    broken.layers[8] = Dense<Float>(weights: Tensor([6, 3], repeating: .nan))
    let error = #expect(throws: ParameterFileError.self) {
      try ParameterFile.write(broken, to: path(scratch))
    }
    #expect(
      error?.description == """
        \(path(scratch)) is not written: '8 dense weight' has numbers that are infinite or NaN.
        The network is of no use any more: train it again with a smaller learning rate.
        """)
    var read = network(seed: 99)
    try ParameterFile.read(into: &read, from: path(scratch))
    #expect(try ParameterFile.archive(of: read) == ParameterFile.archive(of: model))
  }
}

/// Two layers one after the other, whose parameters nobody has named.
private struct Pair: Layer {
  var first: BatchNorm<Float>
  var second: BatchNorm<Float>

  var kind: String { "pair" }

  mutating func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> {
    second.forward(first.forward(x, mode: mode), mode: mode)
  }

  mutating func backward(_ outputGradient: Tensor<Float>) -> Tensor<Float> {
    first.backward(second.backward(outputGradient))
  }

  mutating func visitParameters(_ body: (inout Parameter<Float>) throws -> Void) rethrows {
    try first.visitParameters(body)
    try second.visitParameters(body)
  }

  mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try first.visitState(&visitor)
    try second.visitState(&visitor)
  }
}
