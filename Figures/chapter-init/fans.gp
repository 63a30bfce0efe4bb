# The more connections a unit has, the smaller its weights begin
# Its numbers are in fans.csv.
# Redraw it in this directory: gnuplot 'fans.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,800 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'fans.png'

# Title, settings, series.
set label 'The more connections a unit has, the smaller its weights begin' at screen 0.1723, screen 0.9475 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'fan-in and fan-out of eight layers, and the weights'' standard deviation by each rule' at screen 0.1723, screen 0.9013 font ',17' textcolor rgb muted
set label '' at screen 0.178, screen 0.8588 point pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set label 'fan-in' at screen 0.1887, screen 0.8588 font ',17' textcolor rgb '#0072B2'
set label '' at screen 0.2482, screen 0.8588 point pointtype 9 pointsize 1.4 linecolor rgb '#D55E00'
set label 'fan-out' at screen 0.2589, screen 0.8588 font ',17' textcolor rgb '#D55E00'
set label '' at screen 0.3275, screen 0.8588 point pointtype 5 pointsize 1.4 linecolor rgb '#009E73'
set label 'LeCun' at screen 0.3382, screen 0.8588 font ',17' textcolor rgb '#009E73'
set label '' at screen 0.401, screen 0.8588 point pointtype 13 pointsize 1.4 linecolor rgb '#56B4E9'
set label 'Xavier' at screen 0.4117, screen 0.8588 font ',17' textcolor rgb '#56B4E9'
set label '' at screen 0.4752, screen 0.8588 point pointtype 6 pointsize 1.4 linecolor rgb '#CC79A7'
set label 'He' at screen 0.4859, screen 0.8588 font ',17' textcolor rgb '#CC79A7'

set multiplot

# Panel: connections.
set lmargin at screen 0.1723; set rmargin at screen 0.554; set bmargin at screen 0.1274; set tmargin at screen 0.7704
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [2:2000]
set logscale x 10
set xtics norotate ('10' 10, '100' 100, '1,000' 1000)
set xlabel 'connections of a unit'
set yrange [7.6:-0.6]
unset logscale y
set ytics norotate ('1-D kernel of 4, 1 to 20' 0, '5 x 5, 3 to 6' 1, 'dense, digits to 100' 2, 'dense, 100 to 100' 3, 'dense, 100 to 10' 4, '3 x 3, 3 to 64' 5, '3 x 3, 64 to 64' 6, '1 x 1, 256 to 64' 7)
unset ylabel
set label 'connections' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
plot 'fans.csv' using 1:2 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 2, \
  '' using 3:4 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 2, \
  '' using 5:6 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 2, \
  '' using 7:8 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 2, \
  '' using 9:10 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 2, \
  '' using 11:12 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 2, \
  '' using 13:14 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 2, \
  '' using 15:16 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 2, \
  '' using 17:18 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 19:20 with points pointtype 9 pointsize 1.5 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: weights.
set lmargin at screen 0.5974; set rmargin at screen 0.979; set bmargin at screen 0.1274; set tmargin at screen 0.7704
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.02:1]
set logscale x 10
set xtics norotate ('0.02' 0.02, '0.05' 0.05, '0.1' 0.1, '0.2' 0.2, '0.5' 0.5, '1' 1)
set xlabel 'standard deviation of the weights'
set yrange [7.6:-0.6]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3, '' 4, '' 5, '' 6, '' 7)
unset ylabel
set label 'weights' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
plot 'fans.csv' using 21:22 with points pointtype 5 pointsize 1.1 linewidth 1 linecolor rgb '#009E73', \
  '' using 23:24 with points pointtype 13 pointsize 1.6 linewidth 1 linecolor rgb '#56B4E9', \
  '' using 25:26 with points pointtype 6 pointsize 1.3 linewidth 1 linecolor rgb '#CC79A7'

unset multiplot
