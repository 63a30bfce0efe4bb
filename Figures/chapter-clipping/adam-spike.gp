# One long gradient throws SGD far; it slows Adam down for long
# Its numbers are in adam-spike.csv.
# Redraw it in this directory: gnuplot 'adam-spike.gp'

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
set output 'adam-spike.png'

# Title, settings, series.
set label 'One long gradient throws SGD far; it slows Adam down for long' at screen 0.1015, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'gradients of length 1, one of 100 at step 500' at screen 0.1015, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.1015, screen 0.8744 to screen 0.1299, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'SGD' at screen 0.1362, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1925, screen 0.8744 to screen 0.2209, screen 0.8744 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (18,5)
set label 'Adam' at screen 0.2271, screen 0.8744 font ',17' textcolor rgb '#E69F00'
set arrow from screen 0.2949, screen 0.8744 to screen 0.3233, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'both, clipped to 1' at screen 0.3296, screen 0.8744 font ',17' textcolor rgb '#0072B2'

# Axes.
set lmargin at screen 0.1015; set rmargin at screen 0.9517; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:3000]
unset logscale x
set xtics norotate ('0' 0, '500' 500, '1,000' 1000, '1,500' 1500, '2,000' 2000, '2,500' 2500, '3,000' 3000)
set xlabel 'step'
set yrange [0.1:100]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set ylabel 'length of the step, in learning rates' offset screen -0.0009, 0
plot 'adam-spike.csv' using 1:2 with lines linetype 2, \
  '' using 1:3 with lines linetype 5, \
  '' using 1:4 with lines linetype 1
