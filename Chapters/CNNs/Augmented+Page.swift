import Experiments
import Page
import Plotting

extension Augmented {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func raster(_ values: [Double]) -> Raster {
      Raster(width: 32, height: 32, rgbValues: values, range: 0...1)
    }
    var grid = ImageGrid(side: 96)
    grid.add("as it is", [raster(findings.image)])
    for drawing in findings.drawings { grid.add(drawing.name, drawing.images.map(raster)) }
    evidence.raster(
      grid.raster, name: "augmentation",
      alternative: "One training image, and what augmentation makes of it")
    evidence.value("augmentation.class", findings.className)
    return evidence
  }
}
