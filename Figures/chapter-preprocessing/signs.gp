# In a batch the common sign goes, but the gradients lean on
# Its numbers are in signs.csv.
# Redraw it in this directory: gnuplot 'signs.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1700,760 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'signs.png'

# Title, settings, series.
set label 'In a batch the common sign goes, but the gradients lean on' at screen 0.0881, screen 0.9447 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, first layer of 100 ReLUs; 5 networks: median, lowest to highest' at screen 0.0881, screen 0.8961 font ',17' textcolor rgb muted
set arrow from screen 0.0881, screen 0.8513 to screen 0.1121, screen 0.8513 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label '0 to 1' at screen 0.1174, screen 0.8513 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1749, screen 0.8513 to screen 0.1989, screen 0.8513 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'minus mean image' at screen 0.2042, screen 0.8513 font ',17' textcolor rgb '#0072B2'

set multiplot

# Panel: units whose gradients have one sign.
set lmargin at screen 0.0881; set rmargin at screen 0.4813; set bmargin at screen 0.1341; set tmargin at screen 0.7583
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:500]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100)
set xlabel 'images of the batch'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
set ylabel 'share of units' offset screen -0.005, 0
set label 'units whose gradients have one sign' at graph 0, graph 1 offset screen 0, screen 0.0254 front textcolor rgb ink
plot 'signs.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: |sum of gradients| / sum of |gradients|.
set lmargin at screen 0.5761; set rmargin at screen 0.9693; set bmargin at screen 0.1341; set tmargin at screen 0.7583
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:500]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100)
set xlabel 'images of the batch'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
set ylabel 'lean' offset screen -0.005, 0
set label '|sum of gradients| / sum of |gradients|' at graph 0, graph 1 offset screen 0, screen 0.0254 front textcolor rgb ink
plot 'signs.csv' using 1:8:9 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:11:12 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
