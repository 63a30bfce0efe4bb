import Experiments
import Page
import Plotting

extension PreparedImages {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (before, after) = (findings.correlation, findings.correlationWhitened)
    evidence.claim(
      "prep-neighbours", .finding(.chosen("half")),
      notes: "whitening takes out what neighbours have in common (our addition)",
      measured: abs(after) / before, format: .percent(0),
      unit: "of the correlation of neighbouring pixels is left", is: .less(than: 0.5))
    evidence.value("prepared-images.correlation", "\(before, .fixed(2))")
    evidence.value("prepared-images.correlation-whitened", "\(after, .fixed(2))")
    evidence.raster(
      raster(findings), name: "samples",
      alternative: "One image of each class after each preprocessing")
    return evidence
  }

  private func raster(_ findings: Findings) -> Raster {
    var grid = ImageGrid(side: 112)
    func add(_ name: String, _ images: [[Float]], isSigned: Bool) {
      let limit = images.flatMap { $0.map { Double(abs($0)) } }.percentiles([0.99])[0]
      let range = isSigned ? -limit...limit : 0...1
      grid.add(name, images.map { Raster($0, findings.shape, range: range) })
    }
    let names = [
      "min-max", "minus channel\nmean", "minus mean\nimage", "standardised",
      "whitened,\neps = \(epsilon.settingText)", "whitened,\neps = 0",
    ]
    add("as they are", findings.original, isSigned: false)
    for (name, images) in zip(names, findings.prepared) {
      add(name, images, isSigned: name != "min-max")
    }
    return grid.raster
  }
}
