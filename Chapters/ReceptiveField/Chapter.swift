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
      Section("A convolution by hand", [WorkedExamples(), Unfolding()]),
      Section("How large is the output?", [OutputSizes()]),
      Section("Pooling", [PooledExample(), PooledContents(), PoolingTraining()]),
      Section("Two 3x3 windows see 5x5 pixels", [StackedWindows()]),
      Section("What depth does, and what stride does", [DepthAndStride()]),
      Section("What one 5x5 and two 3x3 cost", [WindowCosts(), ChannelCosts(), WindowTimes()]),
      Section("Are two 3x3 better than one 5x5?", [WindowTraining()]),
      Section("What the six networks see", [SixNetworks(), CornerUnits(), RandomStacks()]),
      Section("Paths that look elsewhere", [MeetingPaths()]),
      Section("Dilated, grouped, transposed", [Relatives()]),
      Section("When the image moves by a pixel", [Equivariance(), ShiftedDigits()]),
      Section("Seeing and looking", [EffectiveDepth(), EffectiveShapes()]),
      Section("And after training?", [TrainedField()]),
    ]
  }
}
