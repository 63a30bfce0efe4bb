/// The look of the book as gnuplot commands: every script starts with it.
enum Theme {
  static let font = "DejaVu Sans"
  /// gnuplot's line width for a mark of width 1.
  static let lineWidth = 2.0

  static func commands(size: Figure.Size, fontSize: Double) -> String {
    let terminal =
      "set terminal pngcairo noenhanced size \(size.width),\(size.height) "
      + "font '\(font),\(number(fontSize))' linewidth 2 background '#FFFFFF'"
    let series = Colour.palette.enumerated().map { index, colour in
      let style = SeriesStyle(index: index)
      return """
        set linetype \(index + 1) linecolor rgb '\(colour.hexadecimal)' \
        linewidth \(number(lineWidth)) dashtype \(style.dash.pattern) \
        pointtype \(style.shape.type.number) pointsize \(number(style.shape.type.scale))
        """
    }
    return """
      # The look of the book.
      set encoding utf8
      set minussign
      \(terminal)
      ink = '\(Colour.ink.hexadecimal)'; muted = '\(Colour.muted.hexadecimal)'; \
      faint = '\(Colour.faint.hexadecimal)'
      \(series.joined(separator: "\n"))
      set datafile separator ','
      set datafile columnheaders
      set tics scale 0.5 nomirror out textcolor rgb muted
      set xlabel textcolor rgb ink
      set ylabel textcolor rgb ink
      set cblabel textcolor rgb ink
      unset key
      unset colorbox
      """
  }

  /// A number for a place or size in a script: four decimals at most.
  static func number(_ value: Double) -> String {
    DataTable.number(((value * 10_000).rounded() / 10_000))
  }
}
