# One wrong word slows Inception10 down; whether it costs accuracy, two seeds do not decide
# Its numbers are in long-fault.csv.
# Redraw it in this directory: gnuplot 'long-fault.gp'

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
set output 'long-fault.png'

# Title, settings, series.
set label 'One wrong word slows Inception10 down; whether it costs accuracy, two seeds do not decide' at screen 0.0672, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), 50,000 training and 10,000 test images, batch 32, Adam 0.001, 2 seeds: median, lowest to highest' at screen 0.0672, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: loss, training.
set lmargin at screen 0.0672; set rmargin at screen 0.3893; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set xlabel 'epoch'
set yrange [0:1.8]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5)
set ylabel 'cross-entropy, nats' offset screen 0.0034, 0
set label 'loss, training' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 1.0059, graph 0.0472 to graph 1.041, graph 0.0273 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'as it should be' at graph 1, graph 0.0273 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 1.0059, graph 0.06 to graph 1.041, graph 0.0799 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'training=False' at graph 1, graph 0.0799 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
plot 'long-fault.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 2
unset label; unset arrow; unset object

# Panel: accuracy, test.
set lmargin at screen 0.5649; set rmargin at screen 0.8871; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set xlabel 'epoch'
set yrange [0.45:0.8]
unset logscale y
set ytics norotate ('50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8)
set ylabel 'share recognised' offset screen -0.0046, 0
set label 'accuracy, test' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'as it should be' at graph 1, graph 0.8403 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label 'training=False' at graph 1, graph 0.7781 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'long-fault.csv' using 1:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 1, \
  '' using 1:11:12 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 2

unset multiplot
