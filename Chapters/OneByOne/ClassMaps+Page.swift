import Experiments
import Page
import Plotting

extension ClassMaps {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "1x1-map-mean", .check,
      notes: "the mean of a class activation map is the class's score (Zhou et al. 2016)",
      measured: findings.difference, format: .scientific(1), is: .less(than: 1e-5))
    evidence.value("class-maps.accuracy", "\(findings.accuracy, .percent(1))")
    let largest = findings.pictures.flatMap(\.maps).joined().map(abs).max() ?? 1
    let range = -largest...largest
    var grid = ImageGrid(
      side: 224,
      colourBar: ColourBar(.diverging, range: range, label: "score of the pixel", format: .fixed(1))
    )
    grid.add(
      "image",
      findings.pictures.map {
        Raster(width: $0.side, height: $0.side, values: $0.image.map { 1 - $0 }, range: 0...1)
      })
    for place in 0..<2 {
      grid.add(
        place == 0 ? "map of\none digit" : "map of\nthe other",
        findings.pictures.map { picture in
          Raster(
            width: picture.side / 2, height: picture.side / 2, values: picture.maps[place],
            range: range, colours: .diverging)
        }, captions: findings.pictures.map { "class \($0.classes[place])" })
    }
    evidence.raster(
      grid.raster, name: "class-maps",
      alternative:
        "Pairs of digits, and for both classes the map of scores: most are reddest on their digit")
    return evidence
  }
}
