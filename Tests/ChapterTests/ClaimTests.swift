import Experiments
import Foundation
import Page
import Testing

@testable import chapter_1x1
@testable import chapter_backprop
@testable import chapter_bn
@testable import chapter_clipping
@testable import chapter_cnns
@testable import chapter_decay
@testable import chapter_dropout
@testable import chapter_init
@testable import chapter_preprocessing
@testable import chapter_receptive_field
@testable import chapter_recipe

/// Each chapter's claims, as a run makes them, with experiments small enough for a test: every row of the
/// notes has its claim, and every claim turns out as expected.
@Suite struct ClaimTests {
  @Test func backPropagation() throws {
    try expectQuickRunToSucceed(
      BackPropagationChapter.self,
      claims: [
        "bp-chain-rule", "bp-add-gate", "bp-max-gate", "bp-multiply-gate",
        "bp-sigmoid-range", "bp-sigmoid-slope", "bp-tanh-range", "bp-zero-centred",
        "bp-not-zero-centred", "bp-saturation", "bp-relu-slope", "bp-dead-units", "bp-dead-never",
        "bp-leaky", "bp-leaky-alive", "bp-parametric", "bp-elu", "bp-maxout", "bp-gelu",
        "bp-dead-slow", "bp-moons", "bp-dense-formulas", "bp-vector-jacobian",
        "bp-softmax-gradient", "bp-two-modes", "bp-mode-time", "bp-backward-time",
        "bp-checkpoint-gradient", "bp-checkpoint-memory", "bp-passing", "bp-gain-theory",
        "bp-sigmoid-passes", "bp-half", "bp-half-trained", "bp-sigmoid-start", "bp-exp-time",
        "bp-exp-share", "bp-smooth",
        "bp-overfit", "bp-overfit-converse",
        "bp-six-times-tanh", "bp-six-times-sigmoid",
        "bp-vanishing", "bp-truncation", "bp-round-off", "bp-precision",
      ]
    ) { report, _ in
      // Times stay out of the files that are the same for the same seed.
      let times = Set(report.claims.map(\.claim).filter { $0.kind == .time }.map(\.id))
      #expect(times == ["bp-mode-time", "bp-backward-time", "bp-exp-time", "bp-exp-share"])
    }
  }

  @Test func preprocessing() throws {
    try expectQuickRunToSucceed(
      PreprocessingChapter.self,
      claims: [
        "prep-mean-image", "prep-mean-image-zero", "prep-channel-mean", "prep-channel-mean-zero",
        "prep-standard-mean", "prep-standard-variance", "prep-min-max",
        "prep-whiten", "prep-whiten-digits",
        "prep-test-training", "prep-test-one", "prep-test-sorted", "prep-leak",
        "prep-sign", "prep-largest-eigenvalue", "prep-train-raw", "prep-train-whitened",
        "prep-sign-lean", "prep-zigzag", "prep-zigzag-along", "prep-condition",
        "prep-scale-rate", "prep-linear-steps", "prep-channel-deviation", "prep-outlier-robust",
        "prep-outlier-robust-end", "prep-robust-digits", "prep-squares", "prep-welford",
        "prep-join", "prep-leak-erased", "prep-selection", "prep-selection-inside",
        "prep-train-per-channel", "prep-train-width", "prep-whiten-loses", "prep-whiten-stop",
        "prep-whiten-best", "prep-shifts", "prep-mirrored",
      ])
  }

  @Test func initialisation() throws {
    try expectQuickRunToSucceed(
      InitialisationChapter.self,
      claims: [
        "init-symmetry-zero", "init-symmetry-constant", "init-symmetry-cost", "init-zero-relu",
        "init-sigmoid-ends", "init-sigmoid-gradient", "init-one-gradient",
        "init-sigmoid-half", "init-alike", "init-train-small",
        "init-xavier-formula", "init-uniform-limits", "init-xavier-sigmoid", "init-xavier-tanh",
        "init-train-sigmoid", "init-train-tanh", "init-xavier-relu", "init-train-xavier-relu",
        "init-deep-xavier", "init-he-relu", "init-he-steady", "init-deep-he", "init-moments",
        "init-fans-2d", "init-fans-1d", "init-fans-counted", "init-theory",
        "init-width-theory", "init-one-narrow", "init-one-wide", "init-one-tanh", "init-gains",
        "init-leaky-gain", "init-pytorch", "init-map", "init-map-tanh", "init-map-relu",
        "init-train-fourfold", "init-train-pytorch", "init-train-orthogonal", "init-train-lsuv",
        "init-adam-sigmoid", "init-adam-relu", "init-deep-orthogonal", "init-deep-lsuv",
        "init-deep-bn-he", "init-deep-bn", "init-bn-explodes", "init-bn-shortcuts",
        "init-residual-doubles",
        "init-residual-shrunk", "init-residual-zero", "init-residual-train",
        "init-residual-fixup", "init-first-loss", "init-first-loss-he", "init-last-layer",
        "init-fine-tuning", "init-fine-tuning-many", "init-fine-frozen", "init-fine-unfrozen",
        "init-fine-shuffled",
      ]
    ) { report, _ in
      // sqrt(2 / 884) of the paper over sqrt(1 / 784) of the notes, and said so in this direction.
      let formula = try #require(report.claim("init-xavier-formula"))
      #expect(abs(formula.values[0] - (2 * 784.0 / 884).squareRoot()) < 1e-6)
      #expect(formula.measured.hasPrefix("1.33 times as large in the paper as in the notes"))
      for id in ["init-train-sigmoid", "init-train-tanh"] {
        let lag = try #require(report.claim(id))
        #expect(lag.measured.contains("behind the best other start"))
      }
    }
  }

  @Test func batchNorm() throws {
    try expectQuickRunToSucceed(
      BatchNormChapter.self,
      claims: [
        "bn-six-gradients", "bn-closed-form", "bn-mean-path", "bn-variance-path",
        "bn-identity", "bn-affine", "bn-folding", "bn-bias",
        "bn-scale-output", "bn-scale-input", "bn-scale-weights",
        "bn-conv-values", "bn-conv-parameters", "bn-conv-gradients",
        "bn-momentum", "bn-bessel", "bn-forgetting-bias", "bn-forgetting-loss",
        "bn-accuracy", "bn-gap", "bn-percentiles", "bn-learning-rates", "bn-initial-scale",
        "bn-batch-mates", "bn-deterministic", "bn-before", "bn-tails", "bn-linear-part",
        "bn-final-gap", "bn-imagenet", "bn-best-rate", "bn-covariate-shift",
        "bn-covariate-shift-rates", "bn-joint", "bn-shape", "bn-smoothness", "bn-gradient-shift",
        "bn-amplified", "bn-amplifies-less", "bn-jacobian", "bn-gaussian", "bn-singular",
        "bn-every-convolution", "bn-scaled-rates", "bn-generalises", "bn-replaces-dropout",
        "bn-dropout-adds", "bn-small-batch", "bn-large-batch", "bn-momentum-meaning",
        "bn-bessel-m",
      ])
  }

  @Test func gradientClipping() throws {
    try expectQuickRunToSucceed(
      GradientClippingChapter.self,
      claims: [
        "clip-formulas", "clip-value-direction", "clip-norm-direction", "clip-norm-whole",
        "clip-global-direction", "clip-average", "clip-norm-types", "clip-norm-types-direction",
        "clip-coefficient", "clip-epsilon", "clip-capped", "clip-returns-before",
        "clip-culprit", "clip-silent", "clip-tensorflow", "clip-overflow", "clip-growth",
        "clip-explodes", "clip-cliff-rates", "clip-smoothness", "clip-net-without",
        "clip-net-with", "clip-net-saturated", "clip-relu-without", "clip-diagonal-equal",
        "clip-diagonal", "clip-limit", "clip-best-rate", "clip-steadier", "clip-any",
        "clip-keeps-best", "clip-adaptive", "clip-good-start", "clip-start-instead",
        "clip-relu-starts", "clip-adam-bound", "clip-adam-memory", "clip-adam", "clip-vanishing",
        "clip-orthogonal-remembers",
      ])
  }

  @Test func weightDecay() throws {
    try expectQuickRunToSucceed(
      WeightDecayChapter.self,
      claims: [
        "decay-cost", "decay-gradient", "decay-weight-gradient", "decay-biases",
        "decay-gradient-fails", "decay-mini-batch", "decay-factor", "decay-balance",
        "decay-notes-lambda", "decay-other-lambdas", "decay-through-points", "decay-slope",
        "decay-squares-fall", "decay-slope-falls", "decay-slope-bound", "decay-best-lambda",
        "decay-overfit", "decay-gap-notes", "decay-gap", "decay-smaller-weights",
        "decay-unused-pixel", "decay-gap-free", "decay-test", "decay-network-slope",
        "decay-too-much", "decay-sgd-same", "decay-momentum-differs", "decay-adam-differs",
        "decay-momentum-factor", "decay-adamw-even", "decay-adam-uneven", "decay-adam-theory",
        "decay-grid", "decay-bn-schedule", "decay-bn-right-angle", "decay-bn-longer",
      ])
  }

  @Test func dropout() throws {
    try expectQuickRunToSucceed(
      DropoutChapter.self,
      claims: [
        "drop-subnetwork", "drop-per-sample", "drop-inference", "drop-expectation",
        "drop-expectation-linear", "drop-expectation-deep",
        "drop-gradient", "drop-gradient-fails", "drop-resting",
        "drop-overfit", "drop-gap", "drop-gap-wide", "drop-too-much", "drop-test-wide",
        "drop-one-subnetwork", "drop-average",
      ])
  }

  @Test func receptiveField() throws {
    try expectQuickRunToSucceed(
      ReceptiveFieldChapter.self,
      claims: [
        "rf-dense-parameters", "rf-worked", "rf-worked-channels", "rf-padded", "rf-output-side",
        "rf-sizes",
        "rf-padding-uneven", "rf-two", "rf-three", "rf-weights-two", "rf-weights-one",
        "rf-polynomial-two", "rf-polynomial-one", "rf-crossing", "rf-cheaper-above",
        "rf-cheaper-below", "rf-max-pool", "rf-mean-pool", "rf-time",
        "rf-lenet5", "rf-alexnet8", "rf-vgg16", "rf-inception10", "rf-resnet18",
        "rf-random-stacks", "rf-misaligned", "rf-effective", "rf-inside-box",
        "rf-trained-wider",
      ])
  }

  @Test func oneByOne() throws {
    try expectQuickRunToSucceed(
      OneByOneChapter.self,
      claims: [
        "1x1-weights-direct", "1x1-weights-through", "1x1-share",
        "1x1-macs-direct", "1x1-macs-through", "1x1-counts",
        "1x1-time", "1x1-dense", "1x1-inception", "1x1-inception-memory", "1x1-bottleneck",
        "1x1-basic", "1x1-average",
      ]
    ) { report, folder in
      // Times stay out of the files that are the same for the same seed.
      let times = Set(report.claims.map(\.claim).filter { $0.kind == .time }.map(\.id))
      #expect(times == ["1x1-time", "1x1-time-widest", "1x1-bottleneck-time"])
      let varying = try String(
        contentsOf: folder.appending(path: OutputFolder.varyingFiles), encoding: .utf8)
      #expect(varying == "times.csv\nwidth.csv\nwidth.gp\nwidth.png\n")
    }
  }

  @Test func cnns() throws {
    try expectQuickRunToSucceed(
      CNNsChapter.self,
      claims: [
        "alexnet-table", "alexnet-text", "zfnet", "vgg-error", "googlenet-error", "resnet-error",
        "vgg-convolutions", "vgg-dense", "depths", "features", "parameters",
        "published-alexnet", "published-vgg", "published-resnet", "published-googlenet",
        "vgg-dense-share", "baseline-learns", "lenet-lowest", "deep-highest",
        "identity-copies", "identity-gradient", "degradation-plain", "degradation-residual",
        "degradation-gap", "fault-statistics", "fault-mended", "fault-loss", "sure-mistakes",
      ]
    ) { _, folder in
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "histories").path(percentEncoded: false))
      #expect(names.count == 11, "a curve for each network: \(names)")
    }
  }

  @Test func recipe() throws {
    try expectQuickRunToSucceed(
      RecipeChapter.self,
      claims: [
        "recipe-overfit", "recipe-loss-not-accuracy", "recipe-penalty", "recipe-wrong-labels",
        "recipe-range-breaks", "recipe-range-steepest", "recipe-range-tenth",
        "recipe-schedule-step",
        "recipe-schedule-cosine", "recipe-schedule-one-cycle", "recipe-one-cycle", "recipe-jump",
        "recipe-start-unstable", "recipe-curvature-falls", "recipe-warm-up-momentum",
        "recipe-warm-up-momentum-high", "recipe-warm-up-large", "recipe-warm-up-large-high",
        "recipe-warm-up-adam", "recipe-warm-up-adam-high", "recipe-optimiser-speed",
        "recipe-optimiser-result", "recipe-optimiser-one-rate", "recipe-optimiser-cosine",
        "recipe-nesterov", "recipe-fast-not-best", "recipe-noise-two-sizes", "recipe-noise-grows",
        "recipe-linear-scaling", "recipe-scaling-ends", "recipe-large-batch-steps",
        "recipe-large-batch-result", "recipe-large-batch-longer", "recipe-shift",
        "recipe-rotation", "recipe-cutout", "recipe-flip", "recipe-gap", "recipe-loss-result",
        "recipe-loss-speed", "recipe-smoothing-result", "recipe-smoothing-calibration",
        "recipe-smoothing-still", "recipe-average", "recipe-average-decay",
        "recipe-average-cosine", "recipe-whole", "recipe-without-augmentation",
        "recipe-without-schedule", "recipe-without-start", "recipe-one-part", "recipe-batch-time",
        "recipe-photographs",
      ])
  }
}
