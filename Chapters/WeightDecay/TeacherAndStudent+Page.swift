import Experiments
import Foundation
import Page
import Plotting

extension TeacherAndStudent {
  /// The place of the prior's λ.
  private var middle: Int { exponents.firstIndex { abs($0) < 1e-9 }! }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let with = findings.with.map { $0[middle] }
    let best = findings.with.map { errors in
      lambdas.indices.min { errors[$0].mean < errors[$1].mean }!
    }
    evidence.claim(
      "decay-prior", .finding(.theory("σ²/s², to a step of the grid, a factor of 1.8")),
      notes: "the best λ is noise over prior, σ²/s², whatever n (theory)",
      measured: best.map { Double.pow(10, exponents[$0]) }, format: .significant(2),
      unit: "times σ²/s² (n from \(samples.first!) to \(samples.last!))",
      is: .inside(0.5...2), expecting: conditions.expecting(.agrees))
    evidence.value("teacher-and-student.lambda", "\(priorLambda, .fixed(0))")
    peak(findings.without, with, conditions, &evidence)
    let ratios = zip(samples, with).map { expectedWith(samples: $0) / $1.mean }
    evidence.claim(
      "decay-student-theory",
      .finding(.theory("exact for many inputs; a tenth for \(inputs) of them")),
      notes: "the error with the best decay is σ² N/n m(λ/n) (Dobriban and Wager 2018)",
      measured: [ratios.min()!, ratios.max()!], format: .fixed(2),
      unit: "times what is measured, lowest and highest", is: .inside(0.9...1.1),
      expecting: conditions.expecting(.agrees))
    evidence.figure(figure(findings, with))
    return evidence
  }

  /// Where there are as many samples as inputs.
  private func peak(
    _ without: [[Double]], _ with: [[Double]], _ conditions: RunConditions,
    _ evidence: inout Evidence
  ) {
    let equal = samples.firstIndex(of: inputs)!
    let factors = Repeats(zip(without[equal], with[equal]).map { log10($0 / $1) })
    evidence.claim(
      "decay-peak", .finding(.null("no decay: 1 times")),
      notes: "decay suppresses the noise of the targets (Krogh and Hertz 1991)",
      interval: factors,
      shown: factors.inWords(.significant(2), " times less error with decay (n = N)") {
        Double.pow(10, $0)
      },
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    func rises(_ errors: [[Double]]) -> Repeats {
      Repeats(zip(errors[equal], errors[equal - 1]).map { log10($0 / $1) })
    }
    let lower = rises(with)
    evidence.claim(
      "decay-more-data", .finding(.null("more samples change nothing: 1 times")),
      notes: "with decay more samples do not hurt at the peak (our question)", interval: lower,
      shown: lower.inWords(
        .significant(2), " times the error with \(inputs) samples that \(samples[equal - 1]) give"
      ) { Double.pow(10, $0) },
      is: .less(than: 0), expecting: conditions.size == .quick ? nil : .agrees)
    let higher = rises(without)
    evidence.value(
      "teacher-and-student.rise",
      higher.inWords(.significant(2), " times") { Double.pow(10, $0) })
  }

  private func figure(_ findings: Findings, _ with: [[Double]]) -> Figure {
    let x = samples.map(Double.init)
    let fine = (samples.first!...samples.last!).map(Double.init)
    let axis = Axis(
      "samples n", scale: .logarithmic, ticks: .at([10, 20, 40, 80, 160]))
    func points(_ values: [[Double]], _ label: String, _ colour: Colour, _ shape: PointShape)
      -> Mark
    {
      .points(x: x, y: values.map(\.mean), label: label, colour: colour, shape: shape, size: 1.6)
    }
    func theory(_ value: (Int) -> Double, _ colour: Colour, _ dash: Dash) -> Mark {
      .line(x: fine, y: fine.map { min(value(Int($0)), 1e3) }, colour: colour, dash: dash)
    }
    let chosen = [0, samples.firstIndex(of: inputs)!, samples.count - 1]
    let styles: [(Colour, Dash)] = [(.ink, .dotted), (.vermillion, .dashed), (.blue, .solid)]
    return Figure(
      name: "teacher",
      title: "Without decay the student is worst where samples and weights are equal in number",
      subtitle: """
        linear, \(inputs) inputs, noise \(noise.settingText); mean of \(teachers) teachers, lines: \
        theory for many inputs
        """,
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "distance from the teacher", x: axis,
          y: Axis("|w − teacher|²", range: 0.03...100, scale: .logarithmic),
          marks: [
            theory(expectedWithout, .vermillion, .dashed), theory(expectedWith, .blue, .solid),
            points(findings.without, "no decay", .vermillion, .circle),
            points(with, "λ = σ²/s²", .blue, .diamond),
          ]),
        Panel(
          title: "by the strength of the decay",
          x: Axis("λ / (σ²/s²)", scale: .logarithmic, ticks: .at([0.1, 1, 10])),
          y: Axis("|w − teacher|²", range: 0.03...10, scale: .logarithmic),
          marks: [.verticalRule(1, colour: .muted, dash: .dotted)]
            + zip(chosen, styles).map { place, style in
              .line(
                x: exponents.map { Double.pow(10, $0) },
                y: findings.with[place].map(\.mean), label: "n = \(samples[place])",
                colour: style.0, dash: style.1, showsPoints: true)
            }),
      ], seriesNames: .abovePanels)
  }
}
