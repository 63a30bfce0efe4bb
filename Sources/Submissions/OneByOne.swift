import Exercises
import Grading
import Solutions

let oneByOneSubmissions: [Submission] = {
  typealias Chapter = OneByOneExercises
  return [
    Chapter.forward.submission(
      Exercises.pointwiseConvolution, solution: Solutions.pointwiseConvolution),
    Chapter.backward.submission(Exercises.pointwiseBackward, solution: Solutions.pointwiseBackward),
    Chapter.bottleneck.submission(Exercises.bottleneckCosts, solution: Solutions.bottleneckCosts),
    Chapter.widest.submission(Exercises.widestBottleneck, solution: Solutions.widestBottleneck),
  ]
}()
