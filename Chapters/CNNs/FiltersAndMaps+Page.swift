import Experiments
import Page
import Plotting

extension FiltersAndMaps {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    if findings.large.isEmpty {
      evidence.lacks(
        "filters-5x5", "filters.large",
        because: "Neither the baseline nor LeNet5 is among the trained networks of this run.")
    } else {
      let titles = findings.large.map(\.title).joined(separator: " and ")
      evidence.value("filters.large", titles)
      var grid = ImageGrid(side: 120)
      for network in findings.large {
        grid.add(network.title, filters(network.filters!, pixel: 24))
      }
      evidence.raster(
        grid.raster, name: "filters-5x5", alternative: "First-layer kernels of \(titles)")
    }
    if let small = findings.small {
      evidence.value("filters.small", small.title)
      evidence.raster(
        Raster.tiled(filters(small.filters!, pixel: 26), columns: 16, gap: 6), name: "filters-3x3",
        alternative: "First-layer kernels of \(small.title)")
    } else {
      evidence.lacks(
        "filters-3x3", "filters.small",
        because: "No network with small kernels in its first layer is among those of this run.")
    }
    if let deep = findings.deep {
      maps(deep, findings, &evidence)
    } else {
      evidence.lacks(
        "feature-maps", "maps.network", "maps.class", "maps.channels", "maps.sizes",
        because: "None of the networks of this run has feature maps to show.")
    }
    return evidence
  }

  /// The kernels of the first convolution as colour pictures, each on its own scale around grey.
  private func filters(_ kernels: PlainTensor, pixel: Int) -> [Raster] {
    let size = kernels.shape
    return (0..<size[3]).map { filter in
      let values = (0..<size[0] * size[1] * size[2]).map { kernels.values[$0 * size[3] + filter] }
      let limit = values.map(abs).max() ?? 1
      return Raster(width: size[1], height: size[0], rgbValues: values, range: -limit...limit)
        .scaled(by: pixel)
    }
  }

  /// One test image and the strongest channels of the feature maps before each step down in size.
  private func maps(
    _ network: TrainedNetwork, _ findings: Findings, _ evidence: inout Evidence
  ) {
    let side = 128
    let shown = network.maps.map { $0.shape[3] }.max() ?? 0
    let picture = findings.image.map {
      Raster(width: 32, height: 32, rgbValues: $0, range: 0...1).scaled(by: side / 32)
    }
    var grid = ImageGrid(
      side: side, columnNames: picture == nil ? [] : ["image"],
      colourBar: ColourBar(.viridis, range: 0...1, label: "of each map: lowest to highest"))
    for map in network.maps {
      let (height, width, channels) = (map.shape[1], map.shape[2], map.shape[3])
      let rasters = (0..<channels).map { channel in
        Raster(
          width: width, height: height,
          values: stride(from: channel, to: map.values.count, by: channels).map { map.values[$0] },
          colours: .viridis
        ).scaled(by: max(1, side / max(height, width)))
      }
      grid.add("\(height) × \(width)", (picture.map { [$0] } ?? []) + rasters)
    }
    evidence.raster(
      grid.raster, name: "feature-maps",
      alternative: "Feature maps of \(network.title)")
    evidence.value("maps.network", network.title)
    evidence.value("maps.class", findings.className)
    evidence.value("maps.channels", "\(shown)")
    evidence.value(
      "maps.sizes",
      network.maps.map { "\($0.shape[1]) x \($0.shape[2])" }.joined(separator: ", "))
  }
}
