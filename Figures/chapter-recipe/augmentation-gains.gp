# Digits may be shifted and turned, and not mirrored
# Its numbers are in augmentation-gains.csv.
# Redraw it in this directory: gnuplot 'augmentation-gains.gp'

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
set output 'augmentation-gains.png'

# Title, settings, series.
set label 'Digits may be shifted and turned, and not mirrored' at screen 0.2063, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 500 digits, 1500 steps, each at its best rate; 10 repetitions: mean, lowest to highest' at screen 0.2063, screen 0.9122 font ',17' textcolor rgb muted
set label '' at screen 0.2134, screen 0.8744 point pointtype 7 pointsize 1.4 linecolor rgb '#D55E00'
set label 'test' at screen 0.2268, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set label '' at screen 0.2861, screen 0.8744 point pointtype 5 pointsize 1.4 linecolor rgb '#0072B2'
set label 'training, as they are' at screen 0.2995, screen 0.8744 font ',17' textcolor rgb '#0072B2'

# Axes.
set lmargin at screen 0.2063; set rmargin at screen 0.9518; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.8:1.005]
unset logscale x
set xtics norotate ('80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95, '100%%' 1)
set xlabel 'accuracy'
set yrange [-0.5:5.5]
unset logscale y
set ytics norotate ('as they are' 5, 'shifted' 4, 'turned' 3, 'a square cut out' 2, 'mirrored' 1, 'shifted and turned' 0)
unset ylabel
plot 'augmentation-gains.csv' using 1:2 with lines linetype 2 dashtype solid, \
  '' using 3:4 with lines linetype 2 dashtype solid, \
  '' using 5:6 with lines linetype 2 dashtype solid, \
  '' using 7:8 with lines linetype 2 dashtype solid, \
  '' using 9:10 with lines linetype 2 dashtype solid, \
  '' using 11:12 with lines linetype 2 dashtype solid, \
  '' using 13:14 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#D55E00', \
  '' using 15:2 with lines linetype 1, \
  '' using 16:4 with lines linetype 1, \
  '' using 15:6 with lines linetype 1, \
  '' using 15:8 with lines linetype 1, \
  '' using 15:10 with lines linetype 1, \
  '' using 17:12 with lines linetype 1, \
  '' using 18:19 with points pointtype 5 pointsize 1.76 linewidth 1 linecolor rgb '#0072B2'
