import SharedState

/// What is known after a classifier's training step.
public struct StepMetrics: Sendable {
  /// The number of the step, from 1.
  public let step: Int
  /// The mean loss of the batch, before the step, with the model's penalty.
  public let loss: Double
  /// What the size of the parameters adds to it.
  public let penalty: Double
  /// The share of the batch that was recognised before the step, 0 to 1.
  public let accuracy: Double

  /// Loss, accuracy and speed, for a progress line; a "?" for a speed that is no number.
  public func text(imagesPerSecond: Double) -> String {
    let speed = Int(exactly: imagesPerSecond.rounded(.towardZero)).map(String.init) ?? "?"
    return "loss \(loss.fixed(3))  accuracy \(accuracy.fixed(2))  \(speed) images/s"
  }
}
