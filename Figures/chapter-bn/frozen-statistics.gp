# Fine-tuning in small batches: old statistics beat noisy ones
# Its numbers are in frozen-statistics.csv.
# Redraw it in this directory: gnuplot 'frozen-statistics.gp'

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
set output 'frozen-statistics.png'

# Title, settings, series.
set label 'Fine-tuning in small batches: old statistics beat noisy ones' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, digits 0 to 4 after 5 to 9, 10 images each, 200 steps of SGD; 10 runs each: mean, lowest to highest' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.7073; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.00199975742259766:15.001819551208552]
set logscale x 10
set xtics norotate ('0.003' 0.003, '0.01' 0.01, '0.03' 0.03, '0.1' 0.1, '0.3' 0.3, '1' 1, '3' 3, '10' 10)
set xlabel 'learning rate'
set yrange [0.2:1]
unset logscale y
set ytics norotate ('20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.007, 0
set arrow from graph 0.9593, graph 0.0212 to graph 1.0331, graph 0.1447 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'of the batch, batches of 2' at graph 1, graph 0.1447 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9593, graph 0 to graph 1.0331, graph 0.0964 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'frozen, batches of 2' at graph 1, graph 0.0964 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9593, graph 0.04 to graph 1.0331, graph 0.1929 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'of the batch, batches of 5' at graph 1, graph 0.1929 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.9593, graph 0 to graph 1.0331, graph 0.0482 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'frozen, batches of 5' at graph 1, graph 0.0482 offset screen 0.0241, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 0.9593, graph 0.2035 to graph 1.0331, graph 0.2411 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'of the batch, batches of 25' at graph 1, graph 0.2411 offset screen 0.0241, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 0.9593, graph 0 to graph 1.0331, graph 0 nohead linecolor rgb '#56B4E9' linewidth 0.6
set label 'frozen, batches of 25' at graph 1, graph 0 offset screen 0.0241, screen 0 front textcolor rgb '#56B4E9'
plot 'frozen-statistics.csv' using 4:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:10:11 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:12 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 8:13 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 16:17:18 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 20:21 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:22:23 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:24 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 25:26 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 1:27:28 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:29 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 30:31 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#E69F00', \
  '' using 1:32:33 with filledcurves linecolor rgb '#56B4E9' fillstyle transparent solid 0.18 noborder, \
  '' using 1:34 with linespoints linetype 6 pointtype 6 pointsize 1.3, \
  '' using 25:35 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#56B4E9'
