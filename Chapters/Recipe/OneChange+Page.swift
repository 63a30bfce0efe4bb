import Experiments
import Page
import Plotting

extension OneChange {
  /// A ladder's rung, or the recipe without a part, against what it differs from in that part alone.
  private struct Effect {
    let part: RecipePart
    let added, kept: Repeats
  }

  func evidence(from findings: OutcomeSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let agrees = conditions.expecting(.agrees)
    let all = RecipePart.allCases
    let whole = findings.difference(Self.recipe, Self.notes, \.test)
    evidence.claim(
      "recipe-whole", .finding(.chosen("markedly: a point or more")),
      notes:
        "augmentation, learning-rate decay and initialisation, which the course's code "
        + "leaves out, matter markedly (002): the whole recipe",
      interval: whole.range { $0 * 100 }, shown: whole.inPoints(" points more"), is: .atLeast(1),
      expecting: agrees)
    let effects = all.enumerated().map { index, part in
      let before = index == 0 ? Self.notes : Self.with(all[index - 1])
      let taken =
        part == .rate ? nil : findings.difference(Self.recipe, Self.without(part), \.test)
      return Effect(
        part: part, added: findings.difference(Self.with(part), before, \.test),
        kept: taken ?? Repeats([0]))
    }
    func effect(_ part: RecipePart) -> Repeats { effects.first { $0.part == part }!.kept }
    let augmentation = effect(.augmentation)
    evidence.claim(
      "recipe-without-augmentation", .finding(.chosen("markedly: a point or more")),
      notes: "augmentation matters markedly (002): the recipe with it against without",
      interval: augmentation.range { $0 * 100 }, shown: augmentation.inPoints(" points more"),
      is: .atLeast(1),
      expecting: agrees)
    let schedule = effect(.schedule)
    evidence.claim(
      "recipe-without-schedule", .finding(.chosen("markedly: a point or more")),
      notes: "learning-rate decay matters markedly (002): the recipe with it against without",
      interval: schedule.range { $0 * 100 }, shown: schedule.inPoints(" points more"),
      is: .atLeast(1), expecting: conditions.expecting(.differs))
    let start = effect(.weights)
    evidence.claim(
      "recipe-without-start", .finding(.chosen("markedly: a point or more")),
      notes:
        "the initialisation matters markedly (002): the recipe with He's start against Glorot's",
      interval: start.range { $0 * 100 }, shown: start.inPoints(" points more"),
      is: .atLeast(1), expecting: conditions.expecting(.differs))
    let others = effects.filter { ![.augmentation, .rate].contains($0.part) }
    let next = others.max { $0.kept.mean < $1.kept.mean }!.kept
    let more = Repeats(zip(augmentation.values, next.values).map { $0 - $1 })
    evidence.claim(
      "recipe-one-part", .finding(.null("no part is worth more than another: 0")),
      notes: "the recipe's parts are worth about as much each (ours)", interval: more,
      shown: more.inPoints(" points more for augmentation than for the part behind it"),
      is: .atMost(0), expecting: conditions.expecting(.differs))
    evidence.table("one-change", table(findings, effects))
    evidence.figure(figure(effects, whole, conditions))
    return evidence
  }

  private func table(_ findings: OutcomeSweep, _ effects: [Effect]) -> Table {
    var table = Table(
      "setting", .right("best rate"), .right("test accuracy"),
      .right("gain over the line above, points"),
      .right("gap to training, points"))
    func row(_ label: String, _ gain: Repeats?) {
      let best = findings.best(label)
      let arm = findings.accuracies([label]).arms[0]
      table.add(
        label,
        arm.bestRateText,
        Repeats(best.map(\.test)).text(.percent(1)), gain.map { $0.inPoints("") } ?? "",
        Repeats(best.map { ($0.training - $0.test) * 100 }).text(.fixed(1)))
    }
    row(Self.notes, nil)
    for effect in effects { row(Self.with(effect.part), effect.added) }
    return table
  }

  private func figure(_ effects: [Effect], _ whole: Repeats, _ conditions: RunConditions) -> Figure
  {
    let rows = effects.indices.map { Double(effects.count - 1 - $0) }
    func marks(_ results: [(row: Double, result: Repeats)], _ index: Int) -> [Mark] {
      [.verticalRule(0, colour: .ink, dash: .dotted)]
        + results.map { row, result in
          .line(
            x: [result.lowerBound * 100, result.upperBound * 100], y: [row, row],
            colour: .series(index), dash: .solid)
        } + [
          .points(
            x: results.map { $0.result.mean * 100 }, y: results.map(\.row), colour: .series(index),
            shape: .circle, size: 1.6)
        ]
    }
    let parts = Axis(
      "", range: -0.5...Double(effects.count) - 0.5,
      ticks: .labelled(zip(rows, effects).map { Axis.Tick($0, $1.part.rawValue) }))
    // One scale for both panels, which are to be compared.
    let results = effects.flatMap { [$0.added, $0.kept] }
    let points = Axis(
      "points of test accuracy",
      range: results.map { $0.lowerBound * 100 }.min()! - 0.3...results.map { $0.upperBound * 100 }
        .max()! + 0.3)
    return Figure(
      name: "one-change", title: "One part of the recipe is worth more than the others together",
      subtitle:
        "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps, each setting at its best "
        + "rate; \(repetitions) repetitions: mean and its interval",
      grid: Grid(rows: 1, columns: 2, sharesY: true),
      panels: [
        Panel(
          title: "added to all above", x: points, y: parts,
          marks: marks(zip(rows, effects).map { ($0, $1.added) }, 0)),
        Panel(
          title: "taken out of the whole recipe", x: points, y: parts,
          marks: marks(
            zip(rows, effects).filter { $0.1.part != .rate }.map { ($0, $1.kept) }, 1)),
      ])
  }
}
