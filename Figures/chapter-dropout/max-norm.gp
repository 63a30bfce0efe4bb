# With 300 digits max-norm gives dropout neither points nor rates
# Its numbers are in max-norm.csv.
# Redraw it in this directory: gnuplot 'max-norm.gp'

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
set output 'max-norm.png'

# Title, settings, series.
set label 'With 300 digits max-norm gives dropout neither points nor rates' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, one hidden layer of 100, 600 steps of SGD, batch 30, p = 0.5; 6 runs each: mean, lowest' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted
set label 'to highest' at screen 0.1074, screen 0.8782 font ',17' textcolor rgb muted
set arrow from screen 0.1074, screen 0.8392 to screen 0.1357, screen 0.8392 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'neither' at screen 0.142, screen 0.8392 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2204, screen 0.8392 to screen 0.2487, screen 0.8392 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'max-norm 3' at screen 0.255, screen 0.8392 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3734, screen 0.8392 to screen 0.4018, screen 0.8392 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'dropout' at screen 0.4081, screen 0.8392 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.492, screen 0.8392 to screen 0.5203, screen 0.8392 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (11,4,2,4)
set label 'dropout, max-norm 1.5' at screen 0.5266, screen 0.8392 font ',17' textcolor rgb '#CC79A7'

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.9724; set bmargin at screen 0.1281; set tmargin at screen 0.7937
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.02382984704172844:3.776776235382502]
set logscale x 10
set xtics norotate ('0.03' 0.03, '0.1' 0.1, '0.3' 0.3, '1' 1, '3' 3)
set xlabel 'learning rate'
set yrange [0.78:0.88]
unset logscale y
set ytics norotate ('78%%' 0.78, '80%%' 0.8, '82%%' 0.82, '84%%' 0.84, '86%%' 0.86, '88%%' 0.88)
set ylabel 'test accuracy' offset screen -0.0067, 0
plot 'max-norm.csv' using 4:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 12:13:14 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:15 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 18:19:20 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:21 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 22:23 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 26:27:28 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:29 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 22:30 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7'
