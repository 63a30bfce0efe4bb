# 56 layers make 2.4 times the training errors of 20 plain, 0.9 times with shortcuts
# Its numbers are in long-depth.csv.
# Redraw it in this directory: gnuplot 'long-depth.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2000,950 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'long-depth.png'

# Title, settings, series.
set label '56 layers make 2.4 times the training errors of 20 plain, 0.9 times with shortcuts' at screen 0.0676, screen 0.9558 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), 50,000 training and 10,000 test images, batch 128, Nesterov 0.1, one-cycle, coupled decay 0.0005, he-normal, augmented, BN' at screen 0.0676, screen 0.9168 font ',17' textcolor rgb muted
set label 'momentum 0.9, one seed' at screen 0.0676, screen 0.8846 font ',17' textcolor rgb muted

set multiplot

# Panel: training.
set lmargin at screen 0.0676; set rmargin at screen 0.4193; set bmargin at screen 0.1073; set tmargin at screen 0.8079
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:10]
unset logscale x
set xtics norotate ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10)
set xlabel 'epoch'
set yrange [0:0.8586846627237852]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
set ylabel 'error' offset screen -0.0041, 0
set label 'training' at graph 0, graph 1 offset screen 0, screen 0.0203 front textcolor rgb ink
set arrow from graph 1.0048, graph 0.2072 to graph 1.0338, graph 0.2223 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'plain 20' at graph 1, graph 0.2223 offset screen 0.0147, screen 0 front textcolor rgb '#0072B2'
set label 'plain 56' at graph 1, graph 0.4884 offset screen 0.0147, screen 0 front textcolor rgb '#D55E00'
set label 'residual 20' at graph 1, graph 0.1814 offset screen 0.0147, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 1.0048, graph 0.1618 to graph 1.0338, graph 0.1406 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'residual 56' at graph 1, graph 0.1406 offset screen 0.0147, screen 0 front textcolor rgb '#E69F00'
plot 'long-depth.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with lines linetype 2, \
  '' using 1:4 with lines linetype 4 dashtype (11,4,2,4), \
  '' using 1:5 with lines linetype 5
unset label; unset arrow; unset object

# Panel: test.
set lmargin at screen 0.5575; set rmargin at screen 0.9091; set bmargin at screen 0.1073; set tmargin at screen 0.8079
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:10]
unset logscale x
set xtics norotate ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10)
set xlabel 'epoch'
set yrange [0:0.8586846627237852]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
set ylabel 'error' offset screen -0.0041, 0
set label 'test' at graph 0, graph 1 offset screen 0, screen 0.0203 front textcolor rgb ink
set arrow from graph 1.0048, graph 0.225 to graph 1.0338, graph 0.2444 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'plain 20' at graph 1, graph 0.2444 offset screen 0.0147, screen 0 front textcolor rgb '#0072B2'
set label 'plain 56' at graph 1, graph 0.4724 offset screen 0.0147, screen 0 front textcolor rgb '#D55E00'
set label 'residual 20' at graph 1, graph 0.2035 offset screen 0.0147, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 1.0048, graph 0.1884 to graph 1.0338, graph 0.1627 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'residual 56' at graph 1, graph 0.1627 offset screen 0.0147, screen 0 front textcolor rgb '#E69F00'
plot 'long-depth.csv' using 1:6 with lines linetype 1, \
  '' using 1:7 with lines linetype 2, \
  '' using 1:8 with lines linetype 4 dashtype (11,4,2,4), \
  '' using 1:9 with lines linetype 5

unset multiplot
