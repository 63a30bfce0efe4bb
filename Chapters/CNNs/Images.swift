import Datasets
import Notebook
import Plotting

extension CNNsChapter {
  func images(_ page: Notebook, _ runs: NetworkRuns) throws {
    let data = try runs.images()
    page.text(
      """
      All networks of this chapter take colour images of 32 by 32 pixels, the size of CIFAR-10, and \
      tell ten classes apart. The default run takes the digits that come with the package: padded \
      to 32 by 32, and the one grey channel three times. That is enough to see how the networks \
      learn; `--dataset cifar10 --data DIR` trains them on photographs, as the notes do. Here: \
      \(data.summary)\(training.dataTitle.map { ", in a version called \($0)" } ?? "").
      """)
    try samples(page, data, title: runs.dataTitle())
    guard options.dataset == "cifar10" else { return }
    page.claim(
      Claim(
        "cifar-training", notes: "CIFAR-10 has 5 training batches of 10,000 images (002)",
        measured: data.training.count, unit: "training images", is: .equal(to: 50_000),
        expecting: data.training.count == 50_000 ? .agrees : .differs,
        because: "this copy holds \(data.remark ?? "fewer images"); each batch has 10,000."))
    page.claim(
      Claim(
        "cifar-test", notes: "and 10,000 test images (002)", measured: data.test.count,
        unit: "of \(data.test.height) x \(data.test.width) x \(data.test.channels)",
        is: .equal(to: 10_000)))
    page.claim(
      Claim(
        "cifar-classes", notes: "the test set has 1,000 images of each class (002)",
        measured: data.test.perClassCounts.map { Double($0) }, format: .grouped,
        is: .equal(to: 1000)))
  }

  /// Twelve images of each class.
  private func samples(_ page: Notebook, _ data: ImageDataset, title: String) throws {
    let images = data.training
    let chosen = images.classNames.indices.flatMap { label in
      images.labels.indices.lazy.filter { Int(images.labels[$0]) == label }.prefix(12)
    }
    try page.raster(
      Raster.tiled(chosen.map { Raster(images, $0) }, columns: 12, gap: 2).scaled(by: 3),
      name: "samples",
      caption: """
        \(title): twelve training images of each class, a row a class: \
        \(images.classNames.joined(separator: ", ")).
        """)
  }
}

extension Raster {
  /// One image of a data set.
  init(_ images: LabelledImages, _ index: Int) {
    self.init(
      width: images.width, height: images.height, channels: images.channels == 1 ? .grey : .rgb,
      samples: Array(images.pixels(ofImage: index)))
  }
}
