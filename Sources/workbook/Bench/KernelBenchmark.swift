import Experiments
import NeuralNetworks
import TensorKernels

/// One kernel on one shape.
struct KernelBenchmark {
  let name: String
  let shape: String
  let multiplications: Int
  let run: () -> Void

  /// The median of repeated runs, over about half a second.
  func medianSeconds() -> Double {
    run()
    var times: [Double] = []
    let start = ContinuousClock.now
    while times.count < 5 || ContinuousClock.now - start < .milliseconds(500) {
      times.append(ContinuousClock().measure(run) / .seconds(1))
    }
    return times.median
  }

  /// The rate of multiply-adds on data that stays in the first-level cache: a matrix product with
  /// as many rows as there are threads' tiles, repeated. In GFLOP/s.
  static func peak() -> Double {
    let threads = ThreadPool.shared.threadCount
    let depth = 256
    let kernels = CPULevel.active.kernels
    let columns = kernels.lanes * kernels.panelVectors
    let repetitions = 2000
    var best = Double.infinity
    for _ in 0..<20 {
      let time = ContinuousClock().measure {
        ThreadPool.shared.run(chunks: threads) { _ in
          withUnsafeTemporaryAllocation(
            of: Float.self, capacity: (depth + kernels.tileRows) * (columns + kernels.tileRows)
          ) { memory in
            memory.initialize(repeating: 0.5)
            let panel = UnsafePointer(memory.baseAddress!)
            let rows = (0..<kernels.tileRows).map { panel + $0 * depth }
            let target = memory.baseAddress! + depth * columns
            let targets = (0..<kernels.tileRows).map { target + $0 * columns }
            for _ in 0..<repetitions {
              kernels.multiplyTiles(
                1, runs: [ProductRun(row: 0, panel: 0)], count: 1, depth: depth, rows: rows,
                step: 1,
                panel: panel, panelStep: columns, width: kernels.panelVectors, targets: targets,
                accumulating: false)
            }
          }
        }
      }
      best = min(best, time / .seconds(1))
    }
    return Double(2 * threads * repetitions * depth * columns * kernels.tileRows) / best / 1e9
  }

  static func all(batch: Int) -> [KernelBenchmark] {
    [
      product(batch, 784, 100), product(batch, 1024, 2048), product(batch, 2048, 2048),
      product(1024, 1024, 1024),
    ]
      + [
        (32, 3, 64, 3), (32, 64, 64, 3), (16, 128, 128, 3), (8, 256, 256, 3), (4, 512, 512, 3),
        (2, 512, 512, 3), (32, 3, 6, 5), (14, 6, 16, 5), (16, 16, 16, 3), (16, 16, 16, 5),
        (16, 64, 16, 1), (8, 32, 32, 5), (8, 128, 32, 1),
      ].flatMap { convolutions(batch, side: $0.0, inputs: $0.1, outputs: $0.2, kernel: $0.3) }
  }

  private static func product(_ rows: Int, _ depth: Int, _ columns: Int) -> KernelBenchmark {
    var random = RandomSource(seed: 1)
    let a = Tensor<Float>.normal([rows, depth], using: &random)
    let b = Tensor<Float>.normal([depth, columns], using: &random)
    return KernelBenchmark(
      name: "product", shape: "\(rows)x\(depth) * \(depth)x\(columns)",
      multiplications: rows * depth * columns
    ) { _ = a.matrixProduct(b) }
  }

  /// Forward, and both gradients, of one convolution with stride 1 and padding to the same size.
  private static func convolutions(
    _ batch: Int, side: Int, inputs: Int, outputs: Int, kernel: Int
  ) -> [KernelBenchmark] {
    var random = RandomSource(seed: 1)
    let shape = ConvolutionShape(
      batch: batch, height: side, width: side, inputChannels: inputs, outputChannels: outputs,
      kernelHeight: kernel, kernelWidth: kernel, strideHeight: 1, strideWidth: 1,
      paddingTop: kernel / 2, paddingLeft: kernel / 2, outputHeight: side, outputWidth: side)
    let x = Tensor<Float>.normal([batch, side, side, inputs], using: &random)
    let dy = Tensor<Float>.normal([batch, side, side, outputs], using: &random)
    let weights = Tensor<Float>.normal([kernel, kernel, inputs, outputs], using: &random)
    let text = "\(batch)x\(side)x\(side)x\(inputs) to \(outputs) by \(kernel)x\(kernel)"
    let work = batch * side * side * inputs * outputs * kernel * kernel
    return [
      KernelBenchmark(name: "convolution", shape: text, multiplications: work) {
        _ = Tensor<Float>(dy.shape) { y in
          withPointers(x, weights) {
            Float.kernels.convolve(shape, x: $0, weights: $1, y: y)
          }
        }
      },
      KernelBenchmark(name: "gradient by input", shape: text, multiplications: work) {
        _ = Tensor<Float>(x.shape) { dx in
          withPointers(dy, weights) {
            Float.kernels.convolveInputGradient(shape, dy: $0, weights: $1, dx: dx)
          }
        }
      },
      KernelBenchmark(name: "gradient by weights", shape: text, multiplications: work) {
        _ = Tensor<Float>(weights.shape) { dWeights in
          withPointers(x, dy) {
            Float.kernels.convolveWeightGradient(shape, x: $0, dy: $1, dWeights: dWeights)
          }
        }
      },
    ]
  }
}
