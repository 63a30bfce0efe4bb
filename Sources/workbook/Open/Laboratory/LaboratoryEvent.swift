import Foundation
import SharedState

/// What the process of a training tells: one line of JSON each, with one of these.
struct LaboratoryEvent: Codable, Sendable {
  /// It has begun.
  var ready: Ready?
  /// Light: at least five times a second for a small network.
  var frame: Frame?
  /// Heavy: about once a second.
  var details: Details?
  /// It cannot begin, in words.
  var failure: String?

  struct Ready: Codable, Sendable {
    var order: LaboratoryOrder
    /// "LeNet5", or the layers.
    var title: String
    /// The line that trains the same in a terminal; nil where there is none.
    var command: String?
    var parameterCount: Int
    var images: Images
    var stepLimit: Int

    struct Images: Codable, Sendable {
      var title: String
      var learnt, validated: Int
    }
  }

  /// Where a training is.
  enum Stage: String, Codable, Sendable {
    case running, paused
    /// All epochs are over.
    case complete
    /// The loss is no longer finite: a checkpoint is all that goes on from here.
    case stopped
  }

  struct Frame: Codable, Sendable {
    var stage: Stage
    /// Why it stopped, or why a command was not followed.
    var message: String?
    var step: Int
    var epochs: Double
    /// Of the batch of the last step, before that step, with the penalty; nil before the first.
    var loss, accuracy: Double?
    /// Of the next step.
    var rate: Double
    /// While it trains; steps alone, without what showing takes.
    var imagesPerSecond: Double
    /// What showing has taken, beside the time of all steps.
    var showing: Double
    /// How many frames there were while it trained, and the seconds of that.
    var frames: Int
    var seconds: Double
    var layers: [LayerLook]
  }

  struct Details: Codable, Sendable {
    var step: Int
    var curve: TrainingCurve
    var validation: ValidationLook
    var pictures: PictureLook
    /// The steps that one can go back to.
    var checkpoints: [Int]
    /// The changes of the rate so far, and those to come.
    var rates: [LaboratoryOrder.RateChange]
  }

  /// In one line. Numbers that are none are texts: "nan".
  var line: Data {
    get throws { try JSONEncoder.ofAllNumbers().encode(self) + Data("\n".utf8) }
  }

  init(
    ready: Ready? = nil, frame: Frame? = nil, details: Details? = nil, failure: String? = nil
  ) {
    (self.ready, self.frame, self.details, self.failure) = (ready, frame, details, failure)
  }

  /// - Throws: `DecodingError`.
  init(line: Data) throws {
    self = try JSONDecoder.ofAllNumbers.decode(LaboratoryEvent.self, from: line)
  }
}
