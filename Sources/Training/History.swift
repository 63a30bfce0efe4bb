/// What was seen of a training on its way: one observation for each look.
public struct History<Observation: Sendable>: Sendable {
  /// The steps after which someone looked; 0 is before training.
  public private(set) var steps: [Int] = []
  /// What was seen then.
  public private(set) var observations: [Observation] = []
  /// The step at which the loss was no longer finite, if that happened.
  public var failedAt: Int?

  /// Nothing seen yet.
  public init() {}

  /// What was seen after `step` steps, if someone looked then.
  public subscript(step: Int) -> Observation? {
    steps.firstIndex(of: step).map { observations[$0] }
  }

  /// One number of each observation, in the order of `steps`.
  public func values(_ value: (Observation) -> Double) -> [Double] { observations.map(value) }

  /// What was seen up to and with `last`.
  public func prefix(_ last: Int) -> History {
    let count = steps.prefix { $0 <= last }.count
    var start = self
    start.steps = Array(steps.prefix(count))
    start.observations = Array(observations.prefix(count))
    return start
  }

  /// Adds what was seen after `step` steps, which are no fewer than at the look before.
  public mutating func add(_ observation: Observation, after step: Int) {
    steps.append(step)
    observations.append(observation)
  }
}

extension History: Equatable where Observation: Equatable {}

extension History: Encodable where Observation: Encodable {}

extension History: Decodable where Observation: Decodable {
  /// - Throws: `DecodingError`, also where there is not one observation for each step.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    steps = try container.decode([Int].self, forKey: .steps)
    observations = try container.decode([Observation].self, forKey: .observations)
    failedAt = try container.decodeIfPresent(Int.self, forKey: .failedAt)
    guard observations.count == steps.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .observations, in: container,
        debugDescription: "\(observations.count) observations do not fit \(steps.count) steps.")
    }
  }
}
