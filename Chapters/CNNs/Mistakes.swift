import Experiments
import Models

/// The images that the best of the six networks is most sure about and mistakes. It is chosen by the
/// validation images; its mistakes are of the test images.
struct Mistakes: Experiment {
  @Setting("mistakes that are shown, those that the network was most sure of", in: 1...100)
  var shown = 24

  struct Findings: Codable, Sendable {
    /// The network, from all its seeds; the first one's mistakes are shown. Nil where there is none, or
    /// its run is on its way and has no answers yet.
    var networks: [TrainedNetwork]?
    var classNames: [String]
    var wrong: [Mistake]
    /// Height, width and channels of an image.
    var size: [Int]
  }

  /// A wrong answer with its image.
  struct Mistake: Codable, Sendable {
    var answer: TrainedNetwork.Answer
    var pixels: [UInt8]
  }

  func run(in context: RunContext) throws -> Findings {
    let test = try context.images().test
    var findings = Findings(
      networks: nil, classNames: Self.names(test.classNames), wrong: [],
      size: [test.height, test.width, test.channels])
    let networks = try context.findings(of: SixNetworks.self).networks
    guard let best = Self.best(networks), let answers = best[0].answers else { return findings }
    findings.networks = best
    findings.wrong = answers.filter { $0.label != $0.guess }
      .sorted { ($0.confidence, $1.index) > ($1.confidence, $0.index) }
      .map { Mistake(answer: $0, pixels: Array(test.pixels(ofImage: $0.index))) }
    return findings
  }

  /// By what may choose: the accuracy of validation images, or where the test images were measured in their
  /// place, the loss in training.
  static func best(_ networks: [[TrainedNetwork]]) -> [TrainedNetwork]? {
    func score(_ networks: [TrainedNetwork]) -> Double {
      networks[0].measuresTest
        ? -(networks[0].curve.trainingLoss.last ?? .infinity)
        : networks[0].curve.validationAccuracy.last ?? 0
    }
    return networks.max { score($0) < score($1) }
  }

  /// The networks tell ten classes apart, also where the images have fewer.
  static func names(_ classes: [String]) -> [String] {
    classes + (classes.count..<max(10, classes.count)).map { "no class \($0)" }
  }
}
