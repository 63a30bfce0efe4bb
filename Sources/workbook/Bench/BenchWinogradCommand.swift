import ArgumentParser
import Datasets
import Foundation
import Models
import NeuralNetworks
import Optimizers
import TensorKernels

/// `swift run -c release workbook bench winograd`: does the faster convolution learn the same?
struct BenchWinogradCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "winograd",
    abstract: "Train with Winograd's convolution and without, from the same seeds.",
    discussion: """
      Prints the training loss, a mean over 20 steps, of both runs of each seed, and how far they \
      are apart. Rounding makes any two runs drift apart; the question is whether they drift \
      further than two seeds do.
      """)

  @Option(help: "The network: one that takes images, such as vgg16 or residual20.")
  var net = "residual20"

  @Option(help: "The images: mnist-5k (built in) or cifar10.")
  var dataset = "mnist-5k"

  @Option(help: "The folder with the files of that data set.")
  var data: String?

  @Option(help: "How many steps each run takes.")
  var steps = 300

  @Option(help: "How many seeds.")
  var seeds = 3

  func validate() throws {
    if steps < 20 || seeds < 2 {
      throw ValidationError("At least 20 --steps and 2 --seeds are needed for a comparison.")
    }
    guard DatasetName(rawValue: dataset) != nil else {
      let names = DatasetName.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no data set “\(dataset)”. There are: \(names).")
    }
    _ = try network
  }

  /// The network, if convolutions are part of it.
  private var network: NetworkName {
    get throws {
      let name: NetworkName
      do { name = try NetworkName(net) } catch { throw ValidationError(error.description) }
      guard name.takesImages else {
        let names = NetworkName.all.filter(\.takesImages).map(\.description)
        throw ValidationError(
          "\(name) has no convolutions to compare. --net takes: "
            + "\(names.joined(separator: ", ")); plainN and residualN with N = 6n + 2.")
      }
      return name
    }
  }

  func run() throws {
    let images = try ImageDataset.load(DatasetName(rawValue: dataset)!, from: data)
    let examples = Examples(images.training, as: .images(side: 32, channels: 3))
    let name = try network

    var curves: [(with: [Double], without: [Double])] = []
    for seed in 1...seeds {
      let with = losses(name, examples, seed: seed, winograd: true)
      let without = losses(name, examples, seed: seed, winograd: false)
      curves.append((with, without))
    }
    print("step," + (1...seeds).map { "with_\($0),without_\($0)" }.joined(separator: ","))
    for index in curves[0].with.indices {
      let fields = curves.map { String(format: "%.4f,%.4f", $0.with[index], $0.without[index]) }
      print("\((index + 1) * 20)," + fields.joined(separator: ","))
    }
    let apart = curves.map { distance($0.with, $0.without) }
    var between: [Double] = []
    for a in 0..<seeds {
      for b in 0..<a { between.append(distance(curves[a].with, curves[b].with)) }
    }
    print(
      String(
        format: "mean distance with and without, same seed: %.4f; between seeds: %.4f",
        mean(apart), mean(between)))
  }

  /// The mean training loss of each 20 steps.
  private func losses(
    _ name: NetworkName, _ examples: Examples, seed: Int, winograd: Bool
  ) -> [Double] {
    // What the environment asks for holds again afterwards.
    let usual = ConvolutionOptions.usesWinograd
    ConvolutionOptions.usesWinograd = winograd
    defer { ConvolutionOptions.usesWinograd = usual }
    var random = RandomSource(seed: UInt64(seed))
    var network: Sequential<Float> = name.network(using: &random)
    var sampler = BatchSampler(examples, batchSize: 32, random: random.split())
    var optimizer = Adam<Float>(learningRate: 0.001)
    let loss = SoftmaxCrossEntropy()
    var all: [Double] = []
    for _ in 0..<(steps / 20 * 20) {
      let batch = sampler.next()
      let (value, gradient) = loss(
        network.forward(batch.inputs, mode: .training), labels: batch.labels)
      network.backwardToParameters(gradient)
      optimizer.step(&network)
      all.append(value)
    }
    return stride(from: 0, to: all.count, by: 20).map { mean(Array(all[$0..<($0 + 20)])) }
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    mean(zip(a, b).map { abs($0 - $1) })
  }
}
