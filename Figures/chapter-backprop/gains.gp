# How much gets through is a matter of weights as much as of slopes
# Its numbers are in gains.csv.
# Redraw it in this directory: gnuplot 'gains.gp'

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
set output 'gains.png'

# Title, settings, series.
set label 'How much gets through is a matter of weights as much as of slopes' at screen 0.0956, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'geometric average over 10 layers of 100 units; points: 6 networks, mean; lines: g² E[f′(x)²], its root' at screen 0.0956, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0956; set rmargin at screen 0.8249; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.4232647513238084:16.53811232356748]
set logscale x 10
set xtics norotate ('0.5' 0.5, '1' 1, '2' 2, '4' 4, '8' 8, '14' 14)
set xlabel 'g, the weights'' deviation × √n'
set yrange [0.1:10]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10)
set ylabel 'share of the gradient that gets through a layer' offset screen 0.005, 0
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set label 'all of it passes' at graph 1, graph 0.493 offset screen 0.0241, screen 0 front textcolor rgb '#767676'
set arrow from graph 0.9584, graph 0.9982 to graph 1.0267, graph 0.9982 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'ReLU' at graph 1, graph 0.9982 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9584, graph 0.7219 to graph 1.0267, graph 0.7219 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'tanh' at graph 1, graph 0.7219 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.9584, graph 0.5343 to graph 1.0267, graph 0.5413 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'sigmoid' at graph 1, graph 0.5413 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
plot 'gains.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:4 with lines linetype 3 dashtype (2,3), \
  '' using 1:5 with points pointtype 5 pointsize 1.1 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:6 with lines linetype 2, \
  '' using 1:7 with points pointtype 9 pointsize 1.5 linewidth 1 linecolor rgb '#D55E00'
