# Learning 20 digits by heart does not prove that all is right
# Its numbers are in overfit.csv.
# Redraw it in this directory: gnuplot 'overfit.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1050 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'overfit.png'

# Title, settings, series.
set label 'Learning 20 digits by heart does not prove that all is right' at screen 0.0857, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '20 digits of mnist-5k, 784-100-100-100-10, ReLU, SGD 0.1, 5 seeds: median, lowest to highest; by the labels it is given' at screen 0.0857, screen 0.9248 font ',17' textcolor rgb muted
set label 'step' at screen 0.5284, screen 0.0356 center textcolor rgb ink
set label 'accuracy on the 20 digits' at screen 0.022, screen 0.4789 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: right.
set lmargin at screen 0.0857; set rmargin at screen 0.3626; set bmargin at screen 0.5037; set tmargin at screen 0.8564
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:500]
unset logscale x
set xtics norotate ('' 0, '' 100, '' 200, '' 300, '' 400, '' 500)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '50%%' 0.5, '100%%' 1)
unset ylabel
set label 'right' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'overfit.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1
unset label; unset arrow; unset object

# Panel: ReLU's slope forgotten.
set lmargin at screen 0.3899; set rmargin at screen 0.6668; set bmargin at screen 0.5037; set tmargin at screen 0.8564
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:500]
unset logscale x
set xtics norotate ('' 0, '' 100, '' 200, '' 300, '' 400, '' 500)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'ReLU''s slope forgotten' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'overfit.csv' using 1:5:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2
unset label; unset arrow; unset object

# Panel: ReLU's gradient negated.
set lmargin at screen 0.6941; set rmargin at screen 0.971; set bmargin at screen 0.5037; set tmargin at screen 0.8564
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:500]
unset logscale x
set xtics norotate ('' 0, '' 100, '' 200, '' 300, '' 400, '' 500)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'ReLU''s gradient negated' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'overfit.csv' using 1:6:7 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:8 with lines linetype 2
unset label; unset arrow; unset object

# Panel: no gradient passes ReLU.
set lmargin at screen 0.0857; set rmargin at screen 0.3626; set bmargin at screen 0.1014; set tmargin at screen 0.4541
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:500]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400, '500' 500)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '50%%' 0.5, '100%%' 1)
unset ylabel
set label 'no gradient passes ReLU' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'overfit.csv' using 1:9:10 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:11 with lines linetype 2
unset label; unset arrow; unset object

# Panel: each digit has another's label.
set lmargin at screen 0.3899; set rmargin at screen 0.6668; set bmargin at screen 0.1014; set tmargin at screen 0.4541
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:500]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400, '500' 500)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'each digit has another''s label' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'overfit.csv' using 1:12:13 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:14 with lines linetype 2
unset label; unset arrow; unset object

# Panel: steps go uphill.
set lmargin at screen 0.6941; set rmargin at screen 0.971; set bmargin at screen 0.1014; set tmargin at screen 0.4541
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:500]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400, '500' 500)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'steps go uphill' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'overfit.csv' using 15:16:17 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 15:18 with lines linetype 2

unset multiplot
