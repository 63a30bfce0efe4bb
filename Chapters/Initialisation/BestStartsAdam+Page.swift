import Experiments
import Page
import Plotting

extension BestStartsAdam {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table(
      "adam",
      sweep.table("start", style: .percent(1), tolerance: BestStarts.tolerance, learnt: 0.25))
    evidence.claim(
      "init-adam-sigmoid", "also with Adam sigmoids take 4 times Xavier's weights (ours)",
      BestStarts.label(.sigmoid, .fourfold), beats: BestStarts.label(.sigmoid, .xavier), in: sweep,
      expecting: conditions.expecting(.agrees))
    evidence.claim(
      "init-adam-relu", "also with Adam He is clearly better for ReLU than Xavier (ours)",
      BestStarts.label(.relu, .he), beats: BestStarts.label(.relu, .xavier), in: sweep,
      expecting: conditions.expecting(.undecided))
    evidence.value(
      "adam.xavier", sweep[BestStarts.label(.sigmoid, .xavier)].bestResult.text(.percent(0)))
    evidence.value(
      "adam.hundredth", sweep[BestStarts.label(.sigmoid, .hundredth)].bestResult.text(.percent(0)))
    return evidence
  }
}
