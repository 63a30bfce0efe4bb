# What was learnt on other digits is a start, and no more
# Its numbers are in fine-tuning.csv.
# Redraw it in this directory: gnuplot 'fine-tuning.gp'

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
set output 'fine-tuning.png'

# Title, settings, series.
set label 'What was learnt on other digits is a start, and no more' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, digits 0 to 4, two layers of 100 ReLU, 150 steps; mean and range of 6 runs at each start''s best rate' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.7627; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1.7026798450415692:58.73094715440095]
set logscale x 10
set xtics norotate ('2' 2, '10' 10, '50' 50)
set xlabel 'labelled images of each digit'
set yrange [0.5:1]
unset logscale y
set ytics norotate ('50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8, '90%%' 0.9, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.007, 0
set arrow from graph 0.9589, graph 0.8913 to graph 1.0302, graph 0.9369 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'random' at graph 1, graph 0.9369 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9589, graph 0.7347 to graph 1.0302, graph 0.7347 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'random, frozen' at graph 1, graph 0.7347 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9589, graph 0.8907 to graph 1.0302, graph 0.8887 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'learnt 5 to 9' at graph 1, graph 0.8887 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.9589, graph 0.7913 to graph 1.0302, graph 0.7913 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'learnt 5 to 9, frozen' at graph 1, graph 0.7913 offset screen 0.0241, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 0.9589, graph 0.884 to graph 1.0302, graph 0.8404 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'learnt shuffled labels' at graph 1, graph 0.8404 offset screen 0.0241, screen 0 front textcolor rgb '#E69F00'
plot 'fine-tuning.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:8:9 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 1:11:12 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 1:14:15 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with linespoints linetype 5 pointtype 11 pointsize 1.5
