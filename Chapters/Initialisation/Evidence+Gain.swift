import Experiments
import Page

extension Evidence {
  /// A claim that a start is better than another, each at its own best learning rate.
  mutating func claim(
    _ id: String, _ notes: String, _ start: String, beats other: String, in sweep: Sweep,
    expecting verdict: Verdict?
  ) {
    let gain = sweep.difference(of: start, to: other)
    claim(
      id, .finding(.null("no difference")), notes: notes, interval: gain, shown: gain.inPoints,
      is: .greater(than: 0), expecting: verdict)
  }
}
