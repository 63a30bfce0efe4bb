import Experiments
import Page
import Plotting

extension MeetingPaths {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let lines = findings.networks.flatMap { network in
      network.warnings.isEmpty
        ? ["\(network.title): all paths are aligned"]
        : network.warnings.map { "\(network.title), layer \($0)" }
    }
    evidence.output("warnings", lines.joined(separator: "\n"))
    let (body, shortcut) = (findings.body, findings.shortcut)
    evidence.value("meeting-paths.body", "\(body.first, .fixed(0))")
    evidence.value("meeting-paths.shortcut", "\(shortcut.first, .fixed(0))")
    evidence.value("meeting-paths.shown", "\(Self.place)")
    evidence.value("meeting-paths.shown-body", "\(body.shown, .fixed(0))")
    evidence.value("meeting-paths.shown-shortcut", "\(shortcut.shown, .fixed(0))")
    evidence.claim(
      "rf-misaligned", .check,
      notes: "body and shortcut, added place by place (002), look at one place of the image",
      measured: body.first - shortcut.first, format: .fixed(0), unit: "pixel between the centres",
      is: .equal(to: 0), expecting: .differs)
    func warnings(_ title: String) -> Int {
      findings.networks.first { $0.title == title }?.warnings.count ?? -1
    }
    evidence.claim(
      "rf-misaligned-blocks", .check,
      notes: "blocks with paths that are not aligned: ResNet18", measured: warnings("ResNet18"),
      is: .equal(to: 3))
    evidence.claim(
      "rf-inception-aligned", .check, notes: "Inception's branches look at the same place (002)",
      measured: warnings("Inception10") == 0, is: .holding)
    evidence.raster(
      picture([("body", body), ("shortcut", shortcut)]), name: "alignment",
      alternative: "What an output sees through the body and through the shortcut")
    return evidence
  }

  private func picture(_ paths: [(name: String, path: Findings.Path)]) -> Raster {
    let (size, side) = (Self.side, 40)
    var board = Raster(width: 2 * size * side + 170, height: size * side + 100)
    for (index, (name, path)) in paths.enumerated() {
      let least = path.ways.filter { $0 > 0 }.min() ?? 1
      let ways = path.ways.map { $0 / least }
      let largest = ways.max() ?? 1
      let centre = Int(path.shown)
      let grid = PixelGrid(ways, columns: size) { Colour.blue.tint(0.2 + 0.6 * $0 / largest) }
        .framed(centre..<centre + 1, centre..<centre + 1, .vermillion)
      board.place(
        grid, x: 50 + index * (size * side + 60), y: 70, side: side,
        label: "\(name) of output \(Self.place): centre at pixel \(centre)")
    }
    return board
  }
}
