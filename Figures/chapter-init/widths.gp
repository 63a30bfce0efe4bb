# N(0, 1): whether a gradient vanishes is decided by the width
# Its numbers are in widths.csv.
# Redraw it in this directory: gnuplot 'widths.gp'

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
set output 'widths.png'

# Title, settings, series.
set label 'N(0, 1): whether a gradient vanishes is decided by the width' at screen 0.0743, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'weights from N(0, 1), 50 layers, 50 samples, 5 seeds: median, lowest to highest; dotted: theory' at screen 0.0743, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0743, screen 0.8532 to screen 0.097, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'width 25' at screen 0.102, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1744, screen 0.8532 to screen 0.197, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'width 100' at screen 0.2021, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2824, screen 0.8532 to screen 0.3051, screen 0.8532 nohead linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4)
set label 'width 400' at screen 0.3101, screen 0.8532 font ',17' textcolor rgb '#009E73'
set label 'layer' at screen 0.5247, screen 0.0485 center textcolor rgb ink

set multiplot

# Panel: sigmoid.
set lmargin at screen 0.0743; set rmargin at screen 0.4863; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('1' 1, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
unset xlabel
set yrange [1e-10:100000000]
set logscale y 10
set ytics norotate ('10⁻⁸' 1e-08, '10⁻⁴' 0.0001, '10⁰' 1, '10⁴' 10000, '10⁸' 100000000)
set ylabel 'standard deviation of the gradient' offset screen 0.0041, 0
set label 'sigmoid' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'widths.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5 with lines linetype 7 dashtype (2,3) linewidth 1.4, \
  '' using 1:6:7 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:8 with lines linetype 2, \
  '' using 1:9 with lines linetype 7 dashtype (2,3) linewidth 1.4, \
  '' using 1:10:11 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:12 with lines linetype 3, \
  '' using 1:13 with lines linetype 7 dashtype (2,3) linewidth 1.4
unset label; unset arrow; unset object

# Panel: tanh.
set lmargin at screen 0.563; set rmargin at screen 0.975; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('1' 1, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
unset xlabel
set yrange [0.1:1e+26]
set logscale y 10
set ytics norotate ('10⁰' 1, '10⁵' 100000, '10¹⁰' 10000000000, '10¹⁵' 1000000000000000, '10²⁰' 1e+20, '10²⁵' 1e+25)
set ylabel 'standard deviation of the gradient' offset screen 0.0041, 0
set label 'tanh' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'widths.csv' using 1:14:15 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 1, \
  '' using 1:17 with lines linetype 7 dashtype (2,3) linewidth 1.4, \
  '' using 1:18:19 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:20 with lines linetype 2, \
  '' using 1:21 with lines linetype 7 dashtype (2,3) linewidth 1.4, \
  '' using 1:22:23 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:24 with lines linetype 3, \
  '' using 1:25 with lines linetype 7 dashtype (2,3) linewidth 1.4

unset multiplot
