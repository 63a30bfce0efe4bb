# The check tells a right gradient from six wrong ones
# Its numbers are in mistakes.csv.
# Redraw it in this directory: gnuplot 'mistakes.gp'

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
set output 'mistakes.png'

# Title, settings, series.
set label 'The check tells a right gradient from six wrong ones' at screen 0.3896, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'dx of 7 samples and 5 features in Double, against the numeric gradient' at screen 0.3896, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.3896; set rmargin at screen 0.9624; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-14:100]
set logscale x 10
set xtics norotate ('10⁻¹²' 1e-12, '10⁻⁹' 1e-09, '10⁻⁶' 1e-06, '10⁻³' 0.001, '10⁰' 1)
set xlabel 'length of the error / length of dx'
set yrange [0.3:7.7]
unset logscale y
set ytics norotate ('the six formulas' 7, 'without the path through the mean' 6, 'without the path through the variance' 5, 'statistics treated as constants' 4, 'variance divided by m − 1' 3, 'sums where means belong' 2, 'gamma forgotten' 1)
unset ylabel
set arrow from first 1e-07, graph 0 to first 1e-07, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set label 'tolerance' at first 1e-07, graph 1 offset screen 0.0074, screen -0.0178 font ',17' front left textcolor rgb '#767676'
plot 'mistakes.csv' using 1:2 with points pointtype 7 pointsize 2.4 linewidth 1 linecolor rgb '#0072B2', \
  '' using 3:4 with points pointtype 9 pointsize 3 linewidth 1 linecolor rgb '#D55E00'
