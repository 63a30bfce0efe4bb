import Optimizers
import Solutions
import TensorCore

/// The exercises of chapter-recipe.
public enum RecipeExercises {
  /// What is known of each exercise ungraded, in the order in which `workbook exercises` lists them.
  public static let all = [
    diagnosis.info, smoothed.info, oneCycle.info, noise.info, mirrored.info, cutOut.info,
    smoothing.info, average.info,
  ]

  /// Of the losses in training and validation, and that of guessing.
  public typealias Diagnosis = @Sendable ([Double], [Double], Double) throws -> String
  /// Of the losses and the share that the average keeps: as many smoothed losses.
  public typealias Smoothed = @Sendable ([Double], Double) throws -> [Double]
  /// Of the step, the steps, those of the rise, the peak and the two divisors.
  public typealias Cycle = @Sendable (Int, Int, Int, Double, Double, Double) throws -> Double

  // MARK: What is wrong with a training?

  private static let words = [
    "unstable", "not learning", "overfitting", "penalty", "unfinished", "too small", "healthy",
  ]

  /// The place of the word, from 1; 0 for a word that is none.
  private static func number(_ word: String) -> Double {
    Double((words.firstIndex(of: word) ?? -1) + 1)
  }

  private struct Curves: Sendable {
    let name: String
    let training, validation: [Double]
    let word: String
  }

  /// Rounded from trainings like those of the page's gallery, and cases at the borders of two words.
  private static let curves: [Curves] = [
    Curves(
      name: "falls, stays down", training: [1.9, 0.5, 0.3, 0.22, 0.19, 0.18, 0.18, 0.18],
      validation: [1.4, 0.45, 0.33, 0.29, 0.28, 0.27, 0.27, 0.27], word: "healthy"),
    Curves(
      name: "nothing is learnt", training: [2.37, 2.33, 2.31, 2.30, 2.30, 2.29, 2.29, 2.28],
      validation: [2.33, 2.32, 2.31, 2.30, 2.29, 2.29, 2.28, 2.28], word: "not learning"),
    Curves(
      name: "jumps about", training: [1.3, 1.2, 1.1, 1.6, 1.3, 1.4, 1.2, 1.45],
      validation: [1.0, 1.4, 1.0, 1.5, 1.3, 1.4, 1.7, 1.6], word: "unstable"),
    Curves(
      name: "no numbers at the end", training: [2.0, 1.0, 5.0, .infinity],
      validation: [1.9, 1.2, 7.0, .nan], word: "unstable"),
    Curves(
      name: "validation broken", training: [2.0, 1.0, 0.5, 0.4],
      validation: [1.9, 1.2, .infinity, 0.5],
      word: "unstable"),
    Curves(
      name: "learnt by heart", training: [1.4, 0.3, 0.08, 0.03, 0.02, 0.01, 0.01, 0.01],
      validation: [1.0, 0.68, 0.69, 0.72, 0.75, 0.78, 0.8, 0.82], word: "overfitting"),
    Curves(
      name: "a noisy rise, no gap", training: [1.2, 0.6, 0.42, 0.36, 0.33, 0.31, 0.31, 0.31],
      validation: [1.1, 0.6, 0.45, 0.38, 0.36, 0.34, 0.39, 0.39], word: "healthy"),
    Curves(
      name: "a gap without a rise", training: [1.2, 0.4, 0.2, 0.12, 0.1, 0.09, 0.09, 0.09],
      validation: [1.1, 0.5, 0.35, 0.31, 0.3, 0.29, 0.29, 0.29], word: "healthy"),
    Curves(
      name: "training above validation", training: [2.6, 1.3, 1.0, 0.85, 0.78, 0.75, 0.73, 0.72],
      validation: [1.4, 0.6, 0.4, 0.34, 0.31, 0.3, 0.29, 0.29], word: "penalty"),
    Curves(
      name: "falls still", training: [2.3, 2.2, 2.1, 1.9, 1.7, 1.4, 1.2, 1.0],
      validation: [2.3, 2.2, 2.1, 1.9, 1.7, 1.4, 1.2, 1.0], word: "unfinished"),
    Curves(
      name: "high, and falls no more", training: [2.2, 1.7, 1.5, 1.4, 1.33, 1.31, 1.3, 1.3],
      validation: [2.0, 1.6, 1.45, 1.36, 1.3, 1.28, 1.27, 1.27], word: "too small"),
    Curves(
      name: "five looks, the last fall is small", training: [2.0, 1.0, 0.7, 0.62, 0.6],
      validation: [1.9, 1.0, 0.75, 0.65, 0.62], word: "healthy"),
    Curves(
      name: "ten looks, a tenth since the eighth",
      training: [2.3, 1.6, 1.2, 0.9, 0.75, 0.65, 0.57, 0.5, 0.44, 0.42],
      validation: [2.33, 1.63, 1.23, 0.93, 0.78, 0.68, 0.6, 0.53, 0.47, 0.45],
      word: "unfinished"),
    Curves(
      name: "ten looks, a tenth since the seventh",
      training: [2.3, 1.6, 1.2, 0.9, 0.75, 0.65, 0.5, 0.44, 0.43, 0.4],
      validation: [2.33, 1.63, 1.23, 0.93, 0.78, 0.68, 0.53, 0.47, 0.46, 0.43], word: "healthy"),
    Curves(
      name: "training above the lowest validation alone",
      training: [1.2, 0.6, 0.42, 0.38, 0.36, 0.34, 0.34, 0.33],
      validation: [1.1, 0.5, 0.35, 0.3, 0.27, 0.25, 0.3, 0.31], word: "healthy"),
    Curves(
      name: "a gap, and a rise of a twentieth",
      training: [1.2, 0.4, 0.2, 0.12, 0.1, 0.09, 0.09, 0.09],
      validation: [1.1, 0.5, 0.35, 0.31, 0.3, 0.28, 0.285, 0.29], word: "healthy"),
    Curves(
      name: "a gap to the last validation loss alone",
      training: [1.4, 0.8, 0.5, 0.4, 0.34, 0.32, 0.31, 0.3],
      validation: [1.2, 0.7, 0.55, 0.5, 0.52, 0.58, 0.65, 0.7], word: "overfitting"),
    Curves(
      name: "learnt by heart, and falling still",
      training: [1.4, 0.3, 0.08, 0.03, 0.02, 0.015, 0.012, 0.009],
      validation: [1.0, 0.68, 0.69, 0.72, 0.75, 0.78, 0.8, 0.82], word: "overfitting"),
    Curves(
      name: "training above validation, and falling still",
      training: [3, 2.4, 2, 1.8, 1.6, 1.5, 1.4, 1.2],
      validation: [1.4, 0.9, 0.7, 0.6, 0.5, 0.45, 0.42, 0.4], word: "penalty"),
    Curves(
      name: "training broken", training: [2, 1, .nan, .nan], validation: [1.9, 1.2, 1.1, 1.0],
      word: "unstable"),
  ]

  /// The rules, with what mistakes change in them.
  private static func judged(
    _ training: [Double], _ validation: [Double], _ guessing: Double,
    lowest: ([Double]) -> Double = { $0.min()! }, needsGap: Bool = true, needsRise: Bool = true,
    growthFirst: Bool = true, penaltyByLowest: Bool = false, asksFinite: Bool = true
  ) -> String {
    let (last, other) = (training[training.count - 1], validation[validation.count - 1])
    if asksFinite, !(training + validation).allSatisfy(\.isFinite) { return "unstable" }
    if last > training[0] { return "unstable" }
    if last > 0.95 * guessing { return "not learning" }
    let rises = other > 1.1 * lowest(validation) || !needsRise
    let gap = last < other / 2 || !needsGap
    if rises && gap { return "overfitting" }
    if last > 1.2 * (penaltyByLowest ? lowest(validation) : other) { return "penalty" }
    let isUnfinished = last < 0.9 * training[training.count * 3 / 4]
    let isHigh = last > 0.4 * guessing
    if growthFirst {
      if isUnfinished { return "unfinished" }
      return isHigh ? "too small" : "healthy"
    }
    if isHigh { return "too small" }
    return isUnfinished ? "unfinished" : "healthy"
  }

  /// Asks what is wrong with a training, as one of seven words, from its curves.
  public static let diagnosis = Exercise<Diagnosis>(
    "recipe-diagnosis", .recipe, function: "diagnosis", solution: Solutions.diagnosis,
    section: "Reading curves",
    hints: [
      "Go through the words in their order, one `if` each. Which of them need the lowest validation loss, "
        + "which only the last?",
      "Overfitting needs both: validation.last > 1.1 * validation.min() and training.last < "
        + "validation.last / 2. Unfinished compares training.last with training[3 * n / 4].",
    ],
    cases: {
      curves.map { curve in
        Case(
          curve.name,
          expecting: [
            Expectation(
              "word (1 “unstable”, 2 “not learning”, 3 “overfitting”, 4 “penalty”, 5 “unfinished”, "
                + "6 “too small”, 7 “healthy”)", number(curve.word))
          ]
        ) { [.scalar(number(try $0(curve.training, curve.validation, 2.302585)))] }
      }
    },
    mistakes: [
      Mistake(
        "last-minus-first",
        "You compare the last validation loss with the first. It falls before it rises: compare with the "
          + "lowest."
      ) { judged($0, $1, $2, lowest: { $0[0] }) },
      Mistake(
        "any-rise",
        "You call every rise of the validation loss overfitting. A noisy curve rises, too; it takes a gap "
          + "as well."
      ) { judged($0, $1, $2, needsGap: false) },
      Mistake(
        "any-gap",
        "You call every gap overfitting. A network that knows its own digits better, and others no worse "
          + "than before, is healthy."
      ) { judged($0, $1, $2, needsRise: false) },
      Mistake(
        "high-before-falling",
        "You say that the network is too small while its loss is still falling. Nothing can be said of the "
          + "end before it."
      ) { judged($0, $1, $2, growthFirst: false) },
      Mistake(
        "not-finite",
        "A loss that is no number compares as false with everything, and an infinite one in the middle is "
          + "never compared. Ask `isFinite` of all of them."
      ) { judged($0, $1, $2, asksFinite: false) },
      Mistake(
        "penalty-by-lowest",
        "You compare training with the lowest validation loss. A penalty is in the loss at the end: compare "
          + "with the last."
      ) { judged($0, $1, $2, penaltyByLowest: true) },
    ])

  // MARK: The range test's losses

  /// Asks for the losses of a range test (Smith 2017), averaged and corrected as Adam's moments are (Kingma
  /// and Ba 2015, algorithm 1).
  public static let smoothed = Exercise<Smoothed>(
    "recipe-smoothed", .recipe, function: "smoothedLosses", solution: Solutions.smoothedLosses,
    section: "Which rate? The range test",
    hints: [
      "What is the first value of the average, if it begins at 0 and keeps 90%? And what should it be?",
      "average = kept * average + (1 - kept) * loss; return average / (1 - kept^t), and go on with the "
        + "average that is not divided.",
    ],
    cases: {
      let examples: [([Double], Double)] = [
        ([2.4, 2.3, 2.5, 2.0, 1.1], 0.9), ([3, 1, 2], 0.5), ([1, 2, 4, 8], 0), ([0.7], 0.98),
      ]
      return examples.map { losses, kept in
        // The mean of the losses so far, each with the weight kept^age.
        let expected = losses.indices.map { last -> Double in
          let weights = (0...last).map { Double.pow(kept, Double(last - $0)) }
          return zip(weights, losses).map(*).reduce(0, +) / weights.reduce(0, +)
        }
        return Case(
          "\(losses.count) losses, \(kept) kept",
          expecting: [Expectation("smoothed", Tensor(expected))]
        ) { [Tensor(try $0(losses, kept))] }
      }
    },
    mistakes: [
      Mistake(
        "not-corrected",
        "Your first values are too small: the average begins at 0. Divide by 1 - kept^t what you return."
      ) { losses, kept in
        var average = 0.0
        return losses.map {
          average = kept * average + (1 - kept) * $0
          return average
        }
      },
      Mistake(
        "corrected-again",
        "You go on with the corrected average, so that it is corrected again in each step. Divide only what "
          + "you return."
      ) { losses, kept in
        var average = 0.0
        return losses.enumerated().map {
          average =
            (kept * average + (1 - kept) * $0.element)
            / (1 - Double.pow(kept, Double($0.offset + 1)))
          return average
        }
      },
      Mistake(
        "one-ahead",
        "Your divisors are one step ahead: the first loss is divided by 1 - kept, so that it comes out as it is."
      ) { losses, kept in
        var average = 0.0
        return losses.enumerated().map {
          average = kept * average + (1 - kept) * $0.element
          return average / (1 - Double.pow(kept, Double($0.offset + 2)))
        }
      },
      Mistake(
        "begins-at-the-first",
        "You begin with the first loss as the average. Then it weighs as much as all before it would have; the "
          + "correction gives it its own weight."
      ) { losses, kept in
        var average = losses[0]
        return losses.enumerated().map {
          if $0.offset > 0 { average = kept * average + (1 - kept) * $0.element }
          return average
        }
      },
      Mistake(
        "turned-round",
        "You keep 1 - kept of the average and take kept of the new loss; it is the other way round."
      ) { losses, kept in
        var average = 0.0
        return losses.enumerated().map {
          average = (1 - kept) * average + kept * $0.element
          return average / (1 - Double.pow(1 - kept, Double($0.offset + 1)))
        }
      },
    ])

  // MARK: One cycle

  private struct Plan: Sendable {
    let steps: Int, rise: Int, peak: Double, start: Double, end: Double
  }

  /// The rate, with the parts that mistakes get wrong.
  private static func rate(
    _ t: Int, _ steps: Int, _ rise: Int, _ first: Double, _ peak: Double, _ last: Double,
    wave: (Double) -> Double = { (1 - Double.cos(Double.pi * $0)) / 2 }
  ) -> Double {
    if t < rise { return first + (peak - first) * wave(Double(t) / Double(rise)) }
    let share = min(1, Double(t - rise) / Double(steps - 1 - rise))
    return peak + (last - peak) * wave(share)
  }

  /// Asks for the learning rate of each step of one cycle (Smith and Topin 2019), with half a cosine wave
  /// up and down as in PyTorch.
  public static let oneCycle = Exercise<Cycle>(
    "recipe-one-cycle", .recipe, function: "oneCycleRate", solution: Solutions.oneCycleRate,
    section: "A rate that changes",
    hints: [
      "Two half waves: one function of where it begins, where it ends and which share has passed does for "
        + "both. What is the last step's number?",
      "With first = peak / startDivisor: before riseSteps the share is t / riseSteps, from first to peak; then "
        + "(t - riseSteps) / (steps - 1 - riseSteps), at most 1, from peak to first / endDivisor.",
    ],
    cases: {
      [
        Plan(steps: 20, rise: 5, peak: 0.1, start: 25, end: 1e4),
        Plan(steps: 11, rise: 1, peak: 1, start: 4, end: 2),
        Plan(steps: 30, rise: 20, peak: 0.3, start: 10, end: 10),
      ].map { plan in
        // The library's peak lies at step rise * steps - 1.
        let schedule = Schedule.oneCycle(
          to: plan.peak, steps: plan.steps, rise: Double(plan.rise + 1) / Double(plan.steps),
          startDivisor: plan.start, endDivisor: plan.end)
        let steps = 0..<plan.steps + 4
        return Case(
          "\(plan.steps) steps, \(plan.rise) of them up",
          expecting: [
            Expectation(
              "rates", Tensor(steps.map { schedule($0) }), tolerance: 1e-9, origin: .reference)
          ]
        ) { rate in
          [
            Tensor(
              try steps.map {
                try rate($0, plan.steps, plan.rise, plan.peak, plan.start, plan.end)
              })
          ]
        }
      }
    },
    mistakes: [
      Mistake(
        "straight",
        "You go up and down in straight lines. Smith's paper does; here it is half a cosine wave each way, as in "
          + "PyTorch."
      ) { t, steps, rise, peak, start, end in
        rate(t, steps, rise, peak / start, peak, peak / start / end, wave: { $0 })
      },
      Mistake(
        "end-from-peak",
        "You divide the peak by the end's divisor. The lowest rate is the first one divided by it: lower by far."
      ) { t, steps, rise, peak, start, end in
        rate(t, steps, rise, peak / start, peak, peak / end)
      },
      Mistake("from-zero", "Your rise begins at 0. It begins at peak / startDivisor.") {
        t, steps, rise, peak, start, end in
        rate(t, steps, rise, 0, peak, peak / start / end)
      },
      Mistake(
        "one-step-short",
        "Your fall ends one step behind the last: there are steps - 1 - riseSteps steps from the peak to it."
      ) { t, steps, rise, peak, start, end in
        rate(t, steps + 1, rise, peak / start, peak, peak / start / end)
      },
      Mistake("rises-again", "Behind the last step your rate rises again; it should stay.") {
        t, steps, rise, peak, start, end in
        let (first, last) = (peak / start, peak / start / end)
        if t <= rise { return rate(t, steps, rise, first, peak, last) }
        let share = Double(t - rise) / Double(steps - 1 - rise)
        return peak + (last - peak) * (1 - Double.cos(Double.pi * share)) / 2
      },
    ])
}
