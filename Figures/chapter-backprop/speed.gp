# To 25% error tanh is faster than ReLU, in the end it is not; sigmoids need their own start
# Its numbers are in speed.csv.
# Redraw it in this directory: gnuplot 'speed.gp'

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
set output 'speed.png'

# Title, settings, series.
set label 'To 25% error tanh is faster than ReLU, in the end it is not; sigmoids need their own start' at screen 0.0712, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 784-100-100-100-10, SGD, batch 60; mean, lowest to highest of 6; large diamonds: the best rate' at screen 0.0712, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0712, screen 0.8532 to screen 0.0939, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'ReLU' at screen 0.0989, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1493, screen 0.8532 to screen 0.1719, screen 0.8532 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'tanh' at screen 0.177, screen 0.8532 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.2232, screen 0.8532 to screen 0.2459, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'sigmoid' at screen 0.2509, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3181, screen 0.8532 to screen 0.3408, screen 0.8532 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (18,5)
set label 'sigmoid, start 1/n' at screen 0.3458, screen 0.8532 font ',17' textcolor rgb '#CC79A7'

set multiplot

# Panel: how fast.
set lmargin at screen 0.0712; set rmargin at screen 0.4858; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01830107119932032:17.485315286456263]
set logscale x 10
set xtics norotate ('0.025' 0.025, '' 0.05, '0.1' 0.1, '' 0.2, '0.4' 0.4, '' 0.8, '1.6' 1.6, '' 3.2, '6.4' 6.4, '' 12.8)
set xlabel 'learning rate'
set yrange [5:600]
set logscale y 10
set ytics norotate ('10' 10, '100' 100)
set ylabel 'steps to 25% training error' offset screen -0.0006, 0
set label 'how fast' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'speed.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 5:6 with points pointtype 13 pointsize 3.84 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:7:8 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:9 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 5:10 with points pointtype 13 pointsize 3.84 linewidth 1 linecolor rgb '#009E73', \
  '' using 11:12:13 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 11:14 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 15:16 with points pointtype 13 pointsize 3.84 linewidth 1 linecolor rgb '#D55E00', \
  '' using 11:17:18 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 11:19 with linespoints linetype 4 dashtype (18,5) pointtype 13 pointsize 1.6, \
  '' using 15:20 with points pointtype 13 pointsize 3.84 linewidth 1 linecolor rgb '#CC79A7'
unset label; unset arrow; unset object

# Panel: how far after 500 steps.
set lmargin at screen 0.5659; set rmargin at screen 0.9805; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01830107119932032:17.485315286456263]
set logscale x 10
set xtics norotate ('0.025' 0.025, '' 0.05, '0.1' 0.1, '' 0.2, '0.4' 0.4, '' 0.8, '1.6' 1.6, '' 3.2, '6.4' 6.4, '' 12.8)
set xlabel 'learning rate'
set yrange [0.04:1]
set logscale y 10
set ytics norotate ('5%%' 0.05, '10%%' 0.1, '20%%' 0.2, '50%%' 0.5, '100%%' 1)
set ylabel 'test error' offset screen -0.0048, 0
set label 'how far after 500 steps' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'speed.csv' using 1:21:22 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:23 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 24:25 with points pointtype 13 pointsize 3.84 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:26:27 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:28 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 24:29 with points pointtype 13 pointsize 3.84 linewidth 1 linecolor rgb '#009E73', \
  '' using 30:31:32 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 30:33 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 34:35 with points pointtype 13 pointsize 3.84 linewidth 1 linecolor rgb '#D55E00', \
  '' using 30:36:37 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 30:38 with linespoints linetype 4 dashtype (18,5) pointtype 13 pointsize 1.6, \
  '' using 34:39 with points pointtype 13 pointsize 3.84 linewidth 1 linecolor rgb '#CC79A7'

unset multiplot
