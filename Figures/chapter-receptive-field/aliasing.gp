# Without a blur, waves too fine for the half-size map pass unhindered
# Its numbers are in aliasing.csv.
# Redraw it in this directory: gnuplot 'aliasing.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1500,850 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'aliasing.png'

# Title, settings, series.
set label 'Without a blur, waves too fine for the half-size map pass unhindered' at screen 0.1144, screen 0.9506 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'waves along a row, every other pixel kept; lines: theory, points: measured' at screen 0.1144, screen 0.9071 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1144; set rmargin at screen 0.8578; set bmargin at screen 0.1357; set tmargin at screen 0.8576
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:0.5]
unset logscale x
set xtics norotate ('0.0' 0, '0.1' 0.1, '0.2' 0.2, '0.3' 0.3, '0.4' 0.4, '0.5' 0.5)
set xlabel 'waves a pixel'
set yrange [0:1.15]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'amplitude that is left' offset screen -0.0067, 0
set arrow from first 0.25, graph 0 to first 0.25, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set label 'too fine from here' at first 0.25, graph 1 offset screen 0.0071, screen -0.0188 font ',17' front left textcolor rgb '#767676'
set label 'no blur' at graph 1, graph 0.8696 offset screen 0.0231, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 1.0036, graph 0 to graph 1.0251, graph 0.1043 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'mean of 2' at graph 1, graph 0.1043 offset screen 0.0231, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 1.0036, graph 0 to graph 1.0251, graph 0.0522 nohead linecolor rgb '#009E73' linewidth 0.6
set label '1, 2, 1' at graph 1, graph 0.0522 offset screen 0.0231, screen 0 front textcolor rgb '#009E73'
set label '1, 4, 6, 4, 1' at graph 1, graph 0 offset screen 0.0231, screen 0 front textcolor rgb '#CC79A7'
plot 'aliasing.csv' using 1:2 with lines linetype 1, \
  '' using 3:4 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:5 with lines linetype 2, \
  '' using 3:6 with points pointtype 9 pointsize 1.5 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:7 with lines linetype 3 dashtype (2,3), \
  '' using 3:8 with points pointtype 5 pointsize 1.1 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:9 with lines linetype 4 dashtype (11,4,2,4), \
  '' using 3:10 with points pointtype 13 pointsize 1.6 linewidth 1 linecolor rgb '#CC79A7'
