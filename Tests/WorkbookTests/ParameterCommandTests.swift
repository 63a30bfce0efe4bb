import ArgumentParser
import Foundation
import Models
import NeuralNetworks
import Runs
import Testing
import Training

@testable import workbook

/// Parameters out of a run, measured, and into another run.
@Suite(.serialized) struct ParameterCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: UUID().uuidString, directoryHint: .isDirectory)

  private func path(_ name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  private func train(_ words: String...) throws {
    try TrainCommand.parse(
      ["lenet5", "--train-images", "100", "--test-images", "30", "--epochs", "2"] + words
    ).run()
  }

  @Test func parametersGoOutAndIn() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try train("--to", path("a"), "--parameters", path("a.npz"))
    let a = try RunFolder(folder.appending(path: "a")).keptRun()

    // What is evaluated is what was trained.
    var random = RandomSource(seed: 99)
    var model: Sequential<Float> = NetworkName.leNet5.network(using: &random)
    try ParameterFile.read(into: &model, from: path("a.npz"))
    let settings = a.settings
    let data = try RunData(.load(.mnist5k), for: settings)
    #expect(RunOutputs(of: model, test: data.test) == (try a.outputs()))
    try EvaluateCommand.parse(["lenet5", path("a.npz"), "--test-images", "30"]).run()
    try EvaluateCommand.parse(["lenet5"]).run()

    // Fine-tuning: what is frozen keeps its bits, the rest moves.
    try train(
      "--to", path("b"), "--from", path("a.npz"), "--freeze", "0", "--freeze", "3 conv2D",
      "--decay", "0.1", "--parameters", path("b.npz"))
    let b = try RunFolder(folder.appending(path: "b")).keptRun()
    #expect(b.settings.startingPoint != nil && b.settings.frozen == ["0", "3 conv2D"])
    #expect(b.description.command.contains("--from a.npz --freeze 0 --freeze '3 conv2D'"))
    let (before, after) = try (
      NumPyArchive(path: path("a.npz")), NumPyArchive(path: path("b.npz"))
    )
    for name in before.names {
      let isFrozen = name.hasPrefix("0 ") || name.hasPrefix("3 ")
      let same = try before.tensor(name) as Tensor<Float> == after.tensor(name)
      #expect(same == isFrozen, "\(name)")
    }

    // A run goes on only from the parameters that it began with.
    let file = path("a.npz")
    try train("--to", path("c"), "--seed", "5", "--parameters", file)
    #expect(throws: ExitCode.failure) {
      try train(
        "--to", path("b"), "--from", path("a.npz"), "--freeze", "0", "--freeze", "3 conv2D",
        "--decay", "0.1", "--resume")
    }
  }

  @Test func filesThatDoNotFitAreRefused() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try train("--to", path("a"), "--parameters", path("a.npz"))
    // Parameters of another network, a damaged file, none at all.
    let whole = try Data(contentsOf: URL(filePath: path("a.npz")))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: path("half.npz")))
    for words in [
      ["baseline", path("a.npz")], ["lenet5", path("half.npz")], ["lenet5", path("none.npz")],
    ] {
      #expect(throws: ExitCode.failure) { try EvaluateCommand.parse(words).run() }
    }
    #expect(throws: ExitCode.failure) {
      try train("--to", path("b"), "--from", path("half.npz"))
    }
    #expect(throws: ExitCode.failure) { try train("--to", path("a")) }
    #expect(throws: ExitCode.failure) { try train("--to", path("c"), "--batch", "101") }
    // Nothing was begun, and what was there is there.
    #expect(try RunFolder(folder.appending(path: "b")).description() == nil)
    #expect(try RunFolder(folder.appending(path: "a")).keptRun().history.epochs == 2)
    #expect(try Data(contentsOf: URL(filePath: path("a.npz"))) == whole)
  }

  /// The book's own table is that of its runs, and its plan is understood line by line.
  @Test func theTableOfTheBookIsUpToDate() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Figures/runs")
    let page = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    #expect(page.contains(try RunTable(folder).markdown))
    // Every run that is kept is one of the plan's, made by its command.
    let plan = try RunPlan(path: folder.appending(path: "plan.txt").path(percentEncoded: false))
    for (name, run) in try RunFolder.tree(in: folder) {
      let entry = try #require(plan.entries.first { $0.name == name }, "\(name) is not planned")
      let settings = try entry.options.settings(entry.network, imageCount: 50_000)
      #expect(settings == run.settings, "\(name)")
    }
  }

  @Test func aTableOfRuns() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try train("--to", path("x/a"), "--curve", "test")
    try train("--to", path("x/b"), "--optimizer", "momentum")
    let lines = try RunTable(folder.appending(path: "x")).markdown.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[2].hasPrefix("| `a` | LeNet5 | batch 32, Adam 0.001 | 100 | 2 |"))
    #expect(lines[3].contains("| `b` | LeNet5 | batch 32, momentum 0.01 | 90 | 2 |"))
    #expect(lines[3].contains("`workbook train lenet5 --train-images 100"))
  }
}
