# Large steps kill ReLUs, and saturate what can saturate
# Its numbers are in dead-units.csv.
# Redraw it in this directory: gnuplot 'dead-units.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,770 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'dead-units.png'

# Title, settings, series.
set label 'Large steps kill ReLUs, and saturate what can saturate' at screen 0.0832, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 784-100-100-100-10, plain gradient descent, after 500 steps (sigmoid 1200); 5 seeds: median, lowest to highest' at screen 0.0832, screen 0.8974 font ',17' textcolor rgb muted
set label '' at screen 0.0888, screen 0.8532 point pointtype 6 pointsize 1.4 linecolor rgb '#222222'
set label 'one seed' at screen 0.0995, screen 0.8532 font ',17' textcolor rgb '#222222'

set multiplot

# Panel: dead ReLUs.
set lmargin at screen 0.0832; set rmargin at screen 0.4321; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.025175454367322016:1.1916368841763703]
set logscale x 10
set xtics norotate ('0.03' 0.03, '0.1' 0.1, '0.3' 0.3, '1' 1)
set xlabel 'learning rate'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share of hidden units' offset screen -0.0048, 0
set label 'dead ReLUs' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0.96, graph 0.7067 to graph 1.0379, graph 0.7067 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'median' at graph 1, graph 0.7067 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
plot 'dead-units.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 5:6 with points pointtype 6 pointsize 1.3 linewidth 1 linecolor rgb '#222222'
unset label; unset arrow; unset object

# Panel: blocked pairs.
set lmargin at screen 0.5707; set rmargin at screen 0.9197; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.03:10]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
set xlabel 'learning rate'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share of pairs' offset screen -0.0048, 0
set label 'blocked pairs' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0.609, graph 0.9781 to graph 1.0379, graph 1 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'ReLU' at graph 1, graph 1 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.609, graph 0.9728 to graph 1.0379, graph 0.9438 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'tanh' at graph 1, graph 0.9438 offset screen 0.0164, screen 0 front textcolor rgb '#009E73'
set label 'sigmoid' at graph 1, graph 0.6725 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
plot 'dead-units.csv' using 1:7:8 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:9 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:10:11 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:12 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 13:14:15 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 13:16 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
