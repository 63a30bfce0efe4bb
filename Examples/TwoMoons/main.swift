import Datasets
import Foundation
import NeuralNetworks
import Optimizers
import Plotting
import Training

/// Points on two half circles that reach into each other, from one and the other by turns.
func twoMoons(_ count: Int, using random: inout RandomSource) -> Examples {
  let points = (0..<count).flatMap { index in
    let (side, x, y) = index % 2 == 0 ? (1.0, 0.0, 0.0) : (-1.0, 1.0, 0.5)
    let angle = Double.pi * random.uniform()
    return [x + side * cos(angle), y + side * sin(angle)].map { Float($0 + 0.2 * random.normal()) }
  }
  return Examples(
    inputs: Tensor([count, 2], points), labels: (0..<count).map { $0 % 2 }, classCount: 2)
}

/// A dot at each place, a row of `places`, in the colour of its class.
func dots(_ places: Tensor<Float>, _ classes: [Int], _ colours: [Colour]) -> [Mark] {
  colours.enumerated().map { number, colour in
    let rows = classes.indices.filter { classes[$0] == number }
    return .points(
      x: rows.map { Double(places[$0, 0]) }, y: rows.map { Double(places[$0, 1]) },
      colour: colour, shape: .circle)
  }
}

var random = RandomSource(seed: 1)
let (training, test) = (twoMoons(300, using: &random), twoMoons(1_000, using: &random))
let network = Sequential<Float>([
  Dense(2, 32, weights: .heNormal, using: &random), ReLU(),
  Dense(32, 32, weights: .heNormal, using: &random), ReLU(),
  Dense(32, 2, using: &random),
])
let batches = BatchSampler(training, batchSize: 50, random: random.split())
var trainer = Trainer(network, Adam(learningRate: 0.003), batches: batches)
for _ in 1...5 {
  let loss = try trainer.run(steps: 100).last!.loss
  let accuracy = evaluate(trainer.model, on: test).accuracy
  print("step \(trainer.stepCount): loss \(loss), test accuracy \(accuracy)")
}

// What the network says of 139 x 91 places shows as a pale ground.
let places = (0..<139 * 91).flatMap { place -> [Float] in
  [Float(place % 139) / 30 - 1.8, Float(place / 139) / 30 - 1.2]
}
let ground = Tensor([139 * 91, 2], places)
let answers = trainer.model.outputs(ground, mode: .inference).last!.rowArgmax()
let panel = Panel(
  x: Axis(range: -1.8...2.8), y: Axis(range: -1.2...1.8),
  marks: dots(ground, answers, [Colour(hex: 0xCCE3F0), Colour(hex: 0xF7DFCC)])
    + dots(training.inputs, training.labels, [.blue, .vermillion]),
  hasEqualUnits: true)
let figure = Figure(
  name: "two-moons", title: "Two hidden layers tell two moons apart",
  subtitle: "300 points, 500 steps of Adam", panel: panel)
print("drawn:", try figure.render(to: URL(filePath: "Output/two-moons")).image.relativePath)
