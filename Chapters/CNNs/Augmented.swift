import Datasets
import Experiments
import NeuralNetworks

/// What augmentation makes of one training image.
struct Augmented: Experiment {
  @Setting("pixels that an image is shifted by at most", in: 0...16) var shift = 4
  @Setting("degrees that it is turned by at most", in: 0...180) var rotation = 20.0
  @Setting("side of the square that is cut out", in: 0...32) var cutout = 10
  @Setting("times that the image is drawn", in: 1...20) var times = 10

  struct Findings: Codable, Sendable {
    var className: String
    /// The image as it is, and for each kind its drawings: 32 x 32 x 3 numbers from 0 to 1.
    var image: [Double]
    var drawings: [Drawing]
  }

  struct Drawing: Codable, Sendable {
    var name: String
    var images: [[Double]]
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try context.images().training.prefix(1)
    let one = Examples(images, as: .images(side: 32, channels: 3))
    let same = Examples(
      inputs: one.inputs.gatheringRows([Int](repeating: 0, count: times)),
      labels: [Int](repeating: one.labels[0], count: times), classCount: one.classCount)
    let kinds = [
      ("shifted", Augmentation(flips: false, shift: shift)),
      ("mirrored", Augmentation(flips: true, shift: 0)),
      ("turned", Augmentation(flips: false, shift: 0, rotation: rotation)),
      ("cut out", Augmentation(flips: false, shift: 0, cutout: cutout)),
      ("all of it", Augmentation(flips: true, shift: shift, rotation: rotation, cutout: cutout)),
    ]
    return Findings(
      className: images.classNames[one.labels[0]], image: one.inputs.scalars.map(Double.init),
      drawings: kinds.enumerated().map { place, kind in
        var batches = BatchSampler(
          same, batchSize: times, augmentation: kind.1, random: context.random(UInt64(60 + place)))
        let pixels = batches.next().inputs
        return Drawing(
          name: kind.0,
          images: (0..<times).map { pixels.rows($0..<$0 + 1).scalars.map(Double.init) })
      })
  }
}
