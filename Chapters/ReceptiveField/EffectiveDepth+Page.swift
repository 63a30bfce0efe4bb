import Experiments
import Page
import Plotting

extension EffectiveDepth {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let deepest = findings.depths.last ?? 1
    walk(findings, conditions, &evidence)
    effective(findings, conditions, &evidence)
    evidence.value("effective-depth.deepest", "\(deepest)")
    evidence.value("effective-depth.field", "\(2 * deepest + 1)")
    evidence.raster(
      picture(findings, deepest), name: "effective-stacks",
      alternative: "What an output looks at after \(deepest) convolutions")
    evidence.figure(figure(findings), alternative: "The effective field against the depth")
    return evidence
  }

  /// The middle of the image that a stack's map is taken on, in pixels.
  private func centre(_ map: GradientMap) -> Double { Double(map.width / 2) }

  /// The deviation against that of a random walk.
  private func walk(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let walk = findings.depths.map { (2 * Double($0) / 3).squareRoot() }
    let exact = zip(findings.equal, walk).map {
      $0.deviation(power: 1, around: centre($0)) / $1
    }
    let text = NumberStyle.fixed(4)
    evidence.claim(
      "rf-random-walk", .check, notes: "equal weights: deviation sqrt(2n/3) (Luo et al. 2016)",
      measured: exact,
      shown: "\(text.text(exact.min() ?? .nan)) to \(text.text(exact.max() ?? .nan)) times that",
      is: .near(1, within: 1e-3))
    // For each seed the mean over the depths.
    let drawn = Repeats(
      findings.random[0].indices.map { seed in
        zip(findings.random, walk).map {
          $0[seed].deviation(power: 2, around: centre($0[seed])) / $1
        }.mean
      })
    evidence.claim(
      "rf-random-walk-weights", .finding(.theory("1: the squares' mean; 5% for few channels")),
      notes: "random weights: the squared gradient spreads by as much (Luo et al. 2016)",
      interval: drawn, shown: drawn.inWords(.fixed(2), " times sqrt(2n/3)"),
      is: .near(1, within: 0.05), expecting: conditions.expecting(.agrees))
  }

  /// The area of the effective field against that of the theory, and how it grows.
  private func effective(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let field = Double(2 * (findings.depths.last ?? 1) + 1)
    let area = field * field
    let predicted = Double(findings.equal.last!.rooted.effectiveArea) / area
    let shares = Repeats(findings.rectified.last!.map { Double($0.effectiveArea) / area })
    evidence.value("effective-depth.predicted", "\(predicted, .percent(0))")
    evidence.value(
      "effective-depth.linear",
      "\(findings.random.last!.map { Double($0.effectiveArea) / area }.mean, .percent(0))")
    evidence.claim(
      "rf-effective",
      .finding(.theory("the smooth shape of the walk; chance only sharpens it")),
      notes: "the effective field is a small part of the field, the Gaussian's (Luo et al. 2016)",
      interval: shares, shown: shares.inWords(.percent(0), " of the area"),
      is: .atMost((predicted * 100).rounded() / 100),
      expecting: conditions.expecting(.agrees))
    // Of fewer layers the effective field is nearly the whole field.
    let first = findings.depths.firstIndex { $0 >= 4 } ?? 0
    let x = findings.depths.dropFirst(first).map { Double.log(Double($0)) }
    func exponent(_ sides: [Double]) -> Double {
      slope(x, sides.dropFirst(first).map { Double.log($0) })
    }
    evidence.value("effective-depth.shallow", "\(findings.depths[first])")
    let grown = Repeats(
      findings.rectified[0].indices.map { seed in
        exponent(findings.rectified.map { $0[seed].effectiveSide })
      })
    let ofField = exponent(findings.depths.map { Double(2 * $0 + 1) })
    let ofTheory = exponent(findings.equal.map(\.rooted.effectiveSide))
    let (line, walk) = (
      NumberStyle.fixed(2).text(ofField), NumberStyle.fixed(2).text(ofTheory)
    )
    evidence.value("effective-depth.field-exponent", line)
    evidence.value("effective-depth.theory-exponent", walk)
    evidence.claim(
      "rf-effective-root",
      .finding(.theory("nearer to the walk's power, \(walk), than to the field's, \(line)")),
      notes: "its side grows more like the root of the depth than like the depth (Luo et al. 2016)",
      interval: grown, shown: grown.inWords(.fixed(2), " is the power of the depth"),
      is: .less(than: ((ofField + ofTheory) * 50).rounded() / 100),
      expecting: conditions.expecting(.agrees))
  }

  /// Of the straight line of least squares.
  private func slope(_ x: [Double], _ y: [Double]) -> Double {
    let (a, b) = (x.mean, y.mean)
    return zip(x, y).map { ($0 - a) * ($1 - b) }.mean / x.map { ($0 - a) * ($0 - a) }.mean
  }

  private func picture(_ findings: Findings, _ deepest: Int) -> Raster {
    let maps = [
      ("equal weights", findings.equal.last!),
      ("random weights", GradientMap.mean(findings.random.last!.map(\.normalised))),
      ("random, with ReLU", GradientMap.mean(findings.rectified.last!.map(\.normalised))),
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
          x: x, y: findings.equal.map { $0.deviation(power: 1, around: centre($0)) }, colour: .blue,
          shape: .circle),
      ]
        + .spread(
          x: x,
          runs: runs(findings.random) { map, _ in
            map.deviation(power: 2, around: centre(map))
          },
          colour: .vermillion, dash: .dashed))
    let share = Panel(
      title: "effective side / side", x: axis(),
      y: Axis("share of the field's side", range: 0...1.05, format: .percent(0)),
      marks: [
        .line(
          x: x, y: zip(findings.equal.map(\.rooted), x).map(side), label: "theory", colour: .blue,
          dash: .solid, showsPoints: true)
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
        stacks of 3x3 convolutions, \(DeepStack.channels) channels, \(seeds) seeds; left: line √(2n/3), \
        points equal weights, dashed random ones (squared gradient)
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
