# Plain, the deep network ends far above the shallow one; shortcuts let it learn
# Its numbers are in degradation.csv.
# Redraw it in this directory: gnuplot 'degradation.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2000,950 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'degradation.png'

# Title, settings, series.
set label 'Plain, the deep network ends far above the shallow one; shortcuts let it learn' at screen 0.0749, screen 0.9558 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1,000 digits, batch 32, Adam with a falling rate, 4 runs: median, lowest to highest' at screen 0.0749, screen 0.9168 font ',17' textcolor rgb muted

set multiplot

# Panel: training.
set lmargin at screen 0.0749; set rmargin at screen 0.4238; set bmargin at screen 0.1073; set tmargin at screen 0.8413
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:800]
unset logscale x
set xtics norotate ('0' 0, '200' 200, '400' 400, '600' 600, '800' 800)
set xlabel 'steps'
set yrange [0.001:20]
set logscale y 10
set ytics norotate ('0.001' 0.001, '0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set ylabel 'cross-entropy, nats' offset screen 0.0027, 0
set label 'training' at graph 0, graph 1 offset screen 0, screen 0.0203 front textcolor rgb ink
set label 'plain 20' at graph 1, graph 0.4408 offset screen 0.0057, screen 0 front textcolor rgb '#0072B2'
set label 'plain 56' at graph 1, graph 0.7636 offset screen 0.0057, screen 0 front textcolor rgb '#D55E00'
set label 'residual 20' at graph 1, graph 0.1073 offset screen 0.0057, screen 0 front textcolor rgb '#CC79A7'
set label 'residual 56' at graph 1, graph 0.1553 offset screen 0.0057, screen 0 front textcolor rgb '#E69F00'
plot 'degradation.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 2, \
  '' using 1:8:9 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 4 dashtype (11,4,2,4), \
  '' using 1:11:12 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 5
unset label; unset arrow; unset object

# Panel: test.
set lmargin at screen 0.5602; set rmargin at screen 0.9091; set bmargin at screen 0.1073; set tmargin at screen 0.8413
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:800]
unset logscale x
set xtics norotate ('0' 0, '200' 200, '400' 400, '600' 600, '800' 800)
set xlabel 'steps'
set yrange [0.02:1]
set logscale y 10
set ytics norotate ('2%%' 0.02, '5%%' 0.05, '10%%' 0.1, '20%%' 0.2, '50%%' 0.5, '100%%' 1)
set ylabel 'error' offset screen -0.0043, 0
set label 'test' at graph 0, graph 1 offset screen 0, screen 0.0203 front textcolor rgb ink
set arrow from graph 1.0049, graph 0.4088 to graph 1.0341, graph 0.4217 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'plain 20' at graph 1, graph 0.4217 offset screen 0.0147, screen 0 front textcolor rgb '#0072B2'
set label 'plain 56' at graph 1, graph 0.9439 offset screen 0.0147, screen 0 front textcolor rgb '#D55E00'
set label 'residual 20' at graph 1, graph 0.2393 offset screen 0.0147, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 1.0049, graph 0.3956 to graph 1.0341, graph 0.3827 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'residual 56' at graph 1, graph 0.3827 offset screen 0.0147, screen 0 front textcolor rgb '#E69F00'
plot 'degradation.csv' using 1:14:15 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 1, \
  '' using 1:17:18 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 2, \
  '' using 1:20:21 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:22 with lines linetype 4 dashtype (11,4,2,4), \
  '' using 1:23:24 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with lines linetype 5

unset multiplot
