import Grading

/// All exercises with the reader's answers and the solutions, in the order of the book.
///
/// One line an exercise, so that little has to be compiled when an answer changes.
public let submissions: [Submission] =
  backPropagationSubmissions
  + preprocessingSubmissions
  + initialisationSubmissions
  + batchNormSubmissions
  + gradientClippingSubmissions
  + weightDecaySubmissions
  + dropoutSubmissions
  + receptiveFieldSubmissions
  + oneByOneSubmissions
  + cnnSubmissions
