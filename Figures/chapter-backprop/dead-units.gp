# The rates that learn best kill the fewest ReLUs; higher ones kill many
# Its numbers are in dead-units.csv.
# Redraw it in this directory: gnuplot 'dead-units.gp'

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
set output 'dead-units.png'

# Title, settings, series.
set label 'The rates that learn best kill the fewest ReLUs; higher ones kill many' at screen 0.0752, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 784-100-100-100-10, plain gradient descent, after 500 steps; 6 trainings a rate' at screen 0.0752, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: dead ReLUs of networks that learnt, a ring each.
set lmargin at screen 0.0752; set rmargin at screen 0.4536; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.021022410381342865:0.9513656920021769]
set logscale x 10
set xtics norotate ('0.025' 0.025, '0.05' 0.05, '0.1' 0.1, '0.2' 0.2, '0.4' 0.4, '0.8' 0.8)
set xlabel 'learning rate'
set yrange [-0.01:0.5]
unset logscale y
set ytics norotate ('0%%' 0, '10%%' 0.1, '20%%' 0.2, '30%%' 0.3, '40%%' 0.4, '50%%' 0.5)
set ylabel 'share of hidden units' offset screen -0.0046, 0
set label 'dead ReLUs of networks that learnt, a ring each' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'dead-units.csv' using 1:2 with points pointtype 6 pointsize 1.69 linewidth 1 linecolor rgb '#0072B2', \
  '' using 3:4 with lines linetype 1
unset label; unset arrow; unset object

# Panel: blocked pairs in networks that learnt: median.
set lmargin at screen 0.5412; set rmargin at screen 0.9197; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01894645708137998:8.444850628946524]
set logscale x 10
set xtics norotate ('0.025' 0.025, '' 0.05, '0.1' 0.1, '' 0.2, '0.4' 0.4, '' 0.8, '1.6' 1.6, '' 3.2, '6.4' 6.4)
set xlabel 'learning rate'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
set ylabel 'share of pairs' offset screen -0.0048, 0
set label 'blocked pairs in networks that learnt: median' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0.6186, graph 0.8877 to graph 1.0349, graph 0.9062 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'ReLU' at graph 1, graph 0.9062 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.6186, graph 0.8721 to graph 1.0349, graph 0.8536 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'tanh' at graph 1, graph 0.8536 offset screen 0.0164, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.9595, graph 0.753 to graph 1.0349, graph 0.753 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'sigmoid' at graph 1, graph 0.753 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
plot 'dead-units.csv' using 5:6 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 5:7 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 8:9 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
