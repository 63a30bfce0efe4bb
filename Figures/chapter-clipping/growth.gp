# The same weights fifty times: gradients vanish or explode
# Its numbers are in growth.csv.
# Redraw it in this directory: gnuplot 'growth.gp'

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
set output 'growth.png'

# Title, settings, series.
set label 'The same weights fifty times: gradients vanish or explode' at screen 0.1142, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '64 tanh units, weights N(0, g²/64), 5 seeds: median, lowest to highest' at screen 0.1142, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1142; set rmargin at screen 0.9042; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:50]
unset logscale x
set xtics norotate ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set xlabel 'steps back in time'
set yrange [1e-22:10000000000]
set logscale y 10
set ytics norotate ('10⁻¹⁸' 1e-18, '10⁻¹²' 1e-12, '10⁻⁶' 1e-06, '10⁰' 1, '10⁶' 1000000)
set ylabel 'length of the gradient' offset screen 0.0094, 0
set label 'g = 0.4' at graph 1, graph 0.0677 offset screen 0.0093, screen 0 front textcolor rgb '#0072B2'
set label 'g = 0.8' at graph 1, graph 0.5485 offset screen 0.0093, screen 0 front textcolor rgb '#009E73'
set label 'g = 1.2' at graph 1, graph 0.6783 offset screen 0.0093, screen 0 front textcolor rgb '#E69F00'
set label 'g = 2.0' at graph 1, graph 0.7787 offset screen 0.0093, screen 0 front textcolor rgb '#222222'
set label 'g = 4.0' at graph 1, graph 0.9643 offset screen 0.0093, screen 0 front textcolor rgb '#D55E00'
plot 'growth.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5:6 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 3 dashtype (9,4), \
  '' using 1:8:9 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 5 dashtype (2,3), \
  '' using 1:11:12 with filledcurves linecolor rgb '#222222' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 7 dashtype (11,4,2,4), \
  '' using 1:14:15 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 2 dashtype (18,5)
