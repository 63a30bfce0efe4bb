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
      Section("From numbers to layers", [NumberByNumber()]),
      Section("Checking a gradient", [StepSizes()]),
      Section(
        "Seven activation functions",
        [ActivationCurves(), ActivationFormulas(), MeanOutputs(), SameSigns()]),
      Section("Vanishing gradients", [VanishingGradients()]),
      Section("Dead and saturated units", [ActivationTrainings(), Revival()]),
      Section("Six times as fast?", [StepsToLearn()]),
      Section("For and against", [ForAndAgainst()]),
      Section("Learn a handful by heart", [LearningByHeart()]),
    ]
  }
}
