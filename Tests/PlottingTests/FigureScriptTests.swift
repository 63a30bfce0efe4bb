import Foundation
import Testing

@testable import Plotting

@Suite struct FigureScriptTests {
  @Test func wholeScript() {
    let script = FigureScript(smallFigure())
    #expect(script.table.csv == "number,n²\n1,1\n2,4\n3,9\n")
    #expect(script.text == FigureScriptTests.golden)
  }

  @Test func onlyTheOutputLineChangesForDrawing() {
    let script = FigureScript(smallFigure())
    let drawn = script.text(writingTo: ".temporary.png").split(separator: "\n")
    let saved = script.text.split(separator: "\n")
    #expect(drawn.count == saved.count)
    let different = zip(saved, drawn).filter { $0 != $1 }
    #expect(different.map(\.0) == ["set output 'small.png'"])
    #expect(different.map(\.1) == ["set output '.temporary.png'"])
  }

  @Test func panelsShareEqualColumns() {
    let steps = [0.0, 1, 2]
    let panels = (0..<2).map { index in
      Panel(x: Axis("step"), marks: [.line(x: steps, y: [0, 1, Double(index)], label: "loss")])
    }
    let script = FigureScript(
      Figure(name: "f", title: "t", grid: .multiples(rows: 1, columns: 2), panels: panels))
    #expect(script.table.headings == ["step", "loss", "panel 2: loss"])
    #expect(script.text.contains("set multiplot"))
    #expect(script.text.contains("'f.csv' using 1:3 with lines linetype 1"))
  }

  @Test func ownCommandsComeBeforeThePlot() throws {
    var figure = smallFigure()
    figure.gnuplotCommands = "set samples 7"
    let text = FigureScript(figure).text
    let own = try #require(text.range(of: "set samples 7"))
    let plot = try #require(text.range(of: "\nplot '"))
    #expect(own.lowerBound < plot.lowerBound)
  }

  @Test func diagramsHaveNoData() {
    let figure = Figure(name: "f", title: "t", panel: .diagram(marks: [.text("x", x: 0, y: 0)]))
    let script = FigureScript(figure)
    #expect(script.table.columns.isEmpty)
    #expect(script.text.hasSuffix("plot NaN\n"))
    #expect(!script.text.contains("f.csv"))
  }

  private static let golden = ##"""
    # Squares grow
    # Its numbers are in small.csv.
    # Redraw it in this directory: gnuplot 'small.gp'

    # The look of the book.
    set encoding utf8
    set minussign
    set terminal pngcairo noenhanced size 1440,900 font 'DejaVu Sans,20' linewidth 2 \##
    background '#FFFFFF'
    ink = '#222222'; muted = '#767676'; faint = '#D9D9D9'
    set linetype 1 linecolor rgb '#0072B2' linewidth 2 dashtype solid pointtype 7 pointsize 1.2
    set linetype 2 linecolor rgb '#D55E00' linewidth 2 dashtype (9,4) pointtype 9 pointsize 1.5
    set linetype 3 linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4) pointtype 5 \##
    pointsize 1.1
    set linetype 4 linecolor rgb '#CC79A7' linewidth 2 dashtype (2,3) pointtype 13 pointsize 1.6
    set linetype 5 linecolor rgb '#E69F00' linewidth 2 dashtype (18,5) pointtype 11 pointsize 1.5
    set linetype 6 linecolor rgb '#56B4E9' linewidth 2 dashtype (11,3,2,3,2,3) pointtype 6 \##
    pointsize 1.3
    set linetype 7 linecolor rgb '#222222' linewidth 2 dashtype solid pointtype 4 pointsize 1.2
    set datafile separator ','
    set datafile columnheaders
    set tics scale 0.5 nomirror out textcolor rgb muted
    set xlabel textcolor rgb ink
    set ylabel textcolor rgb ink
    set cblabel textcolor rgb ink
    unset key
    unset colorbox
    set output 'small.png'

    # Title, settings, series.
    set label 'Squares grow' at screen 0.0898, screen 0.9533 font 'DejaVu Sans:Bold,20' \##
    textcolor rgb ink
    set label 'the first three' at screen 0.0898, screen 0.9122 font ',17' textcolor rgb muted

    # Axes.
    set lmargin at screen 0.0898; set rmargin at screen 0.9528; set bmargin at screen 0.1281; \##
    set tmargin at screen 0.8655
    set border 3 linecolor rgb muted linewidth 0.75
    set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
    set xrange [1:3]
    unset logscale x
    set xtics norotate ('1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5, '3.0' 3)
    set xlabel 'number'
    set yrange [0:10]
    unset logscale y
    set ytics norotate ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10)
    set ylabel 'square'
    set label 'n²' at graph 1, graph 0.9 offset screen 0.0093, screen 0 front textcolor rgb \##
    '#0072B2'
    plot 'small.csv' using 1:2 with lines linetype 1

    """##
}
