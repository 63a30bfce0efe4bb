# ResNet18 is most accurate: 70.8% of the test images
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
set label 'ResNet18 is most accurate: 70.8% of the test images' at screen 0.0981, screen 0.972 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), 20,000 training and 10,000 test images, batch 32, Adam 0.001, 1 to 3 seeds' at screen 0.0981, screen 0.9473 font ',17' textcolor rgb muted
set label 'epoch' at screen 0.4868, screen 0.0253 center textcolor rgb ink

set multiplot

# Panel: test accuracy.
set lmargin at screen 0.0981; set rmargin at screen 0.8755; set bmargin at screen 0.5044; set tmargin at screen 0.8978
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:10]
unset logscale x
set xtics norotate ('' 2, '' 4, '' 6, '' 8, '' 10)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share recognised' offset screen -0.0057, 0
set label 'test accuracy' at graph 0, graph 1 offset screen 0, screen 0.0136 front textcolor rgb ink
set arrow from graph 1.0029, graph 0.5213 to graph 1.0203, graph 0.5029 nohead linecolor rgb '#222222' linewidth 0.6
set label 'Baseline' at graph 1, graph 0.5029 offset screen 0.0195, screen 0 front textcolor rgb '#222222'
set label 'LeNet5' at graph 1, graph 0.4435 offset screen 0.0195, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 1.0029, graph 0.5698 to graph 1.0203, graph 0.5517 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'AlexNet8' at graph 1, graph 0.5517 offset screen 0.0195, screen 0 front textcolor rgb '#009E73'
set arrow from graph 1.0029, graph 0.5784 to graph 1.0203, graph 0.6005 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'VGG16' at graph 1, graph 0.6005 offset screen 0.0195, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 1.0029, graph 0.6348 to graph 1.0203, graph 0.6493 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'Inception10' at graph 1, graph 0.6493 offset screen 0.0195, screen 0 front textcolor rgb '#CC79A7'
set label 'ResNet18' at graph 1, graph 0.7081 offset screen 0.0195, screen 0 front textcolor rgb '#D55E00'
plot 'overlay.csv' using 1:2:3 with filledcurves linecolor rgb '#222222' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 7 dashtype (2,3), \
  '' using 1:5:6 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 5 dashtype (9,4), \
  '' using 1:8:9 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 3, \
  '' using 1:11:12 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 1 dashtype (18,5), \
  '' using 1:14:15 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 4 dashtype (11,3,2,3,2,3), \
  '' using 1:17:18 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 2 dashtype solid
unset label; unset arrow; unset object

# Panel: training loss.
set lmargin at screen 0.0981; set rmargin at screen 0.8755; set bmargin at screen 0.0741; set tmargin at screen 0.4676
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:10]
unset logscale x
set xtics norotate ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10)
unset xlabel
set yrange [0:2.5]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
set ylabel 'cross-entropy, nats' offset screen 0.0041, 0
set label 'training loss' at graph 0, graph 1 offset screen 0, screen 0.0136 front textcolor rgb ink
set arrow from graph 1.0029, graph 0.4557 to graph 1.0203, graph 0.4722 nohead linecolor rgb '#222222' linewidth 0.6
set label 'Baseline' at graph 1, graph 0.4722 offset screen 0.0195, screen 0 front textcolor rgb '#222222'
set label 'LeNet5' at graph 1, graph 0.6066 offset screen 0.0195, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 1.0029, graph 0.3924 to graph 1.0203, graph 0.3746 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'AlexNet8' at graph 1, graph 0.3746 offset screen 0.0195, screen 0 front textcolor rgb '#009E73'
set label 'VGG16' at graph 1, graph 0.4234 offset screen 0.0195, screen 0 front textcolor rgb '#0072B2'
set label 'Inception10' at graph 1, graph 0.1881 offset screen 0.0195, screen 0 front textcolor rgb '#CC79A7'
set label 'ResNet18' at graph 1, graph 0.0736 offset screen 0.0195, screen 0 front textcolor rgb '#D55E00'
plot 'overlay.csv' using 1:20:21 with filledcurves linecolor rgb '#222222' fillstyle transparent solid 0.18 noborder, \
  '' using 1:22 with lines linetype 7 dashtype (2,3), \
  '' using 1:23:24 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with lines linetype 5 dashtype (9,4), \
  '' using 1:26:27 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:28 with lines linetype 3, \
  '' using 1:29:30 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:31 with lines linetype 1 dashtype (18,5), \
  '' using 1:32:33 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:34 with lines linetype 4 dashtype (11,3,2,3,2,3), \
  '' using 1:35:36 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:37 with lines linetype 2 dashtype solid

unset multiplot
