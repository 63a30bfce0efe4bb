# A blur makes networks steadier when the digit moves, and here less accurate
# Its numbers are in shifted-digits.csv.
# Redraw it in this directory: gnuplot 'shifted-digits.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,800 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'shifted-digits.png'

# Title, settings, series.
set label 'A blur makes networks steadier when the digit moves, and here less accurate' at screen 0.0788, screen 0.9475 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 2000 digits, 300 steps of Adam: means of 8 runs at each rate; diamonds: best rate' at screen 0.0788, screen 0.9013 font ',17' textcolor rgb muted
set arrow from screen 0.0788, screen 0.8588 to screen 0.1003, screen 0.8588 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'stride 2' at screen 0.105, screen 0.8588 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1671, screen 0.8588 to screen 0.1886, screen 0.8588 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'stride 2, blurred' at screen 0.1934, screen 0.8588 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3063, screen 0.8588 to screen 0.3277, screen 0.8588 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'max pooling' at screen 0.3325, screen 0.8588 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.4229, screen 0.8588 to screen 0.4444, screen 0.8588 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (11,4,2,4)
set label 'max pooling, blurred' at screen 0.4492, screen 0.8588 font ',17' textcolor rgb '#CC79A7'
set arrow from screen 0.5904, screen 0.8588 to screen 0.6119, screen 0.8588 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (18,5)
set label 'mean pooling' at screen 0.6166, screen 0.8588 font ',17' textcolor rgb '#E69F00'

set multiplot

# Panel: learning rates.
set lmargin at screen 0.0788; set rmargin at screen 0.4852; set bmargin at screen 0.1274; set tmargin at screen 0.7704
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.004456254690668728:0.05610092271509817]
set logscale x 10
set xtics norotate ('0.005' 0.005, '0.01' 0.01, '0.02' 0.02, '0.05' 0.05)
set xlabel 'learning rate'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.0045, 0
set label 'learning rates' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
plot 'shifted-digits.csv' using 1:2 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 3:4 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:5 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 6:7 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:8 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 6:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:10 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 6:11 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 1:12 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 3:13 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#E69F00'
unset label; unset arrow; unset object

# Panel: the same networks, moved by a pixel.
set lmargin at screen 0.5643; set rmargin at screen 0.9707; set bmargin at screen 0.1274; set tmargin at screen 0.7704
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.7:0.95]
unset logscale x
set xtics norotate ('70%%' 0.7, '75%%' 0.75, '80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set xlabel 'test accuracy'
set yrange [0:0.3]
unset logscale y
set ytics norotate ('0%%' 0, '5%%' 0.05, '10%%' 0.1, '15%%' 0.15, '20%%' 0.2, '25%%' 0.25, '30%%' 0.3)
set ylabel 'get another class' offset screen -0.0043, 0
set label 'the same networks, moved by a pixel' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
plot 'shifted-digits.csv' using 14:15 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 4:16 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 17:18 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 19:20 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 21:22 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 23:24 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 25:26 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 27:28 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 29:30 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 31:32 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#E69F00'

unset multiplot
