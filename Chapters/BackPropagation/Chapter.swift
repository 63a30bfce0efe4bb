import ArgumentParser
import NotebookExperiments
import NeuralNetworks
import Notebook
import Training

/// `swift run chapter-backprop`.
@main
struct BackPropagationChapter: Chapter {
  static let name = "backprop"
  static let title = "Back-propagation and activation functions"
  static let abstract = """
    How a gradient finds its way back through a computation, how to check it, and what the \
    nonlinearities between the layers do to it.
    """
  static let datasets = ["mnist-5k", "mnist", "fashion-mnist"]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    let runs = ActivationRuns(chapter: self)
    return [
      Section("The chain rule on a graph", chainRule),
      Section("What each gate does with a gradient", gates),
      Section("From numbers to layers", layers),
      Section("Checking a gradient", gradientCheck),
      Section("Seven activation functions", activations),
      Section("Vanishing gradients", depth),
      Section("Dead and saturated units") { try deadUnits($0, runs) },
      Section("Six times as fast?") { try speed($0, runs) },
      Section("For and against, with numbers") { try activationTable($0, runs) },
      Section("Learn a handful by heart", overfitting),
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try data()
  }
}
