# Inception10 is sure of more than it knows, and one number mends that
# Its numbers are in calibration.csv.
# Redraw it in this directory: gnuplot 'calibration.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,950 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'calibration.png'

# Title, settings, series.
set label 'Inception10 is sure of more than it knows, and one number mends that' at screen 0.0812, screen 0.9558 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'the kept runs of 50 epochs, first seeds; 5,000 test photographs in 15 bins, the other 5,000 chose the temperature' at screen 0.0812, screen 0.9168 font ',17' textcolor rgb muted
set arrow from screen 0.0812, screen 0.8811 to screen 0.1027, screen 0.8811 nohead linecolor rgb '#222222' linewidth 2 dashtype solid
set label 'Baseline' at screen 0.1074, screen 0.8811 font ',17' textcolor rgb '#222222'
set arrow from screen 0.1747, screen 0.8811 to screen 0.1962, screen 0.8811 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (18,5)
set label 'LeNet5' at screen 0.201, screen 0.8811 font ',17' textcolor rgb '#E69F00'
set arrow from screen 0.2602, screen 0.8811 to screen 0.2816, screen 0.8811 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'Inception10' at screen 0.2864, screen 0.8811 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.3737, screen 0.8811 to screen 0.3952, screen 0.8811 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'Inception10, training=False' at screen 0.3999, screen 0.8811 font ',17' textcolor rgb '#D55E00'
set label 'share that is right' at screen 0.0208, screen 0.457 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: as trained.
set lmargin at screen 0.0812; set rmargin at screen 0.5054; set bmargin at screen 0.1073; set tmargin at screen 0.8067
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set xlabel 'confidence: the softmax of the answer'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
unset ylabel
set label 'as trained' at graph 0, graph 1 offset screen 0, screen 0.0203 front textcolor rgb ink
plot 'calibration.csv' using 1:2 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 3:4 with linespoints linetype 7 pointtype 4 pointsize 1.2, \
  '' using 5:6 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 7:8 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 9:10 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: logits / temperature.
set lmargin at screen 0.5427; set rmargin at screen 0.9669; set bmargin at screen 0.1073; set tmargin at screen 0.8067
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set xlabel 'confidence: the softmax of the answer'
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
unset ylabel
set label 'logits / temperature' at graph 0, graph 1 offset screen 0, screen 0.0203 front textcolor rgb ink
plot 'calibration.csv' using 1:2 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 11:12 with linespoints linetype 7 pointtype 4 pointsize 1.2, \
  '' using 13:14 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 15:16 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 17:18 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
