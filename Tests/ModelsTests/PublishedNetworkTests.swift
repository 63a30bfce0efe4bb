import NeuralNetworks
import Testing

@testable import Models

/// The counts are those of Caffe's and PyTorch's published models (torchvision for VGG and ResNet;
/// CaffeNet's layers for AlexNet; BVLC GoogLeNet without its helping classifiers).
struct PublishedNetworkTests {
  private func summary(_ name: PublishedNetwork) -> Summary {
    var random = RandomSource(seed: 0)
    let network: Sequential<Float> = name.network(weights: .zeros, using: &random)
    return Summary(name.title, of: network, input: name.inputShape)
  }

  @Test(arguments: [
    (PublishedNetwork.alexNet, 62_378_344), (.vgg16, 138_357_544), (.googLeNet, 6_998_552),
    (.resNet18, 11_689_512), (.resNet34, 21_797_672), (.resNet50, 25_557_032),
    (.resNet101, 44_549_160), (.resNet152, 60_192_808), (.vgg19, 143_667_240),
  ])
  func parameters(_ name: PublishedNetwork, _ count: Int) {
    #expect(summary(name).total.trainable == count)
  }

  @Test func names() throws {
    for name in PublishedNetwork.allCases {
      #expect(try PublishedNetwork(name.description) == name)
      #expect(try PublishedNetwork(name.title) == name)
    }
    #expect {
      _ = try PublishedNetwork("ResNet20")
    } throws: {
      ($0 as? UnknownPublishedNetwork)?.description.contains("resnet18 or resnet34") ?? false
    }
  }

  /// 224 pixels are halved five times, and AlexNet's 227 become 6.
  @Test(arguments: [PublishedNetwork.alexNet, .googLeNet, .resNet18, .resNet50])
  func lastMap(_ name: PublishedNetwork) throws {
    let maps = summary(name).rows.filter { $0.depth == 0 && $0.layer.output.shape.rank == 3 }
    let side = name == .alexNet ? 6 : 7
    let last = try #require(maps.last).layer.output.shape
    #expect(last[0] == side && last[1] == side)
  }
}
