import Experiments
import Page
import Plotting

extension BestStartsAdam {
  func evidence(from found: Findings, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
