import Experiments
import Models
import Page

extension PublishedNetworks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "network", .right("parameters, millions"), .right("the paper says"),
      .right("MACs, thousand millions"), .right("the paper says"), .right("in dense layers"))
    for name in PublishedNetwork.allCases {
      let network = findings[name]
      table.add(
        network.title, "\(Double(network.trainable) / 1e6, .fixed(2))",
        name.reportedMillions.map { "\($0, .fixed(0))" } ?? "",
        "\(Double(network.macs) / 1e9, .fixed(2))",
        name.reportedMACs.map { "\($0 / 1e9, .fixed(1))" } ?? "",
        "\(network.denseShare, .percent(1))")
    }
    evidence.table("published", table)
    let whole = findings.wholeAlexNet
    evidence.value("published.alexnet-whole", "\(whole.trainable, .grouped)")
    evidence.value(
      "published.alexnet-whole-macs", "\(Double(whole.macs) / 1e9, .fixed(2)) thousand million")
    evidence.value("published.alexnet", "\(findings[.alexNet].trainable, .grouped)")
    evidence.value("published.course-dense", "\(findings.courseDenseShare, .percent(1))")
    evidence.value("published.vgg-first-dense", "\(findings.vggFirstDense, .grouped)")
    let (googLeNet, vgg) = (findings[.googLeNet], findings[.vgg16])
    let share = Double(googLeNet.trainable) / Double(vgg.trainable)
    evidence.value("published.googlenet-fewer", "\(1 - share, .percent(0))")
    evidence.value(
      "published.vgg-dense-macs",
      "\(Double(findings.vggDenseMACs) / Double(vgg.macs), .percent(1))")
    counts(findings, &evidence)
    notes(findings, &evidence)
    return evidence
  }

  private func counts(_ findings: Findings, _ evidence: inout Evidence) {
    evidence.claim(
      "published-alexnet", .check, notes: "AlexNet has 60 million parameters (its paper, abstract)",
      measured: Double(findings[.alexNet].trainable) / 1e6, format: .fixed(2), unit: "million",
      is: .near(60, within: 1))
    let vgg = [PublishedNetwork.vgg16, .vgg19].map { name in
      abs(Double(findings[name].trainable) / 1e6 - name.reportedMillions!)
    }
    evidence.claim(
      "published-vgg", .check,
      notes: "VGG16 has 138 million parameters, VGG19 144 (their paper, table 2)",
      measured: vgg.max()!, format: .fixed(2), unit: "million off at most", is: .atMost(0.5))
    let residual = PublishedNetwork.allCases.filter { $0.reportedMACs != nil }
    evidence.claim(
      "published-resnet", .check,
      notes: "ResNets of 18 to 152 layers take 1.8, 3.6, 3.8, 7.6 and 11.3 thousand million "
        + "multiply-adds (their paper, table 1)",
      measured: residual.map { abs(Double(findings[$0].macs) - $0.reportedMACs!) / 1e9 }.max()!,
      format: .fixed(2), unit: "thousand million off at most", is: .atMost(0.1))
    evidence.claim(
      "published-googlenet", .check,
      notes: "GoogLeNet has 12 times fewer parameters than AlexNet (its paper, section 1)",
      measured: Double(findings[.alexNet].trainable) / Double(findings[.googLeNet].trainable),
      format: .fixed(1), unit: "times fewer", is: .near(12, within: 0.5), expecting: .differs)
  }

  private func notes(_ findings: Findings, _ evidence: inout Evidence) {
    evidence.claim(
      "vgg-dense-share", .check, notes: "the dense layers hold 90% of VGGNet's parameters (002)",
      measured: findings[.vgg16].denseShare, format: .percent(1), is: .near(0.9, within: 0.01))
    evidence.claim(
      "alexnet-fifth", .check,
      notes: "AlexNet8's fifth convolution has 96 filters (002, text and figure; 256 in its code)",
      measured: findings.courseFifth, unit: "filters in what Keras counted", is: .equal(to: 96),
      expecting: .differs)
    evidence.claim(
      "alexnet-kernels", .source("Krizhevsky et al. 2012, section 3.5"),
      notes: "AlexNet has kernels of 11x11, 7x7 and 5x5 (002)", measured: 0,
      unit: "layers with 7x7", is: .atLeast(1), expecting: .differs)
    evidence.claim(
      "googlenet-year", .source("Szegedy et al. 2015, abstract: the competition of 2014"),
      notes: "GoogLeNet is of 2015 (002, text; its table says 2014)", measured: false,
      shown: "of the competition of 2014, printed in 2015", is: .holding, expecting: .differs)
  }
}

extension PublishedNetwork {
  /// Millions of parameters, where the paper tells: Krizhevsky et al. 2012, abstract; Simonyan and
  /// Zisserman 2015, table 2.
  fileprivate var reportedMillions: Double? {
    switch self {
    case .alexNet: 60
    case .vgg16: 138
    case .vgg19: 144
    default: nil
    }
  }

  /// Multiply-adds, which He et al. 2016, table 1, call FLOPs.
  fileprivate var reportedMACs: Double? {
    switch self {
    case .resNet18: 1.8e9
    case .resNet34: 3.6e9
    case .resNet50: 3.8e9
    case .resNet101: 7.6e9
    case .resNet152: 11.3e9
    default: nil
    }
  }
}
