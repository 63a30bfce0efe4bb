# On maps of more than 10 pixels two 3x3 are cheaper than one 5x5
# Its numbers are in polynomials.csv.
# Redraw it in this directory: gnuplot 'polynomials.gp'

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
set output 'polynomials.png'

# Title, settings, series.
set label 'On maps of more than 10 pixels two 3x3 are cheaper than one 5x5' at screen 0.1192, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'multiplications for one pair of channels, stride 1, no padding' at screen 0.1192, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1192; set rmargin at screen 0.8978; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [2:16]
unset logscale x
set xtics norotate ('2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12, '14' 14, '16' 16)
set xlabel 'side x of the map (pixels)'
set yrange [0:3700]
unset logscale y
set ytics norotate ('0' 0, '1,000' 1000, '2,000' 2000, '3,000' 3000)
set ylabel 'multiplications' offset screen 0.0044, 0
set arrow from first 10, graph 0 to first 10, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set label 'x = 10' at first 10, graph 1 offset screen 0.0074, screen -0.0178 font ',17' front left textcolor rgb '#767676'
set arrow from first 5, graph 0 to first 5, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set label 'x = 5' at first 5, graph 1 offset screen 0.0074, screen -0.0178 font ',17' front left textcolor rgb '#767676'
set arrow from first 3.142857142857143, graph 0 to first 3.142857142857143, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set label '22/7' at first 3.142857142857143, graph 1 offset screen 0.0074, screen -0.0178 font ',17' front left textcolor rgb '#767676'
set label 'two 3x3' at graph 1, graph 0.827 offset screen 0.0093, screen 0 front textcolor rgb '#0072B2'
set label 'one 5x5' at graph 1, graph 0.973 offset screen 0.0093, screen 0 front textcolor rgb '#D55E00'
plot 'polynomials.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with lines linetype 2, \
  '' using 4:5 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 4:6 with points pointtype 9 pointsize 1.5 linewidth 1 linecolor rgb '#D55E00'
