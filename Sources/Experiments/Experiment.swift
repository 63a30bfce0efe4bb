import Datasets
import Page

/// An experiment as a value: its settings, how it runs, and what it finds.
///
/// ```swift
/// /// Which learning rates train a network, with batch normalisation and without?
/// struct LearningRates: Experiment {
///   @Setting("learning rates that are tried", in: 1e-4...100) var rates = [0.01, 0.1, 1, 10]
///   @Setting("steps of gradient descent", in: 10...5_000, quick: 100) var steps = 500
///
///   struct Findings: Codable, Sendable {
///     /// Test accuracy after the last step, for each rate.
///     var without, with: [Double]
///   }
///
///   func run(in context: RunContext) throws -> Findings { ... }
/// }
/// ```
///
/// It knows no page, terminal or plot. What of its findings a page shows, and how, stands in a file
/// beside it, `LearningRates+Page.swift`.
public protocol Experiment: Adjustable {
  /// What came of it: plain values.
  associatedtype Findings: Codable & Sendable

  /// About how long it takes with these settings, on two cores, in seconds.
  var estimatedSeconds: Double { get }

  /// Refuses settings that each are in their range and together make no sense, before anything runs; by default
  /// it refuses none.
  ///
  /// - Throws: what `refusal` makes of it.
  func check() throws(SettingError)

  /// Runs it: the same settings, data and seed give the same findings.
  ///
  /// - Throws: `CancellationError` when the context is cancelled; `DatasetError`.
  func run(in context: RunContext) throws -> Findings

  /// What the page shows of the findings.
  func evidence(from findings: Findings, under conditions: RunConditions) throws -> Evidence
}

extension Experiment {
  public var estimatedSeconds: Double { 0.1 }

  public func check() throws(SettingError) {}

  /// What `check` throws: "along-the-step.interval: with 500 steps …".
  ///
  /// - Parameters:
  ///   - setting: whose value is the first to be changed.
  ///   - reason: what is wrong with it, and what to do: one or two sentences.
  public func refusal(of setting: String, _ reason: String) -> SettingError {
    SettingError("\(Self.name).\(setting): \(reason)")
  }
}

/// What an experiment ran under, beside its settings.
public struct RunConditions: Sendable, Equatable, Codable {
  /// How large the experiments are.
  public enum Size: String, Sendable, Codable {
    /// For tests.
    case quick
    /// As the page has them.
    case standard
    /// As large as in the notes.
    case full
  }

  /// Where all chance began.
  public var seed: UInt64
  /// The data set.
  public var dataset: DatasetName
  /// How large the experiments were.
  public var size: Size

  /// All of it.
  public init(seed: UInt64 = 1, dataset: DatasetName = .mnist5k, size: Size = .standard) {
    self.seed = seed
    self.dataset = dataset
    self.size = size
  }

  /// What a claim about a measured time expects: that it agrees; in a quick run either, since that is a
  /// test's, beside which other programs compute.
  public var expectedOfTimes: Verdict? { expecting(.agrees) }

  /// The verdict that is expected of a run that is large enough to show it: nil in a quick one.
  public func expecting(_ verdict: Verdict) -> Verdict? { size == .quick ? nil : verdict }
}
