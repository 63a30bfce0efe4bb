import Experiments
import Page

extension ResidualBlocks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (basic, bottleneck) = (findings.basic, findings.bottleneck)
    for (name, title, block) in [
      ("basic-block", "ResNet's basic block: two 3x3 and a shortcut", basic),
      (
        "projection-block", "Where the shape changes, a 1x1 brings the map along",
        findings.projection
      ),
      ("bottleneck-block", "The bottleneck: 3x3 on a quarter of the channels", bottleneck),
    ] {
      evidence.figure(
        BlockDiagram(block: block.layers, pathNames: ["body", "shortcut"], join: "add, then ReLU")
          .figure(name: name, title: title))
    }
    var table = Table(
      "block", .right("weights of its kernels"), .right("MACs on \(basic.layers.input)"))
    for (name, block) in [
      ("two 3x3 of 256 channels", basic), ("1x1 to 64, 3x3, 1x1 to 256", bottleneck),
    ] {
      table.add(name, "\(block.kernelWeights, .grouped)", "\(block.macs, .grouped)")
    }
    evidence.table("residual-blocks", table)
    evidence.claim(
      "1x1-basic", .check, notes: "two 3x3 of 256 channels: 3*3*256*256*2 weights (002)",
      measured: basic.kernelWeights, is: .equal(to: 1_179_648))
    evidence.claim(
      "1x1-bottleneck", .check,
      notes: "1x1x64, 3x3x64, 1x1x256 on 256 channels: 69,632 weights (002)",
      measured: bottleneck.kernelWeights, is: .equal(to: 69_632))
    let weights = Double(bottleneck.kernelWeights)
    evidence.value(
      "residual-blocks.ratio", "\(Double(basic.kernelWeights) / weights, .fixed(1))")
    evidence.value("residual-blocks.small", "\(findings.small.kernelWeights, .grouped)")
    evidence.claim(
      "1x1-bottleneck-cost", .check,
      notes: "it costs as much as a basic block of 64 channels (He et al. 2016)",
      measured: weights / Double(findings.small.kernelWeights), format: .fixed(2),
      is: .near(1, within: 0.1))
    evidence.claim(
      "1x1-counts-blocks", .check, notes: "the formula gives what is counted, in both blocks",
      measured: findings.countedBasic == basic.macs
        && findings.countedBottleneck == bottleneck.macs, is: .holding)
    return evidence
  }
}

extension BlockTimes {
  func evidence(from findings: TimeRatio, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "1x1-bottleneck-time", .time, notes: "the bottleneck is faster (He et al. 2016)",
      measured: findings.median, shown: findings.text("the basic block"), is: .less(than: 1),
      expecting: conditions.expectedOfTimes)
    return evidence
  }
}
