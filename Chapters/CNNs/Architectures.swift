import Models
import NeuralNetworks
import Notebook

extension CNNsChapter {
  func architectures(_ page: Notebook) throws {
    page.text(
      """
      Each network is one file of the module `Models`, and a value: a `Sequential` of layers. The diagrams below are drawn from those values, so they cannot differ from what is \
      trained. The notes' word for the usual order is CBAPD: a **c**onvolution, **b**atch \
      normalisation, an **a**ctivation, **p**ooling, **d**ropout. A box holds a convolution or a \
      dense layer with what follows it; under the box is the shape of one image's activations, \
      height x width x channels.
      """)
    for name in NetworkName.notes {
      let network = structure(name)
      let diagram = NetworkDiagram(of: network, input: [32, 32, 3])
      let title = Entrant(name: name).title
      let summary = Summary(title, of: network, input: [32, 32, 3])
      try page.figure(
        diagram.figure(
          name: "net-\(name)", title: Self.findings[name] ?? title,
          subtitle: "\(title), \("\(summary.total.trainable, .grouped)") parameters that are "
            + "trained; S same and V valid padding, /2 stride 2"),
        caption: Self.captions[name] ?? title)
    }
  }

  private static let findings: [NetworkName: String] = [
    .baseline: "Baseline: one layer of each kind",
    .leNet5: "LeNet5: kernels first, dense layers after, sigmoids everywhere",
    .alexNet8: "AlexNet8: most of its weights lie between the last image and the dense layers",
    .vgg16: "VGG16: thirteen times 3x3",
    .inception10: "Inception10: four branches, side by side in the channels",
    .resNet18: "ResNet18: what each pair of layers computes is added to its input",
  ]

  private static let captions: [NetworkName: String] = [
    .baseline: "The baseline has one layer of each kind, CBAPD, and two dense layers.",
    .leNet5: "LeNet5 (LeCun et al. 1998), with pooling by the maximum as in the notes.",
    .alexNet8: """
    AlexNet8, after Krizhevsky et al. (2012). Its convolutions shrink the image to 2 x 2; the two \
    dense layers of 2,048 units hold two thirds of all weights.
    """,
    .vgg16: """
    VGG16, after Simonyan and Zisserman (2015): two 3x3 convolutions see as much as one 5x5, three \
    as much as one 7x7, with fewer weights and more nonlinearities.
    """,
    .inception10: """
    Inception10, after Szegedy et al. (2015). The 1x1 convolutions at the beginning of the branches \
    take the channels down before the expensive kernels.
    """,
    .resNet18: """
    ResNet18, after He et al. (2016). Where the shape changes, the shortcut is a 1x1 convolution \
    with stride 2; elsewhere it is the identity.
    """,
  ]
}
