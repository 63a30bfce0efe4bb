import Foundation
import TensorCore
import Testing

@testable import Datasets

@Suite struct AugmentationTests {
  /// One image, 3 x 4, whose pixel at row y and column x is 10 y + x + 1.
  private var image: Tensor<Float> {
    Tensor([1, 3, 4, 1], (0..<3).flatMap { y in (0..<4).map { x in Float(10 * y + x + 1) } })
  }

  /// Every result is the image, perhaps mirrored, at one of the places; and all of them occur.
  @Test func mirroredAndShiftedByEveryAmount() {
    var random = RandomSource(seed: 1)
    let augmentation = Augmentation(flips: true, shift: 1)
    var seen: [[Float]: Int] = [:]
    for _ in 0..<2000 { seen[augmentation.changed(image, using: &random).scalars, default: 0] += 1 }

    var expected: Set<[Float]> = []
    for isFlipped in [false, true] {
      for down in -1...1 {
        for right in -1...1 {
          expected.insert(
            (0..<3).flatMap { y in
              (0..<4).map { x -> Float in
                let (row, column) = (y - down, x - right)
                guard (0..<3).contains(row), (0..<4).contains(column) else { return 0 }
                return image[0, row, isFlipped ? 3 - column : column, 0]
              }
            })
        }
      }
    }
    #expect(Set(seen.keys) == expected)
    // Eighteen equally likely cases: 111 each, standard deviation 10.
    #expect(seen.values.allSatisfy { (60...165).contains($0) })
  }

  @Test func channelsStayTogether() {
    let pixels: [Float] = [1, 2, 3, 4, 5, 6]
    let image = Tensor<Float>([1, 1, 2, 3], pixels)
    var random = RandomSource(seed: 2)
    var seen: Set<[Float]> = []
    for _ in 0..<50 {
      seen.insert(Augmentation(flips: true, shift: 0).changed(image, using: &random).scalars)
    }
    #expect(seen == [pixels, [4, 5, 6, 1, 2, 3]])
  }

  @Test func aShiftBeyondTheImageLeavesNothing() {
    var random = RandomSource(seed: 3)
    let augmentation = Augmentation(flips: false, shift: 100)
    var sums: [Float] = []
    for _ in 0..<50 { sums.append(augmentation.changed(image, using: &random).sum()) }
    #expect(sums.contains(0))
    let none = Tensor<Float>.zeros([0, 3, 4, 1])
    #expect(augmentation.changed(none, using: &random).shape == [0, 3, 4, 1])
  }

  @Test func theSamplerDrawsTheSameExamplesWithAndWithout() {
    let examples = Examples(
      inputs: Tensor([20, 1, 1, 1], (0..<20).map(Float.init)), labels: (0..<20).map { $0 },
      classCount: 20)
    var plain = BatchSampler(examples, batchSize: 6, random: RandomSource(seed: 4))
    var changed = BatchSampler(
      examples, batchSize: 6, augmentation: Augmentation(flips: true, shift: 2),
      random: RandomSource(seed: 4))
    var again = changed
    for _ in 0..<10 {
      let batch = changed.next()
      #expect(plain.next().labels == batch.labels)
      #expect(again.next().inputs == batch.inputs)
    }
  }

  /// Flips and shifts as they were drawn and copied before there were rotations and squares:
  /// checkpoints and figures depend on it.
  @Test(arguments: [(true, 0), (true, 2), (false, 3)])
  func withoutNewChangesTheBytesAreTheOldOnes(flips: Bool, shift: Int) {
    let shape: Shape = [9, 5, 7, 3]
    var random = RandomSource(seed: 11)
    let images = Tensor<Float>.normal(shape, using: &random)
    var other = random
    let changed = Augmentation(flips: flips, shift: shift).changed(images, using: &random)

    var expected = Tensor<Float>.zeros(shape)
    for image in 0..<9 {
      let isFlipped = flips && other.integer(below: 2) == 1
      let down = other.integer(below: 2 * shift + 1) - shift
      let right = other.integer(below: 2 * shift + 1) - shift
      for y in max(0, down)..<min(5, 5 + down) {
        for x in max(0, right)..<min(7, 7 + right) {
          for channel in 0..<3 {
            expected[image, y, x, channel] =
              images[image, y - down, isFlipped ? 6 - (x - right) : x - right, channel]
          }
        }
      }
    }
    #expect(changed == expected)
    #expect(random == other)
  }

  @Test(arguments: [
    [0, 3, 4, 1], [3, 1, 1, 1], [2, 5, 3, 3], [4, 6, 6, 1], [2, 0, 4, 1], [2, 4, 4, 0],
  ])
  func anyShapeAndTheSameSeedTheSameBytes(dimensions: [Int]) {
    let augmentation = Augmentation(flips: true, shift: 1, rotation: 20, cutout: 3)
    var random = RandomSource(seed: 5)
    let images = Tensor<Float>.normal(Shape(dimensions), using: &random)
    var other = random
    let changed = augmentation.changed(images, using: &random)
    #expect(changed.shape == images.shape)
    #expect(changed == augmentation.changed(images, using: &other))
    #expect(random == other)
  }

  /// A point one pixel to the right of the centre turns by angles that fill the range, and no others.
  @Test func anglesFillTheirRange() {
    var image = Tensor<Float>.zeros([1, 3, 3, 1])
    image[0, 1, 2, 0] = 1
    var random = RandomSource(seed: 6)
    let augmentation = Augmentation(flips: false, shift: 0, rotation: 30)
    // Below 45 degrees the upper right pixel holds a share of the point if it was turned anticlockwise,
    // and only then; the lower right one if it was turned clockwise.
    var up: [Float] = []
    var down: [Float] = []
    for _ in 0..<1000 {
      let turned = augmentation.changed(image, using: &random)
      #expect(turned[0, 1, 1, 0] == 0)
      up.append(turned[0, 0, 2, 0])
      down.append(turned[0, 2, 2, 0])
    }
    #expect((400...600).contains(up.count { $0 > 0 }))
    #expect(zip(up, down).allSatisfy { min($0, $1) == 0 })
    // The upper right pixel comes from cos - sin above the point and cos + sin - 1 right of it: 0.366
    // both at 30 degrees.
    let most = Float((1 - 0.366_025) * (1 - 0.366_025))
    #expect(up.allSatisfy { $0 < most + 1e-5 } && down.allSatisfy { $0 < most + 1e-5 })
    #expect(up.max()! > most * 0.98 && down.max()! > most * 0.98)
  }

  /// Shares of four pixels that are 1 add up to 1 at most.
  @Test func rotationMakesNoPixelLarger() {
    let image = Tensor<Float>([1, 6, 9, 1], repeating: 1)
    var random = RandomSource(seed: 7)
    let augmentation = Augmentation(flips: false, shift: 0, rotation: 180)
    for _ in 0..<100 {
      let turned = augmentation.changed(image, using: &random).scalars
      #expect(turned.allSatisfy { (0...1.000_001).contains($0) })
      #expect(abs(turned[2 * 9 + 4] - 1) < 1e-6, "the middle stays")
    }
  }

  /// Every pixel is the centre once in a while; only where it is near the border less than the whole
  /// square is lost.
  @Test func squaresAreDrawnFromTheWholeImage() {
    let image = Tensor<Float>([1, 4, 5, 3], repeating: 1)
    var random = RandomSource(seed: 8)
    let augmentation = Augmentation(flips: false, shift: 0, cutout: 3)
    var seen: [Int: Int] = [:]
    for _ in 0..<2000 {
      let left = augmentation.changed(image, using: &random).scalars.count { $0 == 1 }
      seen[(60 - left) / 3, default: 0] += 1
    }
    // Of 4 x 5 centres: 2 x 3 inside, 4 corners, and 4 + 6 on the border.
    #expect(Set(seen.keys) == [9, 6, 4])
    for (area, centres) in [(9, 6), (6, 10), (4, 4)] {
      #expect(abs(seen[area]! - 100 * centres) < 100)
    }
  }

  @Test func itIsCodableWithAllSettings() throws {
    let augmentation = Augmentation(flips: true, shift: 3, rotation: 12.5, cutout: 8)
    let data = try JSONEncoder().encode(augmentation)
    #expect(try JSONDecoder().decode(Augmentation.self, from: data) == augmentation)
    #expect(Augmentation(flips: true, shift: 4) == .photographs)
    #expect(Augmentation.photographs.rotation == 0 && Augmentation.photographs.cutout == 0)
  }

  @Test(
    arguments: [
      ([-1, 0, 0], "shifted by up to -1 pixels"), ([0, -0.5, 0], "rotated by up to -0.5 degrees"),
      ([0, .nan, 0], "rotated by up to nan degrees"), ([0, 181, 0], "rotated by up to 181.0"),
      ([0, 0, -2], "square of -2 pixels"), ([0, 0, 65_537], "square of 65537 pixels"),
      ([4e18, 0, 0], "shifted by up to 4000000000000000000 pixels"),
    ])
  func impossibleSettingsStop(settings: [Double], message: String) async {
    for afterwards in [false, true] {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) { [bits = settings.map(\.bitPattern) as [UInt64], afterwards = afterwards as Bool] in
        let settings = bits.map { Double(bitPattern: $0) }
        let (shift, rotation, cutout) = (Int(settings[0]), settings[1], Int(settings[2]))
        if afterwards {
          var augmentation = Augmentation.digits
          (augmentation.shift, augmentation.rotation) = (shift, rotation)
          augmentation.cutout = cutout
        } else {
          _ = Augmentation(flips: false, shift: shift, rotation: rotation, cutout: cutout)
        }
      }
      let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(printed.contains(message), "\(printed)")
    }
  }
}
