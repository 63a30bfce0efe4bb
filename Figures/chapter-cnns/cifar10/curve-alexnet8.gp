# AlexNet8: 57.0% of the test images after 10 epochs
# Its numbers are in curve-alexnet8.csv.
# Redraw it in this directory: gnuplot 'curve-alexnet8.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,770 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'curve-alexnet8.png'

# Title, settings, series.
set label 'AlexNet8: 57.0% of the test images after 10 epochs' at screen 0.0832, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), 20,000 training and 10,000 test images, batch 32, Adam 0.001' at screen 0.0832, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: accuracy.
set lmargin at screen 0.0832; set rmargin at screen 0.4365; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:10]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10)
set xlabel 'epoch'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share recognised' offset screen -0.0048, 0
set label 'accuracy' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'training' at graph 1, graph 0.6610 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label 'test' at graph 1, graph 0.5698 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'curve-alexnet8.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: loss.
set lmargin at screen 0.5639; set rmargin at screen 0.9172; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:10]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10)
set xlabel 'epoch'
set yrange [0:2.6]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
set ylabel 'cross-entropy, nats' offset screen 0.0034, 0
set label 'loss' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'training' at graph 1, graph 0.3773 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label 'test' at graph 1, graph 0.4949 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'curve-alexnet8.csv' using 1:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:11:12 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
