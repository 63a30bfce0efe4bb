# With p = 0.5, six layers on, a digit is hardly more like itself than like others
# Its numbers are in memory.csv.
# Redraw it in this directory: gnuplot 'memory.gp'

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
set output 'memory.png'

# Title, settings, series.
set label 'With p = 0.5, six layers on, a digit is hardly more like itself than like others' at screen 0.0777, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '784-100-100-100-100-100-100-10, He weights, untrained, 20 seeds: median, lowest to highest' at screen 0.0777, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0777, screen 0.8532 to screen 0.1004, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'the same digit, two masks' at screen 0.1054, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2893, screen 0.8532 to screen 0.312, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'two digits' at screen 0.317, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3961, screen 0.8532 to screen 0.4188, screen 0.8532 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'theory' at screen 0.4238, screen 0.8532 font ',17' textcolor rgb '#222222'
set label 'p = 0' at screen 0.2215, screen 0.7909 center textcolor rgb ink
set label 'p = 0.15' at screen 0.5284, screen 0.7909 center textcolor rgb ink
set label 'p = 0.5' at screen 0.8353, screen 0.7909 center textcolor rgb ink
set label 'layer' at screen 0.5284, screen 0.0485 center textcolor rgb ink
set label 'cosine of two passes' at screen 0.022, screen 0.4484 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: panel 1.
set lmargin at screen 0.0777; set rmargin at screen 0.3653; set bmargin at screen 0.1383; set tmargin at screen 0.7585
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:7]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7)
unset xlabel
set yrange [0:1.05]
unset logscale y
set ytics norotate ('0.00' 0, '0.25' 0.25, '0.50' 0.5, '0.75' 0.75, '1.00' 1)
unset ylabel
plot 'memory.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 2, \
  '' using 1:8 with lines linetype 7 dashtype (2,3), \
  '' using 1:9 with lines linetype 7 dashtype (2,3)
unset label; unset arrow; unset object

# Panel: panel 2.
set lmargin at screen 0.3846; set rmargin at screen 0.6722; set bmargin at screen 0.1383; set tmargin at screen 0.7585
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:7]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7)
unset xlabel
set yrange [0:1.05]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'memory.csv' using 1:10:11 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:12 with lines linetype 1, \
  '' using 1:13:14 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:15 with lines linetype 2, \
  '' using 1:16 with lines linetype 7 dashtype (2,3), \
  '' using 1:17 with lines linetype 7 dashtype (2,3)
unset label; unset arrow; unset object

# Panel: panel 3.
set lmargin at screen 0.6915; set rmargin at screen 0.979; set bmargin at screen 0.1383; set tmargin at screen 0.7585
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:7]
unset logscale x
set xtics norotate ('1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7)
unset xlabel
set yrange [0:1.05]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'memory.csv' using 1:18:19 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:20 with lines linetype 1, \
  '' using 1:21:22 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:23 with lines linetype 2, \
  '' using 1:24 with lines linetype 7 dashtype (2,3), \
  '' using 1:25 with lines linetype 7 dashtype (2,3)

unset multiplot
