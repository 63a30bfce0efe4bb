import Experiments

/// What the networks of this chapter read.
struct DigitSamples: Experiment {
  @Setting("images of each class", in: 1...40) var perClass = 16

  struct Findings: Codable, Sendable {
    var width, height: Int
    var classNames: [String]
    /// The grey values of each image, those of a class one after the other.
    var images: [[UInt8]]
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try context.images().training
    let chosen = images.classNames.indices.flatMap { label in
      images.labels.indices.lazy.filter { Int(images.labels[$0]) == label }.prefix(perClass)
    }
    return Findings(
      width: images.width, height: images.height, classNames: images.classNames,
      images: chosen.map { Array(images.pixels(ofImage: $0)) })
  }
}
