# A last layer begun at 0 shows no gain; a large one asks for a smaller rate
# Its numbers are in last-layers.csv.
# Redraw it in this directory: gnuplot 'last-layers.gp'

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
set output 'last-layers.png'

# Title, settings, series.
set label 'A last layer begun at 0 shows no gain; a large one asks for a smaller rate' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 5 hidden layers of ReLU, 150 steps; last layer''s weights × 0 to 10; 4 runs each: mean, lowest to' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted
set label 'highest' at screen 0.1191, screen 0.8782 font ',17' textcolor rgb muted
set arrow from screen 0.1191, screen 0.8392 to screen 0.1475, screen 0.8392 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label '× 0' at screen 0.1538, screen 0.8392 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2009, screen 0.8392 to screen 0.2292, screen 0.8392 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label '× 0.1' at screen 0.2355, screen 0.8392 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2977, screen 0.8392 to screen 0.326, screen 0.8392 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label '× 1' at screen 0.3323, screen 0.8392 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.3794, screen 0.8392 to screen 0.4078, screen 0.8392 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (11,4,2,4)
set label '× 10' at screen 0.414, screen 0.8392 font ',17' textcolor rgb '#CC79A7'

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.9724; set bmargin at screen 0.1281; set tmargin at screen 0.7937
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.002243764732281905:1.3370385748727787]
set logscale x 10
set xtics norotate ('0.003' 0.003, '0.01' 0.01, '0.03' 0.03, '0.1' 0.1, '0.3' 0.3, '1' 1)
set xlabel 'learning rate'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.007, 0
plot 'last-layers.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 5:6 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:7:8 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:9 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 10:11 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:12:13 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:14 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 5:15 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:16:17 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:18 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 19:20 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7'
