import ArgumentParser
import Models
import NeuralNetworks

/// `swift run workbook summary vgg16`.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Show a network's layers: shapes, parameters, arithmetic, receptive fields.",
    discussion: """
      Without a name it lists the networks. All numbers are computed from the layers that \
      training uses.
      """)

  @Argument(help: "The network, such as vgg16, resnet18 or residual56.")
  var name: String?

  @Flag(help: "The networks of the papers, for photographs of 224 x 224: vgg16, resnet50….")
  var imagenet = false

  @Flag(help: "Print one line a layer with exact numbers, for programs.")
  var csv = false

  @Option(parsing: .unconditional, help: "Of how many images to tell the activations' memory.")
  var batch = 1

  func validate() throws {
    try validateBatch(batch)
    if let name { _ = try imagenet ? published(name).title : network(name).description }
  }

  func run() throws {
    guard let name else { return print(csv ? listCSV : list, terminator: "") }
    let summary = try imagenet ? summary(of: published(name)) : summary(of: network(name))
    print(csv ? summary.csv : summary.text(batch: batch), terminator: "")
  }

  private func network(_ name: String) throws -> NetworkName {
    do { return try NetworkName(name) } catch { throw ValidationError(error.description) }
  }

  private func published(_ name: String) throws -> PublishedNetwork {
    do { return try PublishedNetwork(name) } catch { throw ValidationError(error.description) }
  }

  private func summary(of name: PublishedNetwork) -> Summary {
    var random = RandomSource(seed: 0)
    let network: Sequential<Float> = name.network(weights: .zeros, using: &random)
    return Summary(name.description, of: network, input: name.inputShape)
  }

  private func summary(of name: NetworkName) -> Summary {
    // The numbers do not matter here: zeros are made faster than drawn.
    var random = RandomSource(seed: 0)
    let network: Sequential<Float> = name.network(weights: .zeros, using: &random)
    return Summary(name.description, of: network, input: name.inputShape)
  }

  /// All of the chosen kind; one after the other, since the largest take a gigabyte.
  private var summaries: [Summary] {
    imagenet ? PublishedNetwork.allCases.map(summary) : NetworkName.all.map(summary)
  }

  private var list: String {
    Summary.overview(summaries)
      + (imagenet
        ? "\nOne network's layers: summary NAME --imagenet.\n"
        : """

        plainN and residualN take any depth N = 6n + 2. One network's layers: summary NAME.
        The networks of the papers, for photographs of 224 x 224: summary --imagenet.

        """)
  }

  private var listCSV: String {
    summaries.reduce("network,trainable,parameters,macs\n") { text, summary in
      let total = summary.total
      return text + "\(summary.title),\(total.trainable),\(total.parameters),\(total.macs)\n"
    }
  }
}
