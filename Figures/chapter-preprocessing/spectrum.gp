# Whitening raises the last axes to 1, and test images beyond
# Its numbers are in spectrum.csv.
# Redraw it in this directory: gnuplot 'spectrum.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,800 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'spectrum.png'

# Title, settings, series.
set label 'Whitening raises the last axes to 1, and test images beyond' at screen 0.0743, screen 0.9475 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, pooled images, covariance of 4,000 training images' at screen 0.0743, screen 0.9013 font ',17' textcolor rgb muted

set multiplot

# Panel: before.
set lmargin at screen 0.0743; set rmargin at screen 0.4229; set bmargin at screen 0.1274; set tmargin at screen 0.8115
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:178]
unset logscale x
set xtics norotate ('50' 50, '100' 100, '150' 150)
set xlabel 'axis, by variance'
set yrange [1e-08:10]
set logscale y 10
set ytics norotate ('10⁻⁸' 1e-08, '10⁻⁶' 1e-06, '10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1)
set ylabel 'variance along the axis' offset screen 0.0041, 0
set label 'before' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
set arrow from graph 0, first 0.01 to graph 1, first 0.01 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'training' at graph 1, graph 0.0482 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label 'ε' at graph 1, graph 0.6667 offset screen 0.0063, screen 0 front textcolor rgb '#222222'
plot 'spectrum.csv' using 1:2 with lines linetype 1
unset label; unset arrow; unset object

# Panel: after whitening.
set lmargin at screen 0.5441; set rmargin at screen 0.8926; set bmargin at screen 0.1274; set tmargin at screen 0.8115
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:178]
unset logscale x
set xtics norotate ('50' 50, '100' 100, '150' 150)
set xlabel 'axis, by variance'
set yrange [1e-06:10000]
set logscale y 10
set ytics norotate ('10⁻⁶' 1e-06, '10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1, '10²' 100, '10⁴' 10000)
set ylabel 'variance along the axis' offset screen 0.0041, 0
set label 'after whitening' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
set label 'test' at graph 1, graph 0.9029 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 1.0054, graph 0.6025 to graph 1.0379, graph 0.6261 nohead linecolor rgb '#222222' linewidth 0.6
set label 'test, normal' at graph 1, graph 0.6261 offset screen 0.0164, screen 0 front textcolor rgb '#222222'
set arrow from graph 1.0054, graph 0.6 to graph 1.0379, graph 0.5764 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'training' at graph 1, graph 0.5764 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
set label 'with ε' at graph 1, graph 0.0434 offset screen 0.0164, screen 0 front textcolor rgb '#009E73'
plot 'spectrum.csv' using 1:3 with lines linetype 2, \
  '' using 1:4 with lines linetype 7 dashtype (2,3), \
  '' using 1:5 with lines linetype 1, \
  '' using 1:6 with lines linetype 3

unset multiplot
