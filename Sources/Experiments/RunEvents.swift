import Foundation
import Page
import TensorKernels

/// Something that a run tells the program that watches it: a line of JSON in the file that the hidden
/// option `--events` names.
package struct RunEvent: Codable, Sendable, Equatable {
  package enum Kind: String, Codable, Sendable {
    /// An experiment has begun, and takes about so many seconds.
    case experiment
    /// So many of so many steps of it are done.
    case progress
    /// What it found: its claims.
    case found
    /// All is written.
    case saved
    /// It ended without result.
    case failed
  }

  package var kind: Kind
  package var experiment: String?
  package var seconds: Double?
  package var label: String?
  package var step: Int?
  package var total: Int?
  package var claims: [ClaimOutcome]?
  /// What is wrong with the run, in sentences.
  package var problems: [String]?

  package init(_ kind: Kind, experiment: String? = nil) {
    self.kind = kind
    self.experiment = experiment
  }

  /// A claim's verdict.
  package struct ClaimOutcome: Codable, Sendable, Equatable {
    package var id, measured, verdict, outcome: String
  }
}

/// Writes the events of a run, a line each. Where they cannot be written the run goes on.
final class RunEvents: Sendable {
  private struct State {
    var file: FileHandle
    /// When a line about progress is due again, in nanoseconds.
    var nextProgress: UInt64 = 0
  }

  private let state: Guarded<State>
  private let clock: @Sendable () -> UInt64

  /// - Parameter clock: in nanoseconds.
  /// - Throws: what the system says where the file cannot be made.
  init(
    file: URL, clock: @escaping @Sendable () -> UInt64 = { DispatchTime.now().uptimeNanoseconds }
  ) throws {
    self.clock = clock
    try Data().write(to: file)
    state = Guarded(State(file: try FileHandle(forWritingTo: file)))
  }

  func begin(_ experiment: String, estimatedSeconds: Double) {
    var event = RunEvent(.experiment, experiment: experiment)
    event.seconds = estimatedSeconds
    write(event)
  }

  func found(_ claims: [Claim], by experiment: String) {
    var event = RunEvent(.found, experiment: experiment)
    event.claims = claims.map { claim in
      RunEvent.ClaimOutcome(
        id: claim.id, measured: claim.measured, verdict: claim.verdict.rawValue,
        outcome: "\(claim.verdict.mark) \(claim.outcome)")
    }
    write(event)
  }

  func saved(problems: [String]) {
    var event = RunEvent(.saved)
    event.problems = problems
    write(event)
  }

  func failed(_ message: String) {
    var event = RunEvent(.failed)
    event.problems = [message]
    write(event)
  }

  /// A piece of work has begun; what is returned is called after each step, from any thread.
  func progress(_ label: String, total: Int?) -> @Sendable () -> Void {
    let count = Guarded(0)
    return { [self] in
      let step = count.withLock { count -> Int in
        count += 1
        return count
      }
      let isDue = state.withLock { state -> Bool in
        // Five lines a second, and the last. Another thread may have been here since `step` was counted,
        // so the clock is read inside.
        let now = clock()
        guard now >= state.nextProgress || step == total else { return false }
        state.nextProgress = now + 200_000_000
        return true
      }
      if !isDue { return }
      var event = RunEvent(.progress)
      (event.label, event.step, event.total) = (label, step, total)
      write(event)
    }
  }

  private func write(_ event: RunEvent) {
    guard var line = try? JSONEncoder().encode(event) else { return }
    line.append(UInt8(ascii: "\n"))
    state.withLock { state in try? state.file.write(contentsOf: line) }
  }
}
