# No gap is clearly narrower with dropout, until six layers hardly learn
# Its numbers are in overfitting.csv.
# Redraw it in this directory: gnuplot 'overfitting.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1100 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'overfitting.png'

# Title, settings, series.
set label 'No gap is clearly narrower with dropout, until six layers hardly learn' at screen 0.1464, screen 0.9618 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, SGD, batch 30, each network at its best rate; 8 repetitions: median, lowest to highest' at screen 0.1464, screen 0.9282 font ',17' textcolor rgb muted
set arrow from screen 0.1464, screen 0.8973 to screen 0.1691, screen 0.8973 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label '300 digits learnt from' at screen 0.1741, screen 0.8973 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3289, screen 0.8973 to screen 0.3516, screen 0.8973 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'test digits' at screen 0.3566, screen 0.8973 font ',17' textcolor rgb '#0072B2'
set label 'p = 0' at screen 0.2747, screen 0.8536 center textcolor rgb ink
set label 'p = 0.15' at screen 0.5587, screen 0.8536 center textcolor rgb ink
set label 'p = 0.5' at screen 0.8427, screen 0.8536 center textcolor rgb ink
set label '6 × 100' at screen 0.0144, screen 0.6521 textcolor rgb ink
set label '1 × 400' at screen 0.0144, screen 0.2757 textcolor rgb ink
set label 'training step' at screen 0.5587, screen 0.0339 center textcolor rgb ink
set label 'accuracy' at screen 0.0827, screen 0.4639 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: 6 × 100, p = 0.
set lmargin at screen 0.1464; set rmargin at screen 0.403; set bmargin at screen 0.4732; set tmargin at screen 0.831
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:600]
unset logscale x
set xtics norotate ('' 0, '' 300, '' 600)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset ylabel
plot 'overfitting.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 1
unset label; unset arrow; unset object

# Panel: 6 × 100, p = 0.15.
set lmargin at screen 0.4304; set rmargin at screen 0.687; set bmargin at screen 0.4732; set tmargin at screen 0.831
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:600]
unset logscale x
set xtics norotate ('' 0, '' 300, '' 600)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'overfitting.csv' using 1:8:9 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 2, \
  '' using 1:11:12 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 1
unset label; unset arrow; unset object

# Panel: 6 × 100, p = 0.5.
set lmargin at screen 0.7144; set rmargin at screen 0.971; set bmargin at screen 0.4732; set tmargin at screen 0.831
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:600]
unset logscale x
set xtics norotate ('' 0, '' 300, '' 600)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'overfitting.csv' using 1:14:15 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 2, \
  '' using 1:17:18 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 1
unset label; unset arrow; unset object

# Panel: 1 × 400, p = 0.
set lmargin at screen 0.1464; set rmargin at screen 0.403; set bmargin at screen 0.0968; set tmargin at screen 0.4546
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:600]
unset logscale x
set xtics norotate ('0' 0, '300' 300, '600' 600)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset ylabel
plot 'overfitting.csv' using 1:20:21 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:22 with lines linetype 2, \
  '' using 1:23:24 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with lines linetype 1
unset label; unset arrow; unset object

# Panel: 1 × 400, p = 0.15.
set lmargin at screen 0.4304; set rmargin at screen 0.687; set bmargin at screen 0.0968; set tmargin at screen 0.4546
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:600]
unset logscale x
set xtics norotate ('0' 0, '300' 300, '600' 600)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'overfitting.csv' using 1:26:27 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:28 with lines linetype 2, \
  '' using 1:29:30 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:31 with lines linetype 1
unset label; unset arrow; unset object

# Panel: 1 × 400, p = 0.5.
set lmargin at screen 0.7144; set rmargin at screen 0.971; set bmargin at screen 0.0968; set tmargin at screen 0.4546
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:600]
unset logscale x
set xtics norotate ('0' 0, '300' 300, '600' 600)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'overfitting.csv' using 1:32:33 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:34 with lines linetype 2, \
  '' using 1:35:36 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:37 with lines linetype 1

unset multiplot
