import Experiments
import Page
import Plotting

extension FeatureMaps {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bn-conv-values", .check,
      notes: "each feature map is normalised over its m p q values (003)",
      measured: findings.difference, format: .scientific(1), is: .equal(to: 0))
    evidence.claim(
      "bn-conv-parameters", .check, notes: "one gamma and one beta for each feature map (003)",
      measured: findings.parameters, is: .equal(to: 12))
    evidence.claim(
      "bn-conv-gradients", .check, notes: "the gradients hold for feature maps too (003)",
      measured: findings.gradientError, format: .scientific(1), is: .less(than: 1e-7))
    var table = Table("feature map", .right("variance before"), .right("variance after"))
    let names = ["blur", "upright edges, strong", "level edges, weak"]
    for (index, name) in names.enumerated() {
      table.add(
        name, "\(findings.before[index], .fixed(3))", "\(findings.after[index], .fixed(3))")
    }
    evidence.table("feature-maps", table)
    var grid = ImageGrid(
      side: 140, colourBar: ColourBar(.diverging, range: -4...4, label: "output"))
    for (state, maps) in [("as it is", findings.maps), ("normalised", findings.normalised)] {
      for (name, images) in zip(["blur", "upright edges", "level edges"], maps) {
        grid.add(
          "\(name),\n\(state)",
          images.map {
            Raster(
              width: findings.width, height: findings.height, values: $0, range: -4...4,
              colours: .diverging)
          })
      }
    }
    evidence.raster(
      grid.raster, name: "feature-maps",
      alternative: "Eight digits through three filters, as they are and normalised")
    return evidence
  }
}
