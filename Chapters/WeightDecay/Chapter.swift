import ArgumentParser
import NotebookExperiments
import NeuralNetworks
import Notebook

/// `swift run chapter-decay`.
@main
struct WeightDecayChapter: Chapter {
  static let name = "decay"
  static let title = "Weight decay"
  static let abstract = """
    A price on large weights: what it does to a gradient, to a weight, to a curve and to a network \
    that has too few digits; and why the same price means something else to Adam.
    """
  static let datasets = ["mnist-5k", "mnist", "fashion-mnist"]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    let runs = DecayRuns(chapter: self)
    return [
      Section("A price on large weights", penalty),
      Section("Every step shrinks every weight", shrinking),
      Section("What lambda = 0.1 means", conventions),
      Section("Why small weights", polynomials),
      Section("Three hundred digits") { try overfitting($0, runs) },
      Section("How much decay") { try strengths($0, runs) },
      Section("In the loss or beside it", coupling),
      Section("What Adam makes of the penalty", adamAndPenalty),
      Section("Does it matter?", grids),
      Section("Weights in front of batch normalisation", scaleFreeWeights),
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try data()
  }

  /// The seeds of experiments whose outcome varies.
  var fewSeeds: [UInt64] { seeds(options.quick ? 2 : options.full ? 15 : 5) }
}
