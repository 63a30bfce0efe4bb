import Experiments
import Page
import Plotting

extension MeanImages {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (image, channels) = (findings.afterImage, findings.afterChannels)
    evidence.claim(
      "prep-mean-image", .check, notes: "AlexNet subtracts a [32, 32, 3] mean image (004)",
      measured: findings.shape == [32, 32, 3],
      shown: "\(findings.shape): \("\(findings.image.count, .grouped)") numbers", is: .holding)
    evidence.claim(
      "prep-channel-mean", .check,
      notes: "VGG subtracts the mean of each channel: 3 numbers (004)",
      measured: findings.channels.count, unit: "numbers", is: .equal(to: 3))
    evidence.claim(
      "prep-mean-image-zero", .check, notes: "after it the mean of every pixel is 0 (004)",
      measured: image.pixel, format: .scientific(0), unit: "at most", is: .less(than: 1e-5))
    evidence.claim(
      "prep-channel-mean-zero", .check,
      notes: "after the channel mean that of every channel is 0 (004)",
      measured: channels.channel, format: .scientific(0), unit: "at most",
      is: .less(than: 1e-5))
    evidence.claim(
      "prep-channel-mean-pixels", .finding(.chosen("a hundredth")),
      notes: "and that of every pixel (our question)",
      measured: channels.pixel, format: .fixed(2), unit: "is left at one pixel",
      is: .less(than: 0.01), expecting: .differs)
    let off = abs(image.removed - channels.removed - findings.unevenness)
    evidence.claim(
      "prep-mean-power", .check,
      notes: "the mean image takes away more, by what it differs from the channel mean (our check)",
      measured: off,
      shown: """
        \(NumberStyle.fixed(1).text((image.removed - channels.removed) * 100)) points more, as the formula \
        says to \(NumberStyle.scientific(0).text(off))
        """, is: .less(than: 1e-5))
    evidence.value(
      "mean-images.channels",
      findings.channels.map { "\($0, .fixed(3))" }.joined(separator: ", "))
    evidence.value("mean-images.by-channels", "\(channels.removed, .percent(0))")
    evidence.value("mean-images.by-image", "\(image.removed, .percent(0))")
    evidence.value("mean-images.images", "\(findings.trainingImages, .grouped)")
    evidence.raster(
      raster(findings), name: "mean-image",
      alternative: "The mean image, the channel mean, and the mean image of each class")
    return evidence
  }

  private func raster(_ findings: Findings) -> Raster {
    func picture(_ values: [Float]) -> Raster { Raster(values, findings.shape, range: 0...1) }
    let pixels = findings.image.count / findings.channels.count
    let flat = (0..<pixels).flatMap { _ in findings.channels }
    var grid = ImageGrid(side: 192)
    grid.add(
      "all\nclasses", [findings.image, flat, findings.deviation].map(picture),
      captions: ["mean image", "channel mean", "deviation"])
    grid.add(
      "mean of\na class", findings.classes.prefix(5).map(picture),
      captions: (0..<5).map { "class \($0)" })
    grid.add(
      "", findings.classes.suffix(5).map(picture), captions: (5..<10).map { "class \($0)" })
    return grid.raster
  }
}
