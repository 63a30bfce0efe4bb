import Experiments
import Page
import Plotting

extension WorkedExamples {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.output("one-channel", findings.one.text)
    evidence.output("three-channels", findings.three.text)
    evidence.claim(
      "rf-worked", .check, notes: "the worked convolution of one channel gives 1 (002)",
      measured: findings.oneOutput, format: .fixed(0), is: .equal(to: 1))
    evidence.claim(
      "rf-output-side", .check,
      notes: "the output's side is (5 - 3)/1 + 1 = 3 (004; 002: (5 - 3 + 1)/1)",
      measured: findings.outputSide, is: .equal(to: 3))
    evidence.claim(
      "rf-worked-channels", .check,
      notes: "the worked convolution of three channels gives 6 (002)",
      measured: findings.threeOutput, format: .fixed(0), is: .equal(to: 6))
    evidence.claim(
      "rf-channels-sum", .check, notes: "the channels' sums add up to one output (002)",
      measured: findings.threeOutput - findings.three.total, format: .fixed(0),
      is: .equal(to: 0))
    evidence.claim(
      "rf-padded", .check,
      notes:
        "with a border of 0 the window at the edge sums to 9, and 10 with the bias (002, fig. 5-9)",
      measured: findings.atEdge, format: .fixed(0), is: .equal(to: 10))
    evidence.claim(
      "rf-padded-side", .check, notes: "and the output stays 5x5 (002, fig. 5-9)",
      measured: findings.paddedSide, is: .equal(to: 5))
    evidence.raster(
      padded(findings), name: "padded-example",
      alternative: "A 5x5 image in a border of zeros, a kernel and the output of 5x5")
    evidence.raster(
      sliding(findings), name: "convolution",
      alternative: "A 5x5 image, a kernel and the output of 3x3")
    evidence.raster(
      channels(findings.three, output: findings.threeOutput), name: "three-channels",
      alternative: "Three channels, three sums, one output")
    return evidence
  }

  private func sliding(_ findings: Findings) -> Raster {
    var board = Raster(width: 1280, height: 480)
    let image = PixelGrid(findings.image, columns: 5).framed(1..<4, 1..<4, .vermillion)
    let kernel = PixelGrid(
      findings.one.kernels[0], columns: 3, fill: Colour.blue.tint(0.25))
    let output = PixelGrid(
      findings.output, columns: findings.outputSide, fill: Colour.green.tint(0.2))
    board.place(image, x: 60, y: 80, side: 72, label: "image", letters: 28)
    board.write("×", x: 470, y: 260, height: 35, alignment: .center)
    board.place(kernel, x: 530, y: 152, side: 72, label: "kernel", letters: 28)
    board.write("+ 1 =", x: 865, y: 260, height: 35, alignment: .center)
    board.place(
      output.framed(1..<2, 1..<2, .vermillion), x: 1000, y: 152, side: 72, label: "output")
    return board
  }

  private func padded(_ findings: Findings) -> Raster {
    var board = Raster(width: 1480, height: 580)
    var bordered = [Double](repeating: 0, count: 49)
    for row in 0..<5 {
      for column in 0..<5 {
        bordered[(row + 1) * 7 + column + 1] = findings.edgeImage[row * 5 + column]
      }
    }
    let image = PixelGrid(bordered, columns: 7).framed(2..<5, 0..<3, .vermillion)
    board.place(image, x: 60, y: 80, side: 62, label: "image in a border of zeros", letters: 28)
    board.write("×", x: 550, y: 297, height: 35, alignment: .center)
    board.place(
      PixelGrid(findings.one.kernels[0], columns: 3, fill: Colour.blue.tint(0.25)), x: 605, y: 204,
      side: 62, label: "kernel", letters: 28)
    board.write("+ 1 =", x: 905, y: 297, height: 35, alignment: .center)
    let output = PixelGrid(
      findings.paddedOutput, columns: findings.paddedSide, fill: Colour.green.tint(0.2))
    board.place(
      output.framed(2..<3, 0..<1, .vermillion), x: 1030, y: 142, side: 72, label: "output")
    return board
  }

  private func channels(_ worked: WorkedConvolution, output: Double) -> Raster {
    let (side, rowHeight) = (54, 240)
    var board = Raster(width: 1620, height: 60 + 3 * rowHeight)
    for (channel, colour) in [Colour.vermillion, .green, .blue].enumerated() {
      let y = 70 + channel * rowHeight
      let middle = y + 3 * side / 2
      func place(_ values: [Double], _ x: Int, _ label: String, _ tint: Double) {
        board.place(
          PixelGrid(values, columns: 3, fill: colour.tint(tint)), x: x, y: y, side: side,
          label: channel == 0 ? label : "")
      }
      board.write("channel \(channel + 1)", x: 30, y: middle)
      place(worked.patches[channel], 240, "patch", 0.12)
      board.write("×", x: 445, y: middle, height: 28, alignment: .center)
      place(worked.kernels[channel], 490, "kernel", 0.3)
      board.write("=", x: 695, y: middle, height: 28, alignment: .center)
      place(worked.products(channel), 740, "products", 0)
      board.write("sum", x: 960, y: middle)
      board.write(
        PixelGrid.text(worked.sum(channel)), x: 1060, y: middle, height: 28, alignment: .center)
    }
    let middle = 70 + rowHeight + 3 * side / 2
    let sums = (0..<3).map { channel in
      let sum = worked.sum(channel)
      return sum < 0 ? "(\(PixelGrid.text(sum)))" : PixelGrid.text(sum)
    }
    board.write(
      "\(sums.joined(separator: " + ")), + bias \(PixelGrid.text(worked.bias)) =", x: 1140,
      y: middle)
    board.write(PixelGrid.text(output), x: 1570, y: middle, height: 42, alignment: .center)
    return board
  }
}
