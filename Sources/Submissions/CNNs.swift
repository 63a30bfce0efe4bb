import Exercises
import Grading
import Solutions

let cnnSubmissions: [Submission] = {
  typealias Chapter = CNNExercises
  return [
    Chapter.residual.submission(Exercises.residualBackward, solution: Solutions.residualBackward),
    Chapter.concatenation.submission(
      Exercises.concatenationBackward, solution: Solutions.concatenationBackward),
    Chapter.momentum.submission(Exercises.momentumStep, solution: Solutions.momentumStep),
    Chapter.nesterov.submission(Exercises.nesterovStep, solution: Solutions.nesterovStep),
    Chapter.adam.submission(Exercises.adamStep, solution: Solutions.adamStep),
    Chapter.schedule.submission(Exercises.scheduledRate, solution: Solutions.scheduledRate),
  ]
}()
