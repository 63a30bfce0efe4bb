import Experiments
import Page
import Plotting

extension Relatives {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "rf-relatives-gradients", .check,
      notes: "dilated, grouped, transposed: their gradients are the numeric ones (ours)",
      measured: [findings.dilatedError, findings.groupedError, findings.transposedError],
      format: .scientific(1), is: .less(than: 1e-7))
    evidence.claim(
      "rf-relatives-sizes", .check,
      notes: "dilated: N - D (F - 1) outputs; transposed: (N - 1) S + F (ours)",
      measured: findings.sizes, is: .holding)
    dilated(findings, &evidence)
    evidence.claim(
      "rf-grouped-weights", .check,
      notes: "G groups have 1/G of the weights (Krizhevsky et al. 2012): 1, 4 and 16 groups",
      measured: [findings.groupedWeights * 4, findings.depthwiseWeights * 16],
      shown: [findings.plainWeights, findings.groupedWeights, findings.depthwiseWeights]
        .map { "\($0, .grouped)" }.joined(separator: ", ") + " weights",
      is: .equal(to: Double(findings.plainWeights)))
    evidence.claim(
      "rf-grouped-leak", .check,
      notes: "an output has no gradient by the channels of other groups (ours)",
      measured: findings.leak, is: .equal(to: 0))
    evidence.claim(
      "rf-transposed-adjoint", .check,
      notes: "a transposed convolution is the transpose: <Ax, y> = <x, A'y> (ours)",
      measured: abs(findings.adjoint), format: .scientific(1), is: .less(than: 1e-12))
    let (uneven, even) = (Set(findings.uneven), Set(findings.even))
    func list(_ numbers: Set<Double>) -> String {
      numbers.sorted().map(PixelGrid.text).joined(separator: ", ")
    }
    evidence.claim(
      "rf-checkerboard", .check,
      notes: "a window that the stride does not divide writes a checkerboard (Odena et al. 2016)",
      measured: uneven.count > 1 && even.count == 1,
      shown: "\(list(uneven)) inputs an output for 3x3, \(list(even)) for 4x4", is: .holding)
    evidence.raster(
      picture(
        [("window 3, stride 2", findings.uneven), ("window 4, stride 2", findings.even)],
        columns: 11, .orange),
      name: "checkerboard",
      alternative: "How many inputs of a transposed convolution reach each output")
    return evidence
  }

  private func dilated(_ findings: Findings, _ evidence: inout Evidence) {
    // Along the middle row.
    func seen(_ ways: [Double]) -> [Int] { (0..<15).filter { ways[7 * 15 + $0] > 0 } }
    let (doubling, constant) = (seen(findings.doubling), seen(findings.constant))
    evidence.claim(
      "rf-dilated-field", .check,
      notes: "three 3x3 layers with dilations of 1, 2, 4 see 15 pixels (Yu and Koltun 2016)",
      measured: doubling.count, is: .equal(to: 15))
    evidence.claim(
      "rf-dilated-gaps", .check,
      notes: "dilations of 2, 2, 2 read every pixel of their field, 13 a side (ours)",
      measured: constant.count,
      unit: "of \((constant.last ?? 0) - (constant.first ?? 0) + 1) a side",
      is: .equal(to: 13), expecting: .differs)
    evidence.raster(
      picture(
        [("dilations 1, 2, 4", findings.doubling), ("dilations 2, 2, 2", findings.constant)],
        columns: 15, .blue),
      name: "dilation", alternative: "Which pixels three dilated convolutions see")
  }

  private func picture(
    _ grids: [(String, [Double])], columns: Int, _ colour: Colour
  ) -> Raster {
    let side = 40
    var board = Raster(
      width: grids.count * (columns * side + 60) + 40, height: columns * side + 110)
    for (index, (name, values)) in grids.enumerated() {
      let largest = values.max() ?? 1
      let grid = PixelGrid(values, columns: columns) { colour.tint(0.15 + 0.7 * $0 / largest) }
      board.place(
        grid, x: 40 + index * (columns * side + 60), y: 70, side: side, label: name, letters: 16)
    }
    return board
  }
}
