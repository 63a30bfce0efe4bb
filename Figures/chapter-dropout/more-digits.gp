# At the best rates dropout's gain is not clear, on few digits or on more
# Its numbers are in more-digits.csv.
# Redraw it in this directory: gnuplot 'more-digits.gp'

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
set output 'more-digits.png'

# Title, settings, series.
set label 'At the best rates dropout''s gain is not clear, on few digits or on more' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, one hidden layer of 400, 1,000 steps of SGD, batch 30; 8 runs each: mean, lowest to highest' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.1074, screen 0.8744 to screen 0.1357, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label '300 digits, p = 0' at screen 0.142, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2954, screen 0.8744 to screen 0.3237, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label '300 digits, p = 0.7' at screen 0.33, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.4984, screen 0.8744 to screen 0.5268, screen 0.8744 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label '2,500 digits, p = 0' at screen 0.5331, screen 0.8744 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.7015, screen 0.8744 to screen 0.7298, screen 0.8744 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (11,4,2,4)
set label '2,500 digits, p = 0.7' at screen 0.7361, screen 0.8744 font ',17' textcolor rgb '#CC79A7'

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.9724; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.08436143086693106:3.5561274496779243]
set logscale x 10
set xtics norotate ('0.1' 0.1, '0.3' 0.3, '1' 1, '3' 3)
set xlabel 'learning rate'
set yrange [0.8:0.96]
unset logscale y
set ytics norotate ('80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set ylabel 'test accuracy' offset screen -0.0067, 0
plot 'more-digits.csv' using 4:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 12:13:14 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:15 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 16:17 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 20:21:22 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:23 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 8:24 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 27:28:29 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:30 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 16:31 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7'
