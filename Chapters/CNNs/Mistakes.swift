import Experiments
import Models

/// What the most accurate of the six networks takes for what.
struct Mistakes: Experiment {
  @Setting("mistakes that are shown, those that the network was most sure of", in: 1...100)
  var shown = 24

  struct Findings: Codable, Sendable {
    /// The network, from all its seeds; the first one's mistakes are shown. Nil where there is none, or
    /// its run is on its way and has no answers yet.
    var networks: [TrainedNetwork]?
    var classNames: [String]
    /// Images by class and answer.
    var counts: [[Int]]
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
    let classes = test.classNames.indices
    var findings = Findings(
      networks: nil, classNames: test.classNames,
      counts: classes.map { _ in classes.map { _ in 0 } }, wrong: [],
      size: [test.height, test.width, test.channels])
    let networks = try context.findings(of: SixNetworks.self).networks
    let best = networks.max {
      ($0[0].curve.validationAccuracy.last ?? 0) < ($1[0].curve.validationAccuracy.last ?? 0)
    }
    guard let best, let answers = best[0].answers else { return findings }
    findings.networks = best
    for answer in answers { findings.counts[answer.label][answer.guess] += 1 }
    findings.wrong = answers.filter { $0.label != $0.guess }
      .sorted { ($0.confidence, $1.index) > ($1.confidence, $0.index) }
      .map { Mistake(answer: $0, pixels: Array(test.pixels(ofImage: $0.index))) }
    return findings
  }
}
