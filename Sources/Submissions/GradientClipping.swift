import Exercises
import Grading
import Solutions

let gradientClippingSubmissions: [Submission] = {
  typealias Chapter = GradientClippingExercises
  return [
    Chapter.value.submission(Exercises.clipByValue, solution: Solutions.clipByValue),
    Chapter.norm.submission(Exercises.clipByNorm, solution: Solutions.clipByNorm),
    Chapter.averageNorm.submission(
      Exercises.clipByAverageNorm, solution: Solutions.clipByAverageNorm),
    Chapter.globalNorm.submission(
      Exercises.clipByGlobalNorm, solution: Solutions.clipByGlobalNorm),
  ]
}()
