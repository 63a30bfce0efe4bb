import Experiments
import Page
import Plotting

extension AlexNetParts {
  static let tolerance = 0.02

  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table(
      "alexnet-parts", sweep.table("network", style: .percent(1), tolerance: Self.tolerance))
    func loss(without arm: String) -> Repeats { sweep.difference(of: "as it is", to: arm) }
    let relu = loss(without: "tanh for ReLU")
    evidence.claim(
      "alexnet-relu", .finding(.null("no difference: 0")),
      notes: "ReLU is what improved AlexNet: with tanh in its place it is worse (002)",
      interval: relu, shown: relu.inPoints(" points lost"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    let dropout = loss(without: "no dropout")
    evidence.claim(
      "alexnet-dropout", .finding(.null("no difference: 0")),
      notes: "dropout is what improved AlexNet: taken out, it is worse (002)",
      interval: dropout, shown: dropout.inPoints(" points lost"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let norm = loss(without: "no BN")
    evidence.claim(
      "alexnet-bn", .finding(.null("no difference: 0")),
      notes: "so is batch normalisation, which the course adds (002)",
      interval: norm, shown: norm.inPoints(" points lost"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.value("alexnet-parts.sigmoid", loss(without: "sigmoid for ReLU").inPoints(" points"))
    let none = "none: tanh, no dropout, no BN"
    evidence.value("alexnet-parts.all", loss(without: none).inPoints(" points"))
    // Whether all three cost less than one of them.
    evidence.value(
      "alexnet-parts.beyond", sweep.difference(of: none, to: "no BN").inPoints(" points"))
    // Differences are of a point or three; sigmoids, which stay at guessing, lie below the figure.
    var figure = sweep.among(Self.arms.map(\.0).filter { $0 != "sigmoid for ReLU" }).figure(
      name: "alexnet-parts", title: "A small AlexNet with each of its parts taken out",
      subtitle: "\(conditions.dataset.rawValue), \("\(training, .grouped)") digits, "
        + "\(steps) steps of Adam, batch \(batch); sigmoid: "
        + "\("\(sweep["sigmoid for ReLU"].bestResult.mean, .percent(0))")",
      score: Axis("test accuracy", range: 0.76...0.96, format: .percent(0)))
    figure.seriesNames = .abovePanels
    evidence.figure(figure)
    return evidence
  }
}
