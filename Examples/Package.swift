// swift-tools-version: 6.3
import PackageDescription

// With its name: from the path alone, the package would be called what the clone's folder is called.
let workbook = Package.Dependency.package(name: "deep-training-workbook", path: "..")

let package = Package(
  name: "examples",
  platforms: [.macOS(.v15)],
  dependencies: [workbook],
  targets: [
    .executableTarget(
      name: "two-moons",
      dependencies: ["NeuralNetworks", "Training", "Plotting"].map {
        .product(name: $0, package: "deep-training-workbook")
      },
      path: "TwoMoons")
  ]
)
