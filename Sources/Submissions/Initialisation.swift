import Exercises
import Grading
import Solutions

let initialisationSubmissions: [Submission] = {
  typealias Chapter = InitialisationExercises
  return [
    Chapter.fans.submission(Exercises.fansOfWeights, solution: Solutions.fansOfWeights),
    Chapter.xavier.submission(Exercises.xavierSpread, solution: Solutions.xavierSpread),
    Chapter.he.submission(Exercises.heSpread, solution: Solutions.heSpread),
    Chapter.deviations.submission(
      Exercises.reluLayerDeviations, solution: Solutions.reluLayerDeviations),
    Chapter.signalLeft.submission(Exercises.reluSignalLeft, solution: Solutions.reluSignalLeft),
  ]
}()
