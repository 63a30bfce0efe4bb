# Few digits: at its best rate no network gains much over another
# Its numbers are in bn-and-dropout.csv.
# Redraw it in this directory: gnuplot 'bn-and-dropout.gp'

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
set output 'bn-and-dropout.png'

# Title, settings, series.
set label 'Few digits: at its best rate no network gains much over another' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '1,000 digits of mnist-5k, 3 × 100 ReLU, 1,000 steps of SGD, batch 60; 8 runs each: mean, lowest to highest' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.7766; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.02382984704172844:3.776776235382502]
set logscale x 10
set xtics norotate ('0.03' 0.03, '0.1' 0.1, '0.3' 0.3, '1' 1, '3' 3)
set xlabel 'learning rate'
set yrange [0.86:0.95]
unset logscale y
set ytics norotate ('86%%' 0.86, '88%%' 0.88, '90%%' 0.9, '92%%' 0.92, '94%%' 0.94)
set ylabel 'test accuracy' offset screen -0.0067, 0
set arrow from graph 0.9587, graph 0 to graph 1.0291, graph 0.0482 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'neither' at graph 1, graph 0.0482 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9587, graph 0.4972 to graph 1.0291, graph 0.4759 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'BN' at graph 1, graph 0.4759 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9587, graph 0 to graph 1.0291, graph 0 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'dropout 0.2' at graph 1, graph 0 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.9587, graph 0.5028 to graph 1.0291, graph 0.5241 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'BN and dropout 0.2' at graph 1, graph 0.5241 offset screen 0.0241, screen 0 front textcolor rgb '#CC79A7'
plot 'bn-and-dropout.csv' using 4:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:10:11 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:12 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 13:14 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 17:18:19 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:20 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 21:22 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:23:24 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 8:26 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7'
