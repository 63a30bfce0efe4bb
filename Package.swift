// swift-tools-version: 6.3
import PackageDescription

// Optimised even in the default (debug) configuration: training is slow without. `-num-threads`
// lets whole-module optimisation write one object file a source file, as a debug build expects.
let optimised: [String] = [
  "-O", "-disable-batch-mode", "-whole-module-optimization", "-num-threads", "2",
]

func swiftSettings(_ flags: [String] = []) -> [SwiftSetting] {
  [.unsafeFlags(optimised + flags, .when(configuration: .debug))]
    + (flags.isEmpty ? [] : [.unsafeFlags(flags, .when(configuration: .release))])
}

func library(_ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil)
  -> Target
{
  .target(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)",
    swiftSettings: swiftSettings())
}

/// The kernels compiled for one CPU level: the same source files for all, by symbolic links.
func kernels(_ name: String, path: String, cpu: String? = nil, define: String? = nil) -> Target {
  .target(
    name: name, dependencies: ["KernelInterface"], path: "Sources/TensorKernels/Levels/\(path)",
    swiftSettings: swiftSettings(
      ["-Ounchecked"] + (cpu.map { ["-Xcc", "-march=\($0)"] } ?? [])
        + (define.map { ["-D", $0] } ?? [])))
}

var levels = [kernels("KernelsBaseline", path: "Baseline")]
#if arch(x86_64)
  levels.append(kernels("KernelsX86V3", path: "X86V3", cpu: "x86-64-v3", define: "LANES_8"))
  levels.append(kernels("KernelsX86V4", path: "X86V4", cpu: "x86-64-v4", define: "LANES_16"))
#endif

let package = Package(
  name: "deep-training-workbook",
  targets: levels + [
    library("KernelInterface", path: "Sources/TensorKernels/Interface"),
    library(
      "TensorKernels", ["KernelInterface"] + levels.map { .target(name: $0.name) },
      path: "Sources/TensorKernels/Kernels"),
    library("TensorCore", ["TensorKernels"]),
    library("NeuralNetworks", ["TensorCore", "TensorKernels"]),
    library("Optimizers", ["NeuralNetworks"]),
    library("GradientChecking", ["NeuralNetworks"]),
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib",
      providers: [.apt(["libpng-dev"]), .brew(["zlib"])]),
    library("Progress"),
    library("Training", ["Datasets", "NeuralNetworks", "Optimizers", "Progress"]),
    .target(
      name: "Datasets", dependencies: ["CZlib", "TensorCore"],
      resources: [.copy("Resources/mnist-5k")], swiftSettings: swiftSettings()),
    .executableTarget(name: "scratch", dependencies: ["Training", "GradientChecking"], swiftSettings: swiftSettings()),
  ],
  swiftLanguageModes: [.v6]
)
