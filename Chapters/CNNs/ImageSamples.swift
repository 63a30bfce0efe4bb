import Datasets
import Experiments

/// What the networks of this chapter see.
struct ImageSamples: Experiment {
  @Setting("images of each class", in: 1...40) var perClass = 12

  struct Findings: Codable, Sendable {
    /// The data set in a sentence, and what figures call it.
    var summary, title: String
    var classNames: [String]
    var size: [Int]
    var trainingCount: Int
    /// Test images of each class.
    var testCounts: [Int]
    /// The pixels of each image, those of a class one after the other.
    var images: [[UInt8]]
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.images()
    let images = data.training
    let chosen = images.classNames.indices.flatMap { label in
      images.labels.indices.lazy.filter { Int(images.labels[$0]) == label }.prefix(perClass)
    }
    return Findings(
      summary: data.summary, title: try context.findings(of: TrainingPlan.self).dataTitle,
      classNames: images.classNames, size: [images.height, images.width, images.channels],
      trainingCount: images.count, testCounts: data.test.perClassCounts,
      images: chosen.map { Array(images.pixels(ofImage: $0)) })
  }
}
