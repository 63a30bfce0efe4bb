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
        "bp-exp-share", "bp-smooth-gelu", "bp-smooth-silu",
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
        "init-residual-fixup", "init-first-loss", "init-first-loss-he", "init-first-loss-theory",
        "init-last-layer",
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
        "bn-bessel-m", "bn-training-flag", "bn-data-statistics", "bn-frozen-small",
        "bn-frozen-large",
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
        "clip-diagonal", "clip-limit", "clip-best-rate", "clip-any",
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
        "decay-notes-lambda", "decay-other-lambdas", "decay-prior", "decay-peak",
        "decay-more-data", "decay-student-theory", "decay-ridge", "decay-stopped",
        "decay-stopped-same", "decay-linear", "decay-stopping", "decay-soft-threshold",
        "decay-l1-zeros", "decay-l2-zeros", "decay-l1-gradient", "decay-l1-test",
        "decay-through-points", "decay-slope", "decay-squares-fall", "decay-slope-falls",
        "decay-slope-bound", "decay-best-lambda", "decay-most-lambda", "decay-overfit",
        "decay-gap-notes", "decay-gap", "decay-gap-cost", "decay-smaller-weights",
        "decay-unused-pixel", "decay-test", "decay-start", "decay-network-slope",
        "decay-border", "decay-transient", "decay-equilibrium", "decay-too-much", "decay-noise",
        "decay-noise-start", "decay-noise-early", "decay-noise-best", "decay-sgd-same",
        "decay-momentum-differs",
        "decay-adam-differs", "decay-momentum-factor", "decay-momentum-made-good",
        "decay-adamw-even", "decay-adam-uneven", "decay-adam-theory", "decay-adam-plateau",
        "decay-grid", "decay-bn-schedule",
        "decay-bn-right-angle", "decay-bn-longer", "decay-bn-product", "decay-bn-epsilon",
        "decay-bn-balance", "decay-bn-angle", "decay-bn-forgets",
      ])
  }

  @Test func dropout() throws {
    try expectQuickRunToSucceed(
      DropoutChapter.self,
      claims: [
        "drop-subnetwork", "drop-inference", "drop-resting", "drop-per-sample", "drop-expectation",
        "drop-variance", "drop-expectation-linear", "drop-expectation-deep", "drop-gradient",
        "drop-gradient-fails", "drop-overfit", "drop-gap", "drop-gap-wide", "drop-test-wide",
        "drop-too-much", "drop-rate-depth", "drop-width-bears", "drop-memory-theory", "drop-memory",
        "drop-larger-rates", "drop-few-digits", "drop-many-digits", "drop-gain-grows",
        "drop-nothing-left", "drop-longer-test",
        "drop-filters-local", "drop-sparse", "drop-co-adaptation", "drop-ridge",
        "drop-ridge-trained",
        "drop-ridge-units", "drop-ridge-units-plain", "drop-ridge-logistic",
        "drop-ridge-logistic-p",
        "drop-geometric",
        "drop-geometric-deep", "drop-one-subnetwork", "drop-average", "drop-calibrates",
        "drop-mc-calibration", "drop-mc-temperature", "drop-mc-accuracy", "drop-max-norm",
        "drop-max-norm-rates", "drop-max-norm-alone", "drop-shift-theory", "drop-shift",
        "drop-shift-renewed", "drop-bn-last", "drop-bn-order", "drop-bn-adds",
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
        "rf-trained-wider", "rf-baseline", "rf-unfolded", "rf-unfolded-gradients",
        "rf-mean-ground", "rf-max-texture", "rf-max-ground", "rf-max-dark", "rf-mean-edges",
        "rf-sparse-max", "rf-pool-dark", "rf-pool-sign", "rf-pool-behind", "rf-depth-adds",
        "rf-stride-multiplies", "rf-stride-early", "rf-equal-channels", "rf-unequal-channels",
        "rf-pair-field", "rf-pair-cost", "rf-pair-relu", "rf-five-three", "rf-vgg-shallow",
        "rf-clipped", "rf-corners", "rf-left-over", "rf-whole-image", "rf-relatives-gradients",
        "rf-relatives-sizes", "rf-dilated-field", "rf-dilated-gaps", "rf-grouped-weights",
        "rf-grouped-leak", "rf-transposed-adjoint", "rf-checkerboard", "rf-equivariant",
        "rf-alias-gain", "rf-blur-max", "rf-blur-max-features", "rf-blur-max-accuracy",
        "rf-blur-stride", "rf-blur-stride-features", "rf-blur-stride-accuracy",
        "rf-random-walk", "rf-random-walk-weights", "rf-effective-root", "rf-spread-exact",
        "rf-spread-formula", "rf-shortcuts-narrow", "rf-strides-widen", "rf-dilation-widens",
        "rf-trained-labels",
      ])
  }

  @Test func oneByOne() throws {
    try expectQuickRunToSucceed(
      OneByOneChapter.self,
      claims: [
        "1x1-weights-direct", "1x1-weights-through", "1x1-share",
        "1x1-macs-direct", "1x1-macs-through", "1x1-counts",
        "1x1-time", "1x1-dense", "1x1-inception", "1x1-inception-memory", "1x1-bottleneck",
        "1x1-basic", "1x1-average", "1x1-merged", "1x1-bent", "1x1-nonlinearity",
        "1x1-bet-quarter", "1x1-low-rank", "1x1-stride-skips", "1x1-average-gap",
        "1x1-average-slow", "1x1-map-mean", "1x1-map-points", "1x1-average-any-size",
        "1x1-separable-gradients", "1x1-mixing", "1x1-separable-equal-weights", "1x1-squeeze",
        "1x1-mobilenet-share",
      ]
    ) { report, folder in
      // Times stay out of the files that are the same for the same seed.
      let times = Set(report.claims.map(\.claim).filter { $0.kind == .time }.map(\.id))
      #expect(
        times == ["1x1-time", "1x1-time-widest", "1x1-bottleneck-time", "1x1-separable-time"])
      let varying = try String(
        contentsOf: folder.appending(path: OutputFolder.varyingFiles), encoding: .utf8)
      #expect(
        varying
          == "separable-times.csv\nseparable-times.gp\nseparable-times.png\ntimes.csv\n"
          + "width.csv\nwidth.gp\nwidth.png\n")
    }
  }

  @Test func cnns() throws {
    try expectQuickRunToSucceed(
      CNNsChapter.self,
      claims: [
        "alexnet-table", "alexnet-text", "zfnet", "vgg-error", "googlenet-error", "resnet-error",
        "vgg-convolutions", "vgg-dense", "depths", "features", "parameters",
        "published-alexnet", "published-vgg", "published-resnet", "published-googlenet",
        "vgg-dense-share", "resumed-run", "cifar-images", "inception-worst",
        "lenet-against-baseline", "long-overfitting", "lenet-control-gain",
        "lenet-control-activation", "lenet-control-pooling", "alexnet-relu", "alexnet-dropout",
        "alexnet-bn", "identity-copies", "identity-gradient", "identity-closing", "identity-fed",
        "vanishing-plain", "vanishing-bn", "vanishing-residual", "degradation-bare",
        "degradation-plain", "degradation-residual", "degradation-gap", "degradation-test",
        "degradation-gradient", "fault-statistics", "fault-mended", "long-fault-last-ten",
        "long-fault-epochs", "fault-loss", "occlusion-centre", "calibration-sure",
        "calibration-temperature",
      ]
    ) { _, folder in
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "histories").path(percentEncoded: false))
      #expect(names.count == 7, "a curve for each network: \(names)")
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
