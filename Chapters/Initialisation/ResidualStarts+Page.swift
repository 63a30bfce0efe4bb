import Experiments
import Page
import Plotting

extension ResidualStarts {
  func evidence(from found: Findings, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
