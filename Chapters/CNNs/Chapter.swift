import ArgumentParser
import NotebookExperiments
import NeuralNetworks
import Notebook

/// `swift run chapter-cnns`.
@main
struct CNNsChapter: Chapter {
  static let name = "cnns"
  static let title = "Five convolutional networks"
  static let abstract = """
    LeNet, AlexNet, VGG, Inception, ResNet and a baseline: how each is built, what it costs, and \
    how it learns.
    """

  @OptionGroup var options: ChapterOptions
  @OptionGroup(title: "Training") var training: TrainingOptions

  var sections: [Section] {
    let runs = NetworkRuns(chapter: self)
    return [
      Section("What the networks see") { try images($0, runs) },
      Section("Five networks and seventeen years", history),
      Section("How they are built", architectures),
      Section("What they cost", costs),
      Section("Eight steps: the baseline learns") { try eightSteps($0, runs) },
      Section("Six networks learn") { try curves($0, runs) },
      Section("What accuracy costs") { try accuracyAgainstCost($0, runs) },
      Section("Deeper is not better by itself") { try degradation($0, runs) },
      Section("A fault that is widely copied") { try fault($0, runs) },
      Section("A look inside") { try inside($0, runs) },
      Section("What goes wrong") { try mistakes($0, runs) },
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try entrants()
    // Missing files are better noticed before the page of an earlier run is replaced.
    _ = try NetworkRuns(chapter: self).images()
  }
}
