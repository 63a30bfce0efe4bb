import Experiments
import Page
import Plotting

extension Architectures {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    for network in findings.networks {
      evidence.figure(
        network.diagram.figure(
          name: "net-\(network.name)",
          title: "\(network.title): \(Self.titles[network.name] ?? "its layers")",
          subtitle: "\(network.title), \("\(network.trainable, .grouped)") parameters that are "
            + "trained; S same and V valid padding, /2 stride 2"))
    }
    return evidence
  }

  private static let titles = [
    "baseline": "one layer of each kind",
    "lenet5": "kernels first, dense layers after, sigmoids everywhere",
    "alexnet8": "two thirds of its weights are those of its dense layers",
    "vgg16": "thirteen times 3x3",
    "inception10": "four branches, side by side in the channels",
    "resnet18": "what each pair of layers computes is added to its input",
  ]
}
