import Experiments
import Page

extension AdaptiveSweep {
  func evidence(from found: AdaptiveSweep.Findings, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
