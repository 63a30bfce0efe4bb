# Median and quartiles hold until a quarter of the values is bad
# Its numbers are in outlier-share.csv.
# Redraw it in this directory: gnuplot 'outlier-share.gp'

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
set output 'outlier-share.png'

# Title, settings, series.
set label 'Median and quartiles hold until a quarter of the values is bad' at screen 0.0898, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '1,000 normal values, some of them 50 standard deviations away, all on one side' at screen 0.0898, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0898; set rmargin at screen 0.7608; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.001:0.5]
set logscale x 10
set xtics norotate ('0.1%%' 0.001, '1.0%%' 0.01, '10.0%%' 0.1)
set xlabel 'share of outliers'
set yrange [0.8:60]
set logscale y 10
set ytics norotate ('1' 1, '2' 2, '5' 5, '10' 10, '20' 20, '50' 50)
set ylabel 'times narrower'
set arrow from first 0.25, graph 0 to first 0.25, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set label 'a quarter' at first 0.25, graph 1 offset screen -0.0074, screen -0.0178 font ',17' front right textcolor rgb '#767676'
set arrow from graph 0.9682, graph 0.5442 to graph 1.029, graph 0.5442 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'min-max' at graph 1, graph 0.5442 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9682, graph 0.796 to graph 1.029, graph 0.796 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'standardised' at graph 1, graph 0.796 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9682, graph 0.8806 to graph 1.029, graph 0.8806 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'median and quartiles' at graph 1, graph 0.8806 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
plot 'outlier-share.csv' using 1:2 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:3 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:4 with linespoints linetype 3 pointtype 5 pointsize 1.1
