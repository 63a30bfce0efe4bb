import Exercises
import Grading
import Solutions

let weightDecaySubmissions: [Submission] = {
  typealias Chapter = WeightDecayExercises
  return [
    Chapter.loss.submission(Exercises.decayedLoss, solution: Solutions.decayedLoss),
    Chapter.gradients.submission(
      Exercises.decayedGradients, solution: Solutions.decayedGradients),
    Chapter.miniBatch.submission(
      Exercises.decayedMiniBatchStep, solution: Solutions.decayedMiniBatchStep),
    Chapter.adamW.submission(Exercises.adamWStep, solution: Solutions.adamWStep),
  ]
}()
