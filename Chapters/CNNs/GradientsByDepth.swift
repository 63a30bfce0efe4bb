import Experiments
import Foundation
import NeuralNetworks

/// What do depth, shortcuts, normalisation and the rule that draws the weights do to the gradient on its way
/// back through 56 layers, before anything is learnt?
struct GradientsByDepth: Experiment {
  @Setting("layers with weights", in: 4...200, quick: 8) var depth = 56
  @Setting("networks, each from a seed of its own", in: 1...50, quick: 2) var seeds = 10
  @Setting("digits that the loss is that of", in: 2...500) var batch = 64

  struct Findings: Codable, Sendable {
    var networks: [Profile]

    func callAsFunction(_ hasShortcuts: Bool, _ hasBatchNorm: Bool, isHe: Bool = false) -> Profile {
      networks.first {
        $0.net.hasShortcuts == hasShortcuts && $0.net.hasBatchNorm == hasBatchNorm
          && $0.net.isHe == isHe
      }!
    }
  }

  struct Profile: Codable, Sendable {
    var net: DeepNet
    /// `DeepNet.gradients` from each seed.
    var gradients: [[Double]]

    /// By how many powers of ten the gradient that comes out of the first block is larger than the one that
    /// goes into the last, from each seed.
    var decades: Repeats { Repeats(gradients.map { log10($0.first! / $0.last!) }) }
  }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data(as: .images()).training.prefix(batch)
    var nets: [DeepNet] = []
    for isHe in [false, true] {
      for hasShortcuts in [false, true] {
        for hasBatchNorm in [false, true] {
          nets.append(
            DeepNet(
              depth: depth, hasShortcuts: hasShortcuts, hasBatchNorm: hasBatchNorm, isHe: isHe))
        }
      }
    }
    let all = try context.sideBySide(nets, "gradients") { net in
      Profile(
        net: net,
        gradients: context.seeds(seeds).map { seed in
          var random = RandomSource(seed: seed)
          return DeepNet.gradients(
            in: net.network(using: &random), on: digits.inputs, labels: digits.labels)
        })
    }
    return Findings(networks: all)
  }
}
