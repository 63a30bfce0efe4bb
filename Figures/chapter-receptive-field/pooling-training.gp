# On pixels the maximum loses dark strokes; behind a convolution it loses neither
# Its numbers are in pooling-training.csv.
# Redraw it in this directory: gnuplot 'pooling-training.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2000,700 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'pooling-training.png'

# Title, settings, series.
set label 'On pixels the maximum loses dark strokes; behind a convolution it loses neither' at screen 0.0734, screen 0.94 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 2000 digits, windows of 4x4, 300 steps of Adam, 6 runs each: mean, lowest to highest' at screen 0.0734, screen 0.8871 font ',17' textcolor rgb muted
set arrow from screen 0.0734, screen 0.8402 to screen 0.0926, screen 0.8402 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'max' at screen 0.0968, screen 0.8402 font ',16' textcolor rgb '#D55E00'
set arrow from screen 0.135, screen 0.8402 to screen 0.1542, screen 0.8402 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'mean' at screen 0.1585, screen 0.8402 font ',16' textcolor rgb '#0072B2'
set label 'pixels, bright strokes' at screen 0.1769, screen 0.7745 center textcolor rgb ink
set label 'pixels, dark' at screen 0.411, screen 0.7745 center textcolor rgb ink
set label 'convolution, bright' at screen 0.6451, screen 0.7745 center textcolor rgb ink
set label 'convolution, dark' at screen 0.8792, screen 0.7745 center textcolor rgb ink
set label 'learning rate' at screen 0.528, screen 0.0524 center textcolor rgb ink
set label 'test accuracy' at screen 0.0194, screen 0.4431 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: panel 1.
set lmargin at screen 0.0734; set rmargin at screen 0.2804; set bmargin at screen 0.1453; set tmargin at screen 0.741
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0023829847041728445:0.3776776235382502]
set logscale x 10
set xtics norotate ('0.003' 0.003, '0.01' 0.01, '' 0.03, '0.1' 0.1, '' 0.3)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
unset ylabel
plot 'pooling-training.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: panel 2.
set lmargin at screen 0.3074; set rmargin at screen 0.5145; set bmargin at screen 0.1453; set tmargin at screen 0.741
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0023829847041728445:0.3776776235382502]
set logscale x 10
set xtics norotate ('0.003' 0.003, '0.01' 0.01, '' 0.03, '0.1' 0.1, '' 0.3)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
unset ylabel
plot 'pooling-training.csv' using 1:8:9 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:11:12 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: panel 3.
set lmargin at screen 0.5415; set rmargin at screen 0.7486; set bmargin at screen 0.1453; set tmargin at screen 0.741
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0023829847041728445:0.3776776235382502]
set logscale x 10
set xtics norotate ('0.003' 0.003, '0.01' 0.01, '' 0.03, '0.1' 0.1, '' 0.3)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
unset ylabel
plot 'pooling-training.csv' using 1:14:15 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:17:18 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: panel 4.
set lmargin at screen 0.7756; set rmargin at screen 0.9827; set bmargin at screen 0.1453; set tmargin at screen 0.741
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0023829847041728445:0.3776776235382502]
set logscale x 10
set xtics norotate ('0.003' 0.003, '0.01' 0.01, '' 0.03, '0.1' 0.1, '' 0.3)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
unset ylabel
plot 'pooling-training.csv' using 1:20:21 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:22 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:23:24 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
