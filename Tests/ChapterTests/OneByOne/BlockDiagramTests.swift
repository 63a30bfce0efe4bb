import Models
import NeuralNetworks
import Testing

@testable import chapter_1x1

@Suite struct BlockDiagramTests {
  static let diagrams: [BlockDiagram] = {
    var random = RandomSource(seed: 1)
    let inception = InceptionVariants.ofInception10(using: &random)
    let network = Sequential<Float>.resNet18(using: &random)
    let blocks = network.layers.compactMap { $0 as? Residual<Float> }
    let bottleneck = BasicAndBottleneck.bottleneck(using: &random)
    func diagram(_ block: Residual<Float>, _ input: Shape) -> BlockDiagram {
      BlockDiagram(
        block: BlockLayers(block, input: input), pathNames: ["body", "shortcut"], join: "add")
    }
    return [
      BlockDiagram(
        block: BlockLayers(inception.reduced, input: inception.input),
        pathNames: InceptionVariants.names, join: "concatenate"),
      diagram(blocks[0], [32, 32, 64]), diagram(blocks[4], [16, 16, 128]),
      diagram(bottleneck, [8, 8, 256]),
    ]
  }()

  @Test(arguments: diagrams.indices)
  func nothingOverlaps(index: Int) {
    let diagram = Self.diagrams[index]
    let all = diagram.rectangles + diagram.labels.map(\.rectangle)
    for (i, a) in all.enumerated() {
      for b in all[(i + 1)...] { #expect(!a.overlaps(b), "\(a) and \(b)") }
    }
  }

  /// Shapes on the edges are those of the layers; every layer is in a box.
  @Test func tellsWhatTheModelIs() {
    let inception = Self.diagrams[0]
    #expect(inception.block.paths.map(\.count) == [1, 2, 2, 2])
    #expect(inception.labels.filter { $0.text == "8×8×128" }.count == 5)
    #expect(inception.block.paths[2][1].title == "conv 32@5x5, BN, ReLU")
    #expect(inception.block.paths[2][1].parameters == 25_696)
    let identity = Self.diagrams[1]
    #expect(identity.block.paths.map(\.count) == [2, 0])
    #expect(identity.labels.map(\.text) == Array(repeating: "32×32×64", count: 4))
    let projection = Self.diagrams[2]
    #expect(projection.block.paths[1][0].title == "conv 256@1x1/2, BN")
  }
}
