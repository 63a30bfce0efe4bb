import Experiments
import Page
import Plotting

extension PrincipalAxes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (rank, features) = (findings.rank, findings.features)
    let (largest, smallest) = (findings.variances[0], findings.variances[rank - 1])
    evidence.claim(
      "prep-whiten-digits", .check, notes: "whitening gives identity covariance",
      measured: findings.distanceFromUnit, format: .scientific(0),
      unit: "from the unit matrix on \(rank) axes of \(features)", is: .less(than: 1e-6))
    evidence.value("principal-axes.features", "\(features)")
    evidence.value("principal-axes.silent", "\(features - rank)")
    evidence.value("principal-axes.largest", "\(largest, .significant(2))")
    evidence.value("principal-axes.smallest", "\(smallest, .significant(1))")
    evidence.value("principal-axes.needed", "\(findings.needed)")
    evidence.value("principal-axes.rank", "\(rank)")
    evidence.value("principal-axes.stretch", "\((largest / smallest).squareRoot(), .grouped)")
    func picture(_ axis: [Float]) -> Raster {
      let limit = Double(axis.map(abs).max()!)
      return Raster(axis, findings.shape, range: -limit...limit, colours: .diverging)
    }
    var grid = ImageGrid(side: 112)
    grid.add("first\naxes", findings.first.map(picture))
    grid.add("last\naxes", findings.last.map(picture))
    evidence.raster(
      grid.raster, name: "axes", alternative: "The first and the last axes as images")
    return evidence
  }
}
