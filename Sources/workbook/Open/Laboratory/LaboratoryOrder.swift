import Foundation

/// What a reader asks the laboratory to train: settings, and the rates that are changed on the way.
struct LaboratoryOrder: Codable, Sendable, Equatable {
  /// By the names of `LaboratorySettings`; what is not said is as usual.
  var settings: [String: String] = [:]
  /// In the order of their steps.
  var rates: [RateChange]?

  /// Another learning rate from a step on.
  struct RateChange: Codable, Sendable, Equatable {
    /// How many steps were taken before.
    var step: Int
    /// Of the next step. Where a schedule changes the rate, all later ones keep their proportion to it.
    var rate: Double
  }

  /// - Throws: `SettingError` or `LiveError` for what no training can be made of.
  func checked() throws -> LaboratorySettings {
    let rates = rates ?? []
    guard rates.count <= 1_000, rates.allSatisfy({ $0.step >= 0 }),
      zip(rates, rates.dropFirst()).allSatisfy({ $0.step < $1.step })
    else { throw LiveError("The changes of the rate are not in the order of their steps.") }
    for change in rates { try change.check() }
    let settings = try LaboratorySettings(settings)
    try settings.check()
    return settings
  }
}

extension LaboratoryOrder.RateChange {
  /// - Throws: `LiveError` for a rate outside the range of the settings.
  func check() throws {
    guard rate.isFinite, (1e-9...100).contains(rate) else {
      throw LiveError("A learning rate is from 1e-9 to 100, not \(rate).")
    }
  }
}

/// What the reader of a training wants done: a line of JSON for its process.
struct LaboratoryCommand: Codable, Sendable, Equatable {
  enum Kind: String, Codable, Sendable {
    case pause, go
    /// One step, and a pause.
    case step
    /// Another rate from now on.
    case rate
    /// To the checkpoint after `step` steps, and a pause.
    case back
  }

  var command: Kind
  /// Where to go back to; with `go`, where to pause. Nil for no pause.
  var step: Int?
  var rate: Double?
}
