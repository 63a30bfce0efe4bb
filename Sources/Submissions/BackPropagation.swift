import Exercises
import Grading
import Solutions

let backPropagationSubmissions: [Submission] = {
  typealias Chapter = BackPropagationExercises
  return [
    Chapter.gates.submission(Exercises.gateGradients, solution: Solutions.gateGradients),
    Chapter.sigmoid.submission(Exercises.sigmoidBackward, solution: Solutions.sigmoidBackward),
    Chapter.tanh.submission(Exercises.tanhBackward, solution: Solutions.tanhBackward),
    Chapter.relu.submission(Exercises.reluBackward, solution: Solutions.reluBackward),
    Chapter.leakyReLU.submission(
      Exercises.leakyReLUBackward, solution: Solutions.leakyReLUBackward),
    Chapter.elu.submission(Exercises.eluBackward, solution: Solutions.eluBackward),
    Chapter.maxout.submission(Exercises.maxoutBackward, solution: Solutions.maxoutBackward),
    Chapter.softmaxLoss.submission(
      Exercises.softmaxCrossEntropy, solution: Solutions.softmaxCrossEntropy),
    Chapter.softmaxGradient.submission(
      Exercises.softmaxCrossEntropyGradient, solution: Solutions.softmaxCrossEntropyGradient),
    Chapter.centralDifferences.submission(
      Exercises.centralDifferences, solution: Solutions.centralDifferences),
  ]
}()
