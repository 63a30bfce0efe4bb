# Each input has its own best rate, and its own range that works
# Its numbers are in rates.csv.
# Redraw it in this directory: gnuplot 'rates.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,1100 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'rates.png'

# Title, settings, series.
set label 'Each input has its own best rate, and its own range that works' at screen 0.0701, screen 0.9618 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, pooled, 100 ReLUs, 300 steps of SGD, batch 50; 9 trainings: median, lowest to highest; above 3: 3' at screen 0.0701, screen 0.9282 font ',17' textcolor rgb muted
set label 'training loss at the end' at screen 0.0204, screen 0.4769 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: 0 to 255.
set lmargin at screen 0.0701; set rmargin at screen 0.2733; set bmargin at screen 0.5278; set tmargin at screen 0.8652
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-05:0.1]
set logscale x 10
set xtics norotate ('10⁻⁴' 0.0001, '10⁻²' 0.01)
set xlabel 'learning rate'
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1)
unset ylabel
set label '0 to 255' at graph 0, graph 1 offset screen 0, screen 0.0165 front textcolor rgb ink
set arrow from graph 0, first 0.11488238885722339 to graph 1, first 0.11488238885722339 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'rates.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 5:6 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: 0 to 1.
set lmargin at screen 0.308; set rmargin at screen 0.5111; set bmargin at screen 0.5278; set tmargin at screen 0.8652
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01:10]
set logscale x 10
set xtics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set xlabel 'learning rate'
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label '0 to 1' at graph 0, graph 1 offset screen 0, screen 0.0165 front textcolor rgb ink
set arrow from graph 0, first 0.11488238885722339 to graph 1, first 0.11488238885722339 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'rates.csv' using 7:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 7:10 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 11:12 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: min-max.
set lmargin at screen 0.5409; set rmargin at screen 0.744; set bmargin at screen 0.5278; set tmargin at screen 0.8652
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01:10]
set logscale x 10
set xtics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set xlabel 'learning rate'
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'min-max' at graph 0, graph 1 offset screen 0, screen 0.0165 front textcolor rgb ink
set arrow from graph 0, first 0.11488238885722339 to graph 1, first 0.11488238885722339 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'rates.csv' using 13:14:15 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 13:16 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 17:18 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: minus channel mean.
set lmargin at screen 0.7738; set rmargin at screen 0.9769; set bmargin at screen 0.5278; set tmargin at screen 0.8652
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01:10]
set logscale x 10
set xtics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set xlabel 'learning rate'
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'minus channel mean' at graph 0, graph 1 offset screen 0, screen 0.0165 front textcolor rgb ink
set arrow from graph 0, first 0.11488238885722339 to graph 1, first 0.11488238885722339 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'rates.csv' using 19:20:21 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 19:22 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 23:24 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: per channel.
set lmargin at screen 0.0701; set rmargin at screen 0.2733; set bmargin at screen 0.0886; set tmargin at screen 0.426
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01:10]
set logscale x 10
set xtics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set xlabel 'learning rate'
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1)
unset ylabel
set label 'per channel' at graph 0, graph 1 offset screen 0, screen 0.0165 front textcolor rgb ink
set arrow from graph 0, first 0.11488238885722339 to graph 1, first 0.11488238885722339 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'rates.csv' using 25:26:27 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 25:28 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 29:30 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: minus mean image.
set lmargin at screen 0.308; set rmargin at screen 0.5111; set bmargin at screen 0.0886; set tmargin at screen 0.426
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01:10]
set logscale x 10
set xtics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set xlabel 'learning rate'
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'minus mean image' at graph 0, graph 1 offset screen 0, screen 0.0165 front textcolor rgb ink
set arrow from graph 0, first 0.11488238885722339 to graph 1, first 0.11488238885722339 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'rates.csv' using 31:32:33 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 31:34 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 35:36 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: standardised.
set lmargin at screen 0.5409; set rmargin at screen 0.744; set bmargin at screen 0.0886; set tmargin at screen 0.426
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01:10]
set logscale x 10
set xtics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set xlabel 'learning rate'
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'standardised' at graph 0, graph 1 offset screen 0, screen 0.0165 front textcolor rgb ink
set arrow from graph 0, first 0.11488238885722339 to graph 1, first 0.11488238885722339 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'rates.csv' using 37:38:39 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 37:40 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 41:42 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: whitened.
set lmargin at screen 0.7738; set rmargin at screen 0.9769; set bmargin at screen 0.0886; set tmargin at screen 0.426
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.01:10]
set logscale x 10
set xtics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set xlabel 'learning rate'
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'whitened' at graph 0, graph 1 offset screen 0, screen 0.0165 front textcolor rgb ink
set arrow from graph 0, first 0.11488238885722339 to graph 1, first 0.11488238885722339 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'rates.csv' using 43:44:45 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 43:46 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 47:48 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00'

unset multiplot
