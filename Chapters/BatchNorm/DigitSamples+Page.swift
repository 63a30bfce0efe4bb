import Experiments
import Page
import Plotting

extension DigitSamples {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let tiles = findings.images.map {
      Raster(width: findings.width, height: findings.height, channels: .grey, samples: $0)
    }
    var grid = ImageGrid(side: 84)
    for (label, name) in findings.classNames.enumerated() {
      grid.add(name, Array(tiles[label * perClass..<(label + 1) * perClass]))
    }
    evidence.raster(
      grid.raster, name: "digits",
      alternative: "\(perClass) images of each class")
    return evidence
  }
}
