import Exercises
import Grading
import Solutions

let batchNormSubmissions: [Submission] = {
  typealias Chapter = BatchNormExercises
  return [
    Chapter.forward.submission(Exercises.batchNormForward, solution: Solutions.batchNormForward),
    Chapter.normalizedGradient.submission(
      Exercises.batchNormNormalizedGradient, solution: Solutions.batchNormNormalizedGradient),
    Chapter.varianceGradient.submission(
      Exercises.batchNormVarianceGradient, solution: Solutions.batchNormVarianceGradient),
    Chapter.meanGradient.submission(
      Exercises.batchNormMeanGradient, solution: Solutions.batchNormMeanGradient),
    Chapter.inputGradient.submission(
      Exercises.batchNormInputGradient, solution: Solutions.batchNormInputGradient),
    Chapter.scaleGradient.submission(
      Exercises.batchNormScaleGradient, solution: Solutions.batchNormScaleGradient),
    Chapter.offsetGradient.submission(
      Exercises.batchNormOffsetGradient, solution: Solutions.batchNormOffsetGradient),
    Chapter.closedForm.submission(
      Exercises.batchNormClosedForm, solution: Solutions.batchNormClosedForm),
    Chapter.runningStatistics.submission(
      Exercises.updatedRunningStatistics, solution: Solutions.updatedRunningStatistics),
    Chapter.folding.submission(Exercises.foldedBatchNorm, solution: Solutions.foldedBatchNorm),
    Chapter.convolution.submission(
      Exercises.batchNormOfFeatureMaps, solution: Solutions.batchNormOfFeatureMaps),
  ]
}()
