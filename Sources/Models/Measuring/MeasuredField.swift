import NeuralNetworks

extension Sequential {
  /// The networks that end with each of the layers, those inside blocks and wrappers included: in the
  /// order of a ``Summary``'s rows.
  public var upToEachLayer: [Sequential] { upToEachLayer(after: []) }

  private func upToEachLayer(after before: [any Layer<Scalar>]) -> [Sequential] {
    layers.indices.flatMap { index -> [Sequential] in
      let start = before + layers[..<index]
      return [Sequential(start + [layers[index]])] + Self.parts(of: layers[index], after: start)
    }
  }

  /// The networks that end with each of the layers inside of one.
  private static func parts(
    of layer: any Layer<Scalar>, after start: [any Layer<Scalar>]
  ) -> [Sequential] {
    switch layer {
    case let block as Sequential<Scalar>: block.upToEachLayer(after: start)
    case let block as Residual<Scalar>:
      block.body.upToEachLayer(after: start) + (block.shortcut?.upToEachLayer(after: start) ?? [])
    case let block as Parallel<Scalar>: block.branches.flatMap { $0.upToEachLayer(after: start) }
    case let wrapper as any Wrapper<Scalar>: parts(of: wrapper.wrapped, after: start)
    default: []
    }
  }
}

/// A receptive field found by experiment: the pixels of the input that have a gradient.
public struct MeasuredField: Hashable, Sendable {
  /// Which rows of the image, and which of its columns.
  public var vertical, horizontal: ReceptiveField.Axis

  /// A field from its two axes, measured one by one.
  public init(vertical: ReceptiveField.Axis, horizontal: ReceptiveField.Axis) {
    self.vertical = vertical
    self.horizontal = horizontal
  }

  /// What the formula should have found.
  public init(_ field: ReceptiveField) {
    self.init(vertical: field.vertical, horizontal: field.horizontal)
  }

  /// Back-propagates from two neighbouring elements of the output and looks how far the gradient
  /// reaches: the extent is the size, the distance of the two is the stride, and from where the
  /// first element's field would lie, the padding and the centre follow.
  ///
  /// The image is made long enough along one axis that nothing is cut off there, and the same is
  /// done along the other. It is a multiple of the given size, so that windows with `same` padding
  /// lie as they do on an image of that size.
  ///
  /// - Parameters:
  ///   - network: from `linearized()`, so that no path is lost.
  ///   - input: the shape of one image.
  /// - Returns: nil where even 128 times the image's size cuts the field off.
  public static func measured(of network: Sequential<Double>, input: Shape) -> MeasuredField? {
    guard let vertical = axis(of: network, input: input, isVertical: true),
      let horizontal = axis(of: network, input: input, isVertical: false)
    else { return nil }
    return MeasuredField(vertical: vertical, horizontal: horizontal)
  }

  private static func axis(
    of network: Sequential<Double>, input: Shape, isVertical: Bool
  ) -> ReceptiveField.Axis? {
    var factor = 1
    while factor <= 128 {
      let image: Shape = [
        1, input[0] * (isVertical ? factor : 1), input[1] * (isVertical ? 1 : factor), input[2],
      ]
      if let axis = axis(of: network, image: image, isVertical: isVertical) { return axis }
      factor *= 2
    }
    return nil
  }

  /// One axis of the field, on exactly this image [1, height, width, channels], which should be long
  /// along that axis.
  ///
  /// - Returns: nil where the field, seen from the middle, is not inside the middle half of the image
  ///   or fewer than eight elements look at it: some of it may be cut off then.
  public static func axis(
    of network: Sequential<Double>, image: Shape, isVertical: Bool
  ) -> ReceptiveField.Axis? {
    var network = network
    let output = network.forward(.zeros(image), mode: .training).shape
    let (along, across) = isVertical ? (output[1], output[2]) : (output[2], output[1])
    let length = isVertical ? image[1] : image[2]
    guard along >= 8 else { return nil }
    let place = along / 2 - 1
    func extent(_ place: Int) -> ClosedRange<Int>? {
      let (row, column) = isVertical ? (place, across / 2) : (across / 2, place)
      let pixels = network.pixelsSeen(from: row, column, output: output, image: image)
      let seen = isVertical ? pixels.rows : pixels.columns
      // Strides leave gaps in a field, but none as long as the quarter of the image that has to be
      // free on either side.
      guard let low = seen.min(), let high = seen.max(), 4 * low >= length,
        4 * high < 3 * length
      else { return nil }
      return low...high
    }
    guard let first = extent(place), let second = extent(place + 1),
      first.count == second.count
    else { return nil }
    var axis = ReceptiveField.Axis()
    axis.size = first.count
    axis.stride = second.lowerBound - first.lowerBound
    axis.start = first.lowerBound - place * axis.stride
    return axis
  }
}

extension Sequential<Double> {
  /// The rows and the columns of the image that have a gradient which is not 0, seen from one
  /// element of the output.
  mutating func pixelsSeen(
    from row: Int, _ column: Int, output: Shape, image: Shape
  ) -> (rows: Set<Int>, columns: Set<Int>) {
    var gradient = Tensor<Double>.zeros(output)
    for channel in 0..<output[3] { gradient[0, row, column, channel] = 1 }
    var rows: Set<Int> = []
    var columns: Set<Int> = []
    let (width, channels) = (image[2], image[3])
    for (index, value) in backward(gradient).scalars.enumerated() where value != 0 {
      rows.insert(index / channels / width)
      columns.insert(index / channels % width)
    }
    return (rows, columns)
  }
}
