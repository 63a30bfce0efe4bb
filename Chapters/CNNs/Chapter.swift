import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-cnns`.
@main
struct CNNsChapter: ChapterProgram {
  static let name = "cnns"
  static let folder = ChapterFolder()

  @OptionGroup var options: ChapterOptions
  @OptionGroup(title: "Training") var training: TrainingOptions

  var changesResults: Bool { !isBuiltIn || training.nets != nil || training.dataTitle != nil }

  /// Whether the built-in digits are learnt in minutes: any other run is one of the reader's own, in the
  /// setting of the notes.
  var isBuiltIn: Bool {
    !training.isOwnRun && training.runs == nil && !options.full && options.dataset == .mnist5k
  }

  var sections: [Section] {
    // How long a run of the reader's own takes, nobody knows.
    func seconds(_ time: Double) -> Double { isBuiltIn && !options.quick ? time : 0 }
    return [
      Section("What the networks see", [plan, ImageSamples()]),
      Section("From LeNet to ResNet", [TopFiveErrors(), Anatomies()]),
      Section("How they are built", [Architectures()]),
      Section("What they cost", [Costs(), PublishedNetworks()]),
      Section("Eight steps", [EightSteps(estimatedSeconds: seconds(6))]),
      Section(
        "Six networks learn", [SixNetworks(estimatedSeconds: seconds(140)), AccuracyAgainstCost()]),
      Section(
        "Deeper is not better by itself",
        [ShortcutBlock(), Degradation(estimatedSeconds: seconds(60))]),
      Section(
        "A fault that is widely copied",
        [FixedStatistics(), Fault(estimatedSeconds: seconds(12))]),
      Section("A look inside", [FiltersAndMaps()]),
      Section("What goes wrong", [Mistakes()]),
    ]
  }

  /// What is trained: the sizes that end within five minutes, or those of the notes with what the options
  /// say.
  private var plan: TrainingPlan {
    isBuiltIn ? TrainingPlan(request: training.request) : training.plan(isFull: options.full)
  }
}
