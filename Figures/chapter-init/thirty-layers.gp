# Thirty layers of ReLU: from Xavier's start no rate up to 1 trains
# Its numbers are in thirty-layers.csv.
# Redraw it in this directory: gnuplot 'thirty-layers.gp'

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
set output 'thirty-layers.png'

# Title, settings, series.
set label 'Thirty layers of ReLU: from Xavier''s start no rate up to 1 trains' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 30 hidden layers of 100, batch 50, 200 steps of SGD; 8 runs each: mean, lowest to highest' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.1191, screen 0.8744 to screen 0.1475, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'Xavier' at screen 0.1538, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2261, screen 0.8744 to screen 0.2544, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'He' at screen 0.2607, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3043, screen 0.8744 to screen 0.3326, screen 0.8744 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'PyTorch' at screen 0.3389, screen 0.8744 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.4241, screen 0.8744 to screen 0.4524, screen 0.8744 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (11,4,2,4)
set label 'orthogonal' at screen 0.4587, screen 0.8744 font ',17' textcolor rgb '#CC79A7'
set arrow from screen 0.5663, screen 0.8744 to screen 0.5946, screen 0.8744 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (18,5)
set label 'LSUV' at screen 0.6009, screen 0.8744 font ',17' textcolor rgb '#E69F00'
set arrow from screen 0.664, screen 0.8744 to screen 0.6923, screen 0.8744 nohead linecolor rgb '#56B4E9' linewidth 2 dashtype (11,3,2,3,2,3)
set label 'He, with BN' at screen 0.6986, screen 0.8744 font ',17' textcolor rgb '#56B4E9'

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.9724; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0007079457843841379:1.4125375446227544]
set logscale x 10
set xtics norotate ('0.001' 0.001, '0.003' 0.003, '0.01' 0.01, '0.03' 0.03, '0.1' 0.1, '0.3' 0.3, '1' 1)
set xlabel 'learning rate'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.007, 0
plot 'thirty-layers.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 5:6 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:7:8 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:9 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 10:11 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:12:13 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:14 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 5:6 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:15:16 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:17 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 10:18 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 1:19:20 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:21 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 10:22 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#E69F00', \
  '' using 1:23:24 with filledcurves linecolor rgb '#56B4E9' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with linespoints linetype 6 pointtype 6 pointsize 1.3, \
  '' using 26:27 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#56B4E9'
