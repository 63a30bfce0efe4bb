import ArgumentParser
import Foundation
import Models
import Runs
import TestSupport
import Testing

@testable import workbook

struct TrainCommandTests {
  private func settings(_ words: [String]) throws -> RunSettings {
    let command = try TrainCommand.parse(words)
    return try command.options.settings(
      TrainCommand.variant(command.network!), imageCount: 50_000)
  }

  /// Settings become a command line and settings again.
  @Test(arguments: [
    "lenet5", "resnet18 --dataset cifar10 --curve test --epochs 3 --batch 128 --seed 9",
    "baseline --optimizer sgd --rate 0.5 --schedule step --step-epochs 3 --step-factor 0.2",
    "baseline --optimizer momentum --momentum 0.8 --schedule cosine --warm-up 2.5",
    "vgg16 --optimizer nesterov --decay 0.0005 --decay-kind decoupled --schedule one-cycle --rise 0.2",
    "plain20 --optimizer adamw --decay 0.05 --beta1 0.8 --beta2 0.99 --epsilon 1e-06",
    "plain20 --optimizer adamw", "plain20 --optimizer adamw --decay 0",
    "inception10-fault --optimizer rmsprop --rho 0.99 --momentum 0.5 --decay 0.001",
    "alexnet8 --dropout 0 --no-batch-norm --weights he-normal --loss squared-error --average 0.99",
    "residual20 --label-smoothing 0.1 --batch-norm-momentum 0.9 --shift 4 --flip --rotate 15 --cutout 8",
    "mlp --train-images 100 --test-images 50 --validation-images 20 --freeze '0 dense' --freeze 1",
  ])
  func argumentsMakeTheSameSettings(_ line: String) throws {
    let settings = try settings(line.shellWords!)
    #expect(try self.settings(settings.arguments) == settings)
    // The last word of a command line is as it can be typed.
    #expect(settings.commandLine.shellWords! == ["workbook", "train"] + settings.arguments)
  }

  @Test func withoutOptionsItIsTheSettingOfTheNotes() throws {
    let settings = try settings(["vgg16", "--curve", "test"])
    var notes = RunSettings(NetworkVariant(.vgg16))
    notes.epochs = 50
    #expect(settings == notes)
    #expect(try self.settings(["vgg16"]).curve == .validation(images: 5_000))
  }

  @Test(arguments: [
    ("", "Name the network"), ("lenet6", "There is no network 'lenet6'. Did you mean lenet5?"),
    ("plain21", "6n + 2"), ("lenet5 --epochs 0", "--epochs takes a number from 1, not 0"),
    ("lenet5 --batch -1", "--batch takes a number from 1, not -1"),
    ("lenet5 --epochs -1", "--epochs takes a number from 1, not -1"),
    ("lenet5 --rate -1", "--rate takes a number above 0, up to 1e38, not -1"),
    ("lenet5 --optimizer adagrad", "adagrad"),
    ("lenet5 --optimizer sgd --beta1 0.5", "sgd has no beta1"),
    ("lenet5 --rate nan", "--rate takes a number above 0, up to 1e38, not nan"),
    ("lenet5 --rate 1e39", "not 1e+39"), ("lenet5 --beta2 0.99999999", "from 0 to below 1"),
    ("lenet5 --momentum 0.5", "adam has no momentum"),
    ("lenet5 --schedule cosine --step-epochs 3", "--step-epochs is for --schedule step only"),
    ("lenet5 --schedule one-cycle --warm-up 1", "rise of its own"),
    ("lenet5 --curve test --validation-images 10", "choose one"),
    ("lenet5 --optimizer adamw --decay-kind coupled", "--optimizer adam"),
    ("lenet5 --loss squared-error --label-smoothing 0.1", "cross-entropy only"),
    ("lenet5 --dropout 1", "from 0 to below 1"),
    ("resnet18 --batch-norm-momentum 0.99999999", "from 0 to below 1, not 0.99999999"),
    ("resnet18 --no-batch-norm --batch-norm-momentum 0.9", "no --batch-norm-momentum to set"),
    ("lenet5 --optimizer sgd --decay-kind decoupled", "without --decay above 0"),
    ("lenet5 --rotate 400", "degrees"),
    ("lenet5 --resume --restart", "choose one"), ("lenet5 --threads 0", "--threads"),
    ("lenet5 --parameters x.txt", ".npz"),
    ("--list a --table b", "choose one"), ("--list a --restart", "train nothing"),
    ("lenet5 --list plan", "leave lenet5 out"),
  ])
  func badCommandLinesSayWhatIsWrong(line: String, part: String) {
    let error = #expect(throws: (any Error).self) { try TrainCommand.parse(line.shellWords!) }
    let text = TrainCommand.message(for: error!).replacing("\n", with: " ")
    #expect(text.contains(part), "\(text)")
  }

  /// Known before the first step, not after the last.
  @Test func parametersNeedAPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    try folder.makeFolder("folder.npz")
    try TrainCommand.requirePlace(folder.path(of: "new.npz"))
    for (name, part) in [
      ("folder.npz", "it is a folder, not a file"), ("file/a.npz", "it is a file, not a folder"),
      ("none/a.npz", "there is no such folder"),
    ] {
      let error = #expect(throws: WorkbookError.self) {
        try TrainCommand.requirePlace(folder.path(of: name))
      }
      #expect(error?.message.contains("--parameters \(folder.path(of: name)) cannot") == true)
      #expect(error?.message.contains(part) == true, "\(error!)")
    }
  }

  // MARK: Plans

  @Test func aPlanBecomesCommands() throws {
    let plan = try RunPlan(
      text: """
        # LeNet5 as in the notes: 4 minutes.
        notes/lenet5-1: lenet5 --dataset cifar10 --curve test

          depth: plain56 --freeze "0 conv2D"  --seed 2
        """, path: "plan.txt")
    #expect(plan.entries.map(\.line) == [2, 4])
    let job = try JobOptions.parse(["--data", "my data", "--to", "out", "--threads", "1"])
    let commands = plan.commands(job)
    #expect(commands.count == 2)
    let command = commands[0]
    #expect(
      command.contains(" train lenet5 --dataset cifar10 --curve test --data 'my data' --threads 1"))
    // Folders are whole paths, so that a job may run from anywhere.
    #expect(command.contains(" --to /") && command.hasSuffix("/out/notes/lenet5-1 --resume"))
    #expect(commands[1].contains("--freeze '0 conv2D' --seed 2"))
    for command in commands {
      _ = try TrainCommand.parse(Array(command.shellWords!.dropFirst(2)))
    }
  }

  @Test(arguments: [
    ("a: lenet5\nlenet5 --epochs 3", "line 2: expected “name: network options”"),
    ("a: --seed 1 lenet5", "line 1: expected “name: network options”"),
    ("a: lenet6", "line 1"), ("a: lenet6", "no network 'lenet6'"),
    ("\n\na: lenet5 --epoch 3", "line 3"), ("a: lenet5\na: baseline", "name of line 1 already"),
    ("../a: lenet5", "a run's name"), ("a/../../b: lenet5", "a run's name"),
    ("/a: lenet5", "a run's name"),
    ("a: lenet5 --to x", "--to"), ("a: lenet5 --freeze '0", "line 1"),
    ("# nothing", "names no runs"),
    ("a: lenet5 --dropout 2", "from 0 to below 1"),
  ])
  func wrongLinesAreNamed(text: String, part: String) {
    let error = #expect(throws: WorkbookError.self) { try RunPlan(text: text, path: "plan.txt") }
    #expect(error!.message.contains("plan.txt") && error!.message.contains(part), "\(error!)")
  }

  @Test func aPlanMayHaveTheLineEndsOfOtherSystems() throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = ["a: lenet5", "", "b: mlp", ""].joined(separator: end)
      let plan = try RunPlan(text: text, path: "plan.txt")
      #expect(plan.entries.map(\.name) == ["a", "b"] && plan.entries.map(\.line) == [1, 3])
    }
  }

  @Test func wordsOfAShell() {
    #expect("a  'b c' \"d\"e ''".shellWords == ["a", "b c", "de", ""])
    #expect("a 'b".shellWords == nil)
    for text in [
      "plain", "with space", "it's", "", "ä", "$HOME", "a;b", "a\\b", "a\r\nb", "'\u{301}",
      "-\u{301}", " \u{301}x",
    ] {
      #expect(text.shellWord.shellWords == [text])
    }
    // A quote with an accent is one to a shell.
    #expect("a'\u{301} b".shellWord == "'a'\\''\u{301} b'")
    #expect("a\"\u{301} \\$x`".inDoubleQuotes == "\"a\\\"\u{301} \\\\\\$x\\`\"")
    #expect("'\u{301} b'\u{301}".shellWords == ["\u{301} b\u{301}"])
  }

  @Test func pathsOfScriptsAreQuoted() {
    #expect(SVGFigures.quoted(URL(filePath: "/a'\u{301}/it's")) == "'/a''\u{301}/it''s'")
  }
}
