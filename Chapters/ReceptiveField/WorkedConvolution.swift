import NeuralNetworks

/// One window of a convolution, written out: what the notes do on paper, and what the layer says.
struct WorkedConvolution: Codable, Sendable {
  /// For each channel its pixels, row by row.
  var patches: [[Double]]
  /// For each channel its weights, row by row.
  var kernels: [[Double]]
  var side: Int
  var bias: Double

  /// The convolution of `NeuralNetworks` with this kernel.
  var layer: Conv2D<Double> {
    Conv2D(
      weights: Self.stacked(kernels).reshaped(to: [side, side, kernels.count, 1]),
      bias: Tensor([bias]))
  }

  /// What the layer makes of the patch.
  var layerOutput: Double {
    var layer = layer
    let patch = Self.stacked(patches).reshaped(to: [1, side, side, patches.count])
    return layer.forward(patch, mode: .inference)[0, 0, 0, 0]
  }

  /// The products of one channel, row by row.
  func products(_ channel: Int) -> [Double] { zip(kernels[channel], patches[channel]).map(*) }

  func sum(_ channel: Int) -> Double { products(channel).reduce(0, +) }

  var total: Double { patches.indices.reduce(bias) { $0 + sum($1) } }

  /// The sum, a line for each row of each channel, as one writes it by hand.
  var text: String {
    func number(_ value: Double) -> String {
      value < 0 ? "(\(PixelGrid.text(value)))" : PixelGrid.text(value)
    }
    var lines: [String] = []
    for (kernel, patch) in zip(kernels, patches) {
      let terms = zip(kernel, patch).map { "\(number($0))*\(number($1))" }
      for row in 0..<side {
        let sum = terms[row * side..<(row + 1) * side].joined(separator: " + ")
        lines.append((lines.isEmpty ? "  " : "+ ") + sum)
      }
    }
    let sums = patches.indices.map { number(sum($0)) }.joined(separator: " + ")
    lines.append("+ \(number(bias))")
    lines.append("= \(sums) + \(number(bias)) = \(PixelGrid.text(total))")
    return lines.joined(separator: "\n")
  }

  /// [pixels, channels]: the channels of a pixel side by side.
  private static func stacked(_ channels: [[Double]]) -> Tensor<Double> {
    Tensor([channels.count, channels[0].count], channels.flatMap { $0 }).transposed()
  }
}
