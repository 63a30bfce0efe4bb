import ArgumentParser
import Datasets
import Foundation
import Models
import NeuralNetworks
import Runs
import SharedState
import Training

/// `swift run workbook evaluate lenet5 parameters.npz`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure a network with the parameters of a file on the test images.",
    discussion: """
      The file is what `workbook train NET --parameters FILE.npz` writes. Without a file it lists \
      the arrays that such a file holds for the network: names and shapes.
      """)

  @Argument(help: "The network, such as lenet5 or resnet18.")
  var network: String

  @Argument(help: "The parameters, as arrays for NumPy.")
  var file: String?

  @Option(help: "The images: mnist-5k (built in), mnist, fashion-mnist or cifar10.")
  var dataset = DatasetName.mnist5k

  @Option(
    help: ArgumentHelp(
      "The folder with the files of that data set. (default: Data/<name>)", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("Take the first n test images only.", valueName: "n"))
  var testImages: Int?

  @Flag(help: "The network was trained with --no-batch-norm.")
  var noBatchNorm = false

  func validate() throws {
    _ = try TrainCommand.variant(network)
    if let testImages, testImages < 1 {
      throw ValidationError("--test-images takes a number from 1, not \(testImages).")
    }
  }

  func run() throws {
    try reporting {
      var random = RandomSource(seed: 0)
      let variant = try TrainCommand.variant(network)
      var model = variant.network(
        NetworkOptions(weights: .zeros, hasBatchNorm: !noBatchNorm), using: &random)
      guard let file else { return print(try Self.arrays(of: model), terminator: "") }
      try ParameterFile.read(into: &model, from: file)
      let images = try ImageDataset.load(dataset, from: data)
      let test = try RunData.test(images, for: variant.name, count: testImages)
      print(
        Self.report(
          evaluate(model, on: test), RunOutputs(of: model, test: test), images.test.classNames))
    }
  }

  /// A line for each array of a parameter file.
  private static func arrays(of model: Sequential<Float>) throws -> String {
    let archive = try ParameterFile.archive(of: model)
    let rows = try archive.names.map { name in [name, "\(try archive.shape(name))"] }
    return TextTable.lines(rows).map { $0 + "\n" }.joined()
  }

  /// Loss and accuracy, and how many of each class are recognised.
  private static func report(
    _ result: Evaluation, _ outputs: RunOutputs, _ names: [String]
  ) -> String {
    let guesses = outputs.logits.rowArgmax()
    let classes = names.enumerated().compactMap { label, name -> [String]? in
      let mine = outputs.labels.indices.filter { outputs.labels[$0] == label }
      guard !mine.isEmpty else { return nil }
      let right = mine.count { guesses[$0] == label }
      return [name, "\((Double(right) / Double(mine.count)).percentText) of \(mine.count)"]
    }
    return "\(result.accuracy.percentText) of \(outputs.labels.count) test images, cross-entropy "
      + "\(result.loss.fixed(4))\n"
      + TextTable.lines(classes).map { "  " + $0 }.joined(separator: "\n")
  }
}
