import Foundation

@testable import Experiments
@testable import Page
@testable import Runs
@testable import workbook

/// What people choose: settings of an experiment, plans of runs, and what a run was made with.
extension FuzzTarget {
  /// A setting's name, a line feed, and the value that somebody has typed.
  static var setting: FuzzTarget {
    FuzzTarget(
      name: "setting",
      seeds: bytes([
        "whole\n5,000", "number\n1e-3", "truth\nyes", "wholes\n1, 2, 3", "numbers\n0.1,1e4",
        "choice\nsecond",
      ]),
      words: bytes([
        "whole", "number", "truth", "wholes", "numbers", "choice", "9223372036854775807", "-0",
        "0x",
        "1e308", "nan", "inf", ",", "_", "first", "e-0",
      ]),
      read: { bytes in
        let parts = text(bytes).split(separator: "\n", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return "no value" }
        do {
          let changed = try EverySetting().setting(parts[0], to: parts[1])
          // What the browser's page has in its fields, typed again, is the same.
          for shown in changed.describedSettings {
            let again = try changed.setting(shown.name, to: shown.value)
            precondition(again.settings == changed.settings, "\(shown.name) \(shown.value)")
          }
          return "accepted"
        } catch let error as SettingError {
          precondition(!error.description.isEmpty)
          return "refused"
        }
      })
  }

  /// Many runs, a line each.
  static var plan: FuzzTarget {
    FuzzTarget(
      name: "plan",
      seeds: bytes([
        "# LeNet5\nnotes/lenet5-seed1: lenet5 --dataset cifar10 --curve test --seed 1\n",
        "a: baseline --optimizer momentum --rate 0.1 --epochs 3\nb: vgg16 --batch '64'\n",
      ]),
      words: bytes([
        "lenet5", "resnet18", "--epochs ", "--seed ", "--rate ", "--batch ", "--dropout ", ": ",
        "#", "'",
        "\\", "--", "nan", "1e400", "../",
      ]),
      read: { bytes in
        do {
          let plan = try RunPlan(text: text(bytes), path: "plan.txt")
          for entry in plan.entries {
            let line = entry.arguments.map(\.shellWord).joined(separator: " ")
            precondition(line.shellWords == entry.arguments, line)
            precondition(!entry.name.hasPrefix("/") && !entry.name.contains(".."), entry.name)
          }
          return "accepted"
        } catch let error as WorkbookError {
          precondition(error.message.contains("plan.txt"), error.message)
          return "refused"
        }
      })
  }

  /// What stands beside the results of a run.
  static var description: FuzzTarget {
    let kept = URL(filePath: #filePath).appending(
      path: "../../../Figures/runs/notes/lenet5-seed1/run.json"
    ).standardized
    return FuzzTarget(
      name: "description", seeds: [(try? Data(contentsOf: kept)).map { [UInt8]($0) } ?? []],
      words: bytes([
        "\"format\"", "\"epochs\"", "null", "\"nan\"", "\"inf\"", "-1", "1e999", "[", "{", "}",
        "99999999999999999999",
      ]),
      read: { bytes in
        do throws(RunError) {
          let run = try RunDescription(json: Data(bytes), path: "run.json")
          precondition((try? RunDescription(json: run.json, path: "run.json")) != nil)
          return "accepted"
        } catch {
          precondition(error.description.contains("run.json"), error.description)
          return "refused"
        }
      })
  }
}

/// An experiment with a setting of each sort.
struct EverySetting: Experiment {
  enum Choice: String, SettingChoice { case first, second }

  @Setting("a whole number", in: .min ... .max) var whole = 3
  @Setting("a number", in: -1e300...1e300) var number = 0.5
  @Setting("yes or no") var truth = false
  @Setting("whole numbers", in: -1_000...1_000_000_000) var wholes = [1]
  @Setting("numbers", in: 0...1e9) var numbers = [0.1]
  @Setting("one of two") var choice = Choice.first

  struct Findings: Codable, Sendable {}

  func run(in context: RunContext) throws -> Findings { Findings() }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence { Evidence() }
}
