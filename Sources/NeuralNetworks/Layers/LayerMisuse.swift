import TensorCore
import TensorKernels

// What layers refuse, in the same words: mistakes of the programmer, which stop the program.

extension Optional {
  /// What a forward pass has kept; stops if there was none.
  func expectForward(_ kind: String) -> Wrapped {
    guard let value = self else {
      fatalError("\(kind): backward needs a forward pass before it.")
    }
    return value
  }
}

extension Tensor {
  /// Stops unless this, an output's gradient, has the output's shape.
  func requireShape(_ output: Shape) {
    require(
      shape == output, "Shapes do not fit: a gradient of \(shape) for an output of \(output).")
  }
}

extension Shape {
  /// This shape, if it is that of images.
  func expectImages(_ kind: String) -> Shape {
    require(rank == 4, "\(kind) takes images [batch, height, width, channels], not \(self).")
    return self
  }
}
