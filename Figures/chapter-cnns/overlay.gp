# LeNet5 is most accurate: 94.6% of the test images
# Its numbers are in overlay.csv.
# Redraw it in this directory: gnuplot 'overlay.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1600,1500 font 'DejaVu Sans,18' linewidth 2 background '#FFFFFF'
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
set output 'overlay.png'

# Title, settings, series.
set label 'LeNet5 is most accurate: 94.6% of the test images' at screen 0.0981, screen 0.972 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'MNIST-5k, 1,000 training and 500 test images, batch 16, Adam 0.001, BN momentum 0.9' at screen 0.0981, screen 0.9473 font ',17' textcolor rgb muted
set label 'epoch' at screen 0.4868, screen 0.0253 center textcolor rgb ink

set multiplot

# Panel: validation accuracy.
set lmargin at screen 0.0981; set rmargin at screen 0.8755; set bmargin at screen 0.5044; set tmargin at screen 0.8978
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:40]
set logscale x 10
set xtics norotate ('' 1, '' 2, '' 5, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share recognised' offset screen -0.0057, 0
set label 'validation accuracy' at graph 0, graph 1 offset screen 0, screen 0.0136 front textcolor rgb ink
set label 'Baseline' at graph 1, graph 0.9512 offset screen 0.0195, screen 0 front textcolor rgb '#222222'
set arrow from graph 1.0029, graph 0.946 to graph 1.0203, graph 1 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'LeNet5' at graph 1, graph 1 offset screen 0.0195, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 0.4392, graph 0.884 to graph 1.0203, graph 0.8048 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'AlexNet8' at graph 1, graph 0.8048 offset screen 0.0195, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.4886, graph 0.298 to graph 1.0203, graph 0.298 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'VGG16' at graph 1, graph 0.298 offset screen 0.0195, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.5666, graph 0.926 to graph 1.0203, graph 0.8536 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'Inception10' at graph 1, graph 0.8536 offset screen 0.0195, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 0.1908, graph 0.928 to graph 1.0203, graph 0.9024 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'ResNet18' at graph 1, graph 0.9024 offset screen 0.0195, screen 0 front textcolor rgb '#D55E00'
plot 'overlay.csv' using 1:2:3 with filledcurves linecolor rgb '#222222' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 7 dashtype (2,3), \
  '' using 1:5:6 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 5 dashtype (9,4), \
  '' using 8:9:10 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 8:11 with lines linetype 3, \
  '' using 12:13:14 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 12:15 with lines linetype 1 dashtype (18,5), \
  '' using 16:17:18 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 16:19 with lines linetype 4 dashtype (11,3,2,3,2,3), \
  '' using 20:21:22 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 20:23 with lines linetype 2 dashtype solid
unset label; unset arrow; unset object

# Panel: training loss.
set lmargin at screen 0.0981; set rmargin at screen 0.8755; set bmargin at screen 0.0741; set tmargin at screen 0.4676
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:40]
set logscale x 10
set xtics norotate ('1' 1, '2' 2, '5' 5, '10' 10, '20' 20)
unset xlabel
set yrange [0:2.5]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
set ylabel 'cross-entropy, nats' offset screen 0.0041, 0
set label 'training loss' at graph 0, graph 1 offset screen 0, screen 0.0136 front textcolor rgb ink
set label 'Baseline' at graph 1, graph 0 offset screen 0.0195, screen 0 front textcolor rgb '#222222'
set arrow from graph 1.0029, graph 0.0124 to graph 1.0203, graph 0.0488 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'LeNet5' at graph 1, graph 0.0488 offset screen 0.0195, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 0.4392, graph 0.0975 to graph 1.0203, graph 0.1464 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'AlexNet8' at graph 1, graph 0.1464 offset screen 0.0195, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.4886, graph 0.5915 to graph 1.0203, graph 0.5915 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'VGG16' at graph 1, graph 0.5915 offset screen 0.0195, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.5666, graph 0.0127 to graph 1.0203, graph 0.0976 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'Inception10' at graph 1, graph 0.0976 offset screen 0.0195, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 0.1908, graph 0.1242 to graph 1.0203, graph 0.1952 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'ResNet18' at graph 1, graph 0.1952 offset screen 0.0195, screen 0 front textcolor rgb '#D55E00'
plot 'overlay.csv' using 1:24:25 with filledcurves linecolor rgb '#222222' fillstyle transparent solid 0.18 noborder, \
  '' using 1:26 with lines linetype 7 dashtype (2,3), \
  '' using 1:27:28 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:29 with lines linetype 5 dashtype (9,4), \
  '' using 30:31:32 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 30:33 with lines linetype 3, \
  '' using 34:35:36 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 34:37 with lines linetype 1 dashtype (18,5), \
  '' using 38:39:40 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 38:41 with lines linetype 4 dashtype (11,3,2,3,2,3), \
  '' using 42:43:44 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 42:45 with lines linetype 2 dashtype solid

unset multiplot
