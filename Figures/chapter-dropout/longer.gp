# Six layers with p = 0.5 do learn, many times more slowly
# Its numbers are in longer.csv.
# Redraw it in this directory: gnuplot 'longer.gp'

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
set output 'longer.png'

# Title, settings, series.
set label 'Six layers with p = 0.5 do learn, many times more slowly' at screen 0.0857, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, 6 × 100, SGD, batch 30, each p at the best of 2 rates; 3 repetitions: median, lowest to highest' at screen 0.0857, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0857, screen 0.8532 to screen 0.1084, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'digits learnt from' at screen 0.1134, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2402, screen 0.8532 to screen 0.2628, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'test digits' at screen 0.2679, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set label 'p = 0, rate 0.03' at screen 0.2952, screen 0.7909 center textcolor rgb ink
set label 'p = 0.5, rate 0.03' at screen 0.7555, screen 0.7909 center textcolor rgb ink
set label 'training step' at screen 0.5254, screen 0.0485 center textcolor rgb ink
set label 'accuracy' at screen 0.022, screen 0.4484 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: panel 1.
set lmargin at screen 0.0857; set rmargin at screen 0.5047; set bmargin at screen 0.1383; set tmargin at screen 0.7585
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [19.220954349060886:6243.186359051057]
set logscale x 10
set xtics norotate ('100' 100, '1,000' 1000)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset ylabel
plot 'longer.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: panel 2.
set lmargin at screen 0.546; set rmargin at screen 0.965; set bmargin at screen 0.1383; set tmargin at screen 0.7585
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [19.220954349060886:6243.186359051057]
set logscale x 10
set xtics norotate ('100' 100, '1,000' 1000)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'longer.csv' using 1:8:9 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:11:12 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
