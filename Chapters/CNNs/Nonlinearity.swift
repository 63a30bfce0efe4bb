import NeuralNetworks

/// What stands behind the layers in variants of LeNet and of AlexNet.
enum Nonlinearity: Sendable {
  case sigmoid, tanh, relu

  var layer: any Layer<Float> {
    switch self {
    case .sigmoid: Sigmoid<Float>()
    case .tanh: Tanh<Float>()
    case .relu: ReLU<Float>()
    }
  }
}
