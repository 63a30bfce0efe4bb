/// All exercises, in the order of the book.
public let catalogue: [ExerciseInfo] =
  BackPropagationExercises.all
  + InitialisationExercises.all
  + BatchNormExercises.all
  + ReceptiveFieldExercises.all
  + OneByOneExercises.all
