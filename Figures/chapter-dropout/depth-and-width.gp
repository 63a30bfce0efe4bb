# One layer can do without most of its units, six layers not without half
# Its numbers are in depth-and-width.csv.
# Redraw it in this directory: gnuplot 'depth-and-width.gp'

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
set output 'depth-and-width.png'

# Title, settings, series.
set label 'One layer can do without most of its units, six layers not without half' at screen 0.0752, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, 600 steps of SGD, batch 30, each at its best rate; 6 repetitions: median, lowest to highest' at screen 0.0752, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0752, screen 0.8532 to screen 0.0978, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label '100 units each' at screen 0.1029, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2139, screen 0.8532 to screen 0.2365, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label '400 units each' at screen 0.2416, screen 0.8532 font ',17' textcolor rgb '#0072B2'

set multiplot

# Panel: one hidden layer.
set lmargin at screen 0.0752; set rmargin at screen 0.4763; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0' 0, '0.15' 0.15, '0.3' 0.3, '0.5' 0.5, '0.7' 0.7, '0.85' 0.85, '0.95' 0.95)
set xlabel 'probability p to drop a unit'
set yrange [0.65:0.9]
unset logscale y
set ytics norotate ('65%%' 0.65, '70%%' 0.7, '75%%' 0.75, '80%%' 0.8, '85%%' 0.85, '90%%' 0.9)
set ylabel 'test accuracy' offset screen -0.0046, 0
set label 'one hidden layer' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'depth-and-width.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: 6 hidden layers.
set lmargin at screen 0.5679; set rmargin at screen 0.969; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0' 0, '0.15' 0.15, '0.3' 0.3, '0.5' 0.5, '0.7' 0.7, '0.85' 0.85, '0.95' 0.95)
set xlabel 'probability p to drop a unit'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.0048, 0
set label '6 hidden layers' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'depth-and-width.csv' using 8:9:10 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 8:11 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 8:12:13 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 8:14 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
