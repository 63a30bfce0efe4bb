import Datasets
import Foundation
import NeuralNetworks
import Optimizers
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

let image = try draw(trainer.model, on: training, in: URL(filePath: "Output/two-moons"))
print("drawn: \(image.relativePath)")
