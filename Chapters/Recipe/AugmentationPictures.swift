import Experiments
import NeuralNetworks
import Page
import Plotting
import TensorCore

/// The pictures that augmentation makes of a few digits: what the network of this chapter sees.
struct AugmentationPictures: Experiment {
  @Setting("digits of different classes", in: 1...10) var digits = 4
  @Setting("pictures of each", in: 1...10) var pictures = 3

  struct Findings: Codable, Sendable {
    /// For each kind its pictures, all of one digit after the other, as rows of pixels from 0 to 1.
    var pixels: [[[Float]]]
    var side: Int
  }

  func run(in context: RunContext) throws -> Findings {
    let training = try DigitSource(context).digits(1_000, sample: 0).training
    // 2, 4, 5 and 7 are other signs in the mirror.
    let wanted = [2, 4, 5, 7, 3, 6, 9, 1, 0, 8].prefix(digits)
    let indices = wanted.compactMap { training.labels.firstIndex(of: $0) }
    let images = training.batch(at: indices.flatMap { [Int](repeating: $0, count: pictures) })
      .inputs
    let pixels = AugmentationKind.allCases.map { kind in
      var random = context.random(31)
      let changed = kind.augmentation?.changed(images, using: &random) ?? images
      return (0..<images.shape[0]).map { changed.rows($0..<$0 + 1).scalars }
    }
    return Findings(pixels: pixels, side: images.shape[1])
  }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var grid = ImageGrid(side: 98)
    for (kind, pixels) in zip(AugmentationKind.allCases, findings.pixels) {
      grid.add(
        kind.words,
        pixels.map {
          Raster(
            width: findings.side, height: findings.side, values: $0.map { 1 - Double($0) },
            range: 0...1, colours: .grey)
        })
    }
    evidence.raster(
      grid.raster, name: "augmentation-pictures",
      alternative:
        "Digits as they are, shifted, turned (rotation), with a square cut out, and mirrored "
        + "(flip)")
    return evidence
  }
}
