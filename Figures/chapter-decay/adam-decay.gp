# In Adam's gradient a penalty spares the weights with large gradients
# Its numbers are in adam-decay.csv.
# Redraw it in this directory: gnuplot 'adam-decay.gp'

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
set output 'adam-decay.png'

# Title, settings, series.
set label 'In Adam''s gradient a penalty spares the weights with large gradients' at screen 0.0956, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '300 weights each, start 1, noise as gradient, 1000 steps, η = 0.001, λ'' = 1; the mean weight' at screen 0.0956, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.0956, screen 0.8744 to screen 0.124, screen 0.8744 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'formula' at screen 0.1303, screen 0.8744 font ',17' textcolor rgb '#222222'
set arrow from screen 0.2133, screen 0.8744 to screen 0.2416, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'Adam, L2 in the loss' at screen 0.2479, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.4301, screen 0.8744 to screen 0.4584, screen 0.8744 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (18,5)
set label 'the same, λ''/10' at screen 0.4647, screen 0.8744 font ',17' textcolor rgb '#E69F00'
set arrow from screen 0.6102, screen 0.8744 to screen 0.6385, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'AdamW' at screen 0.6448, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.7282, screen 0.8744 to screen 0.7565, screen 0.8744 nohead linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4)
set label 'SGD, L2 in the loss' at screen 0.7628, screen 0.8744 font ',17' textcolor rgb '#009E73'

# Axes.
set lmargin at screen 0.0956; set rmargin at screen 0.9665; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0006309573444801932:15.848931924611136]
set logscale x 10
set xtics norotate ('0.001' 0.001, '0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set xlabel 'standard deviation of a weight''s gradient'
set yrange [0:1]
unset logscale y
set ytics norotate ('0.0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
set ylabel 'left of the weight' offset screen 0.005, 0
plot 'adam-decay.csv' using 1:2 with lines linetype 7 dashtype (2,3) linewidth 4, \
  '' using 1:3 with lines linetype 7 dashtype (2,3) linewidth 4, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 1:6 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:7 with linespoints linetype 3 pointtype 5 pointsize 1.1
