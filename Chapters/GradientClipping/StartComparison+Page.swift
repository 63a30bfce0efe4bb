import Experiments
import Page

extension StartComparison {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
