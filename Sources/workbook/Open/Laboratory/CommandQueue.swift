import Foundation

/// Commands on their way from the thread that reads them to the one that trains.
final class CommandQueue: @unchecked Sendable {
  private let condition = NSCondition()
  private var commands: [LaboratoryCommand] = []
  private var isClosed = false

  func add(_ command: LaboratoryCommand) {
    condition.withLock {
      commands.append(command)
      condition.signal()
    }
  }

  /// Nothing more will come.
  func close() {
    condition.withLock {
      isClosed = true
      condition.signal()
    }
  }

  /// What has come since the last time; nil once the queue is closed.
  ///
  /// - Parameter isWaiting: whether to wait for a command where there is none.
  func take(isWaiting: Bool) -> [LaboratoryCommand]? {
    condition.withLock {
      while isWaiting, commands.isEmpty, !isClosed { condition.wait() }
      if isClosed { return nil }
      defer { commands = [] }
      return commands
    }
  }
}
