import Experiments
import Page
import Plotting

extension PolynomialCurves {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    let grid = NoisySine.grid
    let x = Axis("x", range: -1...1, ticks: .every(0.5))
    func lines(_ sine: [Double], _ polynomial: [Double]) -> [Mark] {
      [
        .line(x: grid, y: sine, label: "sine", colour: .ink, dash: .dotted, width: 1.3),
        .line(x: grid, y: polynomial, label: "polynomial", colour: .vermillion),
      ]
    }
    let curves = findings.curves.map { curve in
      Panel(
        x: x, y: Axis("f(x)", range: -2...2),
        marks: lines(grid.map(NoisySine.sine), curve.map { abs($0) < 6 ? $0 : .nan }) + [
          .points(x: findings.x, y: findings.y, label: "points", colour: .blue, shape: .circle)
        ])
    }
    let slopes = findings.slopes.map { slope in
      Panel(
        x: x, y: Axis("|f′(x)|", range: 0.03...3000, scale: .logarithmic),
        marks: lines(grid.map { abs(NoisySine.slope($0)) }, slope.map(abs)))
    }
    let texts = findings.steepest.map(NumberStyle.significant(2).text)
    var evidence = Evidence()
    evidence.figure(
      Figure(
        name: "polynomials",
        title: """
          A price on weights takes the steepest slope from \(texts[0]) to \
          \(texts[max(texts.count - 2, 0)])
          """,
        subtitle: """
          degree \(degree) through 16 points of a sine with noise 0.2; \
          C = 1/2n Σ(f − y)² + λ/2n Σw²
          """,
        grid: Grid(
          rows: 2, columns: lambdas.count, rowLabels: ["curve", "slope"],
          columnTitles: zip(lambdas, texts).map {
            "λ = \($0 == 0 ? "0" : NumberFormat.automatic.text($0)): up to \($1)"
          }, sharesX: true),
        panels: curves + slopes, size: .init(width: 1900, height: 1050)))
    return evidence
  }
}
