/// All exercises, in the order of the book.
public let catalogue: [ExerciseInfo] =
  BackPropagationExercises.all
  + PreprocessingExercises.all
  + InitialisationExercises.all
  + BatchNormExercises.all
  + GradientClippingExercises.all
  + WeightDecayExercises.all
  + DropoutExercises.all
  + ReceptiveFieldExercises.all
  + OneByOneExercises.all
  + CNNExercises.all
  + RecipeExercises.all
