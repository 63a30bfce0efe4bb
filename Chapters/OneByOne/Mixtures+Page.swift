import Experiments
import Page
import Plotting

extension Mixtures {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let tiles = findings.maps.flatMap { $0 }.map {
      Raster(
        width: findings.width, height: findings.height, values: $0, range: -4...4,
        colours: .diverging)
    }
    evidence.raster(
      Raster.tiled(tiles, columns: digits, gap: 2).scaled(by: 6), name: "mixtures",
      alternative: "Digits through two edge filters, and two mixtures of their maps")
    return evidence
  }
}
