/// What an exercise throws until its reader has written an answer.
public struct Unsolved: Error, CustomStringConvertible {
  public init() {}

  public var description: String { "not solved yet" }
}
