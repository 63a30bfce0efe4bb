# Little epsilon costs test accuracy, whenever training stops
# Its numbers are in epsilon.csv.
# Redraw it in this directory: gnuplot 'epsilon.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2100,900 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'epsilon.png'

# Title, settings, series.
set label 'Little epsilon costs test accuracy, whenever training stops' at screen 0.126, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, pooled, 100 ReLUs; at each cell''s best rate, means of 6 training sets; framed: the best stop' at screen 0.126, screen 0.9122 font ',17' textcolor rgb muted

set multiplot

# Panel: test accuracy.
set lmargin at screen 0.126; set rmargin at screen 0.4401; set bmargin at screen 0.1133; set tmargin at screen 0.8324
unset border
unset grid
set xrange [-0.5:7.5]
unset logscale x
set xtics scale 0 norotate ('20' 0, '50' 1, '100' 2, '200' 3, '300' 4, '500' 5, '700' 6, '1000' 7)
set xlabel 'training stops after'
set yrange [7.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('ε = 0' 0, 'ε = 0.0001' 1, 'ε = 0.001' 2, 'ε = 0.01' 3, 'ε = 0.03' 4, 'ε = 0.1' 5, 'ε = 1' 6, 'minus mean image' 7)
unset ylabel
set label 'test accuracy' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.85:0.95]
set colorbox vertical user origin screen 0.4476, screen 0.1133 size screen 0.0086, screen 0.7192 noborder
set cbtics scale 0 ('86.0%%' 0.86, '88.0%%' 0.88, '90.0%%' 0.9, '92.0%%' 0.92, '94.0%%' 0.94)
set object rectangle from 5.52, -0.46 to 6.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 6.52, 0.54 to 7.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 5.52, 1.54 to 6.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 4.52, 2.54 to 5.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 5.52, 3.54 to 6.48, 4.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 6.52, 4.54 to 7.48, 5.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 6.52, 5.54 to 7.48, 6.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 6.52, 6.54 to 7.48, 7.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'epsilon.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.1f%%', 100 * column(3))):(column(3) < 0.9099999999999999 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable
unset label; unset arrow; unset object

# Panel: training loss, power of ten, at the rate best for it.
set lmargin at screen 0.6204; set rmargin at screen 0.9344; set bmargin at screen 0.1133; set tmargin at screen 0.8324
unset border
unset grid
set xrange [-0.5:7.5]
unset logscale x
set xtics scale 0 norotate ('20' 0, '50' 1, '100' 2, '200' 3, '300' 4, '500' 5, '700' 6, '1000' 7)
set xlabel 'training stops after'
set yrange [7.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('ε = 0' 0, 'ε = 0.0001' 1, 'ε = 0.001' 2, 'ε = 0.01' 3, 'ε = 0.03' 4, 'ε = 0.1' 5, 'ε = 1' 6, 'minus mean image' 7)
unset ylabel
set label 'training loss, power of ten, at the rate best for it' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [-3:0]
set colorbox vertical user origin screen 0.942, screen 0.1133 size screen 0.0086, screen 0.7192 noborder
set cbtics scale 0 ('−3.0' -3, '−2.0' -2, '−1.0' -1, '0.0' 0)
set object rectangle from 5.52, -0.46 to 6.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 6.52, 0.54 to 7.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 5.52, 1.54 to 6.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 4.52, 2.54 to 5.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 5.52, 3.54 to 6.48, 4.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 6.52, 4.54 to 7.48, 5.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 6.52, 5.54 to 7.48, 6.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 6.52, 6.54 to 7.48, 7.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'epsilon.csv' using 1:2:4 with image, \
  '' using 1:2:(gprintf('%.1f', column(4))):(column(4) < -1.2000000000000002 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable

unset multiplot
