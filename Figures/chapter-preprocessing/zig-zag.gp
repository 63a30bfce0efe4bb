# Raw inputs: back and forth along the mean, slowly across it
# Its numbers are in zig-zag.csv.
# Redraw it in this directory: gnuplot 'zig-zag.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1500,1500 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set label 'Raw inputs: back and forth along the mean, slowly across it' at screen 0.2365, screen 0.972 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'a linear unit with two inputs, each path at its own best rate; the first 40 steps' at screen 0.2365, screen 0.9473 font ',17' textcolor rgb muted
set arrow from screen 0.2365, screen 0.9247 to screen 0.2637, screen 0.9247 nohead linecolor rgb '#D55E00' linewidth 2 dashtype solid
set label 'goal across the mean' at screen 0.2697, screen 0.9247 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.454, screen 0.9247 to screen 0.4812, screen 0.9247 nohead linecolor rgb '#0072B2' linewidth 2 dashtype (9,4)
set label 'goal along the mean' at screen 0.4873, screen 0.9247 font ',17' textcolor rgb '#0072B2'
set label 'raw inputs, both positive' at screen 0.4137, screen 0.8927 center textcolor rgb ink
set label 'centred inputs' at screen 0.7976, screen 0.8927 center textcolor rgb ink
set label 'one sample a step' at screen 0.0173, screen 0.6782 textcolor rgb ink
set label 'all samples a step' at screen 0.0173, screen 0.2688 textcolor rgb ink
set label 'first weight' at screen 0.6056, screen 0.0249 center textcolor rgb ink
set label 'second weight' at screen 0.1809, screen 0.4735 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: one sample a step, raw inputs, both positive.
set lmargin at screen 0.2365; set rmargin at screen 0.5909; set bmargin at screen 0.4803; set tmargin at screen 0.876
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:3.5]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1, '' 2, '' 3)
unset xlabel
set yrange [-2.262283024972349:2.762283024972349]
unset logscale y
set ytics norotate ('−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2)
unset ylabel
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
plot 'zig-zag.csv' using 1:2 with linespoints linetype 2 dashtype solid linewidth 1.8 pointtype 9 pointsize 1.5, \
  '' using 3:4 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222', \
  '' using 5:6 with linespoints linetype 1 dashtype (9,4) linewidth 1.8 pointtype 7 pointsize 1.2, \
  '' using 3:7 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222'
unset label; unset arrow; unset object

# Panel: one sample a step, centred inputs.
set lmargin at screen 0.6204; set rmargin at screen 0.9748; set bmargin at screen 0.4803; set tmargin at screen 0.876
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:3.5]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1, '' 2, '' 3)
unset xlabel
set yrange [-2.2622830249723482:2.7622830249723482]
unset logscale y
set ytics norotate ('' -2, '' -1, '' 0, '' 1, '' 2)
unset ylabel
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
plot 'zig-zag.csv' using 8:9 with linespoints linetype 2 dashtype solid linewidth 1.8 pointtype 9 pointsize 1.5, \
  '' using 10:4 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222', \
  '' using 11:12 with linespoints linetype 1 dashtype (9,4) linewidth 1.8 pointtype 7 pointsize 1.2, \
  '' using 10:13 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222'
unset label; unset arrow; unset object

# Panel: all samples a step, raw inputs, both positive.
set lmargin at screen 0.2365; set rmargin at screen 0.5909; set bmargin at screen 0.071; set tmargin at screen 0.4667
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:3.5]
unset logscale x
set xtics norotate ('−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
unset xlabel
set yrange [-2.262283024972349:2.762283024972349]
unset logscale y
set ytics norotate ('−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2)
unset ylabel
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
plot 'zig-zag.csv' using 14:15 with linespoints linetype 2 dashtype solid linewidth 1.8 pointtype 9 pointsize 1.5, \
  '' using 16:4 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222', \
  '' using 17:18 with linespoints linetype 1 dashtype (9,4) linewidth 1.8 pointtype 7 pointsize 1.2, \
  '' using 16:19 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222'
unset label; unset arrow; unset object

# Panel: all samples a step, centred inputs.
set lmargin at screen 0.6204; set rmargin at screen 0.9748; set bmargin at screen 0.071; set tmargin at screen 0.4667
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:3.5]
unset logscale x
set xtics norotate ('−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
unset xlabel
set yrange [-2.2622830249723482:2.7622830249723482]
unset logscale y
set ytics norotate ('' -2, '' -1, '' 0, '' 1, '' 2)
unset ylabel
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#D9D9D9' linewidth 0.8 dashtype solid
plot 'zig-zag.csv' using 20:21 with linespoints linetype 2 dashtype solid linewidth 1.8 pointtype 9 pointsize 1.5, \
  '' using 22:4 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222', \
  '' using 23:24 with linespoints linetype 1 dashtype (9,4) linewidth 1.8 pointtype 7 pointsize 1.2, \
  '' using 22:25 with points pointtype 13 pointsize 3.2 linewidth 1 linecolor rgb '#222222'

unset multiplot
