import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension PreprocessingChapter {
  /// AlexNet's mean image and VGG's mean of each channel (004).
  func means(_ page: Notebook) throws {
    page.text(
      """
      There are two ways to centre images. AlexNet subtracts the mean image: each pixel of each channel \
      loses its own mean over the training set (Krizhevsky et al. 2012, section 2). VGG subtracts one \
      number a channel, the mean over all its pixels (Simonyan and Zisserman 2015, section 2.1). Images \
      here have the shape of the notes, 32 by 32 pixels of three channels\
      \(isPhotographs ? "." : ": they are padded, and their grey is written three times.")
      """)
    page.code(Snippet("means"))
    let images = try images()
    let training = images.inColour(images.training).inputs
    // snippet: means
    let image = MeanImage(fittedTo: training)
    let channel = ChannelMean(fittedTo: training)
    let withoutImage = image.applied(to: training)
    let withoutChannel = channel.applied(to: training)
    // end snippet
    page.claim(
      Claim(
        "prep-mean-image", notes: "AlexNet subtracts a [32, 32, 3] mean image (004)",
        measured: image.mean.shape == [32, 32, 3],
        shown: "\(image.mean.shape): \(NumberStyle.grouped.text(Double(image.mean.count))) numbers",
        is: .holding))
    page.claim(
      Claim(
        "prep-channel-mean", notes: "VGG subtracts the mean of each channel: 3 numbers (004)",
        measured: channel.mean.count, unit: "numbers", is: .equal(to: 3),
        remark: channel.mean.scalars.map { NumberStyle.fixed(3).text(Double($0)) }
          .joined(separator: ", ")))
    let pixels: Shape = [training.shape[0], image.mean.count]
    /// The largest magnitude of a mean that is left.
    func left(_ x: Tensor<Float>) -> (pixel: Double, channel: Double) {
      let pixel = Tensor<Double>(x.reshaped(to: pixels)).columnMeans()
      let channel = pixel.reshaped(to: image.mean.shape).columnMeans()
      return (pixel.largestMagnitude, channel.largestMagnitude)
    }
    let (afterImage, afterChannel) = (left(withoutImage), left(withoutChannel))
    page.claim(
      Claim(
        "prep-mean-image-zero", notes: "after it the mean of every pixel is 0 (004)",
        measured: afterImage.pixel, format: .scientific(0), unit: "at most", is: .less(than: 1e-5)))
    page.claim(
      Claim(
        "prep-channel-mean-zero", notes: "after the channel mean that of every channel is 0 (004)",
        measured: afterChannel.channel, format: .scientific(0), unit: "at most",
        is: .less(than: 1e-5)))
    page.claim(
      Claim(
        "prep-channel-mean-pixels", notes: "and that of every pixel (our question)",
        measured: afterChannel.pixel, format: .fixed(2), unit: "is left at one pixel",
        is: .less(than: 0.01), expecting: .differs,
        because: """
          a channel's mean is that over all places; the middle of an image is brighter, or darker, \
          than its rim.
          """))
    page.text(
      """
      Which of them, then? Three numbers can be subtracted from an image of any size, and from any part \
      cut out of it, which is how VGG is trained; a mean image has a place for every pixel. For photographs, \
      whose objects may be anywhere, the mean image is nearly flat and the two come to almost the \
      same. \(isPhotographs ? "So here:" : "Digits stand in the middle, and their mean image has a shape:")
      """)
    let power = Double(training.squared().mean())
    let removed = [withoutChannel, withoutImage].map { 1 - Double($0.squared().mean()) / power }
    page.claim(
      Claim(
        "prep-mean-power",
        notes: "the mean image takes away more than the channel mean (our question)",
        measured: (removed[1] - removed[0]) * 100, format: .fixed(1),
        unit: "points more of the inputs' mean square",
        is: .greater(than: isPhotographs ? 0 : 5),
        remark: """
          the channel mean takes away \(NumberStyle.percent(0).text(removed[0])), the mean image \
          \(NumberStyle.percent(0).text(removed[1]))
          """))
    try meanFigure(page, images, image, channel)
  }

  /// The mean image, the channel mean, the deviation, and each class' mean image.
  private func meanFigure(
    _ page: Notebook, _ images: ChapterImages, _ image: MeanImage<Float>,
    _ channel: ChannelMean<Float>
  ) throws {
    let shape: Shape = [32, 32, 3]
    let examples = images.inColour(images.training)
    let flat = (0..<32 * 32).flatMap { _ in channel.mean.scalars }
    let deviation = Standardisation(fittedTo: examples.inputs).deviation.scalars
    let classes = (0..<examples.classCount).map { label -> [Float] in
      let own = examples.labels.indices.filter { examples.labels[$0] == label }
      return MeanImage(fittedTo: examples.inputs.gatheringRows(own)).mean.scalars
    }
    func picture(_ values: [Float]) -> Raster { Raster(values, shape, range: 0...1) }
    var grid = ImageGrid(side: 192, margin: 320, dot: 3)
    grid.add(
      "mean image,\nchannel mean,\ndeviation", [image.mean.scalars, flat, deviation].map(picture))
    grid.add("mean images\nof classes\n0 to 4", classes.prefix(5).map(picture))
    grid.add("of classes\n5 to 9", classes.suffix(5).map(picture))
    try page.raster(
      grid.raster, name: "mean-image",
      caption: """
        \(dataName), \(NumberStyle.grouped.text(Double(examples.count))) training images. Above: \
        the mean image, the channel means as an image, and each pixel's standard deviation. Below: the \
        mean image of each class. Black is 0, white is 1.
        """)
  }
}
