import NeuralNetworks
import Optimizers
import Datasets
import Training
import Progress
let data = try ImageDataset.load(.mnist5k)
print(data.summary)
let train = Examples(data.training, as: .flat), test = Examples(data.test, as: .flat)
func net(_ bn: Bool, _ std: Double, _ r: inout RandomSource) -> Sequential<Float> {
  var layers: [any Layer<Float>] = []; var i = 784
  for _ in 0..<3 { layers.append(Dense(i, 100, weights: .normal(standardDeviation: std), using: &r)); if bn { layers.append(BatchNorm(100)) }; layers.append(Sigmoid()); i = 100 }
  layers.append(Dense(100, 10, weights: .normal(standardDeviation: std), using: &r))
  return Sequential(layers)
}
for seed in 1...3 { for bn in [true, false] {
  var r = RandomSource(seed: UInt64(seed))
  var t = Trainer(net(bn, 0.1, &r), SGD(learningRate: 0.1), batches: BatchSampler(train, batchSize: 60, random: r.split()))
  var line = ProgressLine("x", total: 5000)
  let c = ContinuousClock(); var out: [Double] = []
  let d = try c.measure { try t.run(steps: 5000, progress: &line) { t, m in if [200, 500, 1000, 2000, 3000, 5000].contains(m.step) { out.append(evaluate(t.model, on: test).accuracy) } } }
  line.finish(); print(seed, bn, out, d)
} }
