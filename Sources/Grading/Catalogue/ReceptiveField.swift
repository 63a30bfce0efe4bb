import NeuralNetworks
import Solutions
import TensorCore

/// The exercises of chapter-receptive-field.
public enum ReceptiveFieldExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    windows.info, convolution.info, inputGradient.info, weightGradient.info, biasGradient.info,
    maxPool.info, meanPool.info, field.info, costs.info, unfolding.info, grouped.info,
    transposed.info, blur.info, dilatedField.info, spread.info,
  ]

  /// Of window, stride and size in pixels, and the padding: how many windows there are, and the zeros
  /// before and after the image.
  public typealias Windows =
    @Sendable (Int, Int, Int, Padding) throws -> (output: Int, before: Int, after: Int)
  /// Of the layers' windows and strides, from the image on: how many pixels an output sees along one axis,
  /// and how many lie from one output's field to the next.
  public typealias Field = @Sendable ([Int], [Int]) throws -> (size: Int, stride: Int)
  /// Of height, width, the channels that come in and go out, the kernel's side, and the stride: the
  /// parameters, biases among them, and the multiply-accumulates for one image.
  public typealias Costs =
    @Sendable (Int, Int, Int, Int, Int, Int) throws -> (parameters: Int, macs: Int)

  // MARK: Output size and padding

  /// Window, stride, size.
  private static let validWindows = [(3, 1, 5), (2, 2, 8), (3, 2, 8), (5, 3, 12), (4, 1, 4)]
  /// The last three have windows smaller than the stride: what lies between them is not read.
  private static let sameWindows = [
    (3, 1, 5), (5, 1, 6), (2, 1, 5), (3, 2, 7), (3, 2, 32), (2, 4, 9), (1, 2, 6), (1, 4, 7),
  ]

  /// Asks how many windows and zeros VALID and SAME padding make, as TensorFlow defines them.
  public static let windows = Exercise<Windows>(
    "rf-windows", .receptiveField, function: "fitWindows", solution: Solutions.fitWindows,
    section: "How large is the output?",
    hints: [
      "VALID: the first window takes `window` pixels; how many strides fit into the rest? SAME: "
        + "with the number of windows known, where does the last one begin, and where does it end?",
      "VALID: (size - window) / stride + 1, rounded down. SAME: (size + stride - 1) / stride "
        + "windows, and (output - 1) * stride + window - size zeros, or none if that is below 0.",
    ],
    cases: {
      (validWindows.map { ($0, Padding.valid) } + sameWindows.map { ($0, .same) }).map {
        at, padding in
        let fit = padding.fit(at.2, window: at.0, stride: at.1)
        return Case(
          "\(padding): windows of \(at.0), stride \(at.1), \(at.2) pixels",
          expecting: [
            Expectation("output", Double(fit.output)), Expectation("before", Double(fit.before)),
            Expectation("after", Double(fit.after)),
          ]
        ) {
          let (output, before, after) = try $0(at.0, at.1, at.2, padding)
          return [.scalar(Double(output)), .scalar(Double(before)), .scalar(Double(after))]
        }
      }
    },
    mistakes: [
      Mistake(
        "extra-zero-before",
        "An odd number of zeros cannot be halved: you put the extra one before the image, TensorFlow "
          + "puts it behind."
      ) { window, stride, size, padding in
        let fit = padding.fit(size, window: window, stride: stride)
        return (fit.output, fit.after, fit.before)
      },
      Mistake(
        "stride-ignored",
        "You pad by window - 1 zeros, which is right for a stride of 1. With a larger one the last "
          + "window begins elsewhere, and fewer are needed."
      ) { window, stride, size, padding in
        let output = padding.fit(size, window: window, stride: stride).output
        return padding == .valid
          ? (output, 0, 0) : (output, (window - 1) / 2, window - 1 - (window - 1) / 2)
      },
      Mistake(
        "negative-padding",
        "Where the last window ends inside the image, no zeros are needed; you return fewer than "
          + "none."
      ) { window, stride, size, padding in
        let output = padding.fit(size, window: window, stride: stride).output
        let total = (output - 1) * stride + window - size
        return padding == .valid ? (output, 0, 0) : (output, total / 2, total - total / 2)
      },
      Mistake(
        "same-rounded-down",
        "SAME has size / stride windows rounded *up*: a last window that begins inside the image "
          + "counts. You round down."
      ) { window, stride, size, padding in
        let fit = padding.fit(size, window: window, stride: stride)
        if padding == .valid { return (fit.output, 0, 0) }
        let total = max(0, (size / stride - 1) * stride + window - size)
        return (size / stride, total / 2, total - total / 2)
      },
      Mistake(
        "valid-rounded-up",
        "VALID has no window that reaches out of the image: round (size - window) / stride down."
      ) { window, stride, size, padding in
        let fit = padding.fit(size, window: window, stride: stride)
        return padding == .same
          ? (fit.output, fit.before, fit.after)
          : ((size - window + stride - 1) / stride + 1, 0, 0)
      },
      Mistake(
        "first-window-forgotten",
        "(size - window) / stride is the number of *moves*; there is one more window than moves."
      ) { window, stride, size, padding in
        let fit = padding.fit(size, window: window, stride: stride)
        return padding == .same
          ? (fit.output, fit.before, fit.after) : ((size - window) / stride, 0, 0)
      },
    ])

  // MARK: Receptive field

  private static let stacks: [(name: String, windows: [Int], strides: [Int])] = [
    ("two 3x3", [3, 3], [1, 1]),
    ("three windows of 3, 5 and 1", [3, 5, 1], [1, 1, 1]),
    ("LeNet5: 5, pool 2/2, 5, pool 2/2", [5, 2, 5, 2], [1, 2, 1, 2]),
    ("a first stride: 7/2, pool 3/2, 3, 3, 3/2", [7, 3, 3, 3, 3], [2, 2, 1, 1, 2]),
    ("no layer", [], []),
  ]

  /// The pixels that output `index` of a stack reads, from the last layer down to the image.
  private static func pixels(
    of index: Int, windows: [Int], strides: [Int]
  ) -> ClosedRange<Int> {
    zip(windows, strides).reversed().reduce(index...index) { seen, layer in
      seen.lowerBound * layer.1...seen.upperBound * layer.1 + layer.0 - 1
    }
  }

  /// What the recursion makes of a stack; `grow` is what a layer adds to the size, from its window,
  /// its stride and the effective stride below it.
  private static func recursion(
    _ windows: [Int], _ strides: [Int], from size: Int = 1, grow: (Int, Int, Int) -> Int
  ) -> (size: Int, stride: Int) {
    zip(windows, strides).reduce((size, 1)) { field, layer in
      (field.0 + grow(layer.0, layer.1, field.1), field.1 * layer.1)
    }
  }

  /// Asks for the receptive field and the effective stride of a stack of layers (Araujo, Norris and Sim
  /// 2019).
  public static let field = Exercise<Field>(
    "rf-field", .receptiveField, function: "receptiveField", solution: Solutions.receptiveField,
    section: "Two 3x3 windows see 5x5 pixels",
    hints: [
      "Go through the layers from the image on and keep two numbers: what an element sees, and how "
        + "far apart neighbours look. Both are 1 for the image itself.",
      "A window of F adds F - 1 times the effective stride *before* this layer; then that stride is "
        + "multiplied by the layer's own.",
    ],
    cases: {
      stacks.map { name, windows, strides in
        // Counted, not by the formula: what the first two outputs read.
        let first = pixels(of: 0, windows: windows, strides: strides)
        let second = pixels(of: 1, windows: windows, strides: strides)
        return Case(
          name,
          expecting: [
            Expectation("size", Double(first.count), origin: .reference),
            Expectation(
              "stride", Double(second.lowerBound - first.lowerBound), origin: .reference),
          ]
        ) {
          let (size, stride) = try $0(windows, strides)
          return [.scalar(Double(size)), .scalar(Double(stride))]
        }
      }
    },
    mistakes: [
      Mistake(
        "adds-the-window",
        "You add the whole window for each layer. Its first element sees what one element below sees "
          + "already; only the others add something."
      ) { recursion($0, $1) { window, _, below in window * below } },
      Mistake(
        "strides-ignored",
        "You add window - 1 pixels for each layer. Behind a layer with a stride, one step of a window "
          + "is more than one pixel of the image."
      ) { recursion($0, $1) { window, _, _ in window - 1 } },
      Mistake(
        "own-stride",
        "You multiply by the stride of the layer itself before you add its window. Its own stride "
          + "only spreads the *next* layer's windows."
      ) { recursion($0, $1) { window, stride, below in (window - 1) * below * stride } },
      Mistake(
        "begins-at-zero", "Without any layer an element sees one pixel, itself; you begin with 0."
      ) { recursion($0, $1, from: 0) { window, _, below in (window - 1) * below } },
      Mistake(
        "last-stride",
        "You return the last layer's stride. In pixels of the image, each layer multiplies the "
          + "strides below it."
      ) { windows, strides in
        let size = recursion(windows, strides) { window, _, below in (window - 1) * below }.size
        return (size, strides.last ?? 1)
      },
    ])

  // MARK: Costs

  private struct Layer {
    let name: String
    let height: Int, width: Int, inputs: Int, outputs: Int, kernel: Int, stride: Int

    /// By a real layer's summary.
    var cost: Cost {
      let weights = Tensor<Double>.zeros([kernel, kernel, inputs, outputs])
      return Conv2D(
        weights: weights, bias: .zeros([outputs]), stride: PixelSize(stride), padding: .same
      ).summary(of: FeatureMap(input: [height, width, inputs])).cost
    }
  }

  private static let layers = [
    Layer(
      name: "6 kernels of 5x5 on 32x32x3", height: 32, width: 32, inputs: 3, outputs: 6, kernel: 5,
      stride: 1),
    Layer(
      name: "32 kernels of 3x3 on 28x20x16, stride 2", height: 28, width: 20, inputs: 16,
      outputs: 32, kernel: 3, stride: 2),
    Layer(
      name: "8 kernels of 1x1 on 7x9x4, stride 3", height: 7, width: 9, inputs: 4, outputs: 8,
      kernel: 1, stride: 3),
  ]

  /// Asks for the parameters and the multiply-accumulates of a convolution with biases and SAME padding.
  public static let costs = Exercise<Costs>(
    "rf-costs", .receptiveField, function: "convolutionCosts", solution: Solutions.convolutionCosts,
    section: "What one 5x5 and two 3x3 cost",
    hints: [
      "How many weights does one kernel have, if it spans all input channels? How many kernels are "
        + "there, and how many biases? How many places does the output have?",
      "Weights: kernel * kernel * inputs * outputs; biases: outputs. Each weight is used once at each "
        + "of the output's places, ceil(height / stride) * ceil(width / stride).",
    ],
    cases: {
      layers.map { layer in
        let cost = layer.cost
        return Case(
          layer.name,
          expecting: [
            Expectation("parameters", Double(cost.trainable), origin: .reference),
            Expectation("macs", Double(cost.macs), origin: .reference),
          ]
        ) {
          let (parameters, macs) = try $0(
            layer.height, layer.width, layer.inputs, layer.outputs, layer.kernel, layer.stride)
          return [.scalar(Double(parameters)), .scalar(Double(macs))]
        }
      }
    },
    mistakes: [
      Mistake("bias-forgotten", "You count the weights only: each output channel has a bias, too.")
      {
        height, width, inputs, outputs, kernel, stride in
        let weights = kernel * kernel * inputs * outputs
        return (weights, weights * places(height, width, stride))
      },
      Mistake(
        "bias-per-channel-pair",
        "You count a bias for each pair of an input and an output channel. All products of an output "
          + "go into one sum, which gets one bias."
      ) { height, width, inputs, outputs, kernel, stride in
        let weights = kernel * kernel * inputs * outputs
        return (weights + inputs * outputs, weights * places(height, width, stride))
      },
      Mistake(
        "flat-kernels",
        "A kernel is as deep as the image has channels; you count kernel * kernel weights for each "
          + "output channel, as if there were one input channel."
      ) { height, width, inputs, outputs, kernel, stride in
        let weights = kernel * kernel * outputs
        return (weights + outputs, weights * places(height, width, stride))
      },
      Mistake(
        "input-places",
        "You use each weight once at each pixel of the *input*. With a stride the output has fewer "
          + "places."
      ) { height, width, inputs, outputs, kernel, stride in
        let weights = kernel * kernel * inputs * outputs
        return (weights + outputs, weights * height * width)
      },
      Mistake(
        "biases-multiplied",
        "You count the biases among the MACs, but a bias is only added: no multiplication."
      ) { height, width, inputs, outputs, kernel, stride in
        let parameters = kernel * kernel * inputs * outputs + outputs
        return (parameters, parameters * places(height, width, stride))
      },
      Mistake(
        "places-rounded-down",
        "SAME has size / stride places, rounded *up*; you round down."
      ) { height, width, inputs, outputs, kernel, stride in
        let weights = kernel * kernel * inputs * outputs
        return (weights + outputs, weights * (height / stride) * (width / stride))
      },
    ])

  /// Places of the output with SAME padding.
  private static func places(_ height: Int, _ width: Int, _ stride: Int) -> Int {
    ((height + stride - 1) / stride) * ((width + stride - 1) / stride)
  }
}
