import Foundation
import NeuralNetworks
import TestSupport
import Testing

@testable import Training

/// The `python3` of this machine.
private enum Python {
  /// Runs it; returns its status and what it wrote to both streams.
  static func run(_ arguments: [String]) -> (status: Int32, text: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  static let hasNumPy = run(["-c", "import numpy"])?.status == 0
}

/// NumPy opens our files, and computes from a network's parameters what the network computes.
@Suite(.enabled(if: Python.hasNumPy, "python3 cannot import numpy"))
struct NumPyComparisonTests {
  private var network: Sequential<Float> {
    var random = RandomSource(seed: 7)
    var net = Sequential<Float>([
      Conv2D(2, 3, kernel: 3, padding: .same, bias: .uniform(limit: 0.5), using: &random),
      BatchNorm(3), ReLU(), Flatten(), Dense(60, 4, using: &random),
    ])
    // Statistics, scales and offsets that are not 0 and 1.
    for _ in 0..<200 {
      let x = Tensor<Float>.uniform([4, 5, 4, 2], in: -1..<2, using: &random)
      _ = net.forward(x, mode: .training)
    }
    net.visitParameters {
      if $0.role != .weight { $0.value = .uniform($0.value.shape, in: 0.5..<1.5, using: &random) }
    }
    return net
  }

  /// To 1e-5, with outputs of around 1: NumPy computes in doubles, the network in floats.
  @Test func aForwardPassInNumPyGivesTheSame() throws {
    let scratch = try TemporaryFolder()
    let files = ["parameters.npz", "example.npz"].map { scratch.url.appending(path: $0).path }
    var net = network
    var random = RandomSource(seed: 8)
    let x = Tensor<Float>.uniform([6, 5, 4, 2], in: -1..<2, using: &random)
    let outputs = net.outputs(x, mode: .inference)
    try ParameterFile.write(net, to: files[0])

    var example = NumPyArchive()
    example.set(x, named: "input")
    example.set(outputs[0], named: "convolved")
    example.set(outputs[4], named: "output")
    example.set(Tensor<Double>([], [1e-3]), named: "epsilon")
    example.set(Tensor<Double>([2]), named: "größe/µ")
    let y = outputs[4]
    let labels = (0..<6).map { row in (0..<4).max { y[row, $0] < y[row, $1] }! }
    example.set(NumPyIntegers([6], labels), named: "labels")
    try example.write(to: files[1], compressed: true)

    let result = try #require(Python.run([fixture("forward.py")] + files))
    let difference = Double(result.text.trimmingCharacters(in: .whitespacesAndNewlines))
    #expect(result.status == 0 && difference.map { $0 < 1e-5 } == true, "\(result.text)")
    #expect(y.largestMagnitude > 0.1)
  }

  /// What NumPy writes of a network's arrays goes back into it.
  @Test func whatNumPySavesAgainIsRead() throws {
    let scratch = try TemporaryFolder()
    let files = ["a.npz", "b.npz"].map { scratch.url.appending(path: $0).path }
    let net = network
    try ParameterFile.write(net, to: files[0])
    let script = """
      import sys, numpy
      arrays = numpy.load(sys.argv[1])
      doubles = {k: numpy.asfortranarray(v.astype("f8")) for k, v in arrays.items()}
      numpy.savez_compressed(sys.argv[2], **doubles)
      """
    let result = try #require(Python.run(["-c", script] + files))
    #expect(result.status == 0, "\(result.text)")
    var random = RandomSource(seed: 1)
    var other = net
    other.visitParameters { $0.value = .uniform($0.value.shape, in: 0..<1, using: &random) }
    try ParameterFile.read(into: &other, from: files[1])
    #expect(try ParameterFile.archive(of: other) == ParameterFile.archive(of: net))
  }
}
