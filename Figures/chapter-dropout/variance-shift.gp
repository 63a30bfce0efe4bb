# In training a unit behind dropout varies more than at test time, by a known factor
# Its numbers are in variance-shift.csv.
# Redraw it in this directory: gnuplot 'variance-shift.gp'

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
set output 'variance-shift.png'

# Title, settings, series.
set label 'In training a unit behind dropout varies more than at test time, by a known factor' at screen 0.0697, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, 100 masks each; a point for each of the 100 units of the second hidden layer' at screen 0.0697, screen 0.8974 font ',17' textcolor rgb muted
set label '' at screen 0.0754, screen 0.8532 point pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set label 'p = 0.15' at screen 0.0861, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set label '' at screen 0.164, screen 0.8532 point pointtype 9 pointsize 1.4 linecolor rgb '#D55E00'
set label 'p = 0.5' at screen 0.1747, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set label 'random weights' at screen 0.2877, screen 0.7909 center textcolor rgb ink
set label 'trained with p' at screen 0.755, screen 0.7909 center textcolor rgb ink
set label 'variance in training / at test, by the formula' at screen 0.5214, screen 0.0485 center textcolor rgb ink
set label 'measured' at screen 0.022, screen 0.4484 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: panel 1.
set lmargin at screen 0.0697; set rmargin at screen 0.5057; set bmargin at screen 0.1383; set tmargin at screen 0.7585
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:3.4213139533996584]
unset logscale x
set xtics norotate ('1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5, '3.0' 3)
unset xlabel
set yrange [1:3.4213139533996584]
unset logscale y
set ytics norotate ('1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5, '3.0' 3)
unset ylabel
plot 'variance-shift.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 3:4 with points pointtype 7 pointsize 0.84 linewidth 1 linecolor rgb '#0072B2', \
  '' using 5:6 with points pointtype 9 pointsize 1.05 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: panel 2.
set lmargin at screen 0.5371; set rmargin at screen 0.973; set bmargin at screen 0.1383; set tmargin at screen 0.7585
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:3.4213139533996584]
unset logscale x
set xtics norotate ('1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5, '3.0' 3)
unset xlabel
set yrange [1:3.4213139533996584]
unset logscale y
set ytics norotate ('' 1, '' 1.5, '' 2, '' 2.5, '' 3)
unset ylabel
plot 'variance-shift.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 7:8 with points pointtype 7 pointsize 0.84 linewidth 1 linecolor rgb '#0072B2', \
  '' using 9:10 with points pointtype 9 pointsize 1.05 linewidth 1 linecolor rgb '#D55E00'

unset multiplot
