import Experiments
import Page
import Plotting

extension DigitSamples {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let tiles = findings.images.map {
      Raster(width: findings.width, height: findings.height, channels: .grey, samples: $0)
    }
    evidence.raster(
      Raster.tiled(tiles, columns: perClass, gap: 2).scaled(by: 3), name: "digits",
      alternative: "\(perClass) images of each class")
    return evidence
  }
}
