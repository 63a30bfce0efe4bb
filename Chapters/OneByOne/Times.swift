import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting
import Training

extension OneByOneChapter {
  func times(_ page: Notebook) throws {
    page.text(
      """
      Multiplications are not seconds: memory has to be read, and each layer writes a map that the \
      next one reads again. So both ways run on the real core, by turns on one thread, and we divide \
      the times of each turn. The width of the bottleneck is ours to choose; with \
      $128 w + 25 \\cdot 32 w$ weights it pays as long as there are fewer than 102,400.
      """)
    let widths = [4, 8, 16, 24, 32, 48, 64, 96, 128]
    let breakEven = (1...256).first {
      Reduction(width: $0).formula.macs >= Reduction.direct.formula.macs
    }!
    page.claim(
      Claim(
        "1x1-break-even", notes: "a bottleneck saves multiplications (002): up to which width?",
        measured: breakEven - 1, unit: "channels", is: .atLeast(32),
        remark: "from \(breakEven) channels on the detour costs more than the direct way"))
    let times = try measuredTimes(page, widths)
    let index = widths.firstIndex(of: 32)! + 1
    let ratio = times.ratio(of: index, to: 0)
    page.claim(
      Claim(
        "1x1-time", notes: "through 32 channels is faster (002: 29% of the multiplications)",
        measured: ratio.median,
        shown: "\(NumberStyle.percent(0).text(ratio.median)) of the direct way's time "
          + "(\(NumberStyle.percent(0).text(ratio.low)) to "
          + "\(NumberStyle.percent(0).text(ratio.high)))",
        is: .less(than: 0.75), isTime: true))
    page.claim(
      Claim(
        "1x1-time-widest", notes: "through 128 channels saves nothing",
        measured: times.ratio(of: widths.count, to: 0).median,
        shown: "\(NumberStyle.percent(0).text(times.ratio(of: widths.count, to: 0).median)) "
          + "of the direct way's time",
        is: .greater(than: 0.9), isTime: true))
    try page.figure(
      timesFigure(widths, times, breakEven),
      caption: """
        Cost over the bottleneck's width, as a share of the direct 5x5 convolution's. Line: \
        multiplications by the summary, which are those counted. Points and band: measured times, \
        median, lowest and highest turn. Times differ from run to run; the script and the data \
        beside the picture are those of this run.
        """, showsTimes: true)
    try checkCounts(page, widths)
  }

  /// The direct way first, then through each width.
  private func measuredTimes(_ page: Notebook, _ widths: [Int]) throws -> TimesByTurns {
    var random = random(3)
    let x = Tensor<Float>.normal([1] + Reduction.input, using: &random)
    let reductions = [Reduction.direct] + widths.map { Reduction(width: $0) }
    let work = reductions.map { reduction -> () -> Void in
      let network: Sequential<Float> = reduction.network(using: &random)
      return {
        var network = network
        _ = network.forward(x, mode: .inference)
      }
    }
    return page.progress("timing convolutions") { _ in
      TimesByTurns(rounds: options.quick ? 3 : 15, work)
    }
  }

  private func checkCounts(_ page: Notebook, _ widths: [Int]) throws {
    let reductions = widths.map { Reduction(width: $0) }
    let counted = try concurrentRuns(options.quick ? [reductions[0], reductions[2]] : reductions) {
      ($0, $0.counted().multiplications)
    }
    page.claim(
      Claim(
        "1x1-counts-widths", notes: "the formula gives what is counted, at every width",
        measured: counted.count { $0.0.formula.macs == $0.1 }, unit: "widths",
        is: .equal(to: Double(counted.count)),
        remark: "100 x 100 pixels, SAME, products with zeros included"))
  }

  private func timesFigure(_ widths: [Int], _ times: TimesByTurns, _ breakEven: Int) -> Figure {
    let x = widths.map(Double.init)
    let direct = Double(Reduction.direct.formula.macs)
    let fine = Array(stride(from: 4, through: 128, by: 4))
    let ratios = widths.indices.map { times.ratio(of: $0 + 1, to: 0) }
    return Figure(
      name: "width",
      title: "Time falls with the bottleneck's width, nearly as the multiplications do",
      subtitle: "100 x 100 x 128 to 32 channels by 5x5 through w channels; one thread, by turns",
      panel: Panel(
        x: Axis("channels of the bottleneck w", range: 0...132, ticks: .every(16)),
        y: Axis(
          "share of the direct way", range: 0...max(1.4, ratios.map(\.high).max()! * 1.05),
          format: .percent(0)),
        marks: [
          .horizontalRule(1, label: "direct 5x5"),
          .verticalRule(32, label: "w = 32", dash: .dotted),
          .band(x: x, low: ratios.map(\.low), high: ratios.map(\.high), colour: .vermillion),
          .line(
            x: x, y: ratios.map(\.median), label: "time", colour: .vermillion, dash: .dashed,
            showsPoints: true),
          .line(
            x: fine.map(Double.init),
            y: fine.map { Double(Reduction(width: $0).formula.macs) / direct },
            label: "multiplications", colour: .blue, dash: .solid),
        ]))
  }
}
