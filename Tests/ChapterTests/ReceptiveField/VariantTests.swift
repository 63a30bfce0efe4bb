import Models
import NeuralNetworks
import Testing

@testable import chapter_receptive_field

@Suite struct VariantTests {
  /// Every map of the tables: the counter, the summary and the closed form.
  @Test(arguments: 5...28)
  func countsAreTheFormulas(side: Int) {
    for variant in Variant.allCases {
      for padding in Padding.allCases {
        let counted = variant.counted(side: side, padding)
        #expect(counted.all == variant.formula(side: side, padding))
        if padding == .valid { #expect(counted.inside == counted.all) }
      }
    }
    let x = side
    #expect(Variant.twoOf3.counted(side: x, .valid).all == 18 * x * x - 108 * x + 180)
    #expect(Variant.oneOf5.counted(side: x, .valid).all == 25 * x * x - 200 * x + 400)
    #expect(Variant.twoOf3.counted(side: x, .same).all == 18 * x * x)
    #expect(Variant.oneOf5.counted(side: x, .same).all == 25 * x * x)
  }

  @Test func polynomialsAndTheirRoots() {
    let difference = Variant.oneOf5.polynomial - Variant.twoOf3.polynomial
    #expect(difference == Polynomial(a: 7, b: -92, c: 220))
    #expect(abs(difference.roots[0] - 22.0 / 7) < 1e-12)
    #expect(abs(difference.roots[1] - 10) < 1e-12)
    #expect(Polynomial(a: 1, b: 0, c: 1).roots.isEmpty)
  }
}
