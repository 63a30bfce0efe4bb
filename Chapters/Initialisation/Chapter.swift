import ArgumentParser
import NotebookExperiments
import NeuralNetworks
import Notebook
import Training

/// `swift run chapter-init`.
@main
struct InitialisationChapter: Chapter {
  static let name = "init"
  static let title = "Initialisation"
  static let abstract = """
    What the first weights decide: whether units can become different, whether a signal gets through \
    fifty layers, and whether a gradient comes back.
    """
  static let datasets = ["mnist-5k", "mnist", "fashion-mnist"]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("All weights the same: one unit, many times", symmetry),
      Section("Too large and too small: sigmoids", sigmoidHistograms),
      Section("Are the units alike, or the samples?", likeness),
      Section("How a variance travels", propagation),
      Section("Xavier and He, layer by layer", otherHistograms),
      Section("Fifty layers", depth),
      Section("He through fifty layers: what width does", width),
      Section("Fans: how many connections a unit has", fans),
      Section("Normal, truncated or uniform", distributions),
      Section("Two formulas with one name", formulas),
      Section("Does it train?", training),
      Section("Thirty layers of ReLU", deepTraining),
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try data()
  }

  /// The seeds of experiments whose outcome varies.
  var fewSeeds: [UInt64] { seeds(options.quick ? 2 : 5) }
}
