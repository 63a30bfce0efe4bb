# Beside the signal a small change of the first weights grows from layer to layer
# Its numbers are in depth-growth.csv.
# Redraw it in this directory: gnuplot 'depth-growth.gp'

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
set output 'depth-growth.png'

# Title, settings, series.
set label 'Beside the signal a small change of the first weights grows from layer to layer' at screen 0.1192, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 30 hidden layers of 200 ReLU, He''s start; 5 seeds: median, lowest to highest' at screen 0.1192, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1192; set rmargin at screen 0.9009; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:30]
unset logscale x
set xtics norotate ('5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30)
set xlabel 'hidden layer'
set yrange [0.001:1]
set logscale y 10
set ytics norotate ('0.001' 0.001, '0.01' 0.01, '0.1' 0.1, '1' 1)
set ylabel 'change / signal' offset screen 0.0044, 0
set label 'without' at graph 1, graph 0.1859 offset screen 0.0093, screen 0 front textcolor rgb '#D55E00'
set label 'with BN' at graph 1, graph 0.769 offset screen 0.0093, screen 0 front textcolor rgb '#0072B2'
plot 'depth-growth.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 1
