import Experiments
import Page
import Plotting

extension Mistakes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    guard let networks = findings.networks else {
      evidence.lacks(
        "mistakes.network", "mistakes", "mistakes.shown", "mistakes.surest",
        because: "There are no answers of the best network: it is not trained, or on its way.")
      return evidence
    }
    evidence.value("mistakes.network", networks[0].title)
    let worst = findings.wrong.prefix(shown)
    guard let surest = worst.first else {
      evidence.lacks(
        "mistakes", "mistakes.shown", "mistakes.surest", because: "It made no mistake.")
      return evidence
    }
    let tiles = worst.map { Raster(pixels: $0.pixels, size: findings.size) }
    evidence.value("mistakes.shown", "\(worst.count)")
    var grid = ImageGrid(side: 140, letters: 13)
    for start in stride(from: 0, to: tiles.count, by: 8) {
      let row = start..<min(start + 8, tiles.count)
      grid.add(
        "", Array(tiles[row]),
        captions: worst[row].map {
          "\(findings.classNames[$0.answer.label]) as \(findings.classNames[$0.answer.guess])"
        })
    }
    evidence.raster(
      grid.raster, name: "mistakes",
      alternative: "The mistakes \(networks[0].title) was most sure of")
    var table = Table(.right("picture"), "is", "taken for", .right("with probability"))
    for (place, mistake) in worst.enumerated() {
      table.add(
        "\(place + 1)", findings.classNames[mistake.answer.label],
        findings.classNames[mistake.answer.guess], "\(mistake.answer.confidence, .percent(1))")
    }
    evidence.table("mistakes", table)
    evidence.value("mistakes.surest", "\(surest.answer.confidence, .percent(1))")
    return evidence
  }
}
