import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-backprop`.
@main
struct BackPropagationChapter: ChapterProgram {
  static let name = "backprop"
  static let folder = ChapterFolder()
  static let datasets: [DatasetName] = [.mnist5k, .mnist, .fashionMNIST]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("The chain rule on a graph", [FirstGraph(), RandomGraphs(), NeuronGraph()]),
      Section("What each gate does with a gradient", [GateRules(), Branches()]),
      Section("The engine learns", [MoonTraining()]),
      Section("From numbers to layers", [MatrixFormulas(), NumberByNumber()]),
      Section("From the front or from the back", [TwoModes()]),
      Section("What has to be remembered", [Checkpointing()]),
      Section("Checking a gradient", [StepSizes()]),
      Section(
        "Nine activation functions",
        [ActivationCurves(), ActivationFormulas(), MeanOutputs(), SameSigns()]),
      Section("Vanishing gradients", [VanishingGradients()]),
      Section("Half the gradient", [HalfTheGradient()]),
      Section("Six times as fast?", [ActivationSweep(), StepsToLearn()]),
      Section("Dead and saturated units", [DeadUnits(), Revival()]),
      Section("What an exponential costs", [ExponentialTimes()]),
      Section("For and against", [ForAndAgainst()]),
      Section("Learn a handful by heart", [LearningByHeart()]),
    ]
  }
}
