import Experiments
import Foundation
import LiveServer
import SharedState

/// The trainings of a session: up to four side by side.
final class Laboratory: Sendable {
  /// What all of them tell, in one stream: a browser has few connections to a server.
  let log = EventLog()
  private let program: URL
  private let state = Guarded(State())

  private struct State {
    var runs: [LaboratoryRun] = []
    var count = 0
    /// Those that are being started.
    var starting = 0
  }

  /// How many there may be at a time.
  static let most = 4

  /// - Parameter program: the path of `workbook`, which trains in processes of its own.
  init(program: URL) {
    self.program = program
    // A process that has just ended must not take the server with it.
    signal(SIGPIPE, SIG_IGN)
  }

  /// In the order in which they began.
  var runs: [LaboratoryRun] { state.withLock { $0.runs } }

  func run(_ id: String) -> LaboratoryRun? { runs.first { $0.id == id } }

  /// Begins a training, and waits until it trains.
  ///
  /// - Throws: `LiveError` where there are four, or where it cannot begin; `SettingError`.
  func start(_ order: LaboratoryOrder) throws -> LaboratoryRun {
    _ = try order.checked()
    let id = try state.withLock { state -> String in
      guard state.runs.count + state.starting < Self.most else {
        throw LiveError(
          "\(Self.most) trainings are there already: end one of them.", status: 409)
      }
      state.starting += 1
      state.count += 1
      return "lab-\(state.count)"
    }
    defer { state.withLock { $0.starting -= 1 } }
    let run = try LaboratoryRun(id, order, program: program, log: log)
    do {
      try run.waitForBeginning()
    } catch {
      run.end()
      log.forget(run.keys)
      throw error
    }
    state.withLock { $0.runs.append(run) }
    return run
  }

  /// Ends a training, and forgets it.
  func end(_ run: LaboratoryRun) {
    run.end()
    state.withLock { state in state.runs.removeAll { $0.id == run.id } }
    log.forget(run.keys)
    log.add(#"{"run":"\#(run.id)","removed":true}"#, inPlaceOf: "\(run.id) removed")
  }

  /// Ends all of them.
  func close() {
    for run in runs { end(run) }
    log.end()
  }
}
