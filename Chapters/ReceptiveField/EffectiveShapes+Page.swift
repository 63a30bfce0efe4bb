import Experiments
import Page
import Plotting

extension EffectiveShapes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "stack of 3x3", .right("field"), .right("deviation, formula"), .right("measured"),
      .right("effective side"), .right("of the field"))
    for shape in findings.shapes {
      let sides = Repeats(shape.sides)
      table.add(
        shape.stack.label, "\(shape.field)", "\(shape.predicted, .fixed(2))",
        Repeats(shape.deviations).text(.fixed(2)), sides.text(.fixed(1)),
        "\(sides.mean / Double(shape.field), .percent(0))")
    }
    evidence.table("effective-shapes", table)
    claims(findings, conditions, &evidence)
    evidence.raster(
      picture(findings), name: "effective-shapes",
      alternative: "What an output looks at: plain, with shortcuts, strides and dilation")
    return evidence
  }

  private func claims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let exact = findings.shapes.map { $0.exact / $0.predicted }
    evidence.claim(
      "rf-spread-exact", .check,
      notes: "equal weights: variance = sum of chance x 2/3 x (stride x dilation)^2 (ours)",
      measured: exact, format: .fixed(4), is: .near(1, within: 1e-3))
    let ratios = Repeats(
      findings.shapes[0].deviations.indices.map { seed in
        findings.shapes.map { $0.deviations[seed] / $0.predicted }.mean
      })
    evidence.claim(
      "rf-spread-formula", .finding(.theory("1: the squares' mean; 5% for few channels")),
      notes: "random weights: the same variance, of the squared gradient (after Luo et al. 2016)",
      interval: ratios, shown: ratios.inWords(.fixed(2), " times the formula's deviation"),
      is: .near(1, within: 0.05), expecting: conditions.expecting(.agrees))
    func sides(_ stack: ShapedStack) -> Repeats {
      Repeats(zip(findings[stack].sides, findings[.plain].sides).map { $0 / $1 })
    }
    let (shortcuts, strides, dilations) = (sides(.shortcuts), sides(.strides), sides(.dilations))
    func words(_ repeats: Repeats) -> String {
      repeats.inWords(.fixed(2), " times the plain stack's side")
    }
    evidence.claim(
      "rf-shortcuts-narrow", .finding(.null("no shortcuts: 1")),
      notes: "shortcuts make the effective field smaller (Luo et al. 2016)", interval: shortcuts,
      shown: words(shortcuts), is: .less(than: 1), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "rf-strides-widen", .finding(.null("no strides: 1")),
      notes: "subsampling makes the effective field larger (Luo et al. 2016)", interval: strides,
      shown: words(strides), is: .greater(than: 1), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "rf-dilation-widens", .finding(.null("no dilation: 1")),
      notes: "dilation makes the effective field larger: a third of the layers (Luo et al. 2016)",
      interval: dilations, shown: words(dilations), is: .greater(than: 1),
      expecting: conditions.expecting(.agrees))
    let plain = findings[.plain].predictedSide
    for (name, stack) in [
      ("shortcuts", ShapedStack.shortcuts), ("strides", .strides), ("dilations", .dilations),
    ] {
      evidence.value(
        "effective-shapes.\(name)", "\(findings[stack].predictedSide / plain, .fixed(2))")
    }
  }

  private func picture(_ findings: Findings) -> Raster {
    // Around the largest field.
    let first = findings.shapes.map(\.first).min()! - 4
    let pixels = first...findings.shapes.map(\.last).max()! + 4
    let scale = 5
    var grid = ImageGrid(
      side: pixels.count * scale, letters: 20,
      columnNames: findings.shapes.map(\.stack.label), colourBar: GradientMap.colourBar)
    func row(_ map: (Findings.Shape) -> GradientMap) -> [Raster] {
      findings.shapes.map {
        map($0).cropped(to: pixels)
          .raster(scale: scale, framing: $0.first - first...$0.last - first)
      }
    }
    grid.add("theory", row(\.predictedMap))
    grid.add("random\nweights", row(\.measuredMap))
    return grid.raster
  }
}
