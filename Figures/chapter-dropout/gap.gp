# Dropout narrows the gap by a point or two, where the network learns
# Its numbers are in gap.csv.
# Redraw it in this directory: gnuplot 'gap.gp'

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
set output 'gap.png'

# Title, settings, series.
set label 'Dropout narrows the gap by a point or two, where the network learns' at screen 0.0898, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, SGD 0.05 (six layers) and 0.1 (one), batch 30, 5 seeds: median, lowest to highest' at screen 0.0898, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.0898, screen 0.8744 to screen 0.1181, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'six layers of 100' at screen 0.1244, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2762, screen 0.8744 to screen 0.3046, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'one layer of 400' at screen 0.3109, screen 0.8744 font ',17' textcolor rgb '#0072B2'

# Axes.
set lmargin at screen 0.0898; set rmargin at screen 0.9635; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:0.7]
unset logscale x
set xtics norotate ('0' 0, '0.15' 0.15, '0.3' 0.3, '0.5' 0.5, '0.7' 0.7)
set xlabel 'probability p to drop a unit'
set yrange [11:17]
unset logscale y
set ytics norotate ('11' 11, '12' 12, '13' 13, '14' 14, '15' 15, '16' 16, '17' 17)
set ylabel 'gap: 300 digits minus test digits (points)'
plot 'gap.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 5:6:7 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 5:8 with linespoints linetype 1 pointtype 7 pointsize 1.2
