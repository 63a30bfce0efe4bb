/// Why a run cannot be made, or cannot go on: sentences for the one who asked for it.
public struct RunError: Error, Hashable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}

/// The user has stopped a run of which the state is saved.
public struct SavedInterruption: Error, Hashable, CustomStringConvertible {
  public init() {}

  public var description: String {
    "Stopped; all is saved. Go on with the same command and --resume."
  }
}
