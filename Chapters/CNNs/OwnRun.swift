import Experiments
import Page

/// Stands in a run of the reader's own for what only the built-in run shows: experiments on digits, and the
/// kept runs on photographs.
struct OwnRun: Experiment {
  struct Findings: Codable, Sendable {}

  func run(in context: RunContext) throws -> Findings { Findings() }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    for name in Self.names {
      evidence.lacks(name, because: "It is a part of the book's own run: see the chapter's page.")
    }
    return evidence
  }

  /// Marks of `PhotographRuns`, `LongFault`, `Calibration`, `LeNetControl`, `AlexNetParts`,
  /// `GradientsByDepth`, `DepthTraining`, `DepthToTheEnd`, `LongDepth` and `Occlusion`.
  private static let names = [
    "photographs", "photographs-overlay", "photograph-axes", "photographs.trained",
    "photographs.picked", "photographs.rises",
    "cifar-images", "inception-worst", "lenet-against-baseline", "long-overfitting",
    "long-fault", "long-fault-last",
    "long-fault-last-ten", "long-fault-first", "long-fault-epochs",
    "calibration", "calibration-sure", "calibration-temperature", "calibration.bins",
    "lenet-control", "lenet-control-gain", "lenet-control-activation", "lenet-control-pooling",
    "lenet-control.relu", "lenet-control.wider", "lenet-control.steps", "lenet-control.training",
    "lenet-control.repetitions",
    "alexnet-parts", "alexnet-relu", "alexnet-dropout", "alexnet-bn", "alexnet-parts.sigmoid",
    "alexnet-parts.all", "alexnet-parts.beyond", "alexnet-parts.training", "alexnet-parts.steps",
    "alexnet-parts.repetitions",
    "gradients-by-depth", "vanishing-plain", "vanishing-bn", "vanishing-residual",
    "gradients.plain-he", "gradients.plain-bn", "gradients.residual", "gradients.residual-bn",
    "gradients.residual-he", "gradients-by-depth.depth",
    "depth", "depth-rates", "depth-training.bare", "depth-training.steps",
    "depth-training.training",
    "depth-training.repetitions", "depth-to-the-end.steps", "depth-to-the-end.epochs",
    "depth-to-the-end.repetitions", "degradation-test", "degradation-gradient", "degradation-bare",
    "long-depth", "long-depth.epochs", "long-depth.plain", "long-depth.plain-test",
    "long-depth.residual", "long-depth.residual-test",
    "occlusion", "occlusion.side", "occlusion-centre",
  ]
}
