# With batch normalisation behind them, decay turns weights faster, and that is all
# Its numbers are in scale-free.csv.
# Redraw it in this directory: gnuplot 'scale-free.gp'

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
set output 'scale-free.png'

# Title, settings, series.
set label 'With batch normalisation behind them, decay turns weights faster, and that is all' at screen 0.0552, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, 784-30-30-10 with BN, all in one batch, SGD 0.02, share 0.01 a step, ε = 0, double precision' at screen 0.0552, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: length of the first layer's weights.
set lmargin at screen 0.0552; set rmargin at screen 0.419; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:100]
unset logscale x
set xtics norotate ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set xlabel 'step'
set yrange [0:6]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6)
set ylabel 'length'
set label 'length of the first layer''s weights' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'no decay' at graph 1, graph 0.916 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label 'decay' at graph 1, graph 0.3354 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'scale-free.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with lines linetype 2
unset label; unset arrow; unset object

# Panel: effective learning rate η / |w|².
set lmargin at screen 0.5579; set rmargin at screen 0.9217; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:100]
unset logscale x
set xtics norotate ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set xlabel 'step'
set yrange [0:0.006]
unset logscale y
set ytics norotate ('0.000' 0, '0.002' 0.002, '0.004' 0.004, '0.006' 0.006)
set ylabel 'effective rate' offset screen 0.003, 0
set label 'effective learning rate η / |w|²' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'no decay' at graph 1, graph 0.1104 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label 'decay' at graph 1, graph 0.823 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'scale-free.csv' using 1:4 with lines linetype 1, \
  '' using 1:5 with lines linetype 2

unset multiplot
