import NeuralNetworks
import TensorCore
import TensorKernels

/// An optimizer whose learning rate follows a schedule.
///
/// ```swift
/// var optimizer = Scheduled(
///   SGD<Float>(learningRate: 0, momentum: 0.9), by: .step(from: 0.1, factor: 0.1, every: 1_000))
/// ```
public struct Scheduled<Base: Optimizer>: Optimizer {
  public typealias Scalar = Base.Scalar

  /// The optimizer that takes the steps, at the rates that the schedule gives it.
  public var base: Base
  /// The rate of each step; `stepCount` says which is next.
  public let schedule: Schedule
  /// How many steps were taken.
  public private(set) var stepCount = 0

  /// The rate of the next step. The schedule overrules one that is set.
  public var learningRate: Double {
    get { base.learningRate }
    set { base.learningRate = newValue }
  }

  /// Stops for a schedule that has no rate for some step, or one that is infinite as a `Scalar`.
  public init(_ base: Base, by schedule: Schedule) {
    schedule.requireSense()
    for rate in schedule.turns { Self.requireLearningRate(rate) }
    self.base = base
    self.schedule = schedule
    self.base.learningRate = schedule(0)
  }

  public mutating func prepare(for model: some Layer<Scalar>) { base.prepare(for: model) }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visitCount(&stepCount, "the schedule's steps")
    try base.visitState(&visitor)
  }

  public mutating func step(_ model: inout some Layer<Scalar>) {
    base.learningRate = schedule(stepCount)
    base.step(&model)
    stepCount += 1
    base.learningRate = schedule(stepCount)
  }
}
