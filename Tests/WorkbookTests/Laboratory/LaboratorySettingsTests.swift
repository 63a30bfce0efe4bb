import Datasets
import Experiments
import Models
import NeuralNetworks
import Runs
import Testing
import Training

@testable import workbook

/// What the laboratory takes, and what it says of what it does not take.
@Suite struct LaboratorySettingsTests {
  @Test func everySettingIsDescribedAndRead() throws {
    let usual = LaboratorySettings().describedSettings
    #expect(usual.count == 26)
    // What is shown can be typed, and changes nothing.
    let texts = Dictionary(uniqueKeysWithValues: usual.map { ($0.name, $0.value) })
    #expect(try LaboratorySettings(texts).describedSettings.map(\.value) == usual.map(\.value))
    for setting in usual { #expect(setting.meaning.count > 8 && !setting.range.isEmpty) }
  }

  @Test(arguments: [
    (["rat": "1"], "has no setting “rat”"), (["rate": "0"], "from 1e-6 to 100"),
    (["rate": "much"], "takes a number"), (["batch": "2000"], "from 1 to 1,024"),
    (["network": "lenet6"], "one of mlp"), (["dropout": "0.99"], "from 0 to 0.95"),
    (["layers": String(repeating: "relu, ", count: 200)], "too long"),
  ])
  func whatMakesNoSense(_ settings: [String: String], _ words: String) {
    #expect(message { _ = try LaboratoryOrder(settings: settings).checked() }.contains(words))
  }

  @Test(arguments: [
    ("dense 10", "layer 1, “dense 10”, takes a row of numbers, and gets 28x28x1. Put flatten"),
    ("flatten, dense 5", "The last layer makes 5 numbers, and the images have 10 classes"),
    ("conv 3x3, flatten, dense 10", "layer 1, “conv 3x3”, is none"),
    ("flatten,, dense 10", "layer 2, “”, is none"),
    ("flatten, conv 3x3 8, dense 10", "layer 2, “conv 3x3 8”, takes images, and gets 784 numbers"),
    ("conv 31x31 4 valid, flatten, dense 10", "takes images at least as large as its window"),
    ("max-pool 2, max-pool 32, flatten, dense 10", "gets 14x14x1"),
    ("flatten, instance, dense 10", "takes images of more than one pixel"),
    ("dense 4097", "is none"), ("dropout 1", "is none"), ("dense -1", "is none"),
    ("conv 3x3 8 /0", "is none"), ("conv 3x3 8 valid /2", "is none"),
    (
      "conv 1x1 1024, conv 1x1 1024, flatten, dense 4096, dense 10",
      "would make more than 100000000 parameters"
    ),
  ])
  func listsThatDoNotFit(_ layers: String, _ words: String) {
    let text = message { _ = try training(["network": "layers", "layers": layers]) }
    #expect(text.contains(words), "\(text)")
  }

  @Test func aListOfAllLayers() throws {
    let list =
      "conv 3x3 8, batch, relu, conv 5x5 6 /2 valid, group, tanh, max-pool 2, instance, leaky-relu, "
      + "conv 1x1 4, average-pool 2, elu, dropout 0.5, global-pool, layer, dense 10"
    var run = try training(["network": "layers", "layers": list])
    #expect(
      run.network.layers.map(\.kind) == [
        "conv2D", "batchNorm", "relu", "conv2D", "groupNorm", "tanh", "maxPool2D", "instanceNorm",
        "leakyReLU", "conv2D", "averagePool2D", "elu", "dropout", "globalAveragePool", "layerNorm",
        "dense",
      ])
    // The shapes that were computed are those of the layers.
    #expect(run.network.outputShape(for: run.inputShape) == [10])
    let before = run.network.parameters
    #expect(try run.step().loss.isFinite)
    #expect(zip(before, run.network.parameters).allSatisfy { $0.value != $1.value })
  }

  @Test func theCountOfParametersIsThatOfTheLayers() throws {
    let list = LayerList("conv 3x5 8 /2, group, relu, flatten, dense 7, layer, dense 10")
    var random = RandomSource(seed: 1)
    let network = try list.network(
      for: [28, 28, 3], classes: 10, weights: .heNormal, dropout: nil, using: &random)
    var shape: Shape = [28, 28, 3]
    var counted = 0
    for item in list.text.split(separator: ",") {
      let layer = try #require(ListedLayer(item))
      counted += layer.parameterCount(for: shape)
      shape = try #require(layer.output(of: shape))
    }
    #expect(counted == network.parameterCount)
  }

  @Test(arguments: NetworkChoice.allCases, [ActivationChoice.own, .tanh])
  func everyNetworkBegins(_ network: NetworkChoice, _ activation: ActivationChoice) throws {
    let run = try training(["network": network.rawValue, "activation": activation.rawValue])
    #expect(run.network.outputShape(for: run.inputShape) == [10])
    let kinds = Set(kinds(run.network))
    if activation == .tanh { #expect(kinds.isDisjoint(with: ["relu", "sigmoid"]), "\(kinds)") }
  }

  @Test(arguments: [
    ("mlp", "layer", "layerNorm", 3), ("resnet18", "group", "groupNorm", 20),
    ("lenet5", "batch", "batchNorm", 4), ("baseline", "instance", "instanceNorm", 1),
    ("baseline", "none", "batchNorm", 0),
  ])
  func normalisationIsReplaced(
    _ network: String, _ choice: String, _ kind: String, _ count: Int
  ) throws {
    var run = try training(["network": network, "normalisation": choice, "batch": "4"])
    let found = kinds(run.network)
    #expect(found.count { $0 == kind } == count, "\(found)")
    #expect(found.count { $0.hasSuffix("Norm") } == count)
    // No two parameters have the same name, and a step goes through all of them.
    #expect(Set(run.network.parameters.map(\.name)).count == run.network.parameters.count)
    #expect(try run.step().loss.isFinite)
  }

  @Test func whatWouldTakeAllMemory() {
    let list = Array(repeating: "conv 3x3 512, relu", count: 9).joined(separator: ", ")
    let text = message {
      _ = try training([
        "network": "layers", "layers": list + ", global-pool, dense 10", "batch": "256",
        "images": "400",
      ])
    }
    #expect(text.contains("GB of memory"), "\(text)")
  }

  @Test(arguments: [
    (["network": "mlp", "normalisation": "instance"], "Instance normalisation takes images"),
    (
      [
        "network": "layers", "layers": "conv 5x5 8, global-pool, relu, dense 10",
        "normalisation": "instance",
      ], "Instance normalisation takes images"
    ),
    (
      [
        "network": "layers", "layers": "conv 5x5 8, flatten, relu, dense 10",
        "normalisation": "batch",
      ], "right behind flatten"
    ),
    (["network": "lenet5", "dropout": "0.5"], "has no dropout"),
    (["network": "lenet5", "normalisation": "none"], "has no batch normalisation"),
    (["images": "30"], "take more images"),
    (["optimizer": "sgd", "momentum": "0.5"], "sgd has no momentum"),
    (["optimizer": "rmsprop", "beta2": "0.5"], "rmsprop has no beta2"),
    (["loss": "squared-error", "smoothing": "0.1"], "Labels are smoothed for"),
    (["schedule": "one-cycle", "warmUp": "1"], "a rise of its own"),
    (["epochs": "2", "warmUp": "2"], "does not end within 2"),
    (["network": "mlp", "flip": "yes"], "cannot be shifted, mirrored"),
  ])
  func settingsThatDoNotFitTheNetwork(_ settings: [String: String], _ words: String) {
    let text = message { _ = try training(settings) }
    #expect(text.contains(words), "\(text)")
  }

  @Test func theCommandIsThatOfTheTerminal() throws {
    var settings = try LaboratorySettings([
      "network": "baseline", "optimizer": "adamw", "decay": "0.02", "rate": "0.003",
      "schedule": "cosine", "epochs": "3", "dropout": "0.4",
    ])
    #expect(
      settings.command(imageCount: 4_000)
        == "swift run workbook train baseline --validation-images 400 --epochs 3 --optimizer adamw "
        + "--rate 0.003 --decay 0.02 --schedule cosine --dropout 0.4")
    (settings.shift, settings.flip, settings.rotate, settings.cutout) = (2, true, 10, 8)
    (settings.beta1, settings.smoothing, settings.warmUp) = (OwnOrNumber(0.8), 0.1, 1)
    #expect(
      settings.command(imageCount: 4_000)
        == "swift run workbook train baseline --validation-images 400 --epochs 3 --optimizer adamw "
        + "--rate 0.003 --beta1 0.8 --decay 0.02 --schedule cosine --warm-up 1.0 "
        + "--label-smoothing 0.1 --dropout 0.4 --shift 2 --flip --rotate 10.0 --cutout 8")
    settings.clipping = 1
    #expect(settings.command(imageCount: 4_000) == nil)
  }
}

/// A training of few images, unless told otherwise.
func training(_ settings: [String: String]) throws -> LaboratoryTraining {
  try LaboratoryTraining(
    LaboratoryOrder(settings: ["images": "100"].merging(settings) { $1 }))
}

/// What an error says.
private func message(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch { return "\(error)" }
}

/// The kinds of all layers, those in blocks as well.
private func kinds(_ network: Sequential<Float>) -> [String] {
  network.layers.flatMap { layer -> [String] in
    switch layer {
    case let layer as Residual<Float>:
      kinds(layer.body) + (layer.shortcut.map(kinds) ?? [])
    case let layer as Parallel<Float>: layer.branches.flatMap(kinds)
    case let layer as Sequential<Float>: kinds(layer)
    default: [layer.kind]
    }
  }
}
