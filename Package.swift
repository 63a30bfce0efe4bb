// swift-tools-version: 6.3
import PackageDescription

// Optimised even in the default (debug) configuration: training is slow without. `-num-threads`
// lets whole-module optimisation write one object file a source file, as a debug build expects.
let optimised = SwiftSetting.unsafeFlags(
  ["-O", "-disable-batch-mode", "-whole-module-optimization", "-num-threads", "2"],
  .when(configuration: .debug))

/// Set by `Tests/Fuzzing/run`: the path of libFuzzer's library. The readers then tell the fuzzer what of
/// them has run, and there is a program `fuzz`.
let fuzzer = Context.environment["WORKBOOK_FUZZER"]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

// Modules re-export the ones below them, so a target names all of those it can see: what it does not
// name, it is not rebuilt for.
let kernelModules: [Target.Dependency] = ["SharedState", "TensorKernels"]
let tensorModules = kernelModules + ["TensorCore"]
let networkModules = tensorModules + ["NeuralNetworks"]
let trainingModules = networkModules + ["Datasets", "Optimizers", "Training"]
let chapterModules =
  trainingModules + [
    "Experiments", "GradientChecking", "Models", "Page", "Plotting", argumentParser,
  ]
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources)
}

/// The kernels compiled for one CPU level: the same source folder for all, by symbolic links.
///
/// Where the target is no x86-64, `-Xarch_x86_64` drops the instruction set that follows it, and
/// `-Qunused-arguments` the warning about that. What is compiled then is right, and nothing calls it.
func kernels(_ name: String, path: String, cpu: String? = nil, define: String? = nil) -> Target {
  var flags = ["-Ounchecked"]
  if let cpu {
    for flag in ["-Xarch_x86_64", "-march=\(cpu)", "-Qunused-arguments"] {
      flags += ["-Xcc", flag]
    }
  }
  if let define { flags += ["-D", define] }
  return .target(
    name: name, dependencies: kernelModules, path: "Sources/CPULevels/\(path)",
    swiftSettings: [.unsafeFlags(flags)])
}

/// A chapter: its program, `swift run chapter-<name>`, whose sources tests can import.
func chapter(
  _ name: String, path: String, _ dependencies: [Target.Dependency] = []
) -> Target {
  .executableTarget(
    name: "chapter-\(name)",
    dependencies: chapterModules + dependencies,
    path: "Chapters/\(path)", exclude: ["README.md"])
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude,
    resources: resources)
}

let levels = [
  kernels("KernelsBaseline", path: "Baseline"),
  kernels("KernelsX86V3", path: "X86V3", cpu: "x86-64-v3", define: "LANES_8"),
  kernels("KernelsX86V4", path: "X86V4", cpu: "x86-64-v4", define: "LANES_16"),
]

/// Pure Swift: no C or C++ below `Training`, but for zlib and libarchive, which unpack the data sets, and
/// libpng, which reads one's own pictures.
let core: [Target] =
  levels + [
    // What threads share, for the kernels as for what knows no tensors.
    library("SharedState"),
    library("TensorKernels", ["SharedState"]),
    library("TensorCore", kernelModules + levels.map { .target(name: $0.name) }),
    library("NeuralNetworks", tensorModules),
    library("Optimizers", networkModules),
    library("GradientChecking", networkModules),
    library("Models", networkModules),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["libpng-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    library(
      "Datasets", tensorModules + ["CArchive", "CPNG", "CZlib"],
      resources: [.copy("Resources/mnist-5k")]),
    library("Training", networkModules + ["CArchive", "CZlib", "Datasets", "Optimizers"]),
    library("Runs", trainingModules + ["Models"]),
    // The only module that needs a network; chapters do without.
    library("Downloads", tensorModules + ["CArchive", "Datasets"]),
  ]

let pages: [Target] = [
  .target(name: "CGnuplot", linkerSettings: [.linkedLibrary("boost_iostreams")]),
  library("Plotting", ["CGnuplot", "CPNG", "SharedState"]),
  library("Page", ["Plotting", "SharedState"]),
  library("Experiments", trainingModules + ["Page", "Plotting", argumentParser]),
]

let chapters = [
  chapter("backprop", path: "BackPropagation"),
  chapter("preprocessing", path: "Preprocessing"),
  chapter("init", path: "Initialisation"),
  chapter("bn", path: "BatchNorm"),
  chapter("clipping", path: "GradientClipping"),
  chapter("decay", path: "WeightDecay"),
  chapter("dropout", path: "Dropout"),
  chapter("receptive-field", path: "ReceptiveField"),
  chapter("1x1", path: "OneByOne"),
  chapter("cnns", path: "CNNs", ["Runs"]),
  chapter("recipe", path: "Recipe", ["Runs"]),
]

/// What an answer sees: neither the solutions nor the mistakes that the graders know by name.
let answerModules = networkModules
/// What the graders see.
let gradingModules = networkModules + ["Optimizers", "GradientChecking", "Models", "Solutions"]

/// Each wall has its reason: exercises and solutions have the same names, and when an answer changes,
/// it and the small program that grades it are all that is built again.
let exercises: [Target] = [
  library("Exercises", answerModules),
  library("Solutions", answerModules),
  library("Grading", gradingModules),
  .executableTarget(
    name: "grade-exercises", dependencies: gradingModules + ["Exercises", "Grading"]),
]

let workbookModules =
  chapterModules + ["Downloads", "Grading", "LiveServer", "Runs", "Solutions"]

let programs: [Target] = [
  // What comes from outside ends here: it knows no pages, and is tested without a program.
  library("LiveServer", ["SharedState"]),
  // No program can be linked into another: for the fuzzer it is a library.
  fuzzer == nil
    ? .executableTarget(
      name: "workbook", dependencies: workbookModules, resources: [.copy("Open/Assets")])
    : .target(
      name: "workbook", dependencies: workbookModules, resources: [.copy("Open/Assets")],
      swiftSettings: [
        .unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "workbook_main"])
      ]),
]

let testTargets = [
  // What tests of any layer need: a folder, a terminal, gzip files. It sees nothing of the package.
  .target(name: "TestSupport", dependencies: ["CZlib"], path: "Tests/TestSupport"),
  tests("TensorKernels", ["SharedState", "TensorCore", "TestSupport"], exclude: ["Fixtures"]),
  tests("TensorCore", kernelModules, resources: [.copy("Fixtures")]),
  tests(
    "NeuralNetworks", tensorModules + ["GradientChecking"], resources: [.copy("Fixtures")]),
  tests("Optimizers", networkModules, resources: [.copy("Fixtures")]),
  tests("GradientChecking", networkModules + ["TestSupport"]),
  tests(
    "Models", trainingModules + ["GradientChecking"], resources: [.copy("Fixtures")]),
  .testTarget(
    name: "WorkbookTests", dependencies: workbookModules + ["TestSupport", "workbook"]),
  .testTarget(
    name: "ChapterTests",
    dependencies: chapterModules + ["Runs", "TestSupport"]
      + chapters.map { .target(name: $0.name) },
    resources: [.copy("Fixtures")]),
  tests("Datasets", tensorModules + ["CPNG", "TestSupport"]),
  tests("Downloads", tensorModules + ["Datasets", "TestSupport"]),
  tests(
    "Training", networkModules + ["Datasets", "Optimizers", "TestSupport"],
    resources: [.copy("Fixtures")]),
  tests("LiveServer", ["SharedState"]),
  tests("Runs", trainingModules + ["Models", "TestSupport"]),
  tests("Plotting", ["SharedState"]),
  tests("SharedState", ["TestSupport"]),
  tests("Page", ["Plotting", "SharedState", "TestSupport"]),
  tests("Grading", gradingModules),
  .testTarget(
    name: "ExerciseTests",
    dependencies: workbookModules + ["workbook", "Exercises", "grade-exercises"]),
  tests(
    "Experiments", trainingModules + ["Page", "Plotting", "TestSupport", argumentParser]),
]

let fuzzModules = workbookModules + ["TestSupport", "workbook"]

/// Readers of what comes from outside, fed with what is damaged: see CONTRIBUTING.md.
let fuzzing: [Target] =
  [
    .target(
      name: "FuzzTargets", dependencies: fuzzModules, path: "Tests/Fuzzing",
      exclude: ["Driver", "run"]),
    .testTarget(
      name: "FuzzingTests", dependencies: fuzzModules + ["FuzzTargets"],
      resources: [.copy("Corpora")]),
  ]
  + (fuzzer.map { library in
    [
      .executableTarget(
        name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Driver",
        linkerSettings: [.unsafeFlags([library, "-lstdc++", "-lm"])])
    ]
  } ?? [])

let package = Package(
  name: "deep-training-workbook",
  platforms: [.macOS(.v15)],
  // What packages of others can use; Examples/ is one.
  products: [
    // Swift only: nothing to install.
    .library(
      name: "NeuralNetworks",
      targets: ["TensorCore", "NeuralNetworks", "Optimizers", "GradientChecking", "Models"]),
    .library(name: "Training", targets: ["Datasets", "Training"]),
    .library(name: "Plotting", targets: ["Plotting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: core + pages + chapters + exercises + programs + testTargets + fuzzing,
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [optimised] + (target.swiftSettings ?? [])
}

let readers: Set<String> = [
  "Datasets", "Experiments", "LiveServer", "Page", "Plotting", "Runs", "SharedState", "Training",
  "workbook",
]
if fuzzer != nil {
  for target in package.targets where readers.contains(target.name) {
    target.swiftSettings! += [.unsafeFlags(["-Xfrontend", "-sanitize=fuzzer"])]
  }
}
