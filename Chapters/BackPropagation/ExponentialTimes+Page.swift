import Experiments
import Page

extension ExponentialTimes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      .left("for one unit and one digit, there and back"), .right("nanoseconds"),
      .right("times ReLU's"), .right("of the layer's"))
    for row in findings.rows {
      table.add(
        row.name, row.nanoseconds.text(.fixed(1)), row.overReLU.fixed(1),
        "\(row.overLayer, .percent(1))")
    }
    evidence.table("exponential-times", table, showsTimes: true)
    let sigmoid = findings.rows.first { $0.name == ActivationFunction.sigmoid.rawValue }!
    let tanh = findings.rows.first { $0.name == ActivationFunction.tanh.rawValue }!
    evidence.claim(
      "bp-exp-time", .time, notes: "exp is expensive, ReLU cheap (004): the time of both",
      measured: [sigmoid.overReLU, tanh.overReLU],
      shown: "\(sigmoid.overReLU.fixed(1)) times ReLU's time for sigmoid, "
        + "\(tanh.overReLU.fixed(1)) for tanh",
      is: .greater(than: 1.2), expecting: conditions.expectedOfTimes)
    evidence.claim(
      "bp-exp-share", .time,
      notes:
        "and what is expensive matters, beside a layer of 784 inputs (what one may conclude from 004)",
      measured: sigmoid.overLayer,
      shown: "\(NumberStyle.percent(1).text(sigmoid.overLayer)) of the layer's time",
      is: .greater(than: 0.1), expecting: conditions.expecting(.differs))
    evidence.time("exponential-times.library", "\(findings.library, .fixed(0))")
    return evidence
  }
}
