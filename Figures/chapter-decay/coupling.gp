# L2 in the loss is weight decay for plain gradient descent only
# Its numbers are in coupling.csv.
# Redraw it in this directory: gnuplot 'coupling.gp'

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
set output 'coupling.png'

# Title, settings, series.
set label 'L2 in the loss is weight decay for plain gradient descent only' at screen 0.131, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, 784-30-10, batch 100, λ/n = 0.1, double precision; SGD 0.1, momentum 0.9 with' at screen 0.131, screen 0.9122 font ',17' textcolor rgb muted
set label '0.01, Adam 0.001' at screen 0.131, screen 0.8782 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.131; set rmargin at screen 0.8445; set bmargin at screen 0.1281; set tmargin at screen 0.8302
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:150]
unset logscale x
set xtics norotate ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100, '120' 120, '140' 140)
set xlabel 'training step'
set yrange [1e-17:10]
set logscale y 10
set ytics norotate ('10⁻¹⁶' 1e-16, '10⁻¹²' 1e-12, '10⁻⁸' 1e-08, '0.0001' 0.0001, '1' 1)
set ylabel 'distance of the weights, relative' offset screen 0.0041, 0
set label 'SGD' at graph 1, graph 0.1029 offset screen 0.0241, screen 0 front textcolor rgb '#222222'
set arrow from graph 1.0039, graph 0.952 to graph 1.0273, graph 0.9299 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'momentum' at graph 1, graph 0.9299 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set label '10 λ'' beside' at graph 1, graph 0.8591 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 1.0039, graph 0.9585 to graph 1.0273, graph 0.9806 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'Adam' at graph 1, graph 0.9806 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
plot 'coupling.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:3 with lines linetype 1, \
  '' using 1:4 with lines linetype 3, \
  '' using 1:5 with lines linetype 2
