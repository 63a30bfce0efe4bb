# Ten times the weights, a tenth of the gradient
# Its numbers are in scale-invariance.csv.
# Redraw it in this directory: gnuplot 'scale-invariance.gp'

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
set output 'scale-invariance.png'

# Title, settings, series.
set label 'Ten times the weights, a tenth of the gradient' at screen 0.1061, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'dense layer 12 to 6 with batch normalisation, 32 samples' at screen 0.1061, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1061; set rmargin at screen 0.8657; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.001:1000]
set logscale x 10
set xtics norotate ('10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1, '10⁰' 1, '10¹' 10, '10²' 100, '10³' 1000)
set xlabel 'factor a of the weights'
set yrange [0.01:100000]
set logscale y 10
set ytics norotate ('10⁻²' 0.01, '10⁰' 1, '10²' 100, '10⁴' 10000)
set ylabel 'norm of the gradient by aW' offset screen 0.0061, 0
set arrow from graph 1.0037, graph 0.0069 to graph 1.0256, graph 0.0964 nohead linecolor rgb '#222222' linewidth 0.6
set label '1/a' at graph 1, graph 0.0964 offset screen 0.0241, screen 0 front textcolor rgb '#222222'
set arrow from graph 1.0037, graph 0.0069 to graph 1.0256, graph 0.0482 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'ε = 0' at graph 1, graph 0.0482 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set label 'ε = 0.001' at graph 1, graph 0 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
plot 'scale-invariance.csv' using 1:2 with lines linetype 7 dashtype (2,3) linewidth 4, \
  '' using 1:3 with lines linetype 1, \
  '' using 1:4 with lines linetype 2
