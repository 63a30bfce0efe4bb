# ReLU and tanh learn about equally fast; sigmoid waits first
# Its numbers are in speed.csv.
# Redraw it in this directory: gnuplot 'speed.gp'

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
set output 'speed.png'

# Title, settings, series.
set label 'ReLU and tanh learn about equally fast; sigmoid waits first' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 784-100-100-100-10, SGD at its best rate for each, batch 60, 5 seeds: median, lowest to highest' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.885; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [5:1000]
set logscale x 10
set xtics norotate ('10' 10, '100' 100, '1,000' 1000)
set xlabel 'training step'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'training error' offset screen -0.007, 0
set arrow from graph 0, first 0.25 to graph 1, first 0.25 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (18,5)
set label '25%' at graph 1, graph 0.25 offset screen 0.0241, screen 0 front textcolor rgb '#767676'
set label 'sigmoid' at graph 1, graph 0 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.8728, graph 0.028 to graph 1.0254, graph 0.0964 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'tanh' at graph 1, graph 0.0964 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.8728, graph 0.022 to graph 1.0254, graph 0.0482 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'ReLU' at graph 1, graph 0.0482 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
plot 'speed.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 5:6:7 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 5:8 with lines linetype 3 dashtype (2,3), \
  '' using 5:9:10 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 5:11 with lines linetype 1
