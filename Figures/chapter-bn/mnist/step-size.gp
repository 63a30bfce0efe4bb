# A good step lies between bending and rounding
# Its numbers are in step-size.csv.
# Redraw it in this directory: gnuplot 'step-size.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1440,900 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
ink = '#222222'; muted = '#767676'; faint = '#D9D9D9'
set linetype 1 linecolor rgb '#0072B2' linewidth 2 dashtype solid pointtype 7 pointsize 1.2
set linetype 2 linecolor rgb '#D55E00' linewidth 2 dashtype (9,4) pointtype 9 pointsize 1.5
set linetype 3 linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4) pointtype 5 pointsize 1.1
set linetype 4 linecolor rgb '#CC79A7' linewidth 2 dashtype (2,3) pointtype 13 pointsize 1.6
set linetype 5 linecolor rgb '#E69F00' linewidth 2 dashtype (18,5) pointtype 11 pointsize 1.5
set linetype 6 linecolor rgb '#56B4E9' linewidth 2 dashtype (11,3,2,3,2,3) pointtype 6 pointsize 1.3
set linetype 7 linecolor rgb '#222222' linewidth 2 dashtype solid pointtype 4 pointsize 1.2
set datafile separator ','
set datafile columnheaders
set tics scale 0.5 nomirror out textcolor rgb muted
set xlabel textcolor rgb ink
set ylabel textcolor rgb ink
set cblabel textcolor rgb ink
unset key
unset colorbox
set output 'step-size.png'

# Title, settings, series.
set label 'A good step lies between bending and rounding' at screen 0.1142, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'largest relative error of dx, 7 samples and 5 features in Double' at screen 0.1142, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1142; set rmargin at screen 0.851; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-09:0.31622776601683794]
set logscale x 10
set xtics norotate ('10⁻⁸' 1e-08, '10⁻⁶' 1e-06, '10⁻⁴' 0.0001, '10⁻²' 0.01)
set xlabel 'step h'
set yrange [1e-12:0.1]
set logscale y 10
set ytics norotate ('10⁻¹²' 1e-12, '10⁻¹⁰' 1e-10, '10⁻⁸' 1e-08, '10⁻⁶' 1e-06, '10⁻⁴' 0.0001, '10⁻²' 0.01)
set ylabel 'relative error' offset screen 0.0094, 0
set label 'second order' at graph 1, graph 0.9725 offset screen 0.0093, screen 0 front textcolor rgb '#D55E00'
set label 'fourth order' at graph 1, graph 0.808 offset screen 0.0093, screen 0 front textcolor rgb '#0072B2'
plot 'step-size.csv' using 1:2 with lines linetype 2, \
  '' using 1:3 with lines linetype 1
