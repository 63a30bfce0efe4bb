# Each at its best rate: ahead at first, level in the end
# Its numbers are in best-in-time.csv.
# Redraw it in this directory: gnuplot 'best-in-time.gp'

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
set output 'best-in-time.png'

# Title, settings, series.
set label 'Each at its best rate: ahead at first, level in the end' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, batch 60, 6 runs each at the rate that is best by then: mean, lowest to highest' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.8861; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [82.23401594268891:6080.208953293287]
set logscale x 10
set xtics norotate ('100' 100, '250' 250, '500' 500, '1,000' 1000, '2,000' 2000, '5,000' 5000)
set xlabel 'training step'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.007, 0
set arrow from graph 0.9582, graph 0.933 to graph 1.0254, graph 0.9561 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'without' at graph 1, graph 0.9561 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9582, graph 0.931 to graph 1.0254, graph 0.9079 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'with BN' at graph 1, graph 0.9079 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
plot 'best-in-time.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2
