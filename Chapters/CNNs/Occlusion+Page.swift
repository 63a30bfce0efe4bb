import Experiments
import Page
import Plotting

extension Occlusion {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var grid = ImageGrid(
      side: 128,
      colourBar: ColourBar(
        .viridis, range: 0...1, label: "probability of the right class"))
    grid.add(
      "digit",
      findings.images.map {
        Raster(width: 32, height: 32, values: $0, range: 0...1, colours: .grey)
      },
      captions: findings.labels.map { "\($0)" })
    grid.add(
      "with a grey\nsquare there",
      findings.maps.map {
        Raster(width: 16, height: 16, values: $0, range: 0...1, colours: .viridis)
      })
    evidence.raster(
      grid.raster, name: "occlusion",
      alternative: "What is left of the right class's probability when a square hides a place")
    let difference = Repeats(findings.inkDifference)
    evidence.claim(
      "occlusion-centre", .finding(.null("the place does not matter: 0")),
      notes: "a network looks at the thing, not at what is around it (Zeiler and Fergus 2014)",
      interval: difference,
      shown: difference.inPoints(" points more of the probability lost over ink than beside it"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    return evidence
  }
}
