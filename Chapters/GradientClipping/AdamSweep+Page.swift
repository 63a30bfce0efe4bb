import Experiments
import Page

extension AdamSweep {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
