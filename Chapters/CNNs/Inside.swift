import Models
import NeuralNetworks
import Notebook
import Plotting
import Runs

extension CNNsChapter {
  /// First-layer filters and feature maps.
  func inside(_ page: Notebook, _ runs: NetworkRuns) throws {
    page.text(
      """
      The kernels of the first layer look at pixels, so they can be shown as small pictures; what \
      the layers make of an image, their feature maps, can be shown at every depth.
      """)
    let large = try entrants([.baseline, .leNet5])
    let small = try large.flatMap { filters(try runs.trained($0, page), pixel: 24) }
    if !small.isEmpty {
      try page.raster(
        Raster.tiled(small, columns: 6, gap: 8),
        name: "filters-5x5",
        caption: """
          The six 5x5 kernels of the first layer, of \(large.map(\.title).joined(separator: " and ")) \
          (one row each). Grey is 0; red, green and blue are the weights of the three channels, each \
          kernel on its own scale.
          """)
    }
    let wide = try entrants([.alexNet8, .resNet18, .vgg16]).first
    let kernels = try wide.map { filters(try runs.trained($0, page), pixel: 14) } ?? []
    if let wide, !kernels.isEmpty {
      try page.raster(
        Raster.tiled(kernels, columns: 16, gap: 5), name: "filters-3x3",
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
  private func filters(_ network: TrainedNetwork, pixel: Int) -> [Raster] {
    guard let kernels = network.outputs?.filters else { return [] }
    let size = kernels.shape.dimensions
    let weights = kernels.scalars.map(Double.init)
    return (0..<size[3]).map { filter in
      let values = (0..<size[0] * size[1] * size[2]).map { weights[$0 * size[3] + filter] }
      let limit = values.map(abs).max() ?? 1
      return Raster(width: size[1], height: size[0], rgbValues: values, range: -limit...limit)
        .scaled(by: pixel)
    }
  }

  /// One test image and eight channels of the last feature map before each pooling or stage.
  private func featureMaps(_ page: Notebook, _ runs: NetworkRuns, _ entrant: Entrant) throws {
    guard let outputs = try runs.trained(entrant, page).outputs else { return }
    let test = try runs.test()
    let side = 128
    let shown = outputs.maps.map(\.channels.count).max() ?? 0
    let picture = Raster(
      width: 32, height: 32, rgbValues: test.inputs.rows(0..<1).scalars.map(Double.init),
      range: 0...1
    ).scaled(by: side / 32)
    var tiles: [Raster] = []
    for maps in outputs.maps {
      let (height, width) = (maps.values.shape[1], maps.values.shape[2])
      tiles.append(picture)
      for channel in maps.channels.indices {
        let values = maps.values.rows(0..<1).columns(channel..<channel + 1).scalars
        tiles.append(
          Raster(width: width, height: height, values: values.map(Double.init), colours: .viridis)
            .scaled(by: max(1, side / max(height, width))))
      }
      for _ in maps.channels.count..<shown {
        tiles.append(Raster(width: 1, height: 1, filledWith: .white))
      }
    }
    guard !tiles.isEmpty else { return }
    let sizes = outputs.maps.map { "\($0.values.shape[1]) x \($0.values.shape[2])" }
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
