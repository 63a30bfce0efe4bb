import Experiments
import NeuralNetworks

/// The notes' two examples (002), and the first one's kernel on an image around its patch.
struct WorkedExamples: Experiment {
  struct Findings: Codable, Sendable {
    var one, three: WorkedConvolution
    /// What the layer makes of them.
    var oneOutput, threeOutput: Double
    /// 5x5 pixels, and what the layer makes of them.
    var image, output: [Double]
    var outputSide: Int
    /// 5x5 pixels with the notes' padded window at the left edge, and what the layer makes of them with a
    /// border of zeros.
    var edgeImage, paddedOutput: [Double]
    var paddedSide: Int
    /// The output beside that edge: of the row in which the notes work it out.
    var atEdge: Double { paddedOutput[2 * paddedSide] }
  }

  func run(in context: RunContext) throws -> Findings {
    let one = WorkedConvolution(
      patches: [[1, 0, 2, 5, 4, 2, 3, 4, 5]], kernels: [[-1, 0, 1, -1, 0, 1, -1, 0, 1]], side: 3,
      bias: 1)
    let three = WorkedConvolution(
      patches: [
        [1, 1, 1, 0, 1, 2, 0, 1, 2], [2, 2, 1, 1, 0, 2, 0, 0, 1], [1, 1, 0, 2, 0, 2, 1, 1, 0],
      ],
      kernels: [
        [-1, 1, 0, -1, 0, 1, -1, 1, -1], [1, 0, 1, 1, 1, 0, 1, 0, 1],
        [-1, -1, -1, 0, 1, 0, 0, 1, 1],
      ], side: 3, bias: 1)
    let image = self.image(around: one.patches[0], in: context)
    var layer = one.layer
    let output = layer.forward(image.reshaped(to: [1, 5, 5, 1]), mode: .inference)
    let edgeImage = self.edgeImage(in: context)
    var padded = Conv2D<Double>(
      weights: layer.weights.value, bias: layer.bias!.value, padding: .same)
    let paddedOutput = padded.forward(edgeImage.reshaped(to: [1, 5, 5, 1]), mode: .inference)
    return Findings(
      one: one, three: three, oneOutput: one.layerOutput, threeOutput: three.layerOutput,
      image: image.scalars, output: output.scalars, outputSide: output.shape[1],
      edgeImage: edgeImage.scalars, paddedOutput: paddedOutput.scalars,
      paddedSide: paddedOutput.shape[1])
  }

  /// Figure 5-9: of the window at the left edge one row is legible, (0, 2, 3) with the border's 0, and the
  /// sum, 9 before the bias. The other two rows are ours; so are the pixels around.
  private func edgeImage(in context: RunContext) -> Tensor<Double> {
    var random = context.random(4)
    var image = Tensor<Double>([5, 5], (0..<25).map { _ in Double(random.integer(below: 6)) })
    for (row, pixels) in [[1.0, 4], [2, 3], [5, 2]].enumerated() {
      for (column, pixel) in pixels.enumerated() { image[row + 1, column] = pixel }
    }
    return image
  }

  /// The patch in the middle of [5, 5] pixels, the others drawn.
  private func image(around patch: [Double], in context: RunContext) -> Tensor<Double> {
    var random = context.random(3)
    var image = Tensor<Double>([5, 5], (0..<25).map { _ in Double(random.integer(below: 6)) })
    for row in 0..<3 {
      for column in 0..<3 { image[row + 1, column + 1] = patch[row * 3 + column] }
    }
    return image
  }
}
