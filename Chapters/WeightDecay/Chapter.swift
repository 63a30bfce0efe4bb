import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-decay`.
@main
struct WeightDecayChapter: ChapterProgram {
  static let name = "decay"
  static let folder = ChapterFolder()
  static let datasets: [DatasetName] = [.mnist5k, .mnist, .fashionMNIST]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("A price on large weights", [PenaltyGradient()]),
      Section("Every step shrinks every weight", [MiniBatchStep(), UnusedWeights(), Balance()]),
      Section("What lambda = 0.1 means", [Conventions()]),
      Section("A belief about weights", [TeacherAndStudent()]),
      Section("Each direction by itself", [Directions(), LinearDecay()]),
      Section("Weights that are exactly 0", [SoftThreshold(), SparseWeights()]),
      Section("Why small weights", [PolynomialSlopes(), PolynomialCurves()]),
      Section("Three hundred digits", [ThreeHundredDigits()]),
      Section("How much decay", [DecayStrengths()]),
      Section("On the way, and in the end", [LongTraining()]),
      Section("Where decay matters", [NoisyLabels()]),
      Section("In the loss or beside it", [Coupling(), MomentumFactor()]),
      Section("What Adam makes of the penalty", [NoisyWeights()]),
      Section("Rate and decay", [RateAndDecay()]),
      Section("Weights in front of batch normalisation", [ScaleFreeWeights()]),
      Section("The length that weights find", [LengthBalance()]),
    ]
  }
}
