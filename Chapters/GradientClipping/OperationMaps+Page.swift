import Experiments
import Page

extension OperationMaps {
  func evidence(from found: OperationMaps.Findings, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
