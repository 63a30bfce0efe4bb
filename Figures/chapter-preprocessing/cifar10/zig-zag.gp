# Positive inputs push both weights the same way, step after step
# Its numbers are in zig-zag.csv.
# Redraw it in this directory: gnuplot 'zig-zag.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1500,840 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'zig-zag.png'

# Title, settings, series.
set label 'Positive inputs push both weights the same way, step after step' at screen 0.0933, screen 0.95 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'a linear unit with two inputs, one sample a step, learning rate 0.4 / E|x|²; the first 40 steps' at screen 0.0933, screen 0.906 font ',17' textcolor rgb muted

set multiplot

# Panel: raw inputs, both positive.
set lmargin at screen 0.0933; set rmargin at screen 0.4812; set bmargin at screen 0.1213; set tmargin at screen 0.8205
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:2]
unset logscale x
set xtics norotate ('−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set xlabel 'first weight'
set yrange [-1.5117191349324755:1.0117191349324755]
unset logscale y
set ytics norotate ('−1.5' -1.5, '−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1)
set ylabel 'second weight' offset screen 0.0008, 0
set label 'raw inputs, both positive' at graph 0, graph 1 offset screen 0, screen 0.0229 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
set label 'wanted' at 1.08, -1.14 front left textcolor rgb '#222222'
set label 'start' at -0.05, 0.12 front right textcolor rgb '#222222'
plot 'zig-zag.csv' using 1:2 with linespoints linetype 2 dashtype solid linewidth 1.6 pointtype 9 pointsize 1.5, \
  '' using 3:4 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222'
unset label; unset arrow; unset object

# Panel: centred inputs.
set lmargin at screen 0.5798; set rmargin at screen 0.9676; set bmargin at screen 0.1213; set tmargin at screen 0.8205
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:2]
unset logscale x
set xtics norotate ('−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set xlabel 'first weight'
set yrange [-1.5117191349324752:1.0117191349324752]
unset logscale y
set ytics norotate ('−1.5' -1.5, '−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1)
set ylabel 'second weight' offset screen 0.0008, 0
set label 'centred inputs' at graph 0, graph 1 offset screen 0, screen 0.0229 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
set label 'wanted' at 1.08, -1.14 front left textcolor rgb '#222222'
set label 'start' at -0.05, 0.12 front right textcolor rgb '#222222'
plot 'zig-zag.csv' using 5:6 with linespoints linetype 1 linewidth 1.6 pointtype 7 pointsize 1.2, \
  '' using 7:8 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222'

unset multiplot
