import Experiments
import Page
import Plotting

extension ImageSamples {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let tiles = findings.images.map { Raster(pixels: $0, size: findings.size) }
    var grid = ImageGrid(side: 96)
    for (label, name) in findings.classNames.enumerated() {
      // A class may have fewer images than are asked for.
      let start = min(label * perClass, tiles.count)
      grid.add(name, Array(tiles[start..<min(start + perClass, tiles.count)]))
    }
    evidence.raster(
      grid.raster, name: "samples",
      alternative: "\(perClass) training images of each class")
    evidence.value("samples.data", findings.summary)
    evidence.value("samples.title", findings.title)
    evidence.value("samples.classes", findings.classNames.joined(separator: ", "))
    if conditions.dataset == .cifar10 { photographs(findings, &evidence) }
    return evidence
  }

  private func photographs(_ findings: Findings, _ evidence: inout Evidence) {
    evidence.claim(
      "cifar-training", .check, notes: "CIFAR-10 has 5 training batches of 10,000 images (002)",
      measured: findings.trainingCount, unit: "training images", is: .equal(to: 50_000),
      // A copy may hold fewer batches.
      expecting: findings.trainingCount == 50_000 ? .agrees : .differs)
    evidence.claim(
      "cifar-test", .check, notes: "and 10,000 test images (002)",
      measured: findings.testCounts.reduce(0, +),
      unit: "of \(findings.size.map(String.init).joined(separator: " x "))",
      is: .equal(to: 10_000))
    evidence.claim(
      "cifar-classes", .check, notes: "the test set has 1,000 images of each class (002)",
      measured: findings.testCounts.map { Double($0) }, format: .grouped, is: .equal(to: 1000))
  }
}

extension Raster {
  /// One image of a data set.
  ///
  /// - Parameter size: height, width and channels.
  init(pixels: [UInt8], size: [Int]) {
    self.init(
      width: size[1], height: size[0], channels: size[2] == 1 ? .grey : .rgb, samples: pixels)
  }
}
