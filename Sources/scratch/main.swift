import TensorCore
import TensorKernels
var r = RandomSource(seed: 1)
let clock = ContinuousClock()
func time(_ n: Int, _ f: () -> Void) -> Double { var best = 1e9; for _ in 0..<n { let d = clock.measure(f); best = min(best, Double(d.components.attoseconds) * 1e-18 + Double(d.components.seconds)) }; return best }
let x = Tensor<Float>.normal([60, 100], using: &r)
print("sigmoid us", time(1000) { _ = x.applying(.sigmoid) } * 1e6, "tanh", time(1000) { _ = x.applying(.hyperbolicTangent) } * 1e6, "sums", time(1000) { _ = x.columnSums() } * 1e6, "+", time(1000) { _ = x + x } * 1e6, "relu", time(1000) { _ = x.applying(.rectifier) } * 1e6)
let v = Tensor<Float>.uniform([100_000], in: -20..<20, using: &r)
var worst = [0.0, 0, 0]
let a = v.applying(.sigmoid), b = v.applying(.hyperbolicTangent), c = v.exponential()
for i in 0..<v.count { let d = Double(v[i])
  let s = 1/(1+Double.exp(-d)), t = Double.tanh(d), e = Double.exp(d)
  worst[0] = max(worst[0], abs(Double(a[i])-s)/s); worst[1] = max(worst[1], abs(Double(b[i])-t)/abs(t)); worst[2] = max(worst[2], abs(Double(c[i])-e)/e) }
print(worst)
print(Tensor<Float>([Float.nan, .infinity, -.infinity, 88.7, 89, -87.5, -100, -103.5, -110, 0]).exponential().scalars)
