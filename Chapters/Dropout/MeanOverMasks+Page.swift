import Experiments
import Page
import Plotting

extension MeanOverMasks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    // The standard error of a mean, in the same unit.
    let error = 1 / Double(masks).squareRoot()
    let (linear, relu, tanh) = (
      abs(findings.linear.last), abs(findings.relu.last), abs(findings.tanh.last)
    )
    evidence.claim(
      "drop-expectation-linear", .finding(.spread("four standard errors over the masks")),
      notes: "in a linear network all units give the mean of all sub-networks (our question)",
      measured: linear / error, format: .fixed(1),
      unit: "standard errors apart", is: .less(than: 4))
    evidence.claim(
      "drop-expectation-deep", .finding(.chosen("a fiftieth of a deviation")),
      notes: "also in a network with ReLU (our question)",
      measured: relu, format: .fixed(3), unit: "of the sub-networks' deviation apart",
      is: .less(than: 4 * error), expecting: .differs)
    evidence.value("mean-over-masks.relu", "\(relu / error, .fixed(0))")
    evidence.value("mean-over-masks.tanh", "\(tanh / error, .fixed(1))")
    let styles: [(Course, Colour, Dash)] = [
      (findings.linear, .ink, .dotted), (findings.relu, .vermillion, .dashed),
      (findings.tanh, .blue, .solid),
    ]
    evidence.figure(
      Figure(
        name: "expectation", title: "The mean over masks is the whole network's output, nearly",
        subtitle: """
          20-50-50-1, p = \(rate.settingText), one sample; running mean minus the whole network's \
          output; σ: of one mask's output
          """,
        panel: Panel(
          x: Axis("masks", range: 1...Double(masks), scale: .logarithmic),
          y: Axis("distance from the whole network (σ)", range: -1...1),
          marks: [.horizontalRule(0)]
            + styles.map { course, colour, dash in
              .line(
                x: findings.counts.map(Double.init), y: course.distances, label: course.name,
                colour: colour, dash: dash)
            })))
    return evidence
  }
}
