import Models
import NeuralNetworks
import Notebook
import Plotting

extension CNNsChapter {
  /// First-layer filters and feature maps.
  func inside(_ page: Notebook, _ runs: NetworkRuns) throws {
    page.text(
      """
      The kernels of the first layer look at pixels, so they can be shown as small pictures; what \
      the layers make of an image, their feature maps, can be shown at every depth.
      """)
    let large = try entrants([.baseline, .leNet5])
    if !large.isEmpty {
      let networks = try large.map { try runs.trained($0, page) }
      try page.raster(
        Raster.tiled(networks.flatMap { filters($0.model, pixel: 24) }, columns: 6, gap: 8),
        name: "filters-5x5",
        caption: """
          The six 5x5 kernels of the first layer, of \(large.map(\.title).joined(separator: " and ")) \
          (one row each). Grey is 0; red, green and blue are the weights of the three channels, each \
          kernel on its own scale.
          """)
    }
    let wide = try entrants([.alexNet8, .resNet18, .vgg16]).first
    if let wide {
      let network = try runs.trained(wide, page)
      try page.raster(
        Raster.tiled(filters(network.model, pixel: 14), columns: 16, gap: 5), name: "filters-3x3",
        caption: """
          The 3x3 kernels of the first layer of \(wide.title), in the same way. On digits, whose three \
          channels are equal, the colours are what is left of the random start: only the sum over the \
          channels matters.
          """)
    }
    if let deep = try entrants([.alexNet8, .resNet18, .vgg16, .leNet5, .baseline]).first {
      try featureMaps(page, runs, deep)
    }
  }

  /// The kernels of the first convolution as colour pictures, each on its own scale around grey.
  private func filters(_ model: Sequential<Float>, pixel: Int) -> [Raster] {
    guard let layer = model.layers.first as? Conv2D<Float> else { return [] }
    let size = layer.weights.value.shape.dimensions
    let weights = layer.weights.value.scalars.map(Double.init)
    return (0..<size[3]).map { filter in
      let values = (0..<size[0] * size[1] * size[2]).map { weights[$0 * size[3] + filter] }
      let limit = values.map(abs).max() ?? 1
      return Raster(width: size[1], height: size[0], rgbValues: values, range: -limit...limit)
        .scaled(by: pixel)
    }
  }

  /// One test image and eight channels of the last feature map before each pooling or stage.
  private func featureMaps(_ page: Notebook, _ runs: NetworkRuns, _ entrant: Entrant) throws {
    var model = try runs.trained(entrant, page).model
    let test = try runs.test()
    let image = test.inputs.rows(0..<1)
    let outputs = model.outputs(image, mode: .inference)
    let places = model.layers.indices.filter { index in
      outputs[index].shape.rank == 4 && outputs[index].shape[1] > 1
        && (index + 1 == outputs.count || outputs[index + 1].shape.rank != 4
          || outputs[index + 1].shape[1] < outputs[index].shape[1])
    }.prefix(5)
    let side = 128
    let shown = min(8, places.map { outputs[$0].shape[3] }.max() ?? 0)
    let picture = Raster(
      width: 32, height: 32, rgbValues: image.scalars.map(Double.init), range: 0...1
    ).scaled(by: side / 32)
    var tiles: [Raster] = []
    for index in places {
      let maps = outputs[index]
      let (height, width, channels) = (maps.shape[1], maps.shape[2], maps.shape[3])
      tiles.append(picture)
      let all = maps.scalars.map(Double.init)
      // The channels that say most about this image.
      let strongest = (0..<channels).map { channel in
        (channel, (0..<height * width).reduce(0.0) { $0 + abs(all[$1 * channels + channel]) })
      }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.prefix(shown)
      for (channel, _) in strongest {
        let values = (0..<height * width).map { all[$0 * channels + channel] }
        tiles.append(
          Raster(width: width, height: height, values: values, colours: .viridis)
            .scaled(by: max(1, side / max(height, width))))
      }
      for _ in strongest.count..<shown {
        tiles.append(Raster(width: 1, height: 1, filledWith: .white))
      }
    }
    guard !tiles.isEmpty else { return }
    let sizes = places.map { "\(outputs[$0].shape[1]) x \(outputs[$0].shape[2])" }
    try page.raster(
      Raster.tiled(tiles, columns: shown + 1, gap: 4), name: "feature-maps",
      caption: """
        The first test image, a \(try runs.images().test.classNames[test.labels[0]]), and what \
        \(entrant.title) makes of it: the \(shown) strongest channels before each step down in size, \
        at \(sizes.joined(separator: ", ")) pixels. Dark is low, yellow is high, each map on its own \
        scale. From row to row the maps lose place and gain meaning.
        """)
  }
}
