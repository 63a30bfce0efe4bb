# How many of the answers given with a probability are right?
# Its numbers are in reliability.csv.
# Redraw it in this directory: gnuplot 'reliability.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,700 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'reliability.png'

# Title, settings, series.
set label 'How many of the answers given with a probability are right?' at screen 0.0772, screen 0.94 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, one hidden layer of 400, 300 digits, p = 0.5, each at its best rate; all digits of 8 repetitions, ± two standard errors' at screen 0.0772, screen 0.8871 font ',17' textcolor rgb muted
set arrow from screen 0.0772, screen 0.8402 to screen 0.0974, screen 0.8402 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'just right' at screen 0.1019, screen 0.8402 font ',16' textcolor rgb '#222222'
set arrow from screen 0.1681, screen 0.8402 to screen 0.1883, screen 0.8402 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'answers' at screen 0.1928, screen 0.8402 font ',16' textcolor rgb '#0072B2'
set label 'no dropout' at screen 0.1754, screen 0.7745 center textcolor rgb ink
set label 'whole network' at screen 0.4069, screen 0.7745 center textcolor rgb ink
set label 'with temperature' at screen 0.6384, screen 0.7745 center textcolor rgb ink
set label 'masks averaged' at screen 0.8698, screen 0.7745 center textcolor rgb ink
set label 'confidence' at screen 0.5226, screen 0.0524 center textcolor rgb ink
set label 'right' at screen 0.0204, screen 0.4431 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: panel 1.
set lmargin at screen 0.0772; set rmargin at screen 0.2736; set bmargin at screen 0.1453; set tmargin at screen 0.741
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset ylabel
plot 'reliability.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 3:4:5 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 3:6 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: panel 2.
set lmargin at screen 0.3087; set rmargin at screen 0.5051; set bmargin at screen 0.1453; set tmargin at screen 0.741
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'reliability.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 7:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 7:10 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: panel 3.
set lmargin at screen 0.5401; set rmargin at screen 0.7366; set bmargin at screen 0.1453; set tmargin at screen 0.741
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'reliability.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 11:12:13 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 11:14 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: panel 4.
set lmargin at screen 0.7716; set rmargin at screen 0.968; set bmargin at screen 0.1453; set tmargin at screen 0.741
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'reliability.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 15:16:17 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 15:18 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
