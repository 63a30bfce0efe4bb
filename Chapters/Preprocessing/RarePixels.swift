import Datasets
import Experiments
import NeuralNetworks

/// What standardisation makes of pixels that are hardly ever lit.
struct RarePixels: Experiment {
  struct Findings: Codable, Sendable {
    /// For each pixel that is ever lit: how many images light it, and its largest standardised value.
    var lit, largest: [Double]
    var images: Int
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let x = images.flat(images.training).inputs  // [m, pixels]
    let lit = x.map { $0 > 0 ? 1 : 0 }.columnSums()
    let largest = Standardisation(fittedTo: x).applied(to: x).columnExtremes().highest
    let pixels = (0..<x.shape[1]).filter { lit[$0] > 0 }
    return Findings(
      lit: pixels.map { Double(lit[$0]) }, largest: pixels.map { Double(largest[$0]) },
      images: x.shape[0])
  }
}
