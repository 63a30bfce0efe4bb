import Exercises
import Grading
import Solutions

let preprocessingSubmissions: [Submission] = {
  typealias Chapter = PreprocessingExercises
  return [
    Chapter.meanImage.submission(
      Exercises.centredByMeanImage, solution: Solutions.centredByMeanImage),
    Chapter.channelMean.submission(
      Exercises.centredByChannelMean, solution: Solutions.centredByChannelMean),
    Chapter.standardise.submission(Exercises.standardised, solution: Solutions.standardised),
    Chapter.covariance.submission(Exercises.covarianceMatrix, solution: Solutions.covarianceMatrix),
    Chapter.whiten.submission(Exercises.whitened, solution: Solutions.whitened),
  ]
}()
