import Experiments
import Page
import Plotting

extension DepthAndStride {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let stacks = findings.stacks
    let (without, all, start, end) = (stacks[0], stacks[3], stacks[4], stacks[5])
    let layers = without.fields.count
    let sum = "1 + \(layers) x 2 = \(1 + 2 * layers)"
    evidence.value("depth-and-stride.layers", "\(layers)")
    evidence.value("depth-and-stride.sum", sum)
    for (name, stack) in [("one", stacks[1]), ("two", stacks[2]), ("start", start), ("end", end)] {
      evidence.value("depth-and-stride.\(name)", "\(stack.fields.last!)")
    }
    evidence.claim(
      "rf-depth-adds", .check,
      notes: "depth adds: n layers of 3x3 with stride 1 see 1 + 2n pixels (ours)",
      measured: without.measured ?? -1, unit: "pixels, \(layers) layers",
      is: .equal(to: Double(1 + 2 * layers)))
    let share = Double(all.fields.last! - without.fields.last!) / Double(all.fields.last!)
    evidence.value("depth-and-stride.share", "\(share, .percent(0))")
    evidence.claim(
      "rf-stride-multiplies", .check,
      notes: "ResNet18's 109 pixels come of its strides: the same depth and three strides (ours)",
      measured: all.measured ?? -1, unit: "pixels", is: .equal(to: 109))
    evidence.claim(
      "rf-stride-early", .check,
      notes: "an early stride counts for more layers than a late one (ours)",
      measured: [
        (start.measured ?? 0) > (all.measured ?? 0),
        (all.measured ?? 0) > (end.measured ?? 1 << 30),
      ],
      shown: "\(start.measured ?? -1), \(all.measured ?? -1), \(end.measured ?? -1) pixels: all "
        + "strides at the start, as they are, at the end",
      is: .holding)
    evidence.figure(
      figure(stacks), alternative: "The field over the depth, with strides and without")
    return evidence
  }

  private func figure(_ stacks: [Findings.Stack]) -> Figure {
    Figure(
      name: "depth-and-stride",
      title: "Depth adds two pixels a layer; a stride doubles what all later layers add",
      subtitle: "3x3 convolutions, as many as ResNet18 has, with its strides of 2 and without",
      panel: Panel(
        x: Axis("convolutions so far", range: 0...17, ticks: .every(2)),
        y: Axis("side of the receptive field (pixels)", range: 0...260),
        marks: stacks.map { stack in
          .line(
            x: (0...stack.fields.count).map(Double.init), y: ([1] + stack.fields).map(Double.init),
            label: stack.title, showsPoints: true)
        }),
      size: Figure.Size(width: 1500, height: 850))
  }
}
