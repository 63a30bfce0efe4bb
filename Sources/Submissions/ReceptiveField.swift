import Exercises
import Grading
import Solutions

let receptiveFieldSubmissions: [Submission] = {
  typealias Chapter = ReceptiveFieldExercises
  return [
    Chapter.windows.submission(Exercises.fitWindows, solution: Solutions.fitWindows),
    Chapter.convolution.submission(Exercises.convolution, solution: Solutions.convolution),
    Chapter.inputGradient.submission(
      Exercises.convolutionInputGradient, solution: Solutions.convolutionInputGradient),
    Chapter.weightGradient.submission(
      Exercises.convolutionWeightGradient, solution: Solutions.convolutionWeightGradient),
    Chapter.biasGradient.submission(
      Exercises.convolutionBiasGradient, solution: Solutions.convolutionBiasGradient),
    Chapter.maxPool.submission(Exercises.maxPoolBackward, solution: Solutions.maxPoolBackward),
    Chapter.meanPool.submission(Exercises.meanPoolBackward, solution: Solutions.meanPoolBackward),
    Chapter.field.submission(Exercises.receptiveField, solution: Solutions.receptiveField),
    Chapter.costs.submission(Exercises.convolutionCosts, solution: Solutions.convolutionCosts),
  ]
}()
