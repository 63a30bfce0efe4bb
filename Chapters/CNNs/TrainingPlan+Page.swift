import Experiments
import Page

extension TrainingPlan {
  /// The page shows its settings alone.
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence { Evidence() }
}
