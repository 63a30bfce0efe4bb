import Experiments
import NeuralNetworks

/// The last block of Inception10, with and without the 1x1 convolutions that reduce its channels.
struct InceptionBlock: Experiment {
  /// What a branch costs.
  struct Branch: Codable, Sendable {
    /// By the summary.
    var parameters, macs: Int
    /// In memory.
    var countedParameters: Int
  }

  struct Findings: Codable, Sendable {
    var layers: BlockLayers
    /// The branches as they are, and without 1x1.
    var reduced, plain: [Branch]
    /// Weights of the two convolutions of the 5x5 branch.
    var kernelWeights: Int
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(4)
    let variants = InceptionVariants.ofInception10(using: &random)
    func branches(_ block: Parallel<Float>) -> [Branch] {
      zip(variants.costs(block), block.branches).map { cost, branch in
        Branch(
          parameters: cost.trainable, macs: cost.macs,
          countedParameters: branch.countedParameters)
      }
    }
    return Findings(
      layers: BlockLayers(variants.reduced, input: variants.input),
      reduced: branches(variants.reduced), plain: branches(variants.plain),
      kernelWeights: variants.reduced.branches[2].kernelWeights)
  }
}

/// The first Inception block of GoogLeNet, whose costs are published.
struct GoogLeNetBlock: Experiment {
  static let name = "googlenet-block"

  struct Findings: Codable, Sendable {
    var parameters, macs: Int
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(4)
    let variants = InceptionVariants.googLeNet3a(using: &random)
    let cost = variants.costs(variants.reduced).reduce(Cost(), +)
    return Findings(parameters: cost.trainable, macs: cost.macs)
  }
}
