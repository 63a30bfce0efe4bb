# Decay spares the directions in which the data vary; so does stopping early
# Its numbers are in directions.csv.
# Redraw it in this directory: gnuplot 'directions.gp'

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
set output 'directions.png'

# Title, settings, series.
set label 'Decay spares the directions in which the data vary; so does stopping early' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 120 digits of 14 × 14 pixels, linear, λ = 10; every fourth direction, lines: formulas' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted
set label '' at screen 0.1262, screen 0.8744 point pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set label 'weight decay' at screen 0.1396, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set label '' at screen 0.2741, screen 0.8744 point pointtype 4 pointsize 1.4 linecolor rgb '#D55E00'
set label 'no decay, stopped after 48 steps' at screen 0.2875, screen 0.8744 font ',17' textcolor rgb '#D55E00'

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.9665; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01698133768942167:14.972111697950613]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
set xlabel 'singular value s of the data'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'kept of the least-squares weights' offset screen -0.007, 0
set arrow from first 3.1622776601683795, graph 0 to first 3.1622776601683795, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set label 's² = λ' at first 3.1622776601683795, graph 1 offset screen 0.0074, screen -0.0178 font ',17' front left textcolor rgb '#767676'
plot 'directions.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with lines linetype 2, \
  '' using 4:5 with points pointtype 7 pointsize 1.56 linewidth 1 linecolor rgb '#0072B2', \
  '' using 4:6 with points pointtype 4 pointsize 1.56 linewidth 1 linecolor rgb '#D55E00'
