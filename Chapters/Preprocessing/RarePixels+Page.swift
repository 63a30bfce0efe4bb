import Experiments
import Page
import Plotting

extension RarePixels {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "prep-rare-pixel", .finding(.chosen("five deviations")),
      notes: "standardised pixels are of the order of 1 (our question)",
      measured: findings.largest.max() ?? .nan, format: .fixed(0), unit: "is the largest",
      is: .less(than: 5), expecting: conditions.isPhotographs ? .agrees : .differs)
    evidence.value("rare-pixels.images", "\(findings.images, .grouped)")
    evidence.value("rare-pixels.limit", "\(Double(findings.images - 1).squareRoot(), .fixed(0))")
    let m = Double(findings.images)
    let counts = (0...60).map { Double.pow(0.75 * m, Double($0) / 60) }
    evidence.figure(
      Figure(
        name: "rare-pixels", title: "The rarer a pixel is lit, the larger standardisation makes it",
        subtitle: conditions.subtitle(
          "\("\(findings.images, .grouped)") training images, one point a pixel"),
        panel: Panel(
          x: Axis("training images in which the pixel is lit", range: 1...m, scale: .logarithmic),
          y: Axis("largest standardised value", range: 0.5...100, scale: .logarithmic),
          marks: [
            .points(
              x: findings.lit, y: findings.largest, colour: .blue, shape: .circle, size: 0.6),
            .line(
              x: counts, y: counts.map { ((m - $0) / $0).squareRoot() },
              label: "always equally lit", colour: .ink, dash: .dashed),
          ])))
    return evidence
  }
}
