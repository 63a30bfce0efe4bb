# Deep nets train near the critical variance; theory draws the border
# Its numbers are in trainable-depth.csv.
# Redraw it in this directory: gnuplot 'trainable-depth.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2000,800 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'trainable-depth.png'

# Title, settings, series.
set label 'Deep nets train near the critical variance; theory draws the border' at screen 0.0569, screen 0.9475 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, layers of 100, 100 steps of SGD, each cell at its best of 4 rates, mean of 4; line: 6 depth scales, by theory' at screen 0.0569, screen 0.9013 font ',17' textcolor rgb muted

set multiplot

# Panel: tanh.
set lmargin at screen 0.0569; set rmargin at screen 0.416; set bmargin at screen 0.1274; set tmargin at screen 0.8115
unset border
unset grid
set xrange [-0.5:7.5]
unset logscale x
set xtics scale 0 norotate ('0.3' 0, '0.5' 1, '0.7' 2, '0.85' 3, '1' 4, '1.25' 5, '1.6' 6, '2.5' 7)
set xlabel 'n σ² over its critical value, 1'
set yrange [4.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('64' 0, '32' 1, '16' 2, '8' 3, '4' 4)
set ylabel 'hidden layers'
set label 'tanh' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:1]
set colorbox vertical user origin screen 0.424, screen 0.1274 size screen 0.0091, screen 0.6841 noborder
set cbtics scale 0 ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set label 'test accuracy' at screen 0.4847, screen 0.4695 center rotate by 90 textcolor rgb ink
plot 'trainable-depth.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(3))):(column(3) < 0.6 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable, \
  '' using 4:5 with lines linetype 2 dashtype solid linewidth 5
unset label; unset arrow; unset object

# Panel: ReLU.
set lmargin at screen 0.5467; set rmargin at screen 0.9059; set bmargin at screen 0.1274; set tmargin at screen 0.8115
unset border
unset grid
set xrange [-0.5:7.5]
unset logscale x
set xtics scale 0 norotate ('0.3' 0, '0.5' 1, '0.7' 2, '0.85' 3, '1' 4, '1.25' 5, '1.6' 6, '2.5' 7)
set xlabel 'n σ² over its critical value, 2'
set yrange [4.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('64' 0, '32' 1, '16' 2, '8' 3, '4' 4)
set ylabel 'hidden layers'
set label 'ReLU' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:1]
set colorbox vertical user origin screen 0.9138, screen 0.1274 size screen 0.0091, screen 0.6841 noborder
set cbtics scale 0 ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set label 'test accuracy' at screen 0.9745, screen 0.4695 center rotate by 90 textcolor rgb ink
plot 'trainable-depth.csv' using 1:2:6 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(6))):(column(6) < 0.6 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable, \
  '' using 7:8 with lines linetype 2 dashtype solid linewidth 5

unset multiplot
