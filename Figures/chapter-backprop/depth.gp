# Ten layers of sigmoids leave little of a gradient
# Its numbers are in depth.csv.
# Redraw it in this directory: gnuplot 'depth.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1440,900 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'depth.png'

# Title, settings, series.
set label 'Ten layers of sigmoids leave little of a gradient' at screen 0.1061, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'root mean square of the gradient at each hidden layer''s output, relative to the last; 10 × 100 units, 200 digits,' at screen 0.1061, screen 0.9122 font ',17' textcolor rgb muted
set label '6 seeds: median, lowest to highest' at screen 0.1061, screen 0.8782 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1061; set rmargin at screen 0.7945; set bmargin at screen 0.1281; set tmargin at screen 0.8302
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:10]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10)
set xlabel 'hidden layer'
set yrange [1e-06:10]
set logscale y 10
set ytics norotate ('10⁻⁶' 1e-06, '10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1)
set ylabel 'gradient, relative to layer 10' offset screen 0.0061, 0
set arrow from graph 1.004, graph 0.8571 to graph 1.0282, graph 0.9331 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'ReLU' at graph 1, graph 0.9331 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 1.004, graph 0.8571 to graph 1.0282, graph 0.8825 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'tanh' at graph 1, graph 0.8825 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 1.004, graph 0.8571 to graph 1.0282, graph 0.8318 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'sigmoid' at graph 1, graph 0.8318 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 1.004, graph 0.8571 to graph 1.0282, graph 0.7812 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'sigmoid, start 1/n' at graph 1, graph 0.7812 offset screen 0.0241, screen 0 front textcolor rgb '#CC79A7'
plot 'depth.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 1:8:9 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:11:12 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 4 dashtype (18,5) pointtype 13 pointsize 1.6
