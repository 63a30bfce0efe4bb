import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-receptive-field`.
@main
struct ReceptiveFieldChapter: ChapterProgram {
  static let name = "receptive-field"
  static let folder = ChapterFolder()
  static let datasets: [DatasetName] = [.mnist5k, .mnist, .fashionMNIST]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("Why not connect everything?", [DigitWeights(), SharedWeights()]),
      Section("A convolution by hand", [WorkedExamples()]),
      Section("How large is the output?", [OutputSizes()]),
      Section("Pooling", [PooledExample()]),
      Section("Two 3x3 windows see 5x5 pixels", [StackedWindows()]),
      Section("What one 5x5 and two 3x3 cost", [WindowCosts(), WindowTimes()]),
      Section("What the five networks see", [FiveNetworks(), RandomStacks()]),
      Section("Paths that look elsewhere", [MeetingPaths()]),
      Section("Seeing and looking", [EffectiveDepth()]),
      Section("And after training?", [TrainedField()]),
    ]
  }
}
