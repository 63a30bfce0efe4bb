import Testing

@testable import Models
@testable import NeuralNetworks

struct SummaryTests {
  private func summary(_ name: NetworkName) -> Summary {
    var random = RandomSource(seed: 1)
    let network: Sequential<Float> = name.network(weights: .zeros, using: &random)
    return Summary("\(name)", of: network, input: name.inputShape)
  }

  @Test(arguments: NetworkName.all)
  func fits80Columns(name: NetworkName) {
    for line in summary(name).text(batch: 128).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test func leNet5() {
    let text = summary(.leNet5).text(batch: 32)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "lenet5, input 32x32x3")
    #expect(lines[2] == "    layer                    output  parameters    MACs   FLOPs  memory")
    #expect(lines[4] == "0   conv2D 6@5x5 valid      28x28x6         456  352.8k  710.3k  18.38K")
    #expect(lines[6] == "2   maxPool2D 2x2/2 valid   14x14x6                      3.528k  6.891K")
    #expect(text.contains("parameters   62,006 trainable, 0 not, 62,006 in all"))
    #expect(text.contains("arithmetic   651,720 MACs"))
  }

  /// The numbers of VGG16's first row, exactly, and as many fields in each row as in the header.
  @Test func csv() throws {
    for name in NetworkName.all {
      let summary = summary(name)
      let lines = summary.csv.split(separator: "\n").map { fields(String($0)) }
      #expect(lines.count == summary.rows.count + 1)
      #expect(lines.allSatisfy { $0.count == lines[0].count }, "\(name)")
      let column = try #require(lines[0].firstIndex(of: "trainable"))
      let sum = lines.dropFirst().reduce(0) { $0 + (Int($1[column]) ?? 0) }
      #expect(sum == summary.total.trainable)
    }
    #expect(
      summary(.vgg16).csv.split(separator: "\n")[1]
        == "0,conv2D,64@3x3 same,32x32x64,1792,0,1769472,3604480,262144,3,3,1,1,1,1,0.0,0.0,")
    #expect(summary(.perceptron).csv.contains("0,dense,100,100,78500,0,78400,156900,400,,,,,,,,,"))
  }

  /// For other programs a comma or a quote is one, whatever combining mark follows.
  @Test func csvOfAStrangeName() {
    struct Strange: Layer {
      let kind = ",\u{301}\"\u{301}"
      mutating func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> { x }
      mutating func backward(_ outputGradient: Tensor<Float>) -> Tensor<Float> { outputGradient }
    }
    let csv = Summary("", of: Strange(), input: [2]).csv
    #expect(csv.split(separator: "\n")[1].hasPrefix("0,\",\u{301}\"\"\u{301}\","))
  }

  /// Cells of a line; a comma inside quotes does not divide.
  private func fields(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// The sizes that are well known of these stacks.
  @Test func receptiveFields() throws {
    let vgg = summary(.vgg16).rows.last { $0.layer.kind == "maxPool2D" }
    #expect(vgg?.layer.output.field?.vertical.size == 212)
    #expect(vgg?.layer.output.field?.vertical.stride == 32)
    let resnet = summary(.resNet18).rows.last { $0.layer.kind == "residual" }
    #expect(resnet?.layer.output.field?.vertical.size == 109)
  }

  /// A shortcut with stride 2 looks at pixel 0 of two; its body, padded behind only, at pixel 1.
  @Test func keraShortcutsAreMisaligned() {
    #expect(
      summary(.resNet18).warnings.first
        == "7 residual: body and shortcut are not aligned: centres at pixel 1.0 and 0.0, in both "
        + "directions")
    #expect(summary(.resNet18).warnings.count == 3)
    #expect(summary(.residual(depth: 56)).warnings.count == 2)
    #expect(summary(.inception10).warnings.isEmpty && summary(.vgg16).warnings.isEmpty)
  }

  @Test func numbers() {
    #expect(
      [0, 7, 999, 9_999, 10_000, 999_949, 1_769_472].map(short)
        == ["", "7", "999", "9.999k", "10.00k", "999.9k", "1.769M"])
    #expect(short(999_999) == "1.000M" && short(1_112_885_258) == "1.113G")
    #expect(
      [0, 40, 2_048, 262_144, 3_833_856].map(bytes) == ["0", "40", "2.000K", "256.0K", "3.656M"])
  }

  @Test func overview() {
    let text = Summary.overview([summary(.leNet5), summary(.baseline)])
    #expect(text.split(separator: "\n").count == 4)
    #expect(text.contains("lenet5       62,006      62,006"))
  }

  /// A single layer is a network of one row.
  @Test func oneLayer() {
    let summary = Summary("dense", of: Dense<Float>(weights: .zeros([4, 2])), input: [4])
    #expect(summary.rows.map(\.path) == ["0"] && summary.total.trainable == 8)
  }
}
