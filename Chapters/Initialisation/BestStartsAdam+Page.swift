import Experiments
import Page
import Plotting

extension BestStartsAdam {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table(
      "adam",
      sweep.table("start", style: .percent(1), tolerance: BestStarts.tolerance, learnt: 0.25))
    let sigmoid = sweep.difference(
      of: BestStarts.label(.sigmoid, .fourfold), to: BestStarts.label(.sigmoid, .xavier))
    evidence.claim(
      "init-adam-sigmoid", .finding(.null("no difference: the interval begins above 0")),
      notes: "also with Adam sigmoids take 4 times Xavier's weights (ours)",
      measured: sigmoid.interval?.lowerBound ?? sigmoid.mean,
      shown: sigmoid.inPoints, is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    let relu = sweep.difference(
      of: BestStarts.label(.relu, .he), to: BestStarts.label(.relu, .xavier))
    evidence.claim(
      "init-adam-relu", .finding(.null("no difference: the interval begins above 0")),
      notes: "also with Adam He is clearly better for ReLU than Xavier (001, 004)",
      measured: relu.interval?.lowerBound ?? -1,
      shown: relu.inPoints, is: .greater(than: 0),
      expecting: conditions.expecting(.differs))
    evidence.value(
      "adam.xavier", sweep[BestStarts.label(.sigmoid, .xavier)].bestResult.text(.percent(0)))
    evidence.value(
      "adam.hundredth", sweep[BestStarts.label(.sigmoid, .hundredth)].bestResult.text(.percent(0)))
    return evidence
  }
}
