import NeuralNetworks

/// A window of F elements that moves by S along N elements, as a formula and as a layer.
struct WindowCase: Hashable, Codable {
  var size: Int
  var window: Int
  var stride: Int
  var padding: Padding

  static let sizes = 5...12
  static let windows = 1...7
  static let strides = 1...3

  /// Every case of the chapter's tables.
  static let all: [WindowCase] = Padding.allCases.flatMap { padding in
    windows.flatMap { window in
      strides.flatMap { stride in
        sizes.map { WindowCase(size: $0, window: window, stride: stride, padding: padding) }
      }
    }
  }

  /// Where the windows lie.
  struct Fit: Equatable, Codable {
    var output: Int
    /// Zeros before the image, and behind it.
    var before: Int
    var after: Int
  }

  /// The rule that all layers go by; `output` is 0 where no window fits.
  var rule: Fit {
    let fit = padding.fit(size, window: window, stride: stride)
    return Fit(output: fit.output, before: fit.before, after: fit.after)
  }

  /// What a layer does, found by running it over an image of ones.
  ///
  /// - Parameter isVertical: along which axis of the image.
  func measured(isVertical: Bool) -> Fit {
    func sides(_ length: Int) -> PixelSize {
      isVertical ? [length, 1] : [1, length]
    }
    let (kernel, image) = (sides(window), sides(size))
    // One output for each element of the window: 1 there and 0 elsewhere.
    let copies = (0..<window * window).map {
      $0 / window == $0 % window ? 1.0 : 0
    }
    var layer = Conv2D(
      weights: Tensor([kernel.height, kernel.width, 1, window], copies),
      stride: sides(stride), padding: padding)
    let ones = Tensor([1, image.height, image.width, 1], repeating: 1.0)
    let y = layer.forward(ones, mode: .inference)
    let last = y.shape.rows - 1
    let windows = y.reshaped(to: [last + 1, window])
    return Fit(
      output: last + 1,
      before: (0..<window).prefix { windows[0, $0] == 0 }.count,
      after: (0..<window).reversed().prefix { windows[last, $0] == 0 }.count)
  }

  /// The outputs of a pooling, along the height.
  var pooled: Int {
    var layer = MaxPool2D<Double>([window, 1], stride: [stride, 1], padding: padding)
    return layer.forward(.zeros([1, size, 1, 1]), mode: .inference).shape[1]
  }
}

extension Padding: Codable {}
