# A test set's own statistics serve only if it is large and mixed
# Its numbers are in test-groups.csv.
# Redraw it in this directory: gnuplot 'test-groups.gp'

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
set output 'test-groups.png'

# Title, settings, series.
set label 'A test set''s own statistics serve only if it is large and mixed' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), pooled, 100 ReLUs, trained on standardised images; 5 seeds: median, lowest to' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted
set label 'highest' at screen 0.1191, screen 0.8782 font ',17' textcolor rgb muted
set arrow from screen 0.1191, screen 0.8392 to screen 0.1475, screen 0.8392 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'own, mixed' at screen 0.1538, screen 0.8392 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.267, screen 0.8392 to screen 0.2953, screen 0.8392 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'own, class by class' at screen 0.3016, screen 0.8392 font ',17' textcolor rgb '#D55E00'

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.7984; set bmargin at screen 0.1281; set tmargin at screen 0.7937
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:1000]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100, '1,000' 1000)
set xlabel 'test images that are standardised together'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.007, 0
set arrow from graph 0, first 0.414 to graph 1, first 0.414 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'training''s numbers' at graph 1, graph 0.414 offset screen 0.0093, screen 0 front textcolor rgb '#222222'
plot 'test-groups.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 2 pointtype 9 pointsize 1.5
