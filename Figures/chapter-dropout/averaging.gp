# The whole network answers as well as 50 of its sub-networks together
# Its numbers are in averaging.csv.
# Redraw it in this directory: gnuplot 'averaging.gp'

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
set output 'averaging.png'

# Title, settings, series.
set label 'The whole network answers as well as 50 of its sub-networks together' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, one hidden layer of 400, trained on 300 digits with p = 0.5; 5 seeds: median, lowest to highest' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.822; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
set logscale x 10
set xtics norotate ('1' 1, '2' 2, '5' 5, '10' 10, '20' 20, '50' 50)
set xlabel 'sub-networks averaged'
set yrange [0.8300000000000001:0.89]
unset logscale y
set ytics norotate ('83%%' 0.83, '84%%' 0.84, '85%%' 0.85, '86%%' 0.86, '87%%' 0.87, '88%%' 0.88, '89%%' 0.89)
set ylabel 'test accuracy' offset screen -0.0067, 0
set arrow from graph 0, first 0.87 to graph 1, first 0.87 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set arrow from graph 1.0039, graph 0.65 to graph 1.0272, graph 0.6129 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'probabilities' at graph 1, graph 0.6129 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 1.0039, graph 0.6667 to graph 1.0272, graph 0.7093 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'geometric' at graph 1, graph 0.7093 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set label 'whole network' at graph 1, graph 0.6611 offset screen 0.0241, screen 0 front textcolor rgb '#222222'
plot 'averaging.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5 with lines linetype 2
