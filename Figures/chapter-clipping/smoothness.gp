# Where the gradient is long, the loss is bent
# Its numbers are in smoothness.csv.
# Redraw it in this directory: gnuplot 'smoothness.gp'

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
set output 'smoothness.png'

# Title, settings, series.
set label 'Where the gradient is long, the loss is bent' at screen 0.0979, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, rows of digits into 64 recurrent units, batch 50; SGD 0.2, clipped to 1, 5 seeds' at screen 0.0979, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0979; set rmargin at screen 0.7499; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.8046165959565965:373.4136114971982]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100)
set xlabel 'norm of the gradient'
set yrange [1:100000]
set logscale y 10
set ytics norotate ('10⁰' 1, '10¹' 10, '10²' 100, '10³' 1000, '10⁴' 10000, '10⁵' 100000)
set ylabel 'bend of the loss on the step' offset screen 0.0027, 0
set arrow from graph 0.9588, graph 0.8138 to graph 1.0298, graph 0.8138 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'norm to the power 1.2' at graph 1, graph 0.8138 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
plot 'smoothness.csv' using 1:2 with points pointtype 7 pointsize 0.6 linewidth 1 linecolor rgb '#0072B2', \
  '' using 3:4 with lines linetype 2
