import Page
import TensorKernels

/// Shows in a progress line how far an experiment is, and ends it after Ctrl-C.
final class Watcher: Sendable {
  private let output: ProgressOutput
  private let state = Guarded((line: SharedProgress?.none, label: ""))

  private let events: RunEvents?

  init(_ output: ProgressOutput, events: RunEvents? = nil) {
    self.output = output
    self.events = events
  }

  var observer: RunObserver {
    RunObserver(
      began: { [self] label, total in
        let line = begin(label: label, total: total)
        let report = events?.progress(label, total: total)
        return {
          line.advance()
          report?()
        }
      },
      isCancelled: { Interruption.isRequested })
  }

  /// An experiment begins: its name and the time it takes go before what it reports.
  func begin(_ experiment: String, estimatedSeconds: Double) {
    events?.begin(experiment, estimatedSeconds: estimatedSeconds)
    let time = Duration.seconds(estimatedSeconds).inWords
    let label = estimatedSeconds < 2 ? experiment : "\(experiment) (about \(time))"
    state.withLock { $0.label = label }
  }

  /// The experiment has ended; or else it was given up.
  func end(isComplete: Bool = true) {
    state.withLock { state in
      if isComplete { state.line?.finish() } else { state.line?.abandon() }
      state.line = nil
    }
  }

  private func begin(label: String, total: Int?) -> SharedProgress {
    state.withLock { state in
      state.line?.finish()
      let text = label.isEmpty ? state.label : "\(state.label): \(label)"
      let line = SharedProgress(ProgressLine(text, total: total, to: output))
      state.line = line
      return line
    }
  }
}
