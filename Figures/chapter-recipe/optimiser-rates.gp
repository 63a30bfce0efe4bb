# Each rule has rates of its own
# Its numbers are in optimiser-rates.csv.
# Redraw it in this directory: gnuplot 'optimiser-rates.gp'

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
set output 'optimiser-rates.png'

# Title, settings, series.
set label 'Each rule has rates of its own' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1000 digits, 1000 steps, constant rates; 8 runs each: mean, lowest to highest' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.8503; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.00020702787158067957:0.7245401252243682]
set logscale x 10
set xtics norotate ('0.0003' 0.0003, '' 0.0005, '0.001' 0.001, '' 0.002, '0.005' 0.005, '' 0.01, '0.02' 0.02, '0.05' 0.05, '' 0.1, '0.2' 0.2, '0.5' 0.5)
set xlabel 'learning rate'
set yrange [0.7:0.95]
unset logscale y
set ytics norotate ('70%%' 0.7, '75%%' 0.75, '80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set ylabel 'test accuracy' offset screen -0.0067, 0
set arrow from graph 0.9583, graph 0.794 to graph 1.0262, graph 0.8289 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'SGD' at graph 1, graph 0.8289 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9583, graph 0 to graph 1.0262, graph 0.0482 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'momentum' at graph 1, graph 0.0482 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9583, graph 0 to graph 1.0262, graph 0 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'Nesterov' at graph 1, graph 0 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.5638, graph 0.7562 to graph 1.0262, graph 0.7807 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'RMSprop' at graph 1, graph 0.7807 offset screen 0.0241, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 0.5638, graph 0.7378 to graph 1.0262, graph 0.6842 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'Adam' at graph 1, graph 0.6842 offset screen 0.0241, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 0.5638, graph 0.7382 to graph 1.0262, graph 0.7324 nohead linecolor rgb '#56B4E9' linewidth 0.6
set label 'AdamW' at graph 1, graph 0.7324 offset screen 0.0241, screen 0 front textcolor rgb '#56B4E9'
plot 'optimiser-rates.csv' using 4:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 12:13:14 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:15 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 16:17 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 20:21:22 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:23 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 16:24 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 25:26:27 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 25:28 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 29:30 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 25:31:32 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 25:33 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 34:35 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#E69F00', \
  '' using 25:36:37 with filledcurves linecolor rgb '#56B4E9' fillstyle transparent solid 0.18 noborder, \
  '' using 25:38 with linespoints linetype 6 pointtype 6 pointsize 1.3, \
  '' using 29:39 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#56B4E9'
