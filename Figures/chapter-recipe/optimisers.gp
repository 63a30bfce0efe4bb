# Rules differ in speed; with a rate that falls, hardly in the end
# Its numbers are in optimisers.csv.
# Redraw it in this directory: gnuplot 'optimisers.gp'

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
set output 'optimisers.png'

# Title, settings, series.
set label 'Rules differ in speed; with a rate that falls, hardly in the end' at screen 0.0777, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1000 digits, 1000 steps, each rule at its best rates; 8 repetitions: mean with its interval' at screen 0.0777, screen 0.8974 font ',17' textcolor rgb muted
set label '' at screen 0.0834, screen 0.8532 point pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set label 'SGD' at screen 0.0941, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set label '' at screen 0.1448, screen 0.8532 point pointtype 9 pointsize 1.4 linecolor rgb '#D55E00'
set label 'momentum' at screen 0.1555, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set label '' at screen 0.252, screen 0.8532 point pointtype 5 pointsize 1.4 linecolor rgb '#009E73'
set label 'Nesterov' at screen 0.2627, screen 0.8532 font ',17' textcolor rgb '#009E73'
set label '' at screen 0.3427, screen 0.8532 point pointtype 13 pointsize 1.4 linecolor rgb '#CC79A7'
set label 'RMSprop' at screen 0.3534, screen 0.8532 font ',17' textcolor rgb '#CC79A7'
set label '' at screen 0.4332, screen 0.8532 point pointtype 11 pointsize 1.4 linecolor rgb '#E69F00'
set label 'Adam' at screen 0.4439, screen 0.8532 font ',17' textcolor rgb '#E69F00'
set label '' at screen 0.5038, screen 0.8532 point pointtype 6 pointsize 1.4 linecolor rgb '#56B4E9'
set label 'AdamW' at screen 0.5145, screen 0.8532 font ',17' textcolor rgb '#56B4E9'
set label 'test accuracy at the end' at screen 0.022, screen 0.4469 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: constant rate.
set lmargin at screen 0.0777; set rmargin at screen 0.5087; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [80:240]
unset logscale x
set xtics norotate ('80' 80, '100' 100, '120' 120, '140' 140, '160' 160, '180' 180, '200' 200, '220' 220, '240' 240)
set xlabel 'steps to 85%, constant rate'
set yrange [0.88:0.95]
unset logscale y
set ytics norotate ('88%%' 0.88, '90%%' 0.9, '92%%' 0.92, '94%%' 0.94)
unset ylabel
set label 'constant rate' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'optimisers.csv' using 1:2 with lines linetype 1, \
  '' using 3:4 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#0072B2', \
  '' using 5:6 with lines linetype 2 dashtype solid, \
  '' using 7:8 with points pointtype 9 pointsize 2.4 linewidth 1 linecolor rgb '#D55E00', \
  '' using 9:10 with lines linetype 3 dashtype solid, \
  '' using 11:12 with points pointtype 5 pointsize 1.76 linewidth 1 linecolor rgb '#009E73', \
  '' using 13:14 with lines linetype 4 dashtype solid, \
  '' using 15:16 with points pointtype 13 pointsize 2.56 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 17:18 with lines linetype 5 dashtype solid, \
  '' using 19:20 with points pointtype 11 pointsize 2.4 linewidth 1 linecolor rgb '#E69F00', \
  '' using 21:22 with lines linetype 6 dashtype solid, \
  '' using 23:24 with points pointtype 6 pointsize 2.08 linewidth 1 linecolor rgb '#56B4E9'
unset label; unset arrow; unset object

# Panel: rate that falls along a cosine.
set lmargin at screen 0.54; set rmargin at screen 0.971; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [80:240]
unset logscale x
set xtics norotate ('80' 80, '100' 100, '120' 120, '140' 140, '160' 160, '180' 180, '200' 200, '220' 220, '240' 240)
set xlabel 'steps to 85%, constant rate'
set yrange [0.88:0.95]
unset logscale y
set ytics norotate ('' 0.88, '' 0.9, '' 0.92, '' 0.94)
unset ylabel
set label 'rate that falls along a cosine' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'optimisers.csv' using 1:25 with lines linetype 1, \
  '' using 26:27 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#0072B2', \
  '' using 28:29 with lines linetype 2 dashtype solid, \
  '' using 30:31 with points pointtype 9 pointsize 2.4 linewidth 1 linecolor rgb '#D55E00', \
  '' using 32:33 with lines linetype 3 dashtype solid, \
  '' using 34:35 with points pointtype 5 pointsize 1.76 linewidth 1 linecolor rgb '#009E73', \
  '' using 36:37 with lines linetype 4 dashtype solid, \
  '' using 38:39 with points pointtype 13 pointsize 2.56 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 40:41 with lines linetype 5 dashtype solid, \
  '' using 42:43 with points pointtype 11 pointsize 2.4 linewidth 1 linecolor rgb '#E69F00', \
  '' using 44:45 with lines linetype 6 dashtype solid, \
  '' using 46:47 with points pointtype 6 pointsize 2.08 linewidth 1 linecolor rgb '#56B4E9'

unset multiplot
