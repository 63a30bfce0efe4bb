import ArgumentParser
import NeuralNetworks
import Notebook
import Training

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
      Section("Six networks learn") { page in
        for entrant in try entrants() { _ = try runs.trained(entrant, page) }
      }
    ]
  }

  func prepare() throws {
    ThreadPool.shared.threadCount = options.threads
    Interruption.listen()
    _ = try entrants()
  }
}
