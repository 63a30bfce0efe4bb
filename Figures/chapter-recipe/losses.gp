# Smoothed labels make a network modest, here more than it need be
# Its numbers are in losses.csv.
# Redraw it in this directory: gnuplot 'losses.gp'

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
set output 'losses.png'

# Title, settings, series.
set label 'Smoothed labels make a network modest, here more than it need be' at screen 0.0752, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1000 digits, 1000 steps, rates that fall along a cosine; 10 repetitions: mean, lowest to highest' at screen 0.0752, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0752, screen 0.8532 to screen 0.0978, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'cross-entropy' at screen 0.1029, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.207, screen 0.8532 to screen 0.2296, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'squared error' at screen 0.2347, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3385, screen 0.8532 to screen 0.3611, screen 0.8532 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'smoothed labels' at screen 0.3662, screen 0.8532 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.4877, screen 0.8532 to screen 0.5104, screen 0.8532 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'as often as sure' at screen 0.5154, screen 0.8532 font ',17' textcolor rgb '#222222'

set multiplot

# Panel: accuracy against the rate.
set lmargin at screen 0.0752; set rmargin at screen 0.4793; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0073291143855426875:6.8221066516070925]
set logscale x 10
set xtics norotate ('0.01' 0.01, '' 0.02, '0.05' 0.05, '' 0.1, '0.2' 0.2, '0.5' 0.5, '' 1, '2' 2, '5' 5)
set xlabel 'highest learning rate'
set yrange [0.8:0.96]
unset logscale y
set ytics norotate ('80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set ylabel 'test accuracy' offset screen -0.0046, 0
set label 'accuracy against the rate' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'losses.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 5:6 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 7:8:9 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 7:10 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 11:12 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:13:14 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:15 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 16:17 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73'
unset label; unset arrow; unset object

# Panel: right as often as sure?.
set lmargin at screen 0.5609; set rmargin at screen 0.965; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.2:1]
unset logscale x
set xtics norotate ('20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set xlabel 'how sure'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'how often right' offset screen -0.0048, 0
set label 'right as often as sure?' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'losses.csv' using 18:19 with lines linetype 7 dashtype (2,3), \
  '' using 20:21 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 22:23 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 24:25 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1

unset multiplot
