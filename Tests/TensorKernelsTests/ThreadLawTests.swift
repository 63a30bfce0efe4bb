import TensorCore
import TestSupport
import Testing

@testable import TensorKernels

extension ThreadTests {
  /// Any shape, any number of threads: the bits of one thread.
  struct ThreadLawTests {
    private func law(
      cases: Int, sizes: ClosedRange<Int>, _ draw: (inout Draws) -> (String, () -> [Float])
    ) -> String? {
      counterexample(cases: cases, sizes: sizes) { draws in
        let (name, compute) = draw(&draws)
        return Computation(name: name, threads: draws.int(2...9), compute: compute)
      } law: {
        let one = ThreadTests.withThreads(1, $0.compute).bitPatterns
        let several = ThreadTests.withThreads($0.threads, $0.compute).bitPatterns
        let place = zip(one, several).enumerated().first { $1.0 != $1.1 }?.offset
        return place.map { "element \($0) of \(one.count) differs" }
      }
    }

    private struct Computation: CustomStringConvertible {
      let name: String
      let threads: Int
      let compute: () -> [Float]
      var description: String { "\(name), \(threads) threads" }
    }

    @Test func matrixProducts() {
      let found = law(cases: 60, sizes: 1...300) { draws in
        let (m, n, k) = (
          draws.int(1...draws.size), draws.int(1...draws.size), draws.int(1...draws.size)
        )
        let (left, right) = (draws.once(in: 2), draws.once(in: 2))
        var numbers = Numbers(seed: draws.int(1...1_000_000))
        let (a, b) = (numbers.array(m * k), numbers.array(k * n))
        return (
          "\(m)x\(k) by \(k)x\(n), transposed: \(left), \(right)",
          {
            a.withUnsafeBufferPointer { a in
              b.withUnsafeBufferPointer { b in
                let (a, b) = (a.baseAddress!, b.baseAddress!)
                let first =
                  left
                  ? MatrixView(a, rows: k, columns: m).transposed
                  : MatrixView(a, rows: m, columns: k)
                let second =
                  right
                  ? MatrixView(b, rows: n, columns: k).transposed
                  : MatrixView(b, rows: k, columns: n)
                return written(m * n) {
                  Float.kernels.multiply(first, second, into: $0, stride: n, accumulating: false)
                }
              }
            }
          }
        )
      }
      #expect(found == nil)
    }

    @Test func convolutions() {
      let found = law(cases: 60, sizes: 1...40) { draws in
        func side(_ draws: inout Draws) -> Int { draws.int(1...min(draws.size, 17)) }
        let kernel = (draws.int(1...5), draws.int(1...5))
        let size = (side(&draws) + kernel.0 - 1, side(&draws) + kernel.1 - 1)
        let shape = ConvolutionCase(
          batch: draws.int(1...4), size: size,
          channels: (draws.int(1...draws.size), draws.int(1...draws.size)), kernel: kernel,
          stride: (draws.int(1...2), draws.int(1...2)),
          padding: ((draws.int(0...2), draws.int(0...2)), (draws.int(0...2), draws.int(0...2))))
        var numbers = Numbers(seed: draws.int(1...1_000_000))
        let s = shape.shape
        let x = numbers.array(s.inputCount)
        let weights = numbers.array(s.weightCount)
        let dy = numbers.array(s.outputCount)
        return (
          shape.description,
          {
            written(s.outputCount) { Float.kernels.convolve(s, x: x, weights: weights, y: $0) }
              + written(s.inputCount) {
                Float.kernels.convolveInputGradient(s, dy: dy, weights: weights, dx: $0)
              }
              + written(s.weightCount) {
                Float.kernels.convolveWeightGradient(s, x: x, dy: dy, dWeights: $0)
              }
          }
        )
      }
      #expect(found == nil)
    }

    /// Sums, whose parts are the threads' own.
    @Test func columns() {
      let found = law(cases: 60, sizes: 1...700) { draws in
        let (rows, columns) = (draws.int(1...draws.size), draws.int(1...draws.size))
        var numbers = Numbers(seed: draws.int(1...1_000_000))
        let x = numbers.array(rows * columns)
        return (
          "\(rows)x\(columns)",
          {
            let sums = written(columns) {
              Float.kernels.columnSums(rows: rows, columns: columns, x: x, sums: $0)
            }
            let product = Float.kernels.dotInParts(x.count, x, x).bitPattern
            // The halves of the sum's bits, as numbers that are compared by their bits.
            let halves = [product >> 32, product & 0xFFFF_FFFF]
            return sums + halves.map { Float(bitPattern: UInt32($0)) }
          }
        )
      }
      #expect(found == nil)
    }
  }
}
