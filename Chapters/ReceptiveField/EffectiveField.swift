import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting
import Training

/// A stack of 3x3 convolutions with stride 1 whose effective field is looked at.
struct DeepStack: Sendable {
  enum Kind: CaseIterable, Sendable {
    /// All weights alike, no nonlinearity.
    case equal
    /// Random weights, no nonlinearity.
    case random
    /// Random weights and ReLU.
    case rectified
  }

  var kind: Kind
  var depth: Int
  var seed: UInt64

  static let channels = 8

  /// The side of an image that the deepest field fits on, and a little more.
  static func side(depth: Int) -> Int { 2 * depth + 9 }

  var network: Sequential<Float> {
    var random = RandomSource(seed: seed)
    let layers = (0..<depth).flatMap { index -> [any Layer<Float>] in
      let inputs = index == 0 ? 1 : Self.channels
      let convolution =
        kind == .equal
        ? Conv2D<Float>(
          weights: Tensor([3, 3, inputs, Self.channels], repeating: 1 / Float(9 * inputs)),
          padding: .same)
        : Conv2D<Float>(
          inputs, Self.channels, kernel: 3, padding: .same, weights: .heNormal, using: &random)
      return kind == .rectified ? [convolution, ReLU<Float>()] : [convolution]
    }
    return Sequential(layers)
  }

  /// What the middle element sees on 16 images of noise.
  func map() -> GradientMap {
    var random = RandomSource(seed: seed &+ 1000)
    let side = Self.side(depth: depth)
    let images = Tensor<Float>.normal([kind == .equal ? 1 : 16, side, side, 1], using: &random)
    var network = network
    if kind == .equal {
      // All channels do the same: random signs would only scale the map.
      network.layers[network.layers.count - 1] = Conv2D<Float>(
        weights: Tensor([3, 3, depth == 1 ? 1 : Self.channels, 1], repeating: 1), padding: .same)
    }
    return GradientMap(of: network, images, at: (side / 2, side / 2), using: &random)
  }
}

extension ReceptiveFieldChapter {
  func effectiveField(_ page: Notebook) throws {
    page.text(
      """
      The receptive field says what a unit *can* see. It does not say how much each pixel counts. In \
      the picture of the two windows the middle pixel reaches the output on 9 ways, the corners on \
      one. With every further layer the ways spread like a random walk: each layer takes a step of \
      $-1$, $0$ or $1$ pixels, so after $n$ layers the steps' sum has the standard deviation
      """)
    page.formula(#"\sigma_n = \sqrt{\tfrac{2}{3} n}"#)
    page.text(
      """
      and the shape of a Gaussian, whereas the field's side is $2 n + 1$. Luo, Li, Urtasun and Zemel \
      (2016) conclude that the *effective* receptive field is much smaller than the theoretical one, \
      and takes an ever smaller part of it. We measure as they do: gradients of one output by the \
      pixels of random images; a pixel counts if its gradient is over 4.55% of the largest.
      """)
    let depths = options.quick ? [2, 4, 8] : [1, 2, 3, 4, 6, 8, 10, 12, 14, 16]
    let seeds = seeds(5)
    let equal = depths.map { DeepStack(kind: .equal, depth: $0, seed: 0).map() }
    let runs = depths.flatMap { depth in
      [DeepStack.Kind.random, .rectified].flatMap { kind in
        seeds.map { DeepStack(kind: kind, depth: depth, seed: $0) }
      }
    }
    let results = try concurrentRuns(runs) { $0.map() }
    func maps(_ kind: DeepStack.Kind, _ depth: Int) -> [GradientMap] {
      zip(runs, results).filter { $0.0.kind == kind && $0.0.depth == depth }.map(\.1)
    }
    reportStacks(page, depths, equal) { maps($0, $1) }
    let deepest = depths.last!
    try page.raster(
      stackPicture(
        [
          equal.last!, GradientMap.mean(maps(.random, deepest)),
          GradientMap.mean(maps(.rectified, deepest)),
        ],
        ["equal weights", "random weights", "random, with ReLU"], depth: deepest),
      name: "effective-stacks",
      caption: """
        Which pixels one output after \(deepest) convolutions of 3x3 looks at: bright is a large \
        gradient (each picture on its own scale). The white frame is the receptive field, \
        \(2 * deepest + 1) pixels wide. Random weights: the mean of \(seeds.count) networks.
        """)
    try page.figure(
      stackFigure(depths, equal) { maps($0, $1) },
      caption: """
        Left: the gradient's standard deviation around its middle. Right: the side of the effective \
        field as a share of the receptive field's. Lines with bands: median, lowest and highest of \
        \(seeds.count) networks.
        """)
  }

  private func reportStacks(
    _ page: Notebook, _ depths: [Int], _ equal: [GradientMap],
    _ maps: (DeepStack.Kind, Int) -> [GradientMap]
  ) {
    let exact = zip(depths, equal).map { depth, map in
      map.deviation(power: 1) / (2 * Double(depth) / 3).squareRoot()
    }
    page.claim(
      Claim(
        "rf-random-walk", notes: "equal weights: deviation sqrt(2n/3) (Luo et al. 2016)",
        measured: exact, shown: range(exact, .fixed(4)), is: .near(1, within: 1e-3),
        remark: "measured divided by formula, lowest and highest of the depths"))
    let drawn = depths.map { depth in
      maps(.random, depth).map { $0.deviation(power: 2) }.median
        / (2 * Double(depth) / 3).squareRoot()
    }
    page.claim(
      Claim(
        "rf-random-walk-weights",
        notes: "random weights: the same for the gradient's variance (Luo et al. 2016)",
        measured: drawn, shown: range(drawn, .fixed(2)), is: .near(1, within: 0.15),
        remark: """
          median of the seeds, measured divided by formula, over the depths; a little less than 1, \
          for each network's map is measured around its own middle, which random weights move
          """))
    let deepest = depths.last!
    let shares = maps(.rectified, deepest).map { share($0, deepest) }
    page.claim(
      Claim(
        "rf-effective",
        notes: "the effective field is a small part of the field (Luo et al. 2016)",
        measured: shares.median, format: .percent(0), unit: "of the area", is: .less(than: 0.65),
        remark: "\(deepest) layers with random weights and ReLU, median of the seeds"))
    let shallow = maps(.rectified, depths[1]).map { share($0, depths[1]) }.median
    page.claim(
      Claim(
        "rf-effective-shrinks",
        notes: "its share falls as the network gets deeper (Luo et al. 2016)",
        measured: shares.median / shallow, format: .fixed(2), is: .less(than: 0.85),
        remark: "the share at \(deepest) layers divided by that at \(depths[1])"))
  }

  private func share(_ map: GradientMap, _ depth: Int) -> Double {
    Double(map.effectiveArea) / Double((2 * depth + 1) * (2 * depth + 1))
  }

  private func range(_ values: [Double], _ style: NumberStyle) -> String {
    "\(style.text(values.min()!)) to \(style.text(values.max()!))"
  }

  private func stackPicture(_ maps: [GradientMap], _ names: [String], depth: Int) -> Raster {
    let scale = max(1, 440 / maps[0].width)
    let side = maps[0].width * scale
    var board = Board(width: 40 + maps.count * (side + 40), height: side + 100)
    for (index, map) in maps.enumerated() {
      var image = map.raster.scaled(by: scale)
      image.frame(pixels: maps[0].width / 2 - depth...maps[0].width / 2 + depth, scale: scale)
      board.place(image, x: 40 + index * (side + 40), y: 60, label: names[index])
    }
    return board.image
  }

  private func stackFigure(
    _ depths: [Int], _ equal: [GradientMap], _ maps: (DeepStack.Kind, Int) -> [GradientMap]
  ) -> Figure {
    let x = depths.map(Double.init)
    let fine = stride(from: Double(depths[0]), through: x.last!, by: 0.25).map { $0 }
    /// One row a seed, one column a depth.
    func runs(_ kind: DeepStack.Kind, _ value: (GradientMap, Int) -> Double) -> [[Double]] {
      let columns = depths.map { depth in maps(kind, depth).map { value($0, depth) } }
      return columns[0].indices.map { seed in columns.map { $0[seed] } }
    }
    func side(_ map: GradientMap, _ depth: Int) -> Double {
      map.effectiveSide / Double(2 * depth + 1)
    }
    let left = Panel(
      title: "spread of the gradient", x: Axis("layers n", range: 0...x.last!),
      y: Axis("standard deviation (pixels)", range: 0...10),
      marks: [
        .line(
          x: fine, y: fine.map { ($0 * ($0 + 1) / 3).squareRoot() }, label: "if all counted alike",
          colour: .ink, dash: .dotted),
        .line(
          x: fine, y: fine.map { (2 * $0 / 3).squareRoot() }, label: "√(2n/3)", colour: .blue,
          dash: .solid),
        .points(
          x: x, y: equal.map { $0.deviation(power: 1) }, colour: .blue, shape: .circle),
      ]
        + .spread(
          x: x, runs: runs(.random) { map, _ in map.deviation(power: 2) }, colour: .vermillion,
          dash: .dashed))
    let right = Panel(
      title: "effective side / side", x: Axis("layers n", range: 0...x.last!),
      y: Axis("share of the field's side", range: 0...1.05, format: .percent(0)),
      marks: [
        .line(
          x: x, y: zip(equal, depths).map(side), label: "equal", colour: .blue, dash: .solid,
          showsPoints: true)
      ]
        + .spread(
          x: x, runs: runs(.random, side), label: "random", colour: .vermillion, dash: .dashed)
        + .spread(
          x: x, runs: runs(.rectified, side), label: "with ReLU", colour: .green,
          dash: .dashDotted))
    return Figure(
      name: "effective-depth", title: "What a unit looks at grows with the root of the depth only",
      subtitle: """
        stacks of 3x3 convolutions, 8 channels, \(seeds(5).count) seeds; left, dashed: random \
        weights, of the squared gradient
        """,
      grid: .row(of: 2), panels: [left, right], size: Figure.Size(width: 1900, height: 760))
  }
}

extension GradientMap {
  /// On a colour scale from 0 to the largest value.
  var raster: Raster {
    Raster(
      width: width, height: height, values: values, range: 0...max(values.max() ?? 1, 1e-30),
      colours: .viridis)
  }
}

extension Raster {
  /// Frames a square of pixels of an image that was enlarged `scale` times, as far as it lies inside.
  mutating func frame(pixels: ClosedRange<Int>, scale: Int, _ colour: Colour = .white) {
    outline(
      x: pixels.lowerBound * scale, y: pixels.lowerBound * scale, width: pixels.count * scale,
      height: pixels.count * scale, colour, thickness: 4)
  }
}
