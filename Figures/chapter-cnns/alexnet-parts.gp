# A small AlexNet with each of its parts taken out
# Its numbers are in alexnet-parts.csv.
# Redraw it in this directory: gnuplot 'alexnet-parts.gp'

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
set output 'alexnet-parts.png'

# Title, settings, series.
set label 'A small AlexNet with each of its parts taken out' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 500 digits, 300 steps of Adam, batch 25; sigmoid: 10%; 4 runs each: mean, lowest to highest' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.1074, screen 0.8744 to screen 0.1357, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'as it is' at screen 0.142, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.215, screen 0.8744 to screen 0.2433, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'no dropout' at screen 0.2496, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3582, screen 0.8744 to screen 0.3865, screen 0.8744 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'tanh for ReLU' at screen 0.3928, screen 0.8744 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.5232, screen 0.8744 to screen 0.5515, screen 0.8744 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (11,4,2,4)
set label 'no BN' at screen 0.5578, screen 0.8744 font ',17' textcolor rgb '#CC79A7'
set arrow from screen 0.627, screen 0.8744 to screen 0.6554, screen 0.8744 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (18,5)
set label 'none: tanh, no dropout, no BN' at screen 0.6617, screen 0.8744 font ',17' textcolor rgb '#E69F00'

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.9576; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.00025175454367322013:0.011916368841763702]
set logscale x 10
set xtics norotate ('0.0003' 0.0003, '0.001' 0.001, '0.003' 0.003, '0.01' 0.01)
set xlabel 'learning rate'
set yrange [0.76:0.96]
unset logscale y
set ytics norotate ('80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set ylabel 'test accuracy' offset screen -0.0067, 0
plot 'alexnet-parts.csv' using 4:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:10:11 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:12 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 15:16:17 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:18 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 8:19 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 22:23:24 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 26:27 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 30:31:32 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:33 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 8:34 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#E69F00'
