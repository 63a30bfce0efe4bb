import Datasets
import Foundation
import NeuralNetworks
import Plotting

/// Draws what the network says of every place, as a pale ground, and on it the examples' classes.
func draw(_ network: Sequential<Float>, on examples: Examples, in folder: URL) throws -> URL {
  var network = network
  let (columns, rows) = (139, 91)  // 30 in a unit
  let places = (0..<columns * rows).flatMap { place -> [Float] in
    [Float(place % columns) / 30 - 1.8, Float(place / columns) / 30 - 1.2]
  }
  let ground = Tensor([columns * rows, 2], places)
  let answers = network.forward(ground, mode: .inference).rowArgmax()
  let panel = Panel(
    x: Axis(range: -1.8...2.8), y: Axis(range: -1.2...1.8),
    marks: dots(ground, answers, [Colour(hex: 0xCCE3F0), Colour(hex: 0xF7DFCC)])
      + dots(examples.inputs, examples.labels, [.blue, .vermillion]),
    hasEqualUnits: true)
  let figure = Figure(
    name: "two-moons", title: "Two hidden layers tell two moons apart", panel: panel)
  return try figure.render(to: folder).image
}

/// A dot at each place, a row of `places`, in the colour of its class.
private func dots(_ places: Tensor<Float>, _ classes: [Int], _ colours: [Colour]) -> [Mark] {
  colours.enumerated().map { number, colour in
    let rows = classes.indices.filter { classes[$0] == number }
    return .points(
      x: rows.map { Double(places[$0, 0]) }, y: rows.map { Double(places[$0, 1]) },
      colour: colour, shape: .circle)
  }
}
