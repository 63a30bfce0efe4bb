import GradientChecking
import Testing

@testable import NeuralNetworks

/// LeakyReLU, PReLU and ELU.
struct RectifierTests {
  private let x = Tensor<Double>([1, 4], [-2, -0.5, 0, 3])

  @Test func leakyByHand() {
    var layer = LeakyReLU<Double>(slope: 0.25)
    #expect(layer.forward(x, mode: .training) == Tensor([1, 4], [-0.5, -0.125, 0, 3]))
    #expect(
      layer.backward(Tensor([1, 4], [1, 2, 4, 8])) == Tensor([1, 4], [0.25, 0.5, 1, 8]))
  }

  @Test func parametricByHand() {
    var layer = PReLU<Double>(slopes: Tensor([0.5, 0.25]))
    let x = Tensor<Double>([2, 2], [-2, -4, 6, -8])
    #expect(layer.forward(x, mode: .training) == Tensor([2, 2], [-1, -1, 6, -2]))
    let dx = layer.backward(Tensor([2, 2], [1, 2, 3, 4]))
    #expect(dx == Tensor([2, 2], [0.5, 0.5, 3, 1]))
    #expect(layer.slopes.gradient == Tensor([-2, -40]))
    #expect(layer.parameters.map(\.role) == [.slope])
  }

  @Test func exponentialByHand() {
    var layer = ELU<Double>(alpha: 2)
    let y = layer.forward(x, mode: .training)
    let expected = [2 * (Double.exp(-2) - 1), 2 * (Double.exp(-0.5) - 1), 0, 3]
    expectClose(y, expected, tolerance: 1e-15)
    let dx = layer.backward(Tensor([1, 4], repeating: 1))
    expectClose(dx, [2 * Double.exp(-2), 2 * Double.exp(-0.5), 2, 1], tolerance: 1e-15)
  }

  @Test(arguments: [(1, 1, 1), (2, 3, 3), (5, 2, 4)])
  func gradients(batch: Int, height: Int, channels: Int) {
    var random = RandomSource(seed: 1)
    let x = Tensor<Double>.distinct([batch, height, height, channels], using: &random)
    expectGradients(of: LeakyReLU(slope: 0.1), x)
    expectGradients(of: ELU(alpha: 1.5), x)
    // A constant slope's gradient is vacuous where no input is negative.
    guard x.scalars.contains(where: { $0 < 0 }) else { return }
    expectGradients(of: PReLU(1), x)
    expectGradients(of: PReLU(channels, initially: 0.3), x)
  }

  /// What is not a number stays that, and a large input does not overflow on the way.
  @Test func specialValues() {
    let x = Tensor<Double>([3], [.nan, 1e30, -1e30])
    var leaky = LeakyReLU<Double>(slope: 0.5)
    var elu = ELU<Double>()
    let (a, b) = (leaky.forward(x, mode: .training), elu.forward(x, mode: .training))
    #expect(a[0].isNaN && a[1] == 1e30 && a[2] == -5e29)
    #expect(b[0].isNaN && b[1] == 1e30 && b[2] == -1)
    #expect(elu.backward(Tensor([3], repeating: 1)).scalars[1...] == [1, 0])
  }

  @Test func floatsAreNearDoubles() {
    let x = Tensor<Double>.pattern([4, 5], phase: 0)
    let floats = Tensor<Float>([4, 5], x.scalars.map { Float($0) })
    var (exact, fast) = (ELU<Double>(), ELU<Float>())
    expectClose(
      fast.forward(floats, mode: .training), exact.forward(x, mode: .training), tolerance: 1e-6)
  }

  @Test func slopesMustFitTheChannels() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = PReLU<Float>(3)
      _ = layer.forward(.zeros([2, 4]), mode: .training)
    }
    expectMessage(result, "3 slopes", "[2, 4]")
  }
}
