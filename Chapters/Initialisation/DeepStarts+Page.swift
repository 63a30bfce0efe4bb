import Experiments
import Page
import Plotting

extension DeepStarts {
  func evidence(from found: Findings, under conditions: RunConditions) -> Evidence {
    Evidence()
  }
}
