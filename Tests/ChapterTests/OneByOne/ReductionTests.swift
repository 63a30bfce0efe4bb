import Models
import NeuralNetworks
import Testing

@testable import chapter_1x1

@Suite struct ReductionTests {
  /// The formulas of the notes, written out once more, against the summary.
  @Test(arguments: [1, 4, 16, 32, 64, 110, 111, 128])
  func formulas(width: Int) {
    let cost = Reduction(width: width).formula
    #expect(cost.trainable == 128 * width + 25 * width * 32)
    #expect(cost.macs == 100 * 100 * cost.trainable)
    #expect(cost.macs < Reduction.direct.formula.macs || width > 110)
  }

  /// With zeros left out, as the closed form says.
  @Test func productsInsideTheImage() {
    let counted = Reduction.notes.counted()
    #expect(counted.multiplications == Reduction.notes.formula.macs)
    let window = SlidingWindow(Reduction.kernel, padding: .same)
    let inside =
      100 * 100 * 128 * 32
      + window.multiplicationsInside(height: 100, width: 100, inputs: 32, outputs: 32)
    #expect(counted.inside == inside)
  }

  /// Table 1 of Szegedy et al. 2015, row inception (3a).
  @Test func googLeNet() {
    var random = RandomSource(seed: 1)
    let block = InceptionVariants.googLeNet3a(using: &random)
    let costs = block.costs(block.reduced)
    #expect(
      costs.map(\.trainable)
        == [192 * 64, 192 * 96 + 9 * 96 * 128, 192 * 16 + 25 * 16 * 32, 192 * 32])
    #expect(block.reduced.outputShape(for: block.input) == [28, 28, 256])
  }

  /// The variant without reductions keeps what the branches make, but for the pooling's channels.
  @Test func withoutReductionsShapesStay() {
    var random = RandomSource(seed: 1)
    let block = InceptionVariants.ofInception10(using: &random)
    #expect(block.reduced.outputShape(for: block.input) == [8, 8, 128])
    #expect(block.plain.outputShape(for: block.input) == [8, 8, 3 * 32 + 128])
    #expect(block.plain.branches.map { $0.layers.count { $0 is Conv2D<Float> } } == [1, 1, 1, 0])
  }
}
