# L2 makes every weight smaller, L1 makes small ones 0
# Its numbers are in thresholds.csv.
# Redraw it in this directory: gnuplot 'thresholds.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1400,900 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'thresholds.png'

# Title, settings, series.
set label 'L2 makes every weight smaller, L1 makes small ones 0' at screen 0.0962, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'the weight that costs least, where the data alone want a; price 0.6' at screen 0.0962, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0962; set rmargin at screen 0.8947; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-2:2]
unset logscale x
set xtics norotate ('−2.0' -2, '−1.5' -1.5, '−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set xlabel 'a, which the data want'
set yrange [-2:2]
unset logscale y
set ytics norotate ('−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2)
set ylabel 'weight' offset screen -0.0045, 0
set label 'no price' at graph 1, graph 1 offset screen 0.0095, screen 0 front textcolor rgb '#767676'
set label 'L2' at graph 1, graph 0.8071 offset screen 0.0095, screen 0 front textcolor rgb '#0072B2'
set label 'L1' at graph 1, graph 0.8554 offset screen 0.0095, screen 0 front textcolor rgb '#D55E00'
plot 'thresholds.csv' using 1:2 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 1:3 with lines linetype 1, \
  '' using 1:4 with lines linetype 2
