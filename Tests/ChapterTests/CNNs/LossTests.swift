import Datasets
import Foundation
import Models
import NeuralNetworks
import Optimizers
import Testing

@testable import chapter_cnns

/// Fifty steps beside PyTorch's, from the same weights and on the same batches; see losses.py.
@Suite struct LossTests {
  private struct Case: Decodable {
    let batch: Int
    /// How far PyTorch's own losses move, at most, when the first weights do by one rounding.
    let rounding: Double
    let losses: [Double]
  }

  private func cases() throws -> [String: Case] {
    let file = try #require(
      Bundle.module.url(forResource: "losses", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode([String: Case].self, from: Data(contentsOf: file))
  }

  @Test(arguments: [NetworkName.leNet5, .baseline])
  func lossesAreThoseOfPyTorch(name: NetworkName) throws {
    let wanted = try #require(try cases()["\(name)"])
    // Where rounding alone comes near the tolerance, agreement would be luck.
    #expect(wanted.losses.count == 50 && wanted.rounding < tolerance / 3)
    let losses = try losses(of: name, batch: wanted.batch, Adam<Float>(learningRate: 0.001))
    let worst = zip(losses, wanted.losses).map { abs($0 - $1) }.max()!
    #expect(worst < tolerance, "\(name): \(worst)")
  }

  /// In Double, where eighteen layers and fifty steps do not blow up the rounding; see losses.py.
  ///
  /// A step takes seconds, so four are made; all fifty with `WORKBOOK_SLOW_TESTS=1 swift test`.
  @Test func resNet18sLossesAreThoseOfPyTorch() throws {
    let wanted = try #require(try cases()["resnet18"])
    #expect(wanted.losses.count == 50 && wanted.rounding < 1e-9)
    let isSlow = ProcessInfo.processInfo.environment["WORKBOOK_SLOW_TESTS"] == "1"
    let losses = try losses(
      of: .resNet18, batch: wanted.batch, steps: isSlow ? 50 : 4,
      Adam<Double>(learningRate: 0.001))
    let worst = zip(losses, wanted.losses).map { abs($0 - $1) }.max()!
    // The fixture has seven decimals; nothing else separates the two.
    #expect(worst < 1e-6, "\(worst)")
  }

  /// The issue's.
  private let tolerance = 1e-3

  private func losses<Scalar>(
    of name: NetworkName, batch: Int, steps: Int = 50, _ rule: some Optimizer<Scalar>
  ) throws -> [Double] {
    let digits = try Examples(
      ImageDataset.load(.mnist5k).training.prefix(batch * steps),
      as: .images(side: 32, channels: 3))
    var random = RandomSource(seed: 0)
    var model: Sequential<Scalar> =
      name == .baseline
      ? .baseline(dropout: 0, weights: .zeros, using: &random)
      : name.network(weights: .zeros, using: &random)
    setFormulaWeights(&model)
    var rule = rule
    return (0..<steps).map { step in
      let images = digits.batch(at: step * batch..<(step + 1) * batch)
      let inputs = Tensor(images.inputs.shape, images.inputs.scalars.map { Scalar($0) })
      let logits = model.forward(inputs, mode: .training)
      let (loss, gradient) = SoftmaxCrossEntropy()(logits, labels: images.labels)
      let total = loss + model.penalty
      model.backwardToParameters(gradient)
      rule.step(&model)
      return total
    }
  }

  /// Glorot uniform from numbers that a formula gives: the same as in losses.py, to the bit.
  private func setFormulaWeights<Scalar>(_ model: inout Sequential<Scalar>) {
    var index: UInt64 = 0
    model.visitParameters { parameter in
      let shape = parameter.value.shape
      if shape.rank > 1 {
        let fans = Fans(of: shape)
        let limit = Float((6 / Double(fans.fanIn + fans.fanOut)).squareRoot())
        parameter.value = Tensor(
          shape,
          (0..<UInt64(shape.count)).map { i in
            let u = Float(mix((index << 32) + i) >> 40) * 0x1p-24
            return Scalar((2 * u - 1) * limit)
          })
      }
      index += 1
    }
  }

  /// SplitMix64's output function after one step from `state`.
  private func mix(_ state: UInt64) -> UInt64 {
    var z = state &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
