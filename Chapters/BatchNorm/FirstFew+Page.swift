import Experiments
import Page
import Plotting

extension FirstFew {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let few = sweep.difference(of: "all 6", to: "first 3")
    evidence.claim(
      "bn-every-convolution", .finding(.null("BN after the first three: 0")),
      notes: "after the first few convolutions is enough (a reader's question under 003)",
      interval: few,
      shown: "\(few.inPoints) more with BN after every convolution", is: .atMost(0),
      expecting: conditions.expecting(.undecided))
    evidence.table("first-few", sweep.table("BN after", style: .percent(1), tolerance: 0.05))
    evidence.figure(
      sweep.heatMap(
        name: "first-few", title: "BN after which convolutions?",
        subtitle:
          "\(conditions.dataset.rawValue), six convolutions, \(steps) steps of SGD, batch 60",
        arm: "BN after", score: "test accuracy", range: 0...1))
    return evidence
  }
}
