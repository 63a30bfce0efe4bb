# Each norm has its own idea of length 1
# Its numbers are in unit-balls.csv.
# Redraw it in this directory: gnuplot 'unit-balls.gp'

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
set output 'unit-balls.png'

# Title, settings, series.
set label 'Each norm has its own idea of length 1' at screen 0.0778, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'two elements of a gradient, g₁ and g₂' at screen 0.0778, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: all vectors of norm 1.
set lmargin at screen 0.0778; set rmargin at screen 0.4896; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1.8630663745328007:1.8630663745328007]
unset logscale x
set xtics norotate ('−1.5' -1.5, '−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5)
set xlabel 'g₁'
set yrange [-1.3:1.3]
unset logscale y
set ytics norotate ('−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1)
set ylabel 'g₂' offset screen 0.0007, 0
set label 'all vectors of norm 1' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'L1' at 0.2, 0.35 font 'DejaVu Sans:Bold,18.7' front left textcolor rgb '#009E73'
set label 'L2' at 0.5, 0.68 font 'DejaVu Sans:Bold,18.7' front left textcolor rgb '#0072B2'
set label 'L∞' at 1.05, 1.08 font 'DejaVu Sans:Bold,18.7' front left textcolor rgb '#D55E00'
plot 'unit-balls.csv' using 1:2 with lines linetype 3 dashtype (9,4), \
  '' using 3:4 with lines linetype 1, \
  '' using 5:6 with lines linetype 2 dashtype (11,4,2,4)
unset label; unset arrow; unset object

# Panel: (2, 1) clipped to 1.
set lmargin at screen 0.5612; set rmargin at screen 0.973; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:2.4]
unset logscale x
set xtics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set xlabel 'g₁'
set yrange [-0.03732926605537579:1.6373292660553758]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5)
set ylabel 'g₂' offset screen 0.0034, 0
set label '(2, 1) clipped to 1' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label '(2, 1)' at 2.05, 1.08 font ',14.45' front left textcolor rgb '#767676'
set label 'L1' at 0.44, 0.38 font 'DejaVu Sans:Bold,14.45' front left textcolor rgb '#009E73'
set label 'L2' at 0.68, 0.52 font 'DejaVu Sans:Bold,14.45' front left textcolor rgb '#0072B2'
set label 'L∞' at 1.04, 0.43 font 'DejaVu Sans:Bold,14.45' front left textcolor rgb '#D55E00'
set label 'by value' at 1.05, 1.08 font ',14.45' front left textcolor rgb '#222222'
plot 'unit-balls.csv' using 1:2 with lines linetype 3 dashtype (9,4), \
  '' using 7:8 with lines linetype 1, \
  '' using 9:10 with lines linetype 2 dashtype (11,4,2,4), \
  '' using 11:12 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 13:14 with points pointtype 5 pointsize 1.54 linewidth 1 linecolor rgb '#767676', \
  '' using 15:16 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#009E73', \
  '' using 17:18 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#0072B2', \
  '' using 19:20 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#D55E00', \
  '' using 19:14 with points pointtype 13 pointsize 2.56 linewidth 1 linecolor rgb '#222222'

unset multiplot
