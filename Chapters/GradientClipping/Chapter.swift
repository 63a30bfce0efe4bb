import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-clipping`.
@main
struct GradientClippingChapter: ChapterProgram {
  static let name = "clipping"
  static let folder = ChapterFolder()
  static let datasets: [DatasetName] = [.mnist5k, .mnist, .fashionMNIST]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("Where large gradients come from", [Explosion()]),
      Section("Four ways to clip", [FourFormulas(), Directions(), ArrowField()]),
      Section("Which norm?", [NormOrders()]),
      Section("PyTorch's coefficient", [Coefficient()]),
      Section("Gradients that are not numbers", [NotFinite()]),
      Section("A cliff", [Cliff(), CliffRates()]),
      Section("Where gradients are long, the ground bends", [Smoothness()]),
      Section("A network that explodes", [ExplodingNet()]),
      Section("Which rate, which limit?", [RateAndLimit(), BestAgainstBest()]),
      Section("Which operation?", [OperationMaps()]),
      Section("Adaptive clipping", [AdaptiveSweep()]),
      Section("Five ways, each at its best", [FiveAtBest()]),
      Section("A better start", [StartComparison()]),
      Section("With Adam", [AdamSpike(), AdamSweep()]),
      Section("What clipping cannot do", [EmptyRows()]),
    ]
  }
}
