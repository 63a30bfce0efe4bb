# A rate that falls is better at its best, and bears a higher one
# Its numbers are in schedules.csv.
# Redraw it in this directory: gnuplot 'schedules.gp'

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
set output 'schedules.png'

# Title, settings, series.
set label 'A rate that falls is better at its best, and bears a higher one' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1000 digits shifted by up to a pixel, 1000 steps of momentum; 12 runs each: mean, lowest to' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted
set label 'highest' at screen 0.1074, screen 0.8782 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.8696; set bmargin at screen 0.1281; set tmargin at screen 0.8302
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.004157832645084573:0.24050992075936703]
set logscale x 10
set xtics norotate ('0.005' 0.005, '0.01' 0.01, '0.02' 0.02, '0.05' 0.05, '0.1' 0.1, '0.2' 0.2)
set xlabel 'highest learning rate'
set yrange [0.8:0.96]
unset logscale y
set ytics norotate ('80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set ylabel 'test accuracy' offset screen -0.0067, 0
set arrow from graph 0.9582, graph 0 to graph 1.0255, graph 0 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'constant' at graph 1, graph 0 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9582, graph 0.5016 to graph 1.0255, graph 0.5016 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'step' at graph 1, graph 0.5016 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9582, graph 0.6295 to graph 1.0255, graph 0.6409 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'cosine' at graph 1, graph 0.6409 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.9582, graph 0.6017 to graph 1.0255, graph 0.5903 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'one cycle' at graph 1, graph 0.5903 offset screen 0.0241, screen 0 front textcolor rgb '#CC79A7'
plot 'schedules.csv' using 4:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 12:13:14 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:15 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 16:17 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:18:19 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:20 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 16:21 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:22:23 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:24 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 16:25 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7'
