import Experiments
import Page
import Plotting

extension MeanOverMasks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    /// In standard errors of a mean over so many masks: 1 where nothing but their noise is left.
    func inErrors(_ course: Course) -> Double {
      course.distances.last! * Double(masks).squareRoot()
    }
    // The noise of a root mean square over n networks is 1/sqrt(2n).
    let slack = 4 / (2 * Double(networks)).squareRoot()
    let threshold = Claim.Kind.finding(
      .theory("1, the noise of so many masks; ± four deviations over \(networks) networks"))
    evidence.claim(
      "drop-expectation-linear", threshold,
      notes: "in a linear network all units give the mean of all sub-networks (our question)",
      measured: inErrors(findings.linear), format: .fixed(2),
      unit: "standard errors apart (root mean square over \(networks) networks)",
      is: .near(1, within: (slack * 100).rounded() / 100))
    evidence.claim(
      "drop-expectation-deep", threshold,
      notes: "also in a network with ReLU (our question)",
      measured: inErrors(findings.relu), format: .fixed(1), unit: "standard errors apart",
      is: .near(1, within: (slack * 100).rounded() / 100), expecting: .differs)
    evidence.value("mean-over-masks.relu", "\(findings.relu.distances.last!, .fixed(2))")
    evidence.value("mean-over-masks.tanh", "\(findings.tanh.distances.last!, .fixed(2))")
    let x = findings.counts.map(Double.init)
    evidence.figure(
      Figure(
        name: "expectation",
        title: "With two hidden layers only linear networks are the mean over their masks",
        subtitle:
          "\(networks) random networks 20-50-50-1 of each kind, each with an input of its own, "
          + "p = \(dropped.settingText); σ: of one mask's output",
        panel: Panel(
          x: Axis("masks", range: 1...Double(masks), scale: .logarithmic),
          y: Axis(
            "distance of mean and whole (σ, root mean square)", range: 0.005...2,
            scale: .logarithmic),
          marks: [
            (findings.relu, Colour.vermillion, Dash.dashed), (findings.tanh, .blue, .solid),
            (findings.linear, .green, .dashDotted),
          ].map { course, colour, dash in
            .line(x: x, y: course.distances, label: course.name, colour: colour, dash: dash)
          }
            + [
              .line(
                x: x, y: x.map { 1 / $0.squareRoot() }, label: "noise of the masks", colour: .ink,
                dash: .dotted)
            ])))
    return evidence
  }
}
