# Where widths alternate, Xavier's compromise loses both ways
# Its numbers are in two-formulas.csv.
# Redraw it in this directory: gnuplot 'two-formulas.gp'

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
set output 'two-formulas.png'

# Title, settings, series.
set label 'Where widths alternate, Xavier''s compromise loses both ways' at screen 0.0857, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '40 linear layers of 100 and 400 units by turns, 5 seeds: median, lowest to highest' at screen 0.0857, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0857, screen 0.8532 to screen 0.1084, screen 0.8532 nohead linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4)
set label '1/fan-in' at screen 0.1134, screen 0.8532 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.1795, screen 0.8532 to screen 0.2022, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label '2/(fan-in + fan-out)' at screen 0.2072, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.3469, screen 0.8532 to screen 0.3696, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label '1/fan-out' at screen 0.3746, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set label 'layer' at screen 0.5304, screen 0.0485 center textcolor rgb ink
set label 'standard deviation' at screen 0.022, screen 0.4499 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: outputs, from the left.
set lmargin at screen 0.0857; set rmargin at screen 0.5187; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:40]
unset logscale x
set xtics norotate ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40)
unset xlabel
set yrange [0.001:5]
set logscale y 10
set ytics norotate ('0.001' 0.001, '0.01' 0.01, '0.1' 0.1, '1' 1)
unset ylabel
set label 'outputs, from the left' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'two-formulas.csv' using 1:2:3 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 3, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 1, \
  '' using 1:8:9 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 2
unset label; unset arrow; unset object

# Panel: gradients, from the right.
set lmargin at screen 0.5421; set rmargin at screen 0.975; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:40]
unset logscale x
set xtics norotate ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30, '35' 35, '40' 40)
unset xlabel
set yrange [0.001:5]
set logscale y 10
set ytics norotate ('' 0.001, '' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'gradients, from the right' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'two-formulas.csv' using 1:11:12 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 3, \
  '' using 1:14:15 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 1, \
  '' using 1:17:18 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 2

unset multiplot
