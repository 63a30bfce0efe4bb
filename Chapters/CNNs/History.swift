import Models
import NeuralNetworks
import Notebook

extension CNNsChapter {
  /// The comparison table of the notes, and what tells the networks apart.
  func history(_ page: Notebook) throws {
    page.text(
      """
      From 2012 on, the yearly ImageNet competition (1.2 million photographs, 1,000 classes) was won \
      by convolutional networks, each deeper than the last. The notes compare them by the top-5 \
      error: how often the right class is not among a network's five best guesses (002, end of \
      chapter 5).
      """)
    var table = Table(
      "network", .right("year"), .right("layers"), .right("top-5 error, notes"),
      "what the paper reports")
    for row in Self.competition { table.add(row) }
    page.table(
      table,
      caption: "The last column: several networks that vote, on the test images of the competition."
    )
    page.text(
      """
      Two rows of the third column are worth a second look. The notes give AlexNet two numbers, \
      15.4% in the table and 16.4% in the text. Both are in table 2 of Krizhevsky et al. (2012). One \
      network alone errs on 18.2% of the validation images, five that vote on 16.4% (of the \
      validation and of the test images). Two more, which had learnt from the whole of ImageNet's \
      2011 release first, bring the seven to 15.4% of the validation images and 15.3% of the test \
      images: that is the entry that won. And the 11.2% of ZFNet are not in its paper (Zeiler and \
      Fergus 2014), which ends at 14.8%. They belong to Clarifai, Zeiler's company, which won in 2013 \
      with 11.7%, and 11.2% with images from outside the competition.
      """)
    page.claim(
      Claim(
        "alexnet-table", notes: "AlexNet's top-5 error is 15.4% (002, table)",
        measured: 0.154, format: .percent(1), is: .equal(to: 0.154),
        remark:
          "in the paper's table 2, on the validation images; 15.3% on the test images, which decided"
      ))
    page.claim(
      Claim(
        "alexnet-text", notes: "AlexNet won with a top-5 error of 16.4% (002, text)",
        measured: 0.153, format: .percent(1),
        is: .near(0.164, within: 0.0005), expecting: .differs,
        because: "16.4% is the error of five networks; the winning entry had seven."))
    page.claim(
      Claim(
        "zfnet", notes: "ZFNet's top-5 error is 11.2% (002, table)", measured: 0.148,
        format: .percent(1), is: .near(0.112, within: 0.0005),
        expecting: .differs,
        because:
          "11.2% is Clarifai's entry of 2013 with images from outside; 11.7% its entry without."))
    page.claim(
      Claim(
        "vgg-error", notes: "VGG's top-5 error is 7.3% (002, table)", measured: 0.073,
        format: .percent(1), is: .equal(to: 0.073),
        remark: "its entry of 2014; two networks came to 6.8% after the competition"))
    page.claim(
      Claim(
        "googlenet-error", notes: "GoogLeNet's top-5 error is 6.7% (002, table)", measured: 0.0667,
        format: .percent(2), is: .near(0.067, within: 0.0005)))
    page.claim(
      Claim(
        "resnet-error", notes: "ResNet's top-5 error is 3.57% (002, table)", measured: 0.0357,
        format: .percent(2), is: .equal(to: 0.0357)))

    var features = Table(
      "network", .right("layers"), .centre("ReLU"), .centre("dropout"), .centre("BN"),
      .centre("1x1"), .centre("shortcuts"))
    for name in NetworkName.notes {
      let net = anatomy(name)
      func mark(_ holds: Bool) -> String { holds ? "✓" : "" }
      features.add(
        Entrant(name: name).title, "\(net.depth)", mark(net.kinds.contains("relu")),
        mark(net.kinds.contains("dropout")), mark(net.kinds.contains("batchNorm")),
        mark(net.hasPointwise), mark(net.kinds.contains("residual")))
    }
    page.text(
      """
      What each network brought: LeNet the plan, convolutions and pooling that share their weights \
      over the image; AlexNet the ReLU, dropout and more training images by augmentation; VGG many \
      small kernels in place of few large ones; Inception branches with 1x1 convolutions that make \
      it cheap; ResNet shortcuts that make it deep. Here is what is found in the networks of this \
      package, by looking through their layers.
      """)
    page.table(
      features,
      caption: """
        Layers with weights on the longest way from the image to the classes. The course's nets are \
        small relatives of the published ones; batch normalisation, of 2015, is the course's \
        addition.
        """)
    structureClaims(page)
  }

  private func structureClaims(_ page: Notebook) {
    let vgg = anatomy(.vgg16)
    page.claim(
      Claim(
        "vgg-convolutions", notes: "VGG16 has 13 convolutions (002)", measured: vgg.convolutions,
        is: .equal(to: 13)))
    page.claim(
      Claim(
        "vgg-dense", notes: "and 3 dense layers (002)", measured: vgg.dense, is: .equal(to: 3)))
    let depths = NetworkName.notes.map { anatomy($0).depth }
    page.claim(
      Claim(
        "depths", notes: "the numbers in LeNet5, AlexNet8, VGG16, Inception10, ResNet18 are layers",
        measured: zip(depths.dropFirst(), [5, 8, 16, 10, 18]).map { $0 == $1 },
        shown: depths.dropFirst().map(String.init).joined(separator: ", "), is: .holding))
    let (alex, inception, residual) =
      (anatomy(.alexNet8), anatomy(.inception10), anatomy(.resNet18))
    page.claim(
      Claim(
        "features", notes: "AlexNet has ReLU and dropout, Inception 1x1, ResNet shortcuts (002)",
        measured: alex.kinds.contains("relu") && alex.kinds.contains("dropout")
          && inception.hasPointwise && residual.kinds.contains("residual")
          && !anatomy(.leNet5).kinds.contains("relu"),
        is: .holding,
        remark: "augmentation is not in a network: --augment does it to the images"))
  }

  /// Name, year, layers, top-5 error by the notes, and by the papers.
  private static let competition = [
    ["AlexNet", "2012", "8", "15.4%", "15.3% (7 networks, 2 with more images); 16.4% (5)"],
    ["ZFNet", "2013", "8", "11.2%", "14.8% (6 networks)"],
    ["VGG", "2014", "16, 19", "7.3%", "7.3% (7 networks); 6.8% later, with 2"],
    ["GoogLeNet", "2014", "22", "6.7%", "6.67% (7 networks)"],
    ["ResNet", "2015", "152", "3.57%", "3.57% (6 networks of different depth)"],
  ]
}

/// What a network is made of.
struct Anatomy {
  var convolutions = 0
  var dense = 0
  /// Layers with weights on the longest way through the network.
  var depth = 0
  var kinds: Set<String> = []
  /// Whether there is a convolution with a 1x1 kernel besides the projections of shortcuts.
  var hasPointwise = false

  init(of layers: [any Layer<Float>]) {
    for layer in layers {
      kinds.insert(layer.kind)
      switch layer {
      case let layer as Conv2D<Float>:
        convolutions += 1
        depth += 1
        hasPointwise = hasPointwise || layer.window.size == 1
      case let layer as Residual<Float>:
        add([Anatomy(of: layer.body.layers)])
      case let layer as Parallel<Float>:
        add(layer.branches.map { Anatomy(of: $0.layers) })
      case _ where layer.kind == "dense":
        dense += 1
        depth += 1
      default: continue
      }
    }
  }

  private mutating func add(_ branches: [Anatomy]) {
    for branch in branches {
      convolutions += branch.convolutions
      dense += branch.dense
      kinds.formUnion(branch.kinds)
      hasPointwise = hasPointwise || branch.hasPointwise
    }
    depth += branches.map(\.depth).max() ?? 0
  }
}

/// The structure of a network; its numbers do not matter.
func structure(_ name: NetworkName) -> Sequential<Float> {
  var random = RandomSource(seed: 0)
  return name.network(weights: .zeros, using: &random)
}

func anatomy(_ name: NetworkName) -> Anatomy { Anatomy(of: structure(name).layers) }
