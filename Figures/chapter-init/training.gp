# How a net begins decides whether it learns
# Its numbers are in training.csv.
# Redraw it in this directory: gnuplot 'training.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,700 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'training.png'

# Title, settings, series.
set label 'How a net begins decides whether it learns' at screen 0.0857, screen 0.94 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 5 hidden layers of 100, batch 50, SGD, each start at its best rate; 3 seeds: median, lowest to highest' at screen 0.0857, screen 0.8871 font ',17' textcolor rgb muted
set arrow from screen 0.0857, screen 0.8386 to screen 0.1084, screen 0.8386 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'N(0, 1)' at screen 0.1134, screen 0.8386 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1743, screen 0.8386 to screen 0.197, screen 0.8386 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (2,3)
set label 'N(0, 0.01²)' at screen 0.202, screen 0.8386 font ',17' textcolor rgb '#E69F00'
set arrow from screen 0.2885, screen 0.8386 to screen 0.3111, screen 0.8386 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'Xavier' at screen 0.3162, screen 0.8386 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.374, screen 0.8386 to screen 0.3967, screen 0.8386 nohead linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4)
set label '4 × Xavier' at screen 0.4017, screen 0.8386 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.4836, screen 0.8386 to screen 0.5063, screen 0.8386 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (18,5)
set label 'He' at screen 0.5113, screen 0.8386 font ',17' textcolor rgb '#CC79A7'
set label 'training step' at screen 0.5284, screen 0.0533 center textcolor rgb ink
set label 'test accuracy' at screen 0.022, screen 0.4449 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: sigmoid.
set lmargin at screen 0.0857; set rmargin at screen 0.3626; set bmargin at screen 0.1521; set tmargin at screen 0.7376
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset ylabel
set label 'sigmoid' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
plot 'training.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 5 dashtype (2,3), \
  '' using 1:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 1, \
  '' using 1:11:12 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 3, \
  '' using 1:14:15 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 4 dashtype (18,5)
unset label; unset arrow; unset object

# Panel: tanh.
set lmargin at screen 0.3899; set rmargin at screen 0.6668; set bmargin at screen 0.1521; set tmargin at screen 0.7376
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
set label 'tanh' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
plot 'training.csv' using 1:17:18 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 2, \
  '' using 1:20:21 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:22 with lines linetype 5 dashtype (2,3), \
  '' using 1:23:24 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with lines linetype 1, \
  '' using 1:26:27 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:28 with lines linetype 4 dashtype (18,5)
unset label; unset arrow; unset object

# Panel: ReLU.
set lmargin at screen 0.6941; set rmargin at screen 0.971; set bmargin at screen 0.1521; set tmargin at screen 0.7376
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
set label 'ReLU' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
plot 'training.csv' using 29:30:31 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 29:32 with lines linetype 2, \
  '' using 1:33:34 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:35 with lines linetype 5 dashtype (2,3), \
  '' using 1:36:37 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:38 with lines linetype 1, \
  '' using 1:39:40 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:41 with lines linetype 4 dashtype (18,5)

unset multiplot
