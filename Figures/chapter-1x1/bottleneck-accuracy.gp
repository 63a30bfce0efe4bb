# Half of the channels do nearly as well; a few do not, trained or cut
# Its numbers are in bottleneck-accuracy.csv.
# Redraw it in this directory: gnuplot 'bottleneck-accuracy.gp'

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
set output 'bottleneck-accuracy.png'

# Title, settings, series.
set label 'Half of the channels do nearly as well; a few do not, trained or cut' at screen 0.0832, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 5x5 on 32 channels, 200 steps of SGD with momentum; each width at its best rate; mean, lowest to highest' at screen 0.0832, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: test error.
set lmargin at screen 0.0832; set rmargin at screen 0.4069; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1.7411011265922482:36.75834735990512]
set logscale x 10
set xtics norotate ('2' 2, '4' 4, '8' 8, '16' 16, '32' 32)
set xlabel 'channels of the bottleneck w'
set yrange [0.03:1]
set logscale y 10
set ytics norotate ('3%%' 0.03, '5%%' 0.05, '10%%' 0.1, '20%%' 0.2, '50%%' 0.5, '100%%' 1)
set ylabel 'share of test digits misread' offset screen -0.0048, 0
set label 'test error' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0, first 0.03875000000000006 to graph 1, first 0.03875000000000006 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set arrow from graph 1.0058, graph 0.073 to graph 1.0408, graph 0.1052 nohead linecolor rgb '#222222' linewidth 0.6
set label 'direct' at graph 1, graph 0.1052 offset screen 0.0164, screen 0 front textcolor rgb '#222222'
set arrow from graph 0.9604, graph 0.096 to graph 1.0408, graph 0.1578 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'trained through w' at graph 1, graph 0.1578 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9604, graph 0.073 to graph 1.0408, graph 0.0526 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'cut, by the maps' at graph 1, graph 0.0526 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9604, graph 0.073 to graph 1.0408, graph 0 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'cut, by the weights' at graph 1, graph 0 offset screen 0.0164, screen 0 front textcolor rgb '#009E73'
plot 'bottleneck-accuracy.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:8:9 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 3 pointtype 5 pointsize 1.1
unset label; unset arrow; unset object

# Panel: multiplications.
set lmargin at screen 0.6193; set rmargin at screen 0.943; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1.7411011265922482:36.75834735990512]
set logscale x 10
set xtics norotate ('2' 2, '4' 4, '8' 8, '16' 16, '32' 32)
set xlabel 'channels of the bottleneck w'
set yrange [0:1.2]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1, '120%%' 1.2)
set ylabel 'share of the direct way' offset screen -0.0048, 0
set label 'multiplications' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'direct' at graph 1, graph 0.8333 offset screen 0.0063, screen 0 front textcolor rgb '#222222'
plot 'bottleneck-accuracy.csv' using 1:11 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
