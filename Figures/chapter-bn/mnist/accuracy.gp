# After 1,000 steps: 91% with batch normalisation, 53% without
# Its numbers are in accuracy.csv.
# Redraw it in this directory: gnuplot 'accuracy.gp'

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
set output 'accuracy.png'

# Title, settings, series.
set label 'After 1,000 steps: 91% with batch normalisation, 53% without' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist, 60,000 training digits, batch 60; SGD 0.1, weights N(0, 0.1²), 3 seeds' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.9009; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:50000]
unset logscale x
set xtics norotate ('0' 0, '10,000' 10000, '20,000' 20000, '30,000' 30000, '40,000' 40000, '50,000' 50000)
set xlabel 'training step'
set yrange [0.8:1]
unset logscale y
set ytics norotate ('80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.007, 0
set label 'without' at graph 1, graph 0.8571 offset screen 0.0093, screen 0 front textcolor rgb '#D55E00'
set label 'with BN' at graph 1, graph 0.9054 offset screen 0.0093, screen 0 front textcolor rgb '#0072B2'
plot 'accuracy.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 1
