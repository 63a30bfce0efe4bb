import Experiments
import Page
import Plotting

extension BestStarts {
  func evidence(from found: Findings, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
