# A walk for each input, or a walk for each output
# Its numbers are in two-modes.csv.
# Redraw it in this directory: gnuplot 'two-modes.gp'

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
set output 'two-modes.png'

# Title, settings, series.
set label 'A walk for each input, or a walk for each output' at screen 0.0712, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'all derivatives of a graph with 3 layers of 16 tanh units; one thread, by turns, median of 9' at screen 0.0712, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0712, screen 0.8532 to screen 0.0939, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'forward mode' at screen 0.0989, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2048, screen 0.8532 to screen 0.2274, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'reverse mode' at screen 0.2325, screen 0.8532 font ',17' textcolor rgb '#0072B2'

set multiplot

# Panel: n inputs, one output.
set lmargin at screen 0.0712; set rmargin at screen 0.4863; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.8122523963562355:78.79324245407464]
set logscale x 10
set xtics norotate ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64)
set xlabel 'inputs'
set yrange [0.05:100]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set ylabel 'time / time of the value' offset screen -0.0006, 0
set label 'n inputs, one output' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'two-modes.csv' using 1:2 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:3 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: one input, n outputs.
set lmargin at screen 0.5599; set rmargin at screen 0.975; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.8122523963562355:78.79324245407464]
set logscale x 10
set xtics norotate ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64)
set xlabel 'outputs'
set yrange [0.05:100]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set ylabel 'time / time of the value' offset screen -0.0006, 0
set label 'one input, n outputs' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'two-modes.csv' using 4:5 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 4:6 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
