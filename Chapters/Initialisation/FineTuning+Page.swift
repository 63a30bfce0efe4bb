import Experiments
import Page
import Plotting

extension FineTuning {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(columns: ["start"] + counts.map { .right("\($0) images each") })
    for beginning in Beginning.allCases {
      table.add(
        [beginning.name]
          + counts.map { sweep[Self.label(beginning, $0)].bestResult.text(.percent(1)) })
    }
    evidence.table("fine-tuning", table)
    let (few, many) = (counts.first!, counts.last!)
    func gain(_ beginning: Beginning, _ count: Int, to other: Beginning) -> Repeats {
      sweep.difference(of: Self.label(beginning, count), to: Self.label(other, count))
    }
    func claim(
      _ id: String, _ notes: String, _ beginning: Beginning, _ count: Int, to other: Beginning,
      _ verdict: Verdict
    ) {
      evidence.claim(
        id, notes, Self.label(beginning, count), beats: Self.label(other, count), in: sweep,
        expecting: conditions.expecting(verdict))
    }
    claim(
      "init-fine-tuning", "fine-tuning, which 004 lists, is clearly better than a random start",
      .pretrained, few, to: .random, .undecided)
    claim(
      "init-fine-tuning-many", "so it is with many images (004)",
      .pretrained, many, to: .random, .undecided)
    claim(
      "init-fine-frozen", "frozen layers that learnt are better than frozen random ones (ours)",
      .pretrainedFrozen, few, to: .randomFrozen, .agrees)
    claim(
      "init-fine-unfrozen", "with few images one should keep the layers as they were (ours)",
      .pretrainedFrozen, few, to: .pretrained, .differs)
    claim(
      "init-fine-shuffled",
      "it is the labels that teach: better than learnt from shuffled ones (ours)",
      .pretrained, few, to: .shuffled, .agrees)
    evidence.value(
      "fine-tuning.shuffled-many", gain(.pretrained, many, to: .shuffled).inPoints)
    evidence.value("fine-tuning.few", "\(few)")
    evidence.value("fine-tuning.many", "\(many)")
    evidence.value("fine-tuning.trainings", "\(repetitions)")
    evidence.figure(figure(sweep, conditions))
    return evidence
  }

  private func figure(_ sweep: Sweep, _ conditions: RunConditions) -> Figure {
    Figure(
      name: "fine-tuning", title: "What was learnt on other digits is a start, and no more",
      subtitle: """
        \(conditions.dataset.rawValue), digits 0 to 4, two layers of \(units) ReLU, \(steps) steps; \
        mean and range of \(repetitions) runs at each start's best rate
        """,
      panel: Panel(
        x: Axis(
          "labelled images of each digit", scale: .logarithmic, ticks: .at(counts.map(Double.init))),
        y: Axis("test accuracy", format: .percent(0)),
        marks: Beginning.allCases.enumerated().flatMap { place, beginning -> [Mark] in
          let results = counts.map { sweep[Self.label(beginning, $0)].bestResult }
          let x = counts.map(Double.init)
          return [
            .band(x: x, low: results.map(\.low), high: results.map(\.high), colour: .series(place)),
            .line(
              x: x, y: results.map(\.mean), label: beginning.name, colour: .series(place),
              dash: Dash.allCases[place], showsPoints: true),
          ]
        }))
  }
}
