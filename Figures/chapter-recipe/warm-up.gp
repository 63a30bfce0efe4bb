# From large weights and with Adam, a slow start makes higher rates work
# Its numbers are in warm-up.csv.
# Redraw it in this directory: gnuplot 'warm-up.gp'

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
set output 'warm-up.png'

# Title, settings, series.
set label 'From large weights and with Adam, a slow start makes higher rates work' at screen 0.0857, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 200 steps, 50 of them the rise; 8 repetitions: mean, lowest to highest' at screen 0.0857, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0857, screen 0.8532 to screen 0.1084, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'without' at screen 0.1134, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1784, screen 0.8532 to screen 0.201, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'with a rise' at screen 0.2061, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set label 'test accuracy' at screen 0.022, screen 0.4469 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: momentum.
set lmargin at screen 0.0857; set rmargin at screen 0.3641; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.007943282347242816:1.2589254117941673]
set logscale x 10
set xtics norotate ('0.01' 0.01, '' 0.02, '0.05' 0.05, '' 0.1, '0.2' 0.2, '0.5' 0.5, '' 1)
set xlabel 'learning rate after the rise'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
unset ylabel
set label 'momentum' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'warm-up.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: momentum, large weights.
set lmargin at screen 0.3919; set rmargin at screen 0.6703; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.007943282347242816:1.2589254117941673]
set logscale x 10
set xtics norotate ('0.01' 0.01, '' 0.02, '0.05' 0.05, '' 0.1, '0.2' 0.2, '0.5' 0.5, '' 1)
set xlabel 'learning rate after the rise'
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
unset ylabel
set label 'momentum, large weights' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'warm-up.csv' using 1:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:11:12 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: Adam.
set lmargin at screen 0.7022; set rmargin at screen 0.9805; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0007943282347242814:0.12589254117941673]
set logscale x 10
set xtics norotate ('0.001' 0.001, '' 0.002, '0.005' 0.005, '' 0.01, '0.02' 0.02, '0.05' 0.05, '' 0.1)
set xlabel 'learning rate after the rise'
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
unset ylabel
set label 'Adam' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'warm-up.csv' using 14:15:16 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 14:17 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 14:18:19 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 14:20 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
