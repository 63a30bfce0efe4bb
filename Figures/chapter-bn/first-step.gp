# Before the first step: without BN little comes through, either way
# Its numbers are in first-step.csv.
# Redraw it in this directory: gnuplot 'first-step.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1050 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'first-step.png'

# Title, settings, series.
set label 'Before the first step: without BN little comes through, either way' at screen 0.0743, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 600 digits, SGD 0.1; loss 2.45 (with BN), 2.41 (without); ln 10 = 2.30' at screen 0.0743, screen 0.9248 font ',17' textcolor rgb muted
set arrow from screen 0.0743, screen 0.8924 to screen 0.097, screen 0.8924 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'with BN' at screen 0.102, screen 0.8924 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1684, screen 0.8924 to screen 0.1911, screen 0.8924 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'without' at screen 0.1961, screen 0.8924 font ',17' textcolor rgb '#D55E00'

set multiplot

# Panel: activations: mean ± deviation.
set lmargin at screen 0.0743; set rmargin at screen 0.3215; set bmargin at screen 0.5177; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.7:3.3]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3)
set xlabel 'hidden layer'
set yrange [0.2:0.8]
unset logscale y
set ytics norotate ('0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8)
set ylabel 'over units and examples' offset screen 0.0034, 0
set label 'activations: mean ± deviation' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'first-step.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4:5 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:6 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:7 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: signal: a unit's deviation.
set lmargin at screen 0.4031; set rmargin at screen 0.6502; set bmargin at screen 0.5177; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.7:3.3]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3)
set xlabel 'hidden layer'
set yrange [0.001:1]
set logscale y 10
set ytics norotate ('0.001' 0.001, '0.01' 0.01, '0.1' 0.1, '1' 1)
set ylabel 'over examples' offset screen 0.003, 0
set label 'signal: a unit''s deviation' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'first-step.csv' using 1:8 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:9 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: gradient of a loss by activations.
set lmargin at screen 0.7318; set rmargin at screen 0.979; set bmargin at screen 0.5177; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.7:3.3]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3)
set xlabel 'hidden layer'
set yrange [0.001:1]
set logscale y 10
set ytics norotate ('0.001' 0.001, '0.01' 0.01, '0.1' 0.1, '1' 1)
set ylabel 'deviation' offset screen 0.003, 0
set label 'gradient of a loss by activations' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'first-step.csv' using 1:10 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:11 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: step over weights.
set lmargin at screen 0.0743; set rmargin at screen 0.3215; set bmargin at screen 0.0971; set tmargin at screen 0.4044
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.7:4.3]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3, '4' 4)
set xlabel 'weight matrix'
set yrange [1e-05:0.1]
set logscale y 10
set ytics norotate ('10⁻⁵' 1e-05, '10⁻⁴' 0.0001, '10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1)
set ylabel 'length / length' offset screen 0.0041, 0
set label 'step over weights' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'first-step.csv' using 12:13 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 12:14 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: blocked outputs.
set lmargin at screen 0.4031; set rmargin at screen 0.6502; set bmargin at screen 0.0971; set tmargin at screen 0.4044
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.7:3.3]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3)
set xlabel 'hidden layer'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share' offset screen -0.0048, 0
set label 'blocked outputs' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'first-step.csv' using 1:15 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:16 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: dead units.
set lmargin at screen 0.7318; set rmargin at screen 0.979; set bmargin at screen 0.0971; set tmargin at screen 0.4044
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.7:3.3]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3)
set xlabel 'hidden layer'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share' offset screen -0.0048, 0
set label 'dead units' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'first-step.csv' using 1:17 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:18 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
