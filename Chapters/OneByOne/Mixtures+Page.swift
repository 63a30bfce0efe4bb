import Experiments
import Page
import Plotting

extension Mixtures {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var grid = ImageGrid(
      side: 140, colourBar: ColourBar(.diverging, range: -4...4, label: "output"))
    for (name, maps) in zip(["upright\nedges", "level\nedges", "sum", "difference"], findings.maps)
    {
      grid.add(
        name,
        maps.map {
          Raster(
            width: findings.width, height: findings.height, values: $0, range: -4...4,
            colours: .diverging)
        })
    }
    evidence.raster(
      grid.raster, name: "mixtures",
      alternative: "Digits through two edge filters, and two mixtures of their maps")
    return evidence
  }
}
