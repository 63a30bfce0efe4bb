import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting
import Training

extension InitialisationChapter {
  private var depthSeeds: [UInt64] { seeds(options.quick ? 3 : 10) }

  /// The spread of activations and gradients through 50 layers, next to the theory.
  func depth(_ page: Notebook) throws {
    page.text(
      """
      Now fifty layers of 100 units. From below come samples from $N(0, 1)$, from above a gradient \
      from $N(0, 1)$; we note the standard deviation of every layer's outputs and of the gradient by \
      them. A factor of 0.7 a layer is hard to see in one layer; after fifty it is $2 \\cdot 10^{-8}$.
      """)
    let depth = 50
    let starts = [Start.one, .hundredth, .xavier, .he]
    let seeds = depthSeeds
    struct Setting { let nonlinearity: Nonlinearity, start: Start, seed: UInt64, steps = 1 }
    let settings = Nonlinearity.allCases.flatMap { nonlinearity in
      starts.flatMap { start in
        seeds.map { Setting(nonlinearity: nonlinearity, start: start, seed: $0) }
      }
    }
    let measured = try trainSideBySide(
      settings, steps: \.steps, page, "sending signals through 50 layers"
    ) { setting, progress in
      let stack = Stack(
        nonlinearity: setting.nonlinearity, weights: setting.start.weights, depth: depth,
        samples: 200)
      let pass = stack.run(seed: setting.seed, needsGradients: true)
      progress.advance()
      // Where outputs overflow there is nothing to go back through.
      let outputs = pass.outputs.map(\.deviation)
      let isAlive = outputs.last!.isFinite
      return Profile(
        outputs: outputs.finitePart,
        gradients: pass.gradients.map { isAlive ? $0.deviation : .nan }.finitePart)
    }
    func group(_ nonlinearity: Int, _ start: Int) -> [Profile] {
      let first = (nonlinearity * starts.count + start) * seeds.count
      return Array(measured[first..<(first + seeds.count)])
    }
    let theories = Nonlinearity.allCases.map { nonlinearity in
      starts.map { start in
        let theory = VariancePropagation(
          nonlinearity: nonlinearity, gain: start.gain(width: 100))
        return Profile(
          outputs: theory.outputDeviations(depth: depth),
          gradients: theory.gradientDeviations(depth: depth))
      }
    }
    table(page, starts, group, theories)
    claims(page, group, theories)
    let layers = (1...depth).map(Double.init)
    let panels = [\Profile.outputs, \.gradients].flatMap { path in
      Nonlinearity.allCases.indices.map { nonlinearity in
        Panel(
          x: Axis("layer", range: 1...Double(depth), ticks: .at([1, 10, 20, 30, 40, 50])),
          y: Axis(
            "standard deviation", range: 1e-16...1e8,
            scale: .logarithmic, ticks: .at([1e-12, 1e-8, 1e-4, 1, 1e4]),
            format: .scientific(0)),
          marks: starts.indices.flatMap { index -> [Mark] in
            .spread(
              x: layers, runs: group(nonlinearity, index).map { $0[keyPath: path] },
              label: starts[index].name, colour: starts[index].colour, dash: starts[index].dash)
          }
            + starts.indices.map { index in
              .line(
                x: layers, y: theories[nonlinearity][index][keyPath: path],
                label: index == 0 ? "theory" : nil, colour: .ink, dash: .dotted, width: 0.6)
            })
      }
    }
    try page.figure(
      Figure(
        name: "depth",
        title: "Through 50 layers only He's weights carry ReLU both ways, Xavier's carry tanh",
        subtitle: """
          200 samples from N(0, 1), layers of 100, \(seeds.count) seeds: median, lowest to highest; \
          LeCun is Xavier here, where layers are square
          """,
        grid: Grid(
          rows: 2, columns: 3, rowLabels: ["outputs", "gradients"],
          columnTitles: Nonlinearity.allCases.map(\.rawValue), sharesX: true, sharesY: true),
        panels: panels, size: .init(width: 1800, height: 1100)),
      caption: """
        Standard deviations over depth: of each layer's outputs (above; they come from the left) and \
        of the gradient by them (below; it comes from the right). Dotted: the theory. With ReLU the \
        outputs of $N(0, 1)$ outgrow `Float` in layer \(lastFinite(group(2, 0)) + 1), those of \
        $N(0, 0.01^2)$ are all 0 from layer \(lastFinite(group(2, 1)) + 1) on, and no gradient comes \
        back through either.
        """)
  }

  /// The last layer of which all nets have a deviation.
  private func lastFinite(_ group: [Profile]) -> Int {
    group.map { $0.outputs.firstIndex { !$0.isFinite } ?? $0.outputs.count }.min()!
  }

  private func table(
    _ page: Notebook, _ starts: [Start], _ group: (Int, Int) -> [Profile],
    _ theories: [[Profile]]
  ) {
    let layers = [1, 5, 10, 20, 50]
    var table = Table(
      columns: ["", ""] + layers.map { .right("layer \($0)") })
    for (nonlinearity, start) in [(0, 0), (0, 2), (1, 2), (2, 2), (2, 3)] {
      let runs = group(nonlinearity, start)
      table.add(
        ["\(Nonlinearity.allCases[nonlinearity].rawValue), \(starts[start].name)", "measured"]
          + layers.map { layer in
            NumberStyle.significant(3).text(runs.map { $0.outputs[layer - 1] }.median)
          })
      table.add(
        ["", "theory"]
          + layers.map { layer in
            NumberStyle.significant(3).text(theories[nonlinearity][start].outputs[layer - 1])
          })
    }
    page.table(
      table, caption: "Standard deviation of a layer's outputs, median of the seeds, and theory.")
  }

  private func claims(
    _ page: Notebook, _ group: (Int, Int) -> [Profile], _ theories: [[Profile]]
  ) {
    func median(_ nonlinearity: Int, _ start: Int, _ layer: Int) -> Double {
      group(nonlinearity, start).map { $0.outputs[layer - 1] }.median
    }
    // The first ten layers, where what a finite width adds is still small.
    var errors: [Double] = []
    for nonlinearity in 0..<3 {
      for start in 0..<4 {
        for layer in 1...10 {
          errors.append(
            abs(
              median(nonlinearity, start, layer)
                / theories[nonlinearity][start].outputs[layer - 1] - 1))
        }
      }
    }
    page.claim(
      Claim(
        "init-theory", notes: "variances multiply as the derivation says (001, 004)",
        measured: errors.max()!, format: .percent(0),
        unit: "off at most, in the first 10 layers of 12 settings", is: .less(than: 0.3)))
    page.claim(
      Claim(
        "init-xavier-relu-deep", notes: "Xavier breaks with ReLU (001, 004)",
        measured: median(2, 2, 50), format: .scientific(0), unit: "left after 50 layers",
        is: .less(than: 1e-6),
        remark: "theory: \(NumberStyle.scientific(0).text(theories[2][2].outputs[49]))"))
    page.claim(
      Claim(
        "init-xavier-tanh-deep", notes: "and is good for tanh (001, 004)",
        measured: median(1, 2, 50), format: .significant(2), unit: "after 50 layers",
        is: .greater(than: 0.05)))
    let saturated = group(0, 0).map { $0.gradients[0] }.median
    let theory = VariancePropagation(nonlinearity: .sigmoid, gain: 100)
    let factor = theory.gradientFactor(theory.variances(depth: 20).last!)
    page.claim(
      Claim(
        "init-one-gradient", notes: "N(0, 1) with sigmoids: the gradients vanish (001)",
        measured: saturated, format: .fixed(2),
        unit: "of the gradient's σ reaches the first of 50 layers", is: .less(than: 1e-3),
        expecting: .differs,
        because: """
          most slopes are near 0, but weights of 1 are ten times those of Xavier, and small slopes \
          times large weights make an ordinary gradient: n σ² E[f'²] is \
          \(NumberStyle.fixed(2).text(factor)) a layer.
          """))
    let gradients = group(0, 2).map { $0.gradients[0] }.median
    page.claim(
      Claim(
        "init-xavier-sigmoid-deep", notes: "Xavier is best for sigmoids, too (001)",
        measured: gradients, format: .scientific(0),
        unit: "of the gradient reaches the first of 50 layers", is: .greater(than: 1e-6),
        expecting: .differs,
        because: """
          its outputs stay spread, but a sigmoid's slope of at most 1/4 takes three quarters of the \
          gradient in every layer, and weights with n σ² = 1 do not give it back. Tanh, whose slope is \
          1 at 0, has no such loss.
          """))
  }
}

/// A standard deviation for each layer, first to last.
struct Profile: Sendable {
  var outputs: [Double]
  var gradients: [Double]
}

extension [Double] {
  /// Zeros and what is not finite have no place on a logarithmic axis: they become gaps.
  var finitePart: [Double] { map { $0 > 0 && $0.isFinite ? $0 : .nan } }
}
