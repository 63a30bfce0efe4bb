import NeuralNetworks

/// One window of a convolution, written out: what the notes do on paper, and what the layer says.
struct WorkedConvolution {
  /// [height, width, channels].
  let patch: Tensor<Double>
  /// [height, width, channels].
  let kernel: Tensor<Double>
  let bias: Double

  /// Channels as matrices, row by row.
  init(patches: [[Double]], kernels: [[Double]], side: Int, bias: Double) {
    func stacked(_ channels: [[Double]]) -> Tensor<Double> {
      Tensor([channels.count, side * side], channels.flatMap { $0 }).transposed()
        .reshaped(to: [side, side, channels.count])
    }
    patch = stacked(patches)
    kernel = stacked(kernels)
    self.bias = bias
  }

  /// What the layer of the core makes of the patch.
  var layerOutput: Double {
    let shape = Shape([1] + patch.shape.dimensions)
    var layer = Conv2D(
      weights: kernel.reshaped(to: Shape(kernel.shape.dimensions + [1])), bias: Tensor([bias]))
    return layer.forward(patch.reshaped(to: shape), mode: .inference)[0, 0, 0, 0]
  }

  /// The products of one channel, row by row.
  func products(_ channel: Int) -> [(weight: Double, pixel: Double)] {
    let (height, width) = (patch.shape[0], patch.shape[1])
    return (0..<height * width).map {
      (kernel[$0 / width, $0 % width, channel], patch[$0 / width, $0 % width, channel])
    }
  }

  func sum(_ channel: Int) -> Double {
    products(channel).reduce(0) { $0 + $1.weight * $1.pixel }
  }

  /// The sum, a line for each row of each channel, as one writes it by hand.
  var text: String {
    let (height, width, channels) = (patch.shape[0], patch.shape[1], patch.shape[2])
    func number(_ value: Double) -> String {
      value < 0 ? "(\(PixelGrid.text(value)))" : PixelGrid.text(value)
    }
    var lines: [String] = []
    for channel in 0..<channels {
      let terms = products(channel).map { "\(number($0.weight))*\(number($0.pixel))" }
      for row in 0..<height {
        let sum = terms[row * width..<(row + 1) * width].joined(separator: " + ")
        lines.append((lines.isEmpty ? "  " : "+ ") + sum)
      }
    }
    lines.append("+ \(number(bias))")
    let sums = (0..<channels).map { number(sum($0)) }.joined(separator: " + ")
    lines.append("= \(sums) + \(number(bias)) = \(PixelGrid.text(total))")
    return lines.joined(separator: "\n")
  }

  var total: Double {
    (0..<patch.shape[2]).reduce(bias) { $0 + sum($1) }
  }
}

extension Tensor<Double> {
  /// One channel of an image [height, width, channels].
  func channel(_ index: Int) -> Tensor<Double> {
    columns(index..<index + 1).reshaped(to: Shape(Array(shape.dimensions.dropLast())))
  }
}
