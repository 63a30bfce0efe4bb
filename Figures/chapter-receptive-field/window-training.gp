# Between one 5x5 and two 3x3 there is no clear difference here; one 3x3 alone does worse
# Its numbers are in window-training.csv.
# Redraw it in this directory: gnuplot 'window-training.gp'

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
set output 'window-training.png'

# Title, settings, series.
set label 'Between one 5x5 and two 3x3 there is no clear difference here; one 3x3 alone' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'does worse' at screen 0.1074, screen 0.9148 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 2000 digits, 240 steps of Adam: means of 8 runs; diamonds: best rate tried' at screen 0.1074, screen 0.8722 font ',17' textcolor rgb muted
set arrow from screen 0.1074, screen 0.8344 to screen 0.1357, screen 0.8344 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'one 5x5' at screen 0.142, screen 0.8344 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2277, screen 0.8344 to screen 0.256, screen 0.8344 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'two 3x3' at screen 0.2623, screen 0.8344 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3474, screen 0.8344 to screen 0.3757, screen 0.8344 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'two 3x3, wider' at screen 0.382, screen 0.8344 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.5205, screen 0.8344 to screen 0.5488, screen 0.8344 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (11,4,2,4)
set label 'two 3x3, wider, no ReLU between' at screen 0.5551, screen 0.8344 font ',17' textcolor rgb '#CC79A7'
set arrow from screen 0.8422, screen 0.8344 to screen 0.8705, screen 0.8344 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (18,5)
set label 'one 3x3' at screen 0.8768, screen 0.8344 font ',17' textcolor rgb '#E69F00'

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.9576; set bmargin at screen 0.1281; set tmargin at screen 0.789
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0017825018762674912:0.022440369086039268]
set logscale x 10
set xtics norotate ('0.002' 0.002, '0.005' 0.005, '0.01' 0.01, '0.02' 0.02)
set xlabel 'learning rate'
set yrange [0.7:0.95]
unset logscale y
set ytics norotate ('70%%' 0.7, '75%%' 0.75, '80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set ylabel 'test accuracy' offset screen -0.0067, 0
plot 'window-training.csv' using 1:2 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 3:4 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:5 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 6:7 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:8 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 3:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:10 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 3:11 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 1:12 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 6:13 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#E69F00'
