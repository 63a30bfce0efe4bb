import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting

/// Two ways to see 5x5 pixels, on a map of x by x with one channel.
enum Variant: CaseIterable {
  case twoOf3, oneOf5

  func network(_ padding: Padding) -> Sequential<Double> {
    switch self {
    case .twoOf3: ReceptiveFieldChapter.stack(2, kernel: 3, padding: padding)
    case .oneOf5: ReceptiveFieldChapter.stack(1, kernel: 5, padding: padding)
    }
  }

  /// Multiplications by the models' summary: the formula.
  func formula(side: Int, _ padding: Padding) -> Int {
    Summary("", of: network(padding), input: [side, side, 1]).total.macs
  }

  /// Multiplications counted while they are done.
  func counted(side: Int, _ padding: Padding) -> (all: Int, inside: Int) {
    var x = Tensor<Double>([1, side, side, 1], repeating: 1)
    var counts = (all: 0, inside: 0)
    for case let layer as Conv2D<Double> in network(padding).layers {
      let counted = CountedConvolution(layer, of: x)
      counts.all += counted.multiplications
      counts.inside += counted.multiplicationsInside
      x = counted.output
    }
    return counts
  }

  /// The polynomial through the counts on maps of 8, 9 and 10 pixels: a x^2 + b x + c.
  var polynomial: Polynomial {
    let values = [8, 9, 10].map { Double(counted(side: $0, .valid).all) }
    let second = values[2] - 2 * values[1] + values[0]
    let slope = values[1] - values[0]
    let a = second / 2
    let b = slope - a * (9 + 8)
    return Polynomial(a: a, b: b, c: values[0] - (a * 8 + b) * 8)
  }
}

/// a x^2 + b x + c.
struct Polynomial: Equatable {
  var a: Double
  var b: Double
  var c: Double

  func callAsFunction(_ x: Double) -> Double { (a * x + b) * x + c }

  static func - (p: Polynomial, q: Polynomial) -> Polynomial {
    Polynomial(a: p.a - q.a, b: p.b - q.b, c: p.c - q.c)
  }

  /// Where it is 0, smaller first; none where it is nowhere.
  var roots: [Double] {
    let discriminant = b * b - 4 * a * c
    guard discriminant >= 0, a != 0 else { return [] }
    return [-1, 1].map { (-b + $0 * discriminant.squareRoot()) / (2 * a) }.sorted()
  }

  var text: String { "\(sign(a, first: true))x^2 \(sign(b))x \(sign(c))" }

  private func sign(_ value: Double, first: Bool = false) -> String {
    let digits = PixelGrid.text(value.magnitude)
    return first ? (value < 0 ? "-" : "") + digits : (value < 0 ? "- " : "+ ") + digits
  }
}

extension ReceptiveFieldChapter {
  func cost(_ page: Notebook) throws {
    page.text(
      """
      Both see 5x5 pixels. For each pair of an input and an output channel one window of 5x5 has 25 \
      weights, two of 3x3 have 18, and a nonlinearity between them besides. The multiplications \
      depend on the size of the map. On a map of $x \\times x$ without padding, one window of 5x5 has \
      $(x - 4)^2$ places with 25 products each; two of 3x3 have $(x - 2)^2$ and $(x - 4)^2$ places \
      with 9 products each.
      """)
    for (variant, id, name, weights) in [
      (Variant.twoOf3, "rf-weights-two", "two 3x3", 18), (.oneOf5, "rf-weights-one", "one 5x5", 25),
    ] {
      let count = variant.network(.valid).parameters.reduce(0) { $0 + $1.value.scalars.count }
      page.claim(
        Claim(
          id, notes: "\(name): \(weights) weights for each pair of channels (002)",
          measured: count, is: .equal(to: Double(weights))))
    }
    page.text(
      """
      We do not trust the algebra: a convolution written as its definition, with a counter beside \
      the multiplication, says how many there are on maps of 5 to 28 pixels. A polynomial of degree 2 \
      is fixed by three of the counts; the others have to lie on it.
      """)
    let sides = Array(5...28)
    let two = Variant.twoOf3.polynomial
    let one = Variant.oneOf5.polynomial
    for (variant, polynomial, id, notes) in [
      (Variant.twoOf3, two, "rf-polynomial-two", "18x^2 - 108x + 180"),
      (.oneOf5, one, "rf-polynomial-one", "25x^2 - 200x + 400"),
    ] {
      let counts = sides.map { variant.counted(side: $0, .valid).all }
      let formulas = sides.map { variant.formula(side: $0, .valid) }
      page.claim(
        Claim(
          id, notes: "\(notes) multiplications (002)",
          measured: polynomial.text == notes && counts == formulas
            && zip(sides, counts).allSatisfy { polynomial(Double($0)) == Double($1) },
          shown: polynomial.text, is: .holding,
          remark: """
            through the counts on maps of 8, 9 and 10 pixels; all \(sides.count) counts lie on it \
            and equal the summary's
            """))
    }
    crossings(page, two, one)
    try page.figure(
      polynomialFigure(two, one),
      caption: """
        Multiplications for one pair of channels without padding. Points: counted. The curves meet \
        at 22/7 and at 10 pixels; to the left of 5 the window does not fit.
        """)
    samePadding(page, sides)
    try time(page)
  }

  private func crossings(_ page: Notebook, _ two: Polynomial, _ one: Polynomial) {
    let roots = (one - two).roots
    page.claim(
      Claim(
        "rf-crossing", notes: "the two are equal at x = 10 and x = 22/7 (002)",
        measured: roots.count == 2
          ? [abs(roots[0] - 22.0 / 7), abs(roots[1] - 10)] : [Double.infinity],
        shown: roots.map { NumberStyle.fixed(4).text($0) }.joined(separator: " and "),
        is: .less(than: 1e-9), remark: "22/7 pixels is no map that either window fits on"))
    func cheaper(_ sides: ClosedRange<Int>) -> Bool {
      sides.allSatisfy {
        Variant.twoOf3.counted(side: $0, .valid).all < Variant.oneOf5.counted(side: $0, .valid).all
      }
    }
    page.claim(
      Claim(
        "rf-cheaper-above", notes: "two 3x3 are cheaper for x > 10 (002)",
        measured: cheaper(11...64), is: .holding, remark: "counted for x = 11...64"))
    page.claim(
      Claim(
        "rf-cheaper-below", notes: "so one 5x5 is cheaper for 5 <= x < 10 (follows from 002)",
        measured: (5...9).allSatisfy {
          Variant.oneOf5.counted(side: $0, .valid).all
            < Variant.twoOf3.counted(side: $0, .valid).all
        }, is: .holding, remark: "counted for x = 5...9"))
  }

  private func polynomialFigure(_ two: Polynomial, _ one: Polynomial) -> Figure {
    let x = stride(from: 2.0, through: 16, by: 0.1).map { $0 }
    let sides = Array(5...16)
    func counts(_ variant: Variant) -> [Double] {
      sides.map { Double(variant.counted(side: $0, .valid).all) }
    }
    return Figure(
      name: "polynomials", title: "On maps of more than 10 pixels two 3x3 are cheaper than one 5x5",
      subtitle: "multiplications for one pair of channels, stride 1, no padding",
      panel: Panel(
        x: Axis("side x of the map (pixels)", range: 2...16, ticks: .every(2)),
        y: Axis("multiplications", range: 0...3700),
        marks: [
          .verticalRule(10, label: "x = 10"), .verticalRule(5, label: "x = 5", dash: .dotted),
          .verticalRule((one - two).roots.first ?? 0, label: "22/7", dash: .dashed),
          .line(x: x, y: x.map { two($0) }, label: "two 3x3", colour: .blue, dash: .solid),
          .line(x: x, y: x.map { one($0) }, label: "one 5x5", colour: .vermillion, dash: .dashed),
          .points(x: sides.map(Double.init), y: counts(.twoOf3), colour: .blue, shape: .circle),
          .points(
            x: sides.map(Double.init), y: counts(.oneOf5), colour: .vermillion, shape: .triangle),
        ]))
  }

  private func samePadding(_ page: Notebook, _ sides: [Int]) {
    page.text(
      """
      Networks usually pad. With SAME all layers keep the map's size, every output costs 9 or 25 \
      products with the zeros of the padding, and two 3x3 are cheaper on every map. A clever program \
      could leave the zeros out; we count those products, too.
      """)
    var table = Table(
      .right("x"), .right("two 3x3, all"), .right("one 5x5, all"), .right("two 3x3, without zeros"),
      .right("one 5x5, without zeros"))
    for side in [5, 7, 10, 14, 28] {
      let two = Variant.twoOf3.counted(side: side, .same)
      let one = Variant.oneOf5.counted(side: side, .same)
      table.add(
        "\(side)", "\(two.all, .grouped)", "\(one.all, .grouped)", "\(two.inside, .grouped)",
        "\(one.inside, .grouped)")
    }
    page.table(table, caption: "Counted multiplications with SAME padding, one pair of channels.")
    page.claim(
      Claim(
        "rf-cheaper-same", notes: "with SAME padding two 3x3 are always cheaper (not in 002)",
        measured: sides.allSatisfy {
          Variant.twoOf3.counted(side: $0, .same).all < Variant.oneOf5.counted(side: $0, .same).all
        }, is: .holding, remark: "at every size from 5 to 28"))
  }

  /// Real layers with 32 channels.
  private func time(_ page: Notebook) throws {
    var random = random(6)
    let channels = 32
    let x = Tensor<Float>.normal([8, 32, 32, channels], using: &random)
    func layers(_ kernels: [Int]) -> Sequential<Float> {
      Sequential(
        kernels.map {
          Conv2D<Float>(
            channels, channels, kernel: PixelSize($0), padding: .same, using: &random)
        })
    }
    var two = layers([3, 3])
    var one = layers([5])
    let input = Shape([32, 32, channels])
    let macs = [two, one].map { Summary("", of: $0, input: input).total.macs }
    let times = TimesByTurns(
      rounds: options.quick ? 5 : 21,
      [
        { _ = two.forward(x, mode: .inference) }, { _ = one.forward(x, mode: .inference) },
      ])
    let ratio = times.ratio(of: 0, to: 1)
    page.text(
      """
      Does the count decide the time? Here are both as layers of 32 channels on 8 maps of 32 x 32, \
      run by turns on one thread. By the count two 3x3 should take \
      \("\(Double(macs[0]) / Double(macs[1]), .percent(0))") of the time. The core computes 3x3 \
      convolutions with fewer multiplications than their definition has (Winograd's method), so it \
      can be less.
      """)
    page.claim(
      Claim(
        "rf-time", notes: "two 3x3 are cheaper (002): on the clock, too", measured: ratio.median,
        shown: "\(NumberStyle.percent(0).text(ratio.median)) of the time of one 5x5 "
          + "(\(NumberStyle.percent(0).text(ratio.low)) to "
          + "\(NumberStyle.percent(0).text(ratio.high)))",
        is: .less(than: 1), isTime: true))
  }
}
