# A low L1 makes some weights 0 and does as well as L2; a high one costs accuracy
# Its numbers are in sparse-weights.csv.
# Redraw it in this directory: gnuplot 'sparse-weights.gp'

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
set output 'sparse-weights.png'

# Title, settings, series.
set label 'A low L1 makes some weights 0 and does as well as L2; a high one costs accuracy' at screen 0.0832, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, no hidden layer, 400 steps of SGD 0.1; 4 runs: median, lowest to highest' at screen 0.0832, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0832, screen 0.8532 to screen 0.1058, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'L2' at screen 0.1109, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1435, screen 0.8532 to screen 0.1662, screen 0.8532 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'L1 by its gradient' at screen 0.1712, screen 0.8532 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.2994, screen 0.8532 to screen 0.3221, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'L1 by its threshold' at screen 0.3271, screen 0.8532 font ',17' textcolor rgb '#D55E00'

set multiplot

# Panel: weights that are exactly 0.
set lmargin at screen 0.0832; set rmargin at screen 0.4843; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0002382984704172844:0.037767762353825014]
set logscale x 10
set xtics norotate ('0.001' 0.001, '0.01' 0.01)
set xlabel 'strength of the price'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share' offset screen -0.0048, 0
set label 'weights that are exactly 0' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'sparse-weights.csv' using 1:2 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:3 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: test accuracy.
set lmargin at screen 0.5679; set rmargin at screen 0.969; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0002382984704172844:0.037767762353825014]
set logscale x 10
set xtics norotate ('0.001' 0.001, '0.01' 0.01)
set xlabel 'strength of the price'
set yrange [0.5:0.9]
unset logscale y
set ytics norotate ('50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8, '90%%' 0.9)
set ylabel 'accuracy' offset screen -0.0046, 0
set label 'test accuracy' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'sparse-weights.csv' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:8:9 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 1:11:12 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
