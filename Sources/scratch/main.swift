import TensorCore
import TensorKernels
import NeuralNetworks
import Optimizers
import GradientChecking
var r = RandomSource(seed: 1)
let x = Tensor<Double>.normal([7, 5], using: &r)
print(checkGradients(of: BatchNorm<Double>(scale: .normal([5], using: &r), offset: .normal([5], using: &r)), input: x, using: &r))
print(checkGradients(of: BatchNorm<Double>(scale: .normal([5], using: &r), offset: .normal([5], using: &r)), input: x, scheme: .textbook, using: &r))
print(checkGradients(of: BatchNorm<Double>(5), input: x, mode: .inference, using: &r))
print(checkGradients(of: BatchNorm<Double>(5), input: .normal([1, 5], using: &r), using: &r))
print(checkGradients(of: Sequential<Double>([Dense(5, 4, using: &r), BatchNorm(4), Sigmoid(), Dense(4, 3, using: &r), ReLU(), Tanh()]), input: x, using: &r))
