import Datasets
import Foundation

/// A file as its publisher describes it.
public struct PublishedFile: Equatable, Sendable {
  /// What it is called at its publisher and here.
  public let name: String
  /// In bytes.
  public let size: Int
  /// The published checksum, 32 hexadecimal digits.
  public let md5: String

  /// A file, as it says on its publisher's page.
  public init(_ name: String, size: Int, md5: String) {
    self.name = name
    self.size = size
    self.md5 = md5
  }
}

/// A data set to download: its files, and where they are served.
public struct PublishedDataset: Equatable, Sendable {
  /// What the workbook calls it.
  public let name: DatasetName
  /// All that is needed to read it.
  public let files: [PublishedFile]
  /// Addresses that the names of the files are appended to, the first to be tried first.
  public let mirrors: [String]

  /// - Parameter mirrors: addresses that end where the name of a file begins, such as with a slash.
  public init(_ name: DatasetName, files: [PublishedFile], mirrors: [String]) {
    self.name = name
    self.files = files
    self.mirrors = mirrors
  }

  /// All that can be downloaded.
  public static let all = [mnist, fashionMNIST, cifar10]

  /// The data set of that name; nil for one that comes with the package.
  public static func named(_ name: DatasetName) -> PublishedDataset? {
    all.first { $0.name == name }
  }

  /// The bytes of all files.
  public var size: Int { files.reduce(0) { $0 + $1.size } }

  /// The archive among the files, which is to be unpacked.
  public var archive: PublishedFile? { files.first { $0.name.hasSuffix(".tar.gz") } }

  /// yann.lecun.com, where MNIST was published, no longer hands the files to every program; these
  /// are the copies that PyTorch and TensorFlow take them from.
  static let mnist = PublishedDataset(
    .mnist,
    files: [
      PublishedFile(
        "train-images-idx3-ubyte.gz", size: 9_912_422, md5: "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
      PublishedFile(
        "train-labels-idx1-ubyte.gz", size: 28_881, md5: "d53e105ee54ea40749a09fcbcd1e9432"),
      PublishedFile(
        "t10k-images-idx3-ubyte.gz", size: 1_648_877, md5: "9fb629c4189551a2d022fa330f9573f3"),
      PublishedFile(
        "t10k-labels-idx1-ubyte.gz", size: 4_542, md5: "ec29112dd5afa0611ce80d1b7f02629c"),
    ],
    mirrors: [
      "https://ossci-datasets.s3.amazonaws.com/mnist/",
      "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ])

  /// As published by Zalando Research: the repository itself, and the address in their README, which
  /// has no `https`. The checksums are from that README.
  static let fashionMNIST = PublishedDataset(
    .fashionMNIST,
    files: [
      PublishedFile(
        "train-images-idx3-ubyte.gz", size: 26_421_880, md5: "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
      PublishedFile(
        "train-labels-idx1-ubyte.gz", size: 29_515, md5: "25c81989df183df01b3e8a0aad5dffbe"),
      PublishedFile(
        "t10k-images-idx3-ubyte.gz", size: 4_422_102, md5: "bef4ecab320f06d8554ea6380940ec79"),
      PublishedFile(
        "t10k-labels-idx1-ubyte.gz", size: 5_148, md5: "bb300cfdad3c16e7a12a480ee83cd310"),
    ],
    mirrors: [
      "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
      "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    ])

  /// As published on A. Krizhevsky's page, under its old address and the one that leads to.
  static let cifar10 = PublishedDataset(
    .cifar10,
    files: [
      PublishedFile(
        "cifar-10-binary.tar.gz", size: 170_052_171, md5: "c32a1d4ab5d03f1284b67883e8d87530")
    ],
    mirrors: ["https://www.cs.toronto.edu/~kriz/", "https://cave.cs.toronto.edu/kriz/"])
}
