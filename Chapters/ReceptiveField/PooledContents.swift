import Experiments
import NeuralNetworks

/// What is left of a texture, and of the ground that it lies on, when a window becomes one number: by its
/// mean or its maximum, of the pixels themselves and of what an edge filter makes of them.
struct PooledContents: Experiment {
  @Setting("side of the pooled windows in pixels", in: 2...8) var side = 4
  @Setting("windows of each repetition", in: 100...100_000, quick: 500) var windows = 4_000
  @Setting("repetitions with windows of their own", in: 2...50, quick: 3) var repetitions = 12

  /// What the pixels of a window are: ground + contrast x texture, with a texture of mean 0.
  enum Texture: String, CaseIterable, Codable, Sendable {
    /// Independent normal pixels.
    case noise
    /// One pixel in eight is bright.
    case brightSpecks
    /// One pixel in eight is dark.
    case darkSpecks

    var label: String {
      switch self {
      case .noise: "noise"
      case .brightSpecks: "bright specks"
      case .darkSpecks: "dark specks"
      }
    }
  }

  /// Ways to make one number of a window.
  enum Pooling: String, CaseIterable, Codable, Sendable {
    case mean, max, edgeMean, edgeMax

    var label: String {
      switch self {
      case .mean: "mean of the pixels"
      case .max: "max of the pixels"
      case .edgeMean: "mean behind an edge filter"
      case .edgeMax: "max behind an edge filter"
      }
    }
  }

  /// How much of what differs from window to window the pooled number tells: squared correlations.
  struct Kept: Codable, Sendable {
    var texture: Texture
    var pooling: Pooling
    /// Of the ground, of the contrast, and of contrasts that belong to other windows: nothing.
    var ground, contrast, shuffled: Repeats
  }

  struct Findings: Codable, Sendable {
    var kept: [Kept]

    subscript(texture: Texture, pooling: Pooling) -> Kept {
      kept.first { $0.texture == texture && $0.pooling == pooling }!
    }
  }

  var estimatedSeconds: Double { 1 }

  func run(in context: RunContext) throws -> Findings {
    let seeds = context.seeds(repetitions)
    let cases = Texture.allCases.flatMap { texture in
      Pooling.allCases.map { (texture, $0) }
    }
    return Findings(
      kept: cases.map { texture, pooling in
        let all = seeds.map { shares(of: texture, pooling, seed: $0) }
        return Kept(
          texture: texture, pooling: pooling, ground: Repeats(all.map(\.0)),
          contrast: Repeats(all.map(\.1)), shuffled: Repeats(all.map(\.2)))
      })
  }

  /// Grounds are N(0, 1), contrasts uniform from 0 to 2.
  private func shares(
    of texture: Texture, _ pooling: Pooling, seed: UInt64
  ) -> (Double, Double, Double) {
    var random = RandomSource(seed: seed &+ 700)
    let grounds = Tensor<Double>.normal([windows], using: &random).scalars
    let contrasts = Tensor<Double>.uniform([windows], in: 0..<2, using: &random).scalars
    // One pixel more to the right, for differences of neighbours.
    let width = side + 1
    let texels = Self.texels(texture, windows * side * width, using: &random)
    let pixels = texels.indices.map { index in
      let window = index / (side * width)
      return grounds[window] + contrasts[window] * texels[index]
    }
    let pooled = Self.pooled(Tensor([windows, side, width, 1], pixels), pooling)
    let others = random.permutation(windows).map { contrasts[$0] }
    return (
      pooled.sharedVariance(with: grounds), pooled.sharedVariance(with: contrasts),
      pooled.sharedVariance(with: others)
    )
  }

  /// Mean 0 and variance 1.
  private static func texels(
    _ texture: Texture, _ count: Int, using random: inout RandomSource
  ) -> [Double] {
    if texture == .noise { return Tensor<Double>.normal([count], using: &random).scalars }
    let share = 1.0 / 8
    let deviation = (share * (1 - share)).squareRoot()
    let sign = texture == .brightSpecks ? 1.0 : -1
    return (0..<count).map { _ in
      sign * ((random.integer(below: 8) == 0 ? 1 : 0) - share) / deviation
    }
  }

  /// One number for each image [m, side, side + 1, 1]; the edge filter is the difference of neighbours in a
  /// row, both ways, behind a ReLU.
  static func pooled(_ images: Tensor<Double>, _ pooling: Pooling) -> [Double] {
    let side = images.shape[1]
    let filter: [any Layer<Double>] =
      switch pooling {
      case .mean, .max: [Conv2D(weights: Tensor([1, 2, 1, 1], [1, 0]))]
      case .edgeMean, .edgeMax:
        [Conv2D(weights: Tensor([1, 2, 1, 2], [1, -1, -1, 1])), ReLU<Double>()]
      }
    let pool: any Layer<Double> =
      switch pooling {
      case .mean, .edgeMean: AveragePool2D<Double>(PixelSize(side))
      case .max, .edgeMax: MaxPool2D<Double>(PixelSize(side))
      }
    var network = Sequential<Double>(filter + [pool])
    let y = network.forward(images, mode: .inference)
    return y.reshaped(to: [y.shape[0], y.shape[3]]).rowSums().scalars
  }
}

extension [Double] {
  /// The squared correlation: how much of one a straight line makes of the other.
  func sharedVariance(with other: [Double]) -> Double {
    let (a, b) = (mean, other.mean)
    let product = zip(self, other).map { ($0 - a) * ($1 - b) }.mean
    let scale = standardDeviation * other.standardDeviation
    return scale > 0 ? product * product / (scale * scale) : 0
  }
}
