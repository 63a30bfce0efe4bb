import NeuralNetworks
import Testing

@testable import chapter_receptive_field

@Suite struct SizeTests {
  /// Output size and padding of every case of the tables, against the layers.
  @Test(arguments: WindowCase.all)
  func theRuleIsWhatLayersDo(test: WindowCase) {
    guard test.rule.output > 0 else {
      #expect(test.padding == .valid && test.window > test.size)
      return
    }
    #expect(test.measured(isVertical: true) == test.rule)
    #expect(test.measured(isVertical: false) == test.rule)
    #expect(test.pooled == test.rule.output)
  }

  /// The formulas as the notes have them, in floating point.
  @Test(arguments: WindowCase.all)
  func theRuleIsTheNotes(test: WindowCase) {
    let (n, f, s) = (Double(test.size), Double(test.window), Double(test.stride))
    let expected = test.padding == .same ? n / s : (n - f + 1) / s
    #expect(test.rule.output == max(0, Int(expected.rounded(.up))))
  }

  @Test func workedExamples() {
    let worked = WorkedConvolution(
      patches: [[1, 2, 3, 4]], kernels: [[1, 0, 0, -1]], side: 2, bias: 0.5)
    #expect(worked.layerOutput == -2.5)
    #expect(worked.total == -2.5)
    #expect(worked.text == "  1*1 + 0*2\n+ 0*3 + (-1)*4\n+ 0.5\n= (-3) + 0.5 = -2.5")
  }
}
