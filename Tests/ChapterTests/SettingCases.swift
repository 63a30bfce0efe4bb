import Datasets
import Experiments
import Foundation
import Page
import SharedState

@testable import Plotting

/// One experiment with one setting at an end of its range.
struct SettingCase {
  let experiment: any Experiment
  let setting, text: String

  var name: String { "\(type(of: experiment).name).\(setting)=\(text)" }

  /// The ends of a number's range, each choice, and lists that are as short, as long or as disordered as somebody
  /// may type them.
  static func all(of experiment: any Experiment) -> [SettingCase] {
    experiment.describedSettings.flatMap { setting in
      texts(of: setting).map {
        SettingCase(experiment: experiment, setting: setting.name, text: $0)
      }
    }
  }

  private static func texts(of setting: ChapterDescription.Setting) -> [String] {
    func typed(_ number: Double?) -> [String] {
      number.map { [Int(exactly: $0).map { "\($0)" } ?? "\($0)"] } ?? []
    }
    let (low, high) = (typed(setting.low), typed(setting.high))
    switch setting.kind {
    case .whole, .number: return low + high
    case .truth: return ["yes", "no"]
    case .choice: return setting.choices
    case .list:
      let usual = setting.value.split(separator: ",").map { $0.filter { $0 != " " } }
      let lists: [[String]] = [
        low, high, low + high, [usual[0]], [usual[usual.count - 1]], [usual[0], usual[0]],
        Array(usual.reversed()), Array(usual.dropFirst()), Array(usual.dropLast()),
      ]
      return Set(lists.map { $0.joined(separator: ",") }).filter { !$0.isEmpty }.sorted()
    }
  }

  /// Runs it and makes its evidence, in a context that ends what takes too long.
  ///
  /// - Returns: what came of it, in a word.
  /// - Throws: what is neither a refusal nor the end of patience: a fault of the experiment.
  func play(in context: RunContext) throws -> String {
    do {
      let changed = try experiment.setting(setting, to: text)
      try changed.check()
      return try Self.play(changed, in: context)
    } catch is SettingError {
      return "refused"
    } catch is CancellationError {
      return "too long"
    }
  }

  private static func play(_ experiment: some Experiment, in context: RunContext) throws -> String {
    let findings = try experiment.run(in: context)
    let evidence = try experiment.evidence(from: findings, under: context.conditions)
    for figure in evidence.figures { try figure.figure.validate() }
    return "shown"
  }
}

extension Experiment {
  /// As small as its ranges allow, so that hundreds of cases take seconds: whole numbers at their lower ends, as
  /// far as they go together.
  func smallest() throws -> any Experiment {
    var smallest = self
    for setting in describedSettings {
      guard setting.kind == .whole, let low = setting.low, let value = Double(setting.value),
        low < value, let smaller = try? smallest.setting(setting.name, to: "\(Int(low))"),
        (try? smaller.check()) != nil
      else { continue }
      smallest = smaller
    }
    return smallest
  }
}
