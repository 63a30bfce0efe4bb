# Too large a step bends, too small a step rounds
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
set label 'Too large a step bends, too small a step rounds' at screen 0.1061, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'all weights of a tanh layer, 10 × 10: length of the error / length of the gradient, cross-entropy of 8 samples' at screen 0.1061, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1061; set rmargin at screen 0.7896; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-13:1]
set logscale x 10
set xtics norotate ('10⁻¹²' 1e-12, '10⁻¹⁰' 1e-10, '10⁻⁸' 1e-08, '10⁻⁶' 1e-06, '10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1)
set xlabel 'step h'
set yrange [1e-11:100]
set logscale y 10
set ytics norotate ('10⁻⁹' 1e-09, '10⁻⁶' 1e-06, '10⁻³' 0.001, '10⁰' 1)
set ylabel 'relative error' offset screen 0.0061, 0
set label 'central, Float' at graph 1, graph 0.8167 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 1.0041, graph 0.8221 to graph 1.0284, graph 0.8649 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'one-sided, Double' at graph 1, graph 0.8649 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 1.0041, graph 0.814 to graph 1.0284, graph 0.7685 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'central, Double' at graph 1, graph 0.7685 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
plot 'step-size.csv' using 1:2 with lines linetype 2, \
  '' using 1:3 with lines linetype 3 dashtype (2,3), \
  '' using 1:4 with lines linetype 1
