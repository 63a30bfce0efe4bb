import ArgumentParser
import Experiments
import NeuralNetworks
import Notebook
import Training

/// `swift run chapter-bn`.
@main
struct BatchNormChapter: Chapter {
  static let name = "bn"
  static let title = "Batch normalisation"
  static let abstract = """
    What it computes, how its gradient is derived, and what it does for a network that reads \
    handwritten digits.
    """
  static let datasets = ["mnist-5k", "mnist", "fashion-mnist"]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    let runs = MainRuns(chapter: self)
    return [
      Section("Why normalise inside a network?", why),
      Section("Algorithm 1: what a layer computes", algorithm),
      Section("The six gradients", gradients),
      Section("Forgetting where the statistics come from", forgetting),
      Section("Inference: running averages and folding", inference),
      Section("The scale of the weights does not matter", scaleInvariance),
      Section("Convolutional layers", convolution),
      Section("The experiment: digits with and without") { try experiment($0, runs) },
      Section("Is it the covariate shift?") { try covariateShift($0, runs) },
      Section("Before or after the nonlinearity?") { try placement($0, runs) },
      Section("Higher learning rates", learningRates),
      Section("Any initial scale", initialScale),
      Section("A sample depends on its batch", regularisation),
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try data()
  }
}
