import Experiments
import Models
import Page

extension Anatomies {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "network", .right("layers"), .centre("ReLU"), .centre("dropout"), .centre("BN"),
      .centre("1x1"), .centre("shortcuts"))
    func mark(_ holds: Bool) -> String { holds ? "✓" : "" }
    for name in NetworkName.notes {
      let net = findings[name]
      table.add(
        name.title, "\(net.depth)", mark(net.kinds.contains("relu")),
        mark(net.kinds.contains("dropout")), mark(net.kinds.contains("batchNorm")),
        mark(net.hasPointwise), mark(net.kinds.contains("residual")))
    }
    evidence.table("features", table)
    claims(findings, &evidence)
    return evidence
  }

  private func claims(_ findings: Findings, _ evidence: inout Evidence) {
    evidence.claim(
      "vgg-convolutions", .check, notes: "VGG16 has 13 convolutions (002)",
      measured: findings[.vgg16].convolutions, is: .equal(to: 13))
    evidence.claim(
      "vgg-dense", .check, notes: "and 3 dense layers (002)", measured: findings[.vgg16].dense,
      is: .equal(to: 3))
    let depths = findings.networks.map(\.depth).dropFirst()
    evidence.claim(
      "depths", .check,
      notes: "the numbers in LeNet5, AlexNet8, VGG16, Inception10, ResNet18 are layers",
      measured: zip(depths, [5, 8, 16, 10, 18]).map { $0 == $1 },
      shown: depths.map(String.init).joined(separator: ", "), is: .holding)
    let alexNet = findings[.alexNet8].kinds
    evidence.claim(
      "features", .check,
      notes: "AlexNet has ReLU and dropout, Inception 1x1, ResNet shortcuts (002)",
      measured: alexNet.contains("relu") && alexNet.contains("dropout")
        && findings[.inception10].hasPointwise && findings[.resNet18].kinds.contains("residual")
        && !findings[.leNet5].kinds.contains("relu"), is: .holding)
  }
}
