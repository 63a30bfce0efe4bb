import Exercises
import Grading

/// All exercises with the reader's answers, in the order of the book.
let submissions: [Submission] = [
  BackPropagationExercises.gates.submission(gateGradients),
  BackPropagationExercises.sigmoid.submission(sigmoidBackward),
  BackPropagationExercises.tanh.submission(tanhBackward),
  BackPropagationExercises.relu.submission(reluBackward),
  BackPropagationExercises.leakyReLU.submission(leakyReLUBackward),
  BackPropagationExercises.elu.submission(eluBackward),
  BackPropagationExercises.maxout.submission(maxoutBackward),
  BackPropagationExercises.softmaxLoss.submission(softmaxCrossEntropy),
  BackPropagationExercises.softmaxGradient.submission(softmaxCrossEntropyGradient),
  BackPropagationExercises.centralDifferences.submission(centralDifferences),

  PreprocessingExercises.meanImage.submission(centredByMeanImage),
  PreprocessingExercises.channelMean.submission(centredByChannelMean),
  PreprocessingExercises.standardise.submission(standardised),
  PreprocessingExercises.covariance.submission(covarianceMatrix),
  PreprocessingExercises.whiten.submission(whitened),

  InitialisationExercises.fans.submission(fansOfWeights),
  InitialisationExercises.xavier.submission(xavierSpread),
  InitialisationExercises.he.submission(heSpread),
  InitialisationExercises.deviations.submission(reluLayerDeviations),
  InitialisationExercises.signalLeft.submission(reluSignalLeft),

  BatchNormExercises.forward.submission(batchNormForward),
  BatchNormExercises.normalizedGradient.submission(batchNormNormalizedGradient),
  BatchNormExercises.varianceGradient.submission(batchNormVarianceGradient),
  BatchNormExercises.meanGradient.submission(batchNormMeanGradient),
  BatchNormExercises.inputGradient.submission(batchNormInputGradient),
  BatchNormExercises.scaleGradient.submission(batchNormScaleGradient),
  BatchNormExercises.offsetGradient.submission(batchNormOffsetGradient),
  BatchNormExercises.closedForm.submission(batchNormClosedForm),
  BatchNormExercises.runningStatistics.submission(updatedRunningStatistics),
  BatchNormExercises.folding.submission(foldedBatchNorm),
  BatchNormExercises.convolution.submission(batchNormOfFeatureMaps),

  GradientClippingExercises.value.submission(clipByValue),
  GradientClippingExercises.norm.submission(clipByNorm),
  GradientClippingExercises.averageNorm.submission(clipByAverageNorm),
  GradientClippingExercises.globalNorm.submission(clipByGlobalNorm),

  WeightDecayExercises.loss.submission(decayedLoss),
  WeightDecayExercises.gradients.submission(decayedGradients),
  WeightDecayExercises.miniBatch.submission(decayedMiniBatchStep),
  WeightDecayExercises.adamW.submission(adamWStep),

  DropoutExercises.forward.submission(dropoutForward),
  DropoutExercises.backward.submission(dropoutBackward),
  DropoutExercises.moments.submission(dropoutMoments),
  DropoutExercises.paper.submission(paperDropoutAtTestTime),

  ReceptiveFieldExercises.windows.submission(fitWindows),
  ReceptiveFieldExercises.convolution.submission(convolution),
  ReceptiveFieldExercises.inputGradient.submission(convolutionInputGradient),
  ReceptiveFieldExercises.weightGradient.submission(convolutionWeightGradient),
  ReceptiveFieldExercises.biasGradient.submission(convolutionBiasGradient),
  ReceptiveFieldExercises.maxPool.submission(maxPoolBackward),
  ReceptiveFieldExercises.meanPool.submission(meanPoolBackward),
  ReceptiveFieldExercises.field.submission(receptiveField),
  ReceptiveFieldExercises.costs.submission(convolutionCosts),

  OneByOneExercises.forward.submission(pointwiseConvolution),
  OneByOneExercises.backward.submission(pointwiseBackward),
  OneByOneExercises.bottleneck.submission(bottleneckCosts),
  OneByOneExercises.widest.submission(widestBottleneck),

  CNNExercises.residual.submission(residualBackward),
  CNNExercises.concatenation.submission(concatenationBackward),
  CNNExercises.momentum.submission(momentumStep),
  CNNExercises.nesterov.submission(nesterovStep),
  CNNExercises.adam.submission(adamStep),
  CNNExercises.schedule.submission(scheduledRate),
]
