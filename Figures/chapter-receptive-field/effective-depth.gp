# What a unit looks at grows with the root of the depth only
# Its numbers are in effective-depth.csv.
# Redraw it in this directory: gnuplot 'effective-depth.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,760 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'effective-depth.png'

# Title, settings, series.
set label 'What a unit looks at grows with the root of the depth only' at screen 0.0599, screen 0.9447 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'stacks of 3x3 convolutions, 8 channels, 12 seeds; left: line √(2n/3), points equal weights, dashed random ones (squared gradient)' at screen 0.0599, screen 0.8961 font ',17' textcolor rgb muted

set multiplot

# Panel: spread of the gradient.
set lmargin at screen 0.0599; set rmargin at screen 0.392; set bmargin at screen 0.1341; set tmargin at screen 0.8016
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:16]
unset logscale x
set xtics norotate ('0' 0, '5' 5, '10' 10, '15' 15)
set xlabel 'layers n'
set yrange [0:10]
unset logscale y
set ytics norotate ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10)
set ylabel 'standard deviation (pixels)'
set label 'spread of the gradient' at graph 0, graph 1 offset screen 0, screen 0.0254 front textcolor rgb ink
set label 'if all counted alike' at graph 1, graph 0.9522 offset screen 0.006, screen 0 front textcolor rgb '#222222'
set label '√(2n/3)' at graph 1, graph 0.3266 offset screen 0.006, screen 0 front textcolor rgb '#0072B2'
plot 'effective-depth.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:3 with lines linetype 1, \
  '' using 4:5 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 4:6:7 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 4:8 with lines linetype 2
unset label; unset arrow; unset object

# Panel: effective side / side.
set lmargin at screen 0.5786; set rmargin at screen 0.9107; set bmargin at screen 0.1341; set tmargin at screen 0.8016
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:16]
unset logscale x
set xtics norotate ('0' 0, '5' 5, '10' 10, '15' 15)
set xlabel 'layers n'
set yrange [0:1.05]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share of the field''s side' offset screen -0.0045, 0
set label 'effective side / side' at graph 0, graph 1 offset screen 0, screen 0.0254 front textcolor rgb ink
set arrow from graph 1.0054, graph 0.5865 to graph 1.0377, graph 0.6084 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'theory' at graph 1, graph 0.6084 offset screen 0.0155, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 1.0054, graph 0.5345 to graph 1.0377, graph 0.5012 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'random' at graph 1, graph 0.5012 offset screen 0.0155, screen 0 front textcolor rgb '#D55E00'
set label 'with ReLU' at graph 1, graph 0.5548 offset screen 0.0155, screen 0 front textcolor rgb '#009E73'
plot 'effective-depth.csv' using 9:10 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 9:11:12 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 9:13 with lines linetype 2, \
  '' using 9:14:15 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 9:16 with lines linetype 3

unset multiplot
