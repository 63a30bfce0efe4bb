import Experiments
import Page

extension EmptyRows {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
