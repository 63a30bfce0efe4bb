// swift-tools-version: 6.3
import PackageDescription

// Optimised even in the default (debug) configuration: training is slow without. `-num-threads`
// lets whole-module optimisation write one object file a source file, as a debug build expects.
let optimised = [
  "-O", "-disable-batch-mode", "-whole-module-optimization", "-num-threads", "2",
]

func swiftSettings(_ flags: [String] = []) -> [SwiftSetting] {
  [.unsafeFlags(optimised + flags, .when(configuration: .debug))]
    + (flags.isEmpty ? [] : [.unsafeFlags(flags, .when(configuration: .release))])
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil,
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)", resources: resources,
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

/// A chapter: its program, `swift run chapter-<name>`, whose sources tests can import.
func chapter(_ name: String, path: String) -> Target {
  .executableTarget(
    name: "chapter-\(name)",
    dependencies: [
      "Datasets", "GradientChecking", "Notebook", "Plotting", "Progress", "Training",
      argumentParser,
    ],
    path: "Chapters/\(path)", exclude: ["README.md"], swiftSettings: swiftSettings())
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude,
    resources: resources, swiftSettings: swiftSettings())
}

var levels = [kernels("KernelsBaseline", path: "Baseline")]
#if arch(x86_64)
  levels.append(kernels("KernelsX86V3", path: "X86V3", cpu: "x86-64-v3", define: "LANES_8"))
  levels.append(kernels("KernelsX86V4", path: "X86V4", cpu: "x86-64-v4", define: "LANES_16"))
#endif

/// Pure Swift: no C or C++ below `Training`, but for zlib, which unpacks the data sets.
let core: [Target] =
  levels + [
    library("KernelInterface", path: "Sources/TensorKernels/Interface"),
    library(
      "TensorKernels", ["KernelInterface"] + levels.map { .target(name: $0.name) },
      path: "Sources/TensorKernels/Kernels"),
    library("TensorCore", ["TensorKernels"]),
    library("NeuralNetworks", ["TensorCore", "TensorKernels"]),
    library("Optimizers", ["NeuralNetworks"]),
    library("GradientChecking", ["NeuralNetworks"]),
    library("Models", ["NeuralNetworks"]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["libpng-dev"]), .brew(["zlib"])]),
    library(
      "Datasets", ["CZlib", "TensorCore"], resources: [.copy("Resources/mnist-5k")]),
    library("Training", ["Datasets", "NeuralNetworks", "Optimizers", "Progress"]),
  ]

let pages: [Target] = [
  .systemLibrary(
    name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
  .target(name: "CGnuplot", linkerSettings: [.linkedLibrary("boost_iostreams")]),
  library("Plotting", ["CGnuplot", "CPNG"]),
  library("Progress"),
  library(
    "Notebook",
    ["Plotting", "Progress", argumentParser]),
]

let chapters = [
  chapter("bn", path: "BatchNorm")
]

let programs: [Target] = [
  .executableTarget(
    name: "workbook",
    dependencies: [
      "Datasets", "KernelInterface", "Models", "NeuralNetworks", "Notebook", "Optimizers",
      "Plotting", "TensorKernels", argumentParser,
    ], swiftSettings: swiftSettings())
]

let testTargets = [
  tests("TensorKernels", ["KernelInterface"], exclude: ["Fixtures"]),
  tests("TensorCore", [], resources: [.copy("Fixtures")]),
  tests("NeuralNetworks", ["GradientChecking"], resources: [.copy("Fixtures")]),
  tests("Optimizers", ["NeuralNetworks"], resources: [.copy("Fixtures")]),
  tests("GradientChecking", ["NeuralNetworks"]),
  tests("Models", ["Datasets", "NeuralNetworks", "Optimizers"], resources: [.copy("Fixtures")]),
  .testTarget(
    name: "WorkbookTests", dependencies: ["workbook", argumentParser],
    swiftSettings: swiftSettings()),
  .testTarget(
    name: "BatchNormChapterTests",
    dependencies: ["chapter-bn", "Datasets", "GradientChecking", "Notebook", "Progress"],
    swiftSettings: swiftSettings()),
  tests("Datasets", ["TensorCore"]),
  tests("Training", ["Datasets", "NeuralNetworks", "Optimizers", "Progress"]),
  tests("Plotting", []),
  tests("Progress", []),
  tests("Notebook", ["Plotting", "Progress", argumentParser]),
]

let package = Package(
  name: "deep-training-workbook",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: core + pages + chapters + programs + testTargets,
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
