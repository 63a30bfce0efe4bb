import Experiments
import Page
import Plotting

extension FineTuning {
  func evidence(from found: Findings, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
