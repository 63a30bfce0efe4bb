import Exercises
import Grading
import Solutions

let dropoutSubmissions: [Submission] = {
  typealias Chapter = DropoutExercises
  return [
    Chapter.forward.submission(Exercises.dropoutForward, solution: Solutions.dropoutForward),
    Chapter.backward.submission(Exercises.dropoutBackward, solution: Solutions.dropoutBackward),
    Chapter.moments.submission(Exercises.dropoutMoments, solution: Solutions.dropoutMoments),
    Chapter.paper.submission(
      Exercises.paperDropoutAtTestTime, solution: Solutions.paperDropoutAtTestTime),
  ]
}()
