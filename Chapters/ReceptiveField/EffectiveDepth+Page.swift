import Experiments
import Page
import Plotting

extension EffectiveDepth {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (depths, deepest) = (findings.depths, findings.depths.last ?? 1)
    walk(findings, &evidence)
    let shares = findings.rectified.map { maps in maps.map { Double($0.effectiveArea) }.median }
    func share(_ index: Int) -> Double {
      let field = Double(2 * depths[index] + 1)
      return shares[index] / (field * field)
    }
    let (first, last) = (min(1, depths.count - 1), depths.count - 1)
    evidence.claim(
      "rf-effective", .finding(.chosen("two thirds")),
      notes: "the effective field is a small part of the field (Luo et al. 2016)",
      measured: share(last), format: .percent(0), unit: "of the area", is: .less(than: 0.65))
    evidence.claim(
      "rf-effective-shrinks", .finding(.null("a share that does not fall: 1; a seventh less")),
      notes: "its share falls as the network gets deeper (Luo et al. 2016)",
      measured: share(last) / share(first), format: .fixed(2), is: .less(than: 0.85))
    evidence.value("effective-depth.shallow", "\(depths[first])")
    evidence.value("effective-depth.deepest", "\(deepest)")
    evidence.value("effective-depth.field", "\(2 * deepest + 1)")
    evidence.raster(
      picture(findings, deepest), name: "effective-stacks",
      alternative: "What an output looks at after \(deepest) convolutions")
    evidence.figure(figure(findings), alternative: "The effective field against the depth")
    return evidence
  }

  /// The deviation against that of a random walk.
  private func walk(_ findings: Findings, _ evidence: inout Evidence) {
    func range(_ values: [Double], _ style: NumberStyle) -> String {
      "\(style.text(values.min() ?? .nan)) to \(style.text(values.max() ?? .nan))"
    }
    let walk = findings.depths.map { (2 * Double($0) / 3).squareRoot() }
    let exact = zip(findings.equal, walk).map { $0.deviation(power: 1) / $1 }
    evidence.claim(
      "rf-random-walk", .check, notes: "equal weights: deviation sqrt(2n/3) (Luo et al. 2016)",
      measured: exact, shown: range(exact, .fixed(4)), is: .near(1, within: 1e-3))
    let drawn = zip(findings.random, walk).map { maps, walk in
      maps.map { $0.deviation(power: 2) }.median / walk
    }
    evidence.claim(
      "rf-random-walk-weights",
      .finding(.theory("Luo et al.: 1; the slack is for few random weights")),
      notes: "random weights: the same for the gradient's variance (Luo et al. 2016)",
      measured: drawn, shown: range(drawn, .fixed(2)), is: .near(1, within: 0.15))
  }

  private func picture(_ findings: Findings, _ deepest: Int) -> Raster {
    let maps = [
      ("equal weights", findings.equal.last!),
      ("random weights", .mean(findings.random.last!)),
      ("random, with ReLU", GradientMap.mean(findings.rectified.last!)),
    ]
    let (size, middle) = (maps[0].1.width, maps[0].1.width / 2)
    let scale = max(1, 440 / size)
    let side = size * scale
    let bar = GradientMap.colourBar
    let right = 40 + maps.count * (side + 40)
    var board = Raster(width: right + bar.width(letters: 20), height: side + 100)
    for (index, (name, map)) in maps.enumerated() {
      board.place(
        map.raster(scale: scale, framing: middle - deepest...middle + deepest),
        x: 40 + index * (side + 40), y: 60, label: name)
    }
    bar.draw(on: &board, x: right - 40, y: 60, height: side, letters: 20)
    return board
  }

  private func figure(_ findings: Findings) -> Figure {
    let x = findings.depths.map(Double.init)
    let fine = stride(from: x[0], through: x.last!, by: 0.25).map { $0 }
    /// One row a seed, one column a depth.
    func runs(_ maps: [[GradientMap]], _ value: (GradientMap, Double) -> Double) -> [[Double]] {
      maps[0].indices.map { seed in zip(maps, x).map { value($0[seed], $1) } }
    }
    func side(_ map: GradientMap, _ depth: Double) -> Double { map.effectiveSide / (2 * depth + 1) }
    func axis() -> Axis { Axis("layers n", range: 0...x.last!) }
    let spread = Panel(
      title: "spread of the gradient", x: axis(),
      y: Axis("standard deviation (pixels)", range: 0...10),
      marks: [
        .line(
          x: fine, y: fine.map { ($0 * ($0 + 1) / 3).squareRoot() }, label: "if all counted alike",
          colour: .ink, dash: .dotted),
        .line(
          x: fine, y: fine.map { (2 * $0 / 3).squareRoot() }, label: "√(2n/3)", colour: .blue,
          dash: .solid),
        .points(
          x: x, y: findings.equal.map { $0.deviation(power: 1) }, colour: .blue, shape: .circle),
      ]
        + .spread(
          x: x, runs: runs(findings.random) { map, _ in map.deviation(power: 2) },
          colour: .vermillion, dash: .dashed))
    let share = Panel(
      title: "effective side / side", x: axis(),
      y: Axis("share of the field's side", range: 0...1.05, format: .percent(0)),
      marks: [
        .line(
          x: x, y: zip(findings.equal, x).map(side), label: "equal", colour: .blue, dash: .solid,
          showsPoints: true)
      ]
        + .spread(
          x: x, runs: runs(findings.random, side), label: "random", colour: .vermillion,
          dash: .dashed)
        + .spread(
          x: x, runs: runs(findings.rectified, side), label: "with ReLU", colour: .green,
          dash: .dashDotted))
    return Figure(
      name: "effective-depth", title: "What a unit looks at grows with the root of the depth only",
      subtitle: """
        stacks of 3x3 convolutions, \(DeepStack.channels) channels, \(seeds) seeds; left, dashed: \
        random weights, of the squared gradient
        """,
      grid: .row(of: 2), panels: [spread, share], size: Figure.Size(width: 1900, height: 760))
  }
}

extension GradientMap {
  /// What the colours of `raster` stand for.
  static let colourBar = ColourBar(
    .viridis, range: 0...1, label: "of the largest gradient", format: .fixed(1))

  /// On a colour scale from 0 to the largest value, with a square of its pixels in a white frame.
  func raster(scale: Int, framing pixels: ClosedRange<Int>) -> Raster {
    var image = Raster(
      width: width, height: height, values: values, range: 0...max(values.max() ?? 1, 1e-30),
      colours: .viridis
    ).scaled(by: scale)
    image.outline(
      x: pixels.lowerBound * scale, y: pixels.lowerBound * scale, width: pixels.count * scale,
      height: pixels.count * scale, .white, thickness: 4)
    return image
  }
}
