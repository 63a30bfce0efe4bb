import Models
import NeuralNetworks
import Testing

@testable import chapter_receptive_field

/// Theory against measurement, beyond the cases of the chapter.
@Suite struct FieldTests {
  @Test(arguments: 1...50)
  func randomStacks(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let stack = RandomStack(using: &random)
    for isVertical in [true, false] {
      #expect(
        stack.measured(isVertical: isVertical) == stack.formula(isVertical: isVertical),
        "\(stack)")
    }
  }

  @Test(arguments: NetworkName.notes)
  func everyLayerOfTheSix(name: NetworkName) {
    let network = SeenNetwork(name)
    for layer in network.layers {
      #expect(layer.agrees, "\(layer.path) \(layer.text)")
    }
  }

  /// The narrow copies have the same windows in the same places as the networks that train.
  @Test(arguments: NetworkName.notes)
  func narrowCopiesSeeTheSame(name: NetworkName) {
    var random = RandomSource(seed: 1)
    let real: Sequential<Float> = name.network(weights: .zeros, using: &random)
    func fields(_ layer: some Layer) -> [ReceptiveField?] {
      Summary("", of: layer, input: name.inputShape).rows.map(\.layer.output.field)
    }
    #expect(fields(real) == fields(SeenNetwork.narrow(name)))
  }

  /// A field that reaches the border is not taken for measured.
  @Test func whatIsCutOffIsNotMeasured() {
    let network = Sequential.stack(4, padding: .same).linearized()
    #expect(MeasuredField.axis(of: network, image: [1, 16, 9, 1], isVertical: true) == nil)
    #expect(
      MeasuredField.axis(of: network, image: [1, 40, 9, 1], isVertical: true)?.size == 9)
  }

  /// A wrong formula would be found: a window more or less changes what is measured.
  @Test func theMeasurementCanTell() throws {
    let three = try #require(
      MeasuredField.measured(
        of: Sequential.stack(3).linearized(), input: [16, 16, 1]))
    let two = Summary("", of: Sequential.stack(2), input: [16, 16, 1])
    #expect(three != MeasuredField(try #require(two.rows.last?.layer.output.field)))
  }
}
