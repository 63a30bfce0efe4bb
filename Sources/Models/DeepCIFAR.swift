import NeuralNetworks

extension Sequential {
  /// The networks of the degradation experiment (He et al. 2016, section 4.2): C 16@3x3, then three
  /// stages of n basic blocks with 16, 32 and 64 channels, 6n + 2 layers with parameters in all;
  /// plain, or with shortcuts around each pair of convolutions.
  ///
  /// Shortcuts are identities, and 1x1 projections where a stage begins. (The paper pads with zero
  /// channels there, for these networks alone.)
  ///
  /// - Parameters:
  ///   - depth: 6n + 2, stops otherwise; such as 20, 32, 44 or 56.
  ///   - channels: of the first stage; each further stage has twice as many.
  public static func deepCIFAR(
    depth: Int, hasShortcuts: Bool, input: Shape = [32, 32, 3], channels: Int = 16,
    classes: Int = 10, weights: Initializer = .glorotUniform, using random: inout RandomSource
  ) -> Sequential {
    require(
      depth >= 8 && depth % 6 == 2, "A network of this kind has 6n + 2 layers, not \(depth).")
    return built(weights: weights, using: &random) { make in
      var layers: Layers<Scalar> = make.normalized(input[2], channels, kernel: 3, bias: nil)
      var width = channels
      for stage in 0..<3 {
        for block in 0..<(depth - 2) / 6 {
          layers += make.basicBlock(
            width, channels << stage, stride: stage > 0 && block == 0 ? 2 : 1,
            hasShortcut: hasShortcuts)
          width = channels << stage
        }
      }
      return layers + [GlobalAveragePool<Scalar>(), make.dense(width, classes) as Dense<Scalar>]
    }
  }
}
