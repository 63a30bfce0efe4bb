# With one hidden layer decay takes a few times n/ηλ steps; shorter runs show the start
# Its numbers are in long-training.csv.
# Redraw it in this directory: gnuplot 'long-training.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2200,850 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'long-training.png'

# Title, settings, series.
set label 'With one hidden layer decay takes a few times n/ηλ steps; shorter runs show the start' at screen 0.0681, screen 0.9506 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, 784-100-10, batch 100, SGD 0.1; mean of 6 runs' at screen 0.0681, screen 0.9071 font ',17' textcolor rgb muted
set arrow from screen 0.0681, screen 0.8671 to screen 0.0866, screen 0.8671 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'λ/n = 0' at screen 0.0908, screen 0.8671 font ',17' textcolor rgb '#222222'
set arrow from screen 0.1435, screen 0.8671 to screen 0.1621, screen 0.8671 nohead linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4)
set label 'λ/n = 0.01' at screen 0.1662, screen 0.8671 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.2353, screen 0.8671 to screen 0.2539, screen 0.8671 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'λ/n = 0.03' at screen 0.258, screen 0.8671 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.3271, screen 0.8671 to screen 0.3457, screen 0.8671 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (18,5)
set label 'λ/n = 0.1' at screen 0.3498, screen 0.8671 font ',17' textcolor rgb '#E69F00'

set multiplot

# Panel: size of the weights.
set lmargin at screen 0.0681; set rmargin at screen 0.3115; set bmargin at screen 0.1199; set tmargin at screen 0.7839
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [7.6727049901092546:2606.642641126127]
set logscale x 10
set xtics norotate ('10' 10, '100' 100, '1,000' 1000)
set xlabel 'training step'
set yrange [0.005:0.1]
set logscale y 10
set ytics norotate ('0.005' 0.005, '0.01' 0.01, '0.02' 0.02, '0.05' 0.05, '0.1' 0.1)
set ylabel 'root mean square' offset screen 0.0025, 0
set label 'size of the weights' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
plot 'long-training.csv' using 1:2 with linespoints linetype 7 dashtype (2,3) pointtype 4 pointsize 1.2, \
  '' using 1:3 with linespoints linetype 3 pointtype 5 pointsize 1.1, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5 with linespoints linetype 5 pointtype 11 pointsize 1.5
unset label; unset arrow; unset object

# Panel: start × 0.6, by the whole start.
set lmargin at screen 0.3766; set rmargin at screen 0.62; set bmargin at screen 0.1199; set tmargin at screen 0.7839
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [7.6727049901092546:2606.642641126127]
set logscale x 10
set xtics norotate ('10' 10, '100' 100, '1,000' 1000)
set xlabel 'training step'
set yrange [0.5:1.1]
unset logscale y
set ytics norotate ('0.5' 0.5, '0.6' 0.6, '0.7' 0.7, '0.8' 0.8, '0.9' 0.9, '1.0' 1, '1.1' 1.1)
set ylabel 'size of the weights, ratio' offset screen 0.0028, 0
set label 'start × 0.6, by the whole start' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'forgotten' at graph 1, graph 0.8333 offset screen 0.0052, screen 0 front textcolor rgb '#222222'
plot 'long-training.csv' using 1:6 with linespoints linetype 7 dashtype (2,3) pointtype 4 pointsize 1.2, \
  '' using 1:7 with linespoints linetype 3 pointtype 5 pointsize 1.1, \
  '' using 1:8 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:9 with linespoints linetype 5 pointtype 11 pointsize 1.5
unset label; unset arrow; unset object

# Panel: test accuracy.
set lmargin at screen 0.728; set rmargin at screen 0.9714; set bmargin at screen 0.1199; set tmargin at screen 0.7839
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [7.6727049901092546:2606.642641126127]
set logscale x 10
set xtics norotate ('10' 10, '100' 100, '1,000' 1000)
set xlabel 'training step'
set yrange [0.5:0.9]
unset logscale y
set ytics norotate ('50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8, '90%%' 0.9)
set ylabel 'accuracy' offset screen -0.0037, 0
set label 'test accuracy' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
plot 'long-training.csv' using 1:10 with linespoints linetype 7 dashtype (2,3) pointtype 4 pointsize 1.2, \
  '' using 1:11 with linespoints linetype 3 pointtype 5 pointsize 1.1, \
  '' using 1:12 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:13 with linespoints linetype 5 pointtype 11 pointsize 1.5

unset multiplot
