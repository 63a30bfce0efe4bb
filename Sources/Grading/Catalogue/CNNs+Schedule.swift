import Optimizers
import Solutions
import TensorCore

extension CNNExercises {
  /// Of the step, from 0, the peak, the floor, and the steps of the warm-up and of the cosine: the learning
  /// rate of that step.
  public typealias Rate = @Sendable (Int, Double, Double, Int, Int) throws -> Double

  private struct Plan: Sendable {
    let peak: Double, floor: Double, warmUp: Int, cosine: Int

    /// By the schedule that trains the networks.
    var schedule: Schedule {
      let fall = Schedule.cosine(from: peak, to: floor, steps: cosine)
      return warmUp == 0 ? fall : fall.warmingUp(over: warmUp)
    }
  }

  private static let plans = [
    Plan(peak: 0.1, floor: 0, warmUp: 0, cosine: 20),
    Plan(peak: 0.1, floor: 0.02, warmUp: 5, cosine: 12),
    Plan(peak: 1, floor: 0.25, warmUp: 1, cosine: 1),
  ]

  /// The rate of a step; `wave` goes from 1 to 0 while the step after the warm-up goes from 0 to 1 in
  /// units of `cosineSteps`.
  private static func rate(
    _ t: Int, _ peak: Double, _ floor: Double, _ warmUp: Int, _ cosine: Int,
    wave: (Double) -> Double = { (1 + Double.cos(Double.pi * min(1, $0))) / 2 }
  ) -> Double {
    if t < warmUp { return peak * Double(t + 1) / Double(warmUp) }
    return floor + (peak - floor) * wave(Double(t - warmUp) / Double(cosine))
  }

  /// Asks for a warm-up (Goyal et al. 2017) with half a cosine wave behind it (Loshchilov and Hutter 2017,
  /// equation 5); step by step, to some steps behind the end.
  public static let schedule = Exercise<Rate>(
    "cnns-schedule", .cnns, function: "scheduledRate", solution: Solutions.scheduledRate,
    section: "From gradient to step",
    hints: [
      "Three parts: the rise, the wave, and what is behind it. How many steps of the wave have passed "
        + "at step t?",
      "In the rise it is peak * (t + 1) / warmUpSteps. After it, with u = t - warmUpSteps, at most "
        + "cosineSteps: floor + (peak - floor) * (1 + cos(pi * u / cosineSteps)) / 2.",
    ],
    cases: {
      plans.map { plan in
        // Each step of the plan, and some behind it.
        let steps = 0..<plan.warmUp + plan.cosine + 6
        return Case(
          "from \(plan.peak) to \(plan.floor), \(plan.warmUp) steps of warm-up, \(plan.cosine) of "
            + "cosine",
          expecting: [
            Expectation("rates", Tensor(steps.map { plan.schedule($0) }), origin: .reference)
          ]
        ) { rate in
          [Tensor(try steps.map { try rate($0, plan.peak, plan.floor, plan.warmUp, plan.cosine) })]
        }
      }
    },
    mistakes: [
      Mistake(
        "first-step-wasted",
        "Your warm-up begins with a rate of 0, and its last step is below the peak. The first step has "
          + "peak / warmUpSteps already."
      ) { t, peak, floor, warmUp, cosine in
        t < warmUp
          ? peak * Double(t) / Double(warmUp) : rate(t, peak, floor, warmUp, cosine)
      },
      Mistake(
        "wave-begins-at-once",
        "Your wave counts from step 0. It has to begin at the peak, where the warm-up ends."
      ) { t, peak, floor, warmUp, cosine in
        t < warmUp
          ? rate(t, peak, floor, warmUp, cosine) : rate(t, peak, floor, 0, cosine)
      },
      Mistake(
        "one-step-early",
        "Your wave is a step ahead: the step behind the warm-up still has the peak."
      ) { t, peak, floor, warmUp, cosine in
        t < warmUp
          ? rate(t, peak, floor, warmUp, cosine)
          : rate(t + 1, peak, floor, warmUp, cosine)
      },
      Mistake(
        "whole-wave",
        "You run through a whole wave, down and up again. From the peak to the floor it is half of one."
      ) { t, peak, floor, warmUp, cosine in
        rate(t, peak, floor, warmUp, cosine) { (1 + Double.cos(2 * Double.pi * min(1, $0))) / 2 }
      },
      Mistake(
        "not-halved",
        "1 + cos goes from 2 to 0: halve it, or the rate begins at twice the peak."
      ) { t, peak, floor, warmUp, cosine in
        rate(t, peak, floor, warmUp, cosine) { 1 + Double.cos(Double.pi * min(1, $0)) }
      },
      Mistake(
        "rises-again",
        "Behind the last step of the wave your rate rises again; it should stay at the floor."
      ) { t, peak, floor, warmUp, cosine in
        rate(t, peak, floor, warmUp, cosine) { (1 + Double.cos(Double.pi * $0)) / 2 }
      },
      Mistake(
        "above-the-floor",
        "Your wave has the height of the peak and stands on the floor, so that it begins too high. "
          + "From the floor to the peak it is peak - floor."
      ) { t, peak, floor, warmUp, cosine in
        rate(t, peak, 0, warmUp, cosine) + (t < warmUp ? 0 : floor)
      },
      Mistake(
        "floor-forgotten",
        "Your rate falls to 0; it has to end at the floor."
      ) { t, peak, _, warmUp, cosine in rate(t, peak, 0, warmUp, cosine) },
    ])
}
