import ArgumentParser
import Datasets
import Foundation
import Models
import Page
import Runs
import SharedState
import TensorKernels
import Training

/// `swift run workbook train lenet5`.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a network, for as long as it takes, and keep what it learnt as data.",
    discussion: """
      What is not said is as in the notes: 50 epochs in batches of 32, Adam at 0.001, Glorot's \
      uniform weights, cross-entropy; but a tenth of the training images is kept to validate with, \
      where the notes look at the test images after every epoch (--curve test). The run's folder holds its description (run.json), its history \
      (history.csv, layers.csv), the answers to the test images, filters and feature maps \
      (outputs.npz), and a checkpoint after each epoch. Ctrl-C, a reboot, a full disk: with --resume \
      it goes on, and comes to the same numbers.

        swift run workbook train lenet5 --epochs 10
        swift run workbook train resnet18 --dataset cifar10 --batch 128 --epochs 20 \\
          --optimizer nesterov --rate 0.1 --schedule one-cycle --decay 5e-4 --shift 4 --flip
        swift run workbook train --list Figures/runs/plan.txt   # the commands of many runs
      """)

  @Argument(help: "The network, such as lenet5, resnet18, plain56 or inception10-fault.")
  var network: String?

  @OptionGroup var options: RunOptions
  @OptionGroup(title: "The run's folder") var job: JobOptions

  @Option(
    help: ArgumentHelp(
      "Print the commands of a plan, one a line, for GNU parallel; see Figures/runs/plan.txt.",
      valueName: "file"))
  var list: String?

  @Option(
    help: ArgumentHelp(
      "Print what has been trained in the folders of a folder, as a table in Markdown.",
      valueName: "dir"))
  var table: String?

  func validate() throws {
    if list != nil && table != nil {
      throw ValidationError(
        "--list prints a plan's commands, --table what was trained: choose one.")
    }
    if list != nil || table != nil, job.restart || job.parameters != nil || job.from != nil {
      throw ValidationError("--list and --table train nothing: leave out what a run does.")
    }
    if let list {
      guard network == nil else {
        throw ValidationError("--list prints the commands of \(list): leave \(network!) out.")
      }
    } else if let table {
      guard network == nil else {
        throw ValidationError("--table prints the runs in \(table): leave \(network!) out.")
      }
    } else if let network {
      _ = try Self.variant(network)
    } else {
      throw ValidationError(
        "Name the network, for example: swift run workbook train lenet5 --epochs 10. "
          + "The networks are: \(NetworkName.all.map(\.description).joined(separator: ", ")).")
    }
  }

  static func variant(_ name: String) throws -> NetworkVariant {
    do {
      return try NetworkVariant(name)
    } catch {
      throw ValidationError(error.description)
    }
  }

  func run() throws {
    try reporting {
      if let list {
        for line in try RunPlan(path: list).commands(job) { print(line) }
      } else if let table {
        print(
          try RunTable(URL(filePath: table, directoryHint: .isDirectory)).markdown, terminator: "")
      } else {
        try train(Self.variant(network!))
      }
    }
  }

  private func train(_ variant: NetworkVariant) throws {
    ThreadPool.shared.threadCount = job.threads ?? ThreadPool.shared.threadCount
    let images = try ImageDataset.load(options.dataset, from: job.data)
    var settings = try options.settings(variant, imageCount: images.training.count)
    let start = try job.from.map { try StartingPoint(path: $0) }
    settings.startingPoint = start?.settings
    let folder = RunFolder(job.folder(for: settings))
    if let file = job.parameters { try Self.requirePlace(file) }
    Interruption.listen()
    // Whoever reads the lines may go away: the run goes on.
    signal(SIGPIPE, SIG_IGN)
    let job = try RunJob(
      settings, images: images, title: self.job.dataTitle, command: settings.commandLine,
      folder: folder, start: self.job.start, parameters: start?.putIn)
    report(job.beginning, job)
    // What is there is more than was asked for, and stays as it is.
    if job.run.history.epochs > settings.epochs { return say("Nothing was written.") }
    var session = TrainingSession(job: job, parameterFile: self.job.parameters)
    try session.run()
  }

  private func report(_ beginning: RunJob.Beginning, _ job: RunJob) {
    let counts = job.run.frozenCounts
    if counts.frozen > 0 { say("\(counts.frozen) of \(counts.all) parameters do not learn.") }
    if let remark = job.description.remark { say(remark) }
    let epochs = job.run.settings.epochs
    switch beginning {
    case .new: break
    case .newForWantOfCheckpoint:
      say("There is no checkpoint in \(job.folder.path): the run begins.")
    case .resumed(let done, _) where done > epochs:
      say("\(done.counted("epoch")) complete already, more than --epochs \(epochs) asks for.")
    case .resumed(let done, _) where done == epochs:
      say("\(done.counted("epoch")) complete already, as many as asked for.")
    case .resumed(let done, let step):
      let all = epochs.counted("epoch")
      say("The run goes on after step \(step), with \(done) of \(all) complete.")
    }
  }

  /// Better to know it now than after hours.
  static func requirePlace(_ file: String) throws {
    let folder = URL(filePath: file).deletingLastPathComponent().standardizedFileURL.path
    let reason =
      isFolder(file) == true
      ? "it is a folder, not a file"
      : folderReason(folder).map { "the folder \(folder) cannot be used: \($0)" }
        ?? (access(folder, W_OK) == 0 ? nil : "you may not write to \(folder)")
    if let reason { throw WorkbookError("--parameters \(file) cannot be written: \(reason).") }
  }

  private func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
