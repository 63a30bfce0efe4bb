import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-cnns`.
@main
struct CNNsChapter: ChapterProgram {
  static let name = "cnns"
  static let folder = ChapterFolder()

  /// Whoever brings images says with the chapter's own options how many of them are trained with.
  static let needs = ImageNeeds(training: 1, perClass: 0, test: 1, perClass: 0)

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
    /// Experiments on digits, and runs that are kept with the book.
    func book(_ experiments: any Experiment...) -> [any Experiment] {
      isBuiltIn ? experiments : []
    }
    let networks: [any Experiment] = [
      SixNetworks(estimatedSeconds: seconds(75)), AccuracyAgainstCost(),
    ]
    return [
      Section(
        "What the networks see", (isBuiltIn ? [] : [OwnRun()]) + [plan, ImageSamples()]),
      Section("From LeNet to ResNet", [TopFiveErrors(), Anatomies()]),
      Section("How they are built", [Architectures()]),
      Section("What they cost", [Costs(), PublishedNetworks()]),
      Section(
        "Six steps", [SixSteps(estimatedSeconds: seconds(5)), SavedRun(), Augmented()]),
      // The curves stand where the book shows those of its long runs.
      Section("Fifty epochs of photographs", isBuiltIn ? [PhotographRuns()] : networks),
      Section("Six networks on digits", isBuiltIn ? networks : []),
      Section("What holds LeNet back", book(LeNetControl())),
      Section("What made AlexNet better", book(AlexNetParts())),
      Section(
        "Deeper is not better by itself",
        [ShortcutBlock()] + book(GradientsByDepth(), DepthTraining(), DepthToTheEnd(), LongDepth())
          + (isBuiltIn ? [] : [Degradation()])),
      Section(
        "A fault that is widely copied",
        [FixedStatistics()] + book(LongFault()) + [Fault(estimatedSeconds: seconds(4))]),
      Section("A look inside", [FiltersAndMaps()] + book(Occlusion())),
      Section("What goes wrong", [Confusion(), Mistakes()] + book(Calibration())),
    ]
  }

  /// What is trained: the sizes that end within minutes, or those of the notes with what the options say.
  private var plan: TrainingPlan {
    isBuiltIn ? TrainingPlan(request: training.request) : training.plan(isFull: options.full)
  }
}
