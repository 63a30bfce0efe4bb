# Depthwise windows and a 1x1: most of the accuracy for a sixth of the weights
# Its numbers are in separable-networks.csv.
# Redraw it in this directory: gnuplot 'separable-networks.gp'

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
set output 'separable-networks.png'

# Title, settings, series.
set label 'Depthwise windows and a 1x1: most of the accuracy for a sixth of the weights' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, two layers on maps of 7 x 7, 200 steps of SGD with momentum; each at its best rate; 4 runs: mean,' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted
set label 'lowest to highest' at screen 0.1074, screen 0.8782 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.9459; set bmargin at screen 0.1281; set tmargin at screen 0.8302
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [150:20000]
set logscale x 10
set xtics norotate ('1,000' 1000, '10,000' 10000)
set xlabel 'weights of a layer'
set yrange [0.91:0.97]
unset logscale y
set ytics norotate ('91%%' 0.91, '92%%' 0.92, '93%%' 0.93, '94%%' 0.94, '95%%' 0.95, '96%%' 0.96, '97%%' 0.97)
set ylabel 'test accuracy' offset screen -0.0067, 0
set label '3x3' at 8592.59, 0.95925 font ',18' front right textcolor rgb '#0072B2'
set label '3x3 in 4 groups' at 2557.44, 0.94675 font ',18' front left textcolor rgb '#D55E00'
set label 'depthwise alone' at 414.72, 0.92075 font ',18' front left textcolor rgb '#009E73'
set label 'depthwise, 1x1' at 1589.76, 0.94925 font ',18' front left textcolor rgb '#CC79A7'
set label 'depthwise, ReLU, 1x1' at 1362.96, 0.95025 font ',18' front right textcolor rgb '#E69F00'
set label '3x3, fewer channels' at 1222.22, 0.93525 font ',18' front right textcolor rgb '#56B4E9'
set label '3x3, squeeze' at 10618.6, 0.958 font ',18' front left textcolor rgb '#222222'
plot 'separable-networks.csv' using 1:2 with lines linetype 1, \
  '' using 3:4 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#0072B2', \
  '' using 5:6 with lines linetype 2 dashtype solid, \
  '' using 7:8 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#D55E00', \
  '' using 9:10 with lines linetype 3 dashtype solid, \
  '' using 11:12 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#009E73', \
  '' using 13:14 with lines linetype 4 dashtype solid, \
  '' using 15:16 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 13:17 with lines linetype 5 dashtype solid, \
  '' using 15:18 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#E69F00', \
  '' using 19:20 with lines linetype 6 dashtype solid, \
  '' using 21:22 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#56B4E9', \
  '' using 23:24 with lines linetype 7, \
  '' using 25:26 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#222222'
