# Dropout on the inputs of a regression is a ridge that knows its features
# Its numbers are in ridge.csv.
# Redraw it in this directory: gnuplot 'ridge.gp'

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
set output 'ridge.png'

# Title, settings, series.
set label 'Dropout on the inputs of a regression is a ridge that knows its features' at screen 0.0683, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '40 points, 4 features; dots: gradient descent with dropout, 8 trainings of 8,000 steps; lines: closed forms' at screen 0.0683, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0683, screen 0.8532 to screen 0.0909, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'w1' at screen 0.096, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1319, screen 0.8532 to screen 0.1546, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'w2' at screen 0.1596, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1956, screen 0.8532 to screen 0.2182, screen 0.8532 nohead linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4)
set label 'w3' at screen 0.2233, screen 0.8532 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.2592, screen 0.8532 to screen 0.2819, screen 0.8532 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (18,5)
set label 'w4' at screen 0.2869, screen 0.8532 font ',17' textcolor rgb '#CC79A7'
set label 'price p/(1 - p) · Σ x² (dropout)' at screen 0.2866, screen 0.7909 center textcolor rgb ink
set label 'the same mean price for all (plain ridge)' at screen 0.7547, screen 0.7909 center textcolor rgb ink
set label 'p' at screen 0.5206, screen 0.0485 center textcolor rgb ink
set label 'weight' at screen 0.022, screen 0.4484 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: panel 1.
set lmargin at screen 0.0683; set rmargin at screen 0.505; set bmargin at screen 0.1383; set tmargin at screen 0.7585
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0.0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
unset xlabel
set yrange [-1.5:2]
unset logscale y
set ytics norotate ('−1' -1, '0' 0, '1' 1, '2' 2)
unset ylabel
plot 'ridge.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5 with points pointtype 9 pointsize 1.5 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:6 with lines linetype 3, \
  '' using 1:7 with points pointtype 5 pointsize 1.1 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:8 with lines linetype 4 dashtype (18,5), \
  '' using 1:9 with points pointtype 13 pointsize 1.6 linewidth 1 linecolor rgb '#CC79A7'
unset label; unset arrow; unset object

# Panel: panel 2.
set lmargin at screen 0.5363; set rmargin at screen 0.973; set bmargin at screen 0.1383; set tmargin at screen 0.7585
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0.0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)
unset xlabel
set yrange [-1.5:2]
unset logscale y
set ytics norotate ('' -1, '' 0, '' 1, '' 2)
unset ylabel
plot 'ridge.csv' using 1:10 with lines linetype 1, \
  '' using 1:3 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:11 with lines linetype 2, \
  '' using 1:12 with points pointtype 9 pointsize 1.5 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:13 with lines linetype 3, \
  '' using 1:14 with points pointtype 5 pointsize 1.1 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:15 with lines linetype 4 dashtype (18,5), \
  '' using 1:16 with points pointtype 13 pointsize 1.6 linewidth 1 linecolor rgb '#CC79A7'

unset multiplot
