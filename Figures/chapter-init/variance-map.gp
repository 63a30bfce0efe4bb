# A variance falls below the diagonal, grows above it, and stays where they cross
# Its numbers are in variance-map.csv.
# Redraw it in this directory: gnuplot 'variance-map.gp'

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
set output 'variance-map.png'

# Title, settings, series.
set label 'A variance falls below the diagonal, grows above it, and stays where they cross' at screen 0.0697, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'from the formula, by numeric integration; n σ² is 1 for LeCun and Xavier, 2 for He' at screen 0.0697, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0697, screen 0.8532 to screen 0.0924, screen 0.8532 nohead linecolor rgb '#767676' linewidth 2 dashtype (2,3)
set label 'q′ = q' at screen 0.0974, screen 0.8532 font ',17' textcolor rgb '#767676'
set arrow from screen 0.1577, screen 0.8532 to screen 0.1803, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'n σ² = 1: LeCun, Xavier' at screen 0.1854, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.3512, screen 0.8532 to screen 0.3738, screen 0.8532 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (18,5)
set label 'n σ² = 2: He' at screen 0.3789, screen 0.8532 font ',17' textcolor rgb '#CC79A7'
set arrow from screen 0.4741, screen 0.8532 to screen 0.4968, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'n σ² = 4' at screen 0.5018, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set label 'variance q of a layer''s inputs' at screen 0.5244, screen 0.0485 center textcolor rgb ink
set label 'variance q′ of the next layer''s' at screen 0.022, screen 0.4499 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: sigmoid.
set lmargin at screen 0.0697; set rmargin at screen 0.3599; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:3]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2, '3' 3)
unset xlabel
set yrange [0:3]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5, '3.0' 3)
unset ylabel
set label 'sigmoid' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'variance-map.csv' using 1:2 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 3:4 with lines linetype 1, \
  '' using 3:5 with lines linetype 4 dashtype (18,5), \
  '' using 3:6 with lines linetype 2
unset label; unset arrow; unset object

# Panel: tanh.
set lmargin at screen 0.3793; set rmargin at screen 0.6695; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:3]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2, '3' 3)
unset xlabel
set yrange [0:3]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1, '' 1.5, '' 2, '' 2.5, '' 3)
unset ylabel
set label 'tanh' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'variance-map.csv' using 1:2 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 7:8 with lines linetype 1, \
  '' using 7:9 with lines linetype 4 dashtype (18,5), \
  '' using 7:10 with lines linetype 2
unset label; unset arrow; unset object

# Panel: ReLU.
set lmargin at screen 0.6888; set rmargin at screen 0.979; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:3]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2, '3' 3)
unset xlabel
set yrange [0:3]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1, '' 1.5, '' 2, '' 2.5, '' 3)
unset ylabel
set label 'ReLU' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'variance-map.csv' using 1:2 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 11:12 with lines linetype 1, \
  '' using 11:13 with lines linetype 4 dashtype (18,5), \
  '' using 11:14 with lines linetype 2

unset multiplot
