import Experiments
import Foundation
import Page
import Plotting

extension KeptPhotographs {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("kept-photographs", table(findings))
    evidence.value("kept-photographs.missing-count", "\(findings.missing.count)")
    evidence.value(
      "kept-photographs.missing",
      findings.missing.isEmpty
        ? "none"
        : Dictionary(grouping: findings.missing) { $0.prefix { $0 != "/" } }
          .sorted { $0.key < $1.key }.map { "\($0.value.count) of `\($0.key)`" }
          .formatted(.list(type: .and)))
    compare(findings, &evidence)
    dip(findings, &evidence)
    resNet18(findings, &evidence)
    let shown = findings.runs.filter { !$0.minutes.isEmpty }
    if shown.isEmpty {
      evidence.lacks(
        "photographs-time", "photographs-curves", because: "Figures/runs holds no runs.")
    } else {
      evidence.figure(timeFigure(shown))
      evidence.figure(curveFigure(shown))
    }
    return evidence
  }

  /// The recipe's first epochs against fifty of the notes' setting.
  private func compare(_ findings: Findings, _ evidence: inout Evidence) {
    let baseline = findings.runs.filter { $0.name.hasPrefix("notes/baseline") }.compactMap(\.test)
    guard let best = best(of: findings.runs), let test = best.test, baseline.count > 1 else {
      evidence.lacks(
        "recipe-photographs", "kept-photographs.baseline", "kept-photographs.best",
        "kept-photographs.best-epochs", because: "Figures/runs has not the runs for it.")
      return
    }
    let mean = baseline.mean
    let spread = baseline.max()! - baseline.min()!
    evidence.value("kept-photographs.baseline", NumberStyle.percent(1).text(mean))
    evidence.value("kept-photographs.best", NumberStyle.percent(1).text(test))
    evidence.value("kept-photographs.best-epochs", "\(best.epochs)")
    evidence.claim(
      "recipe-photographs",
      .finding(
        .spread(
          "three seeds of Baseline lie \(NumberStyle.fixed(1).text(spread * 100)) points apart")),
      notes:
        "\(best.epochs) epochs of the recipe, with a residual network of 20 layers, against 50 of the "
        + "notes' setting, with Baseline (ours): network and recipe differ",
      measured: (test - mean) * 100, format: .fixed(1), unit: "points more on CIFAR-10",
      is: .greater(than: (spread * 1_000).rounded() / 10))
  }

  /// The run of the search that did best, by validation images.
  private func best(of runs: [Run]) -> Run? {
    runs.filter { $0.group == "search" && $0.test != nil }.max {
      ($0.validation ?? 0) < ($1.validation ?? 0)
    }
  }

  /// A sick curve of a real run: while the rate is high, inference lags behind training.
  private func dip(_ findings: Findings, _ evidence: inout Evidence) {
    guard let run = findings.run("search/momentum-0.1"), run.epochs >= 2 else {
      evidence.lacks(
        "kept-photographs.dip", "kept-photographs.dip-training", "kept-photographs.dip-loss",
        because: "Figures/runs has not search/momentum-0.1.")
      return
    }
    evidence.value("kept-photographs.dip", NumberStyle.percent(0).text(run.otherAccuracy[1]))
    evidence.value("kept-photographs.dip-training", NumberStyle.percent(0).text(run.accuracy[1]))
    evidence.value("kept-photographs.dip-loss", NumberStyle.fixed(2).text(run.otherLoss[1]))
  }

  /// The end of the notes, and how far a third of the epochs gets.
  private func resNet18(_ findings: Findings, _ evidence: inout Evidence) {
    guard let run = findings.run("recipe/resnet18"), let test = run.test else {
      evidence.lacks(
        "recipe-resnet18", "kept-photographs.resnet18-epochs", "kept-photographs.resnet18-training",
        "kept-photographs.resnet18-validation", "kept-photographs.resnet18-cost",
        "kept-photographs.short-epochs", "kept-photographs.short",
        because: "Figures/runs has not recipe/resnet18 yet: see plan.txt.")
      return
    }
    func percent(_ value: Double?) -> String {
      value.map { NumberStyle.percent(1).text($0) } ?? "–"
    }
    evidence.value("kept-photographs.resnet18-epochs", "\(run.epochs)")
    evidence.value(
      "kept-photographs.resnet18-cost",
      "\(NumberStyle.fixed(0).text(run.minutes[0])) minutes")
    evidence.value("kept-photographs.resnet18-training", percent(run.accuracy.last))
    evidence.value("kept-photographs.resnet18-validation", percent(run.validation))
    if let short = findings.run("recipe/resnet18-short") {
      evidence.value("kept-photographs.short-epochs", "\(short.epochs)")
      evidence.value("kept-photographs.short", percent(short.test))
    } else {
      evidence.lacks(
        "kept-photographs.short-epochs", "kept-photographs.short",
        because: "Figures/runs has not recipe/resnet18-short.")
    }
    // So far may the share of so many test images lie from that of all there could be: two deviations. What
    // another seed would change comes on top.
    let error = 2 * (test * (1 - test) / Double(run.testCount)).squareRoot()
    let interval = test - error...test + error
    evidence.claim(
      "recipe-resnet18", .finding(.stated("90%")),
      notes: "ResNet18 with augmentation and a schedule passes 90% on CIFAR-10 (002)",
      interval: interval.lowerBound * 100...interval.upperBound * 100,
      shown: "\(test, .percent(1)) after \(run.epochs) epochs "
        + "(\(interval.lowerBound, .percent(1)) to \(interval.upperBound, .percent(1)), "
        + "as exact as \(run.testCount, .grouped) images are)",
      is: .greater(than: 90), expecting: .undecided)
  }

  private func table(_ findings: Findings) -> Table {
    var table = Table(
      "run", "network", "setting", .right("epochs"), .right("minutes of a core"),
      .right("validation"), .right("test"))
    for run in findings.runs {
      func percent(_ value: Double?) -> String {
        value.map { NumberStyle.percent(1).text($0) } ?? "–"
      }
      table.add(
        "`\(run.name)`", run.network, run.setting, "\(run.epochs)",
        run.minutes.last.map { NumberStyle.fixed(0).text($0) } ?? "–", percent(run.validation),
        percent(run.test))
    }
    return table
  }

  /// Accuracy against the time that has passed, which is what a reader pays.
  private func timeFigure(_ runs: [Run]) -> Figure {
    let searched = best(of: runs)?.name
    let shown = runs.filter { run in
      switch run.group {
      case "notes": run.name.hasSuffix("seed1") && !run.name.contains("fault")
      case "search": run.name == searched
      default: run.group != "ablation"
      }
    }
    return Figure(
      name: "photographs-time",
      title: "In the minutes of Baseline's 50 epochs, a better network or recipe gets further",
      subtitle: "\(runs[0].images); time of cores, undisturbed; validation images, in the notes' "
        + "setting test images",
      panel: Panel(
        x: Axis("minutes of one core", scale: .logarithmic),
        y: Axis("accuracy after each epoch", range: 0.3...0.95, format: .percent(0)),
        marks: shown.enumerated().map { index, run in
          .line(
            x: run.minutes, y: run.otherAccuracy, label: run.name, colour: .series(index),
            dash: Dash.allCases[index % Dash.allCases.count], showsPoints: run.epochs < 20)
        }),
      size: Figure.Size(width: 1_600, height: 900))
  }

  /// The histories of the recipe's runs, as in the gallery.
  private func curveFigure(_ runs: [Run]) -> Figure {
    let shown = Array(runs.filter { $0.group == "search" || $0.group == "recipe" }.prefix(8))
    let columns = shown.count > 4 ? 3 : max(1, shown.count)
    let losses = shown.flatMap { run in
      zip(run.loss, run.penalty).map { $0 + $1 } + run.otherLoss
    }
    return Figure(
      name: "photographs-curves", title: "Curves of the recipe on photographs",
      subtitle:
        "\(runs[0].images), 45,000 images to learn from; the training loss with its penalty and "
        + "without",
      grid: .multiples(rows: (shown.count + columns - 1) / columns, columns: columns),
      panels: shown.map { run in
        // Where in its schedule a run is: they are of different lengths.
        let x = (0..<run.epochs).map { Double($0 + 1) / Double(run.epochs) }
        return Panel(
          title: "\(run.name), \(run.epochs) epochs",
          x: Axis("share of the epochs", range: 0...1.02, ticks: .every(0.25), format: .percent(0)),
          y: Axis("loss", range: 0...(1.05 * (losses.max() ?? 1))),
          marks: [
            .line(
              x: x, y: zip(run.loss, run.penalty).map { $0 + $1 },
              label: "training with penalty", colour: .series(0), dash: .dotted, showsPoints: true),
            .line(
              x: x, y: run.loss, label: "training", colour: .series(0), dash: .solid,
              showsPoints: true),
            .line(
              x: x, y: run.otherLoss, label: "validation", colour: .series(1), dash: .dashed,
              showsPoints: true),
          ])
      }, seriesNames: .abovePanels)
  }
}
