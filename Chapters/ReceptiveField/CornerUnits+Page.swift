import Experiments
import Page
import Plotting

extension CornerUnits {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let maps = findings.maps
    var table = Table(
      "network", .right("units of the last map"), .right("a corner unit sees"),
      .right("the middle one sees"), .right("see all of the image"))
    for map in maps {
      table.add(
        map.title, "\(map.side) x \(map.side)", "\(map.shares[0], .percent(0))",
        "\(map.middle, .percent(0))", "\(map.shares.count { $0 == 1 }) of \(map.shares.count)")
    }
    evidence.table("corner-units", table)
    evidence.claim(
      "rf-clipped", .check,
      notes: "a unit sees the part of its field inside the image: all nets but AlexNet8 (ours)",
      measured: maps.filter { $0.title != "AlexNet8" }
        .map { zip($0.shares, $0.formula).map { abs($0 - $1) }.max()! }.max()!,
      shown: "the same shares, of every unit", is: .equal(to: 0))
    let alexNet = maps.first { $0.title == "AlexNet8" }!
    evidence.value("corner-units.side", "\(Double(alexNet.seen).squareRoot(), .fixed(0))")
    evidence.claim(
      "rf-left-over", .check,
      notes: "every pixel is seen by some unit of AlexNet8 (ours)",
      measured: alexNet.seen, unit: "of \(Self.image * Self.image) pixels",
      is: .equal(to: Double(Self.image * Self.image)), expecting: .differs)
    let inception = maps.first { $0.title == "Inception10" }!
    evidence.value("corner-units.corner", "\(inception.shares[0], .percent(0))")
    evidence.claim(
      "rf-corners", .check,
      notes: "a field of 51 pixels shows each of Inception10's units the whole image of 32 (ours)",
      measured: inception.shares.count { $0 == 1 }, unit: "of \(inception.shares.count) units",
      is: .equal(to: Double(inception.shares.count)), expecting: .differs)
    evidence.claim(
      "rf-whole-image", .check,
      notes: "networks of which every last unit sees all of the image: VGG16 and ResNet18 (ours)",
      measured: maps.filter(\.isWhole).map(\.title) == ["VGG16", "ResNet18"],
      shown: maps.filter(\.isWhole).map(\.title).joined(separator: ", "), is: .holding)
    evidence.raster(
      picture(maps), name: "corner-units",
      alternative: "How much of the image each unit of the last feature map sees")
    return evidence
  }

  private func picture(_ maps: [Findings.Map]) -> Raster {
    var grid = ImageGrid(
      side: 256, letters: 20, columnNames: maps.map(\.title),
      colourBar: ColourBar(
        .viridis, range: 0...1, label: "of the image", format: .percent(0)))
    grid.add(
      "units",
      maps.map {
        Raster(
          width: $0.side, height: $0.side, values: $0.shares, range: 0...1, colours: .viridis
        )
        .scaled(by: 256 / $0.side)
      }, captions: maps.map { "\($0.side) x \($0.side)" })
    return grid.raster
  }
}
