# Inception10 is ahead of the small networks by far, with the fault as well
# Its numbers are in photographs-overlay.csv.
# Redraw it in this directory: gnuplot 'photographs-overlay.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2100,900 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'photographs-overlay.png'

# Title, settings, series.
set label 'Inception10 is ahead of the small networks by far, with the fault as well' at screen 0.0644, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), 50,000 training and 10,000 test images, batch 32, Adam 0.001, 2 to 3 seeds' at screen 0.0644, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.0644, screen 0.8744 to screen 0.0839, screen 0.8744 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'Baseline' at screen 0.0882, screen 0.8744 font ',17' textcolor rgb '#222222'
set arrow from screen 0.1491, screen 0.8744 to screen 0.1685, screen 0.8744 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (9,4)
set label 'LeNet5' at screen 0.1728, screen 0.8744 font ',17' textcolor rgb '#E69F00'
set arrow from screen 0.2264, screen 0.8744 to screen 0.2458, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'Inception10' at screen 0.2501, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.3291, screen 0.8744 to screen 0.3485, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (18,5)
set label 'Inception10, training=False' at screen 0.3528, screen 0.8744 font ',17' textcolor rgb '#D55E00'

set multiplot

# Panel: accuracy, test.
set lmargin at screen 0.0644; set rmargin at screen 0.3294; set bmargin at screen 0.1133; set tmargin at screen 0.7959
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set xlabel 'epoch'
set yrange [0.3:0.8]
unset logscale y
set ytics norotate ('30%%' 0.3, '40%%' 0.4, '50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8)
set ylabel 'share recognised' offset screen -0.0039, 0
set label 'accuracy, test' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
plot 'photographs-overlay.csv' using 1:2:3 with filledcurves linecolor rgb '#222222' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 7 dashtype (2,3), \
  '' using 7:8:9 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 5 dashtype (9,4), \
  '' using 1:11:12 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 1, \
  '' using 1:14:15 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 2 dashtype (18,5)
unset label; unset arrow; unset object

# Panel: loss, training.
set lmargin at screen 0.389; set rmargin at screen 0.654; set bmargin at screen 0.1133; set tmargin at screen 0.7959
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set xlabel 'epoch'
set yrange [0:2]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set ylabel 'cross-entropy, nats' offset screen 0.0029, 0
set label 'loss, training' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
plot 'photographs-overlay.csv' using 1:17:18 with filledcurves linecolor rgb '#222222' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 7 dashtype (2,3), \
  '' using 22:23:24 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with lines linetype 5 dashtype (9,4), \
  '' using 1:26:27 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:28 with lines linetype 1, \
  '' using 1:29:30 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:31 with lines linetype 2 dashtype (18,5)
unset label; unset arrow; unset object

# Panel: loss, test.
set lmargin at screen 0.7136; set rmargin at screen 0.9786; set bmargin at screen 0.1133; set tmargin at screen 0.7959
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set xlabel 'epoch'
set yrange [0:2]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set ylabel 'cross-entropy, nats' offset screen 0.0029, 0
set label 'loss, test' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
plot 'photographs-overlay.csv' using 1:32:33 with filledcurves linecolor rgb '#222222' fillstyle transparent solid 0.18 noborder, \
  '' using 1:34 with lines linetype 7 dashtype (2,3), \
  '' using 1:35:36 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:37 with lines linetype 5 dashtype (9,4), \
  '' using 1:38:39 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:40 with lines linetype 1, \
  '' using 1:41:42 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:43 with lines linetype 2 dashtype (18,5)

unset multiplot
