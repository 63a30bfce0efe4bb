# Each kind of layer at every rate
# Its numbers are in separable-rates.csv.
# Redraw it in this directory: gnuplot 'separable-rates.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1440,900 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'separable-rates.png'

# Title, settings, series.
set label 'Each kind of layer at every rate' at screen 0.2362, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, two layers on maps of 7 x 7, 200 steps of SGD with momentum; 4 runs each: mean' at screen 0.2362, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.2362; set rmargin at screen 0.8612; set bmargin at screen 0.1281; set tmargin at screen 0.8655
unset border
unset grid
set xrange [-0.5:3.5]
unset logscale x
set xtics scale 0 norotate ('0.1' 0, '0.3' 1, '1' 2, '3' 3)
set xlabel 'learning rate'
set yrange [6.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('3x3' 0, '3x3 in 4 groups' 1, 'depthwise alone' 2, 'depthwise, 1x1' 3, 'depthwise, ReLU, 1x1' 4, '3x3, fewer channels' 5, '3x3, squeeze' 6)
unset ylabel
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.7735:0.962]
set colorbox vertical user origin screen 0.8741, screen 0.1281 size screen 0.0148, screen 0.7373 noborder
set cbtics scale 0 ('80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set label 'test accuracy' at screen 0.9616, screen 0.4968 center rotate by 90 textcolor rgb ink
set object rectangle from 0.52, -0.46 to 1.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 0.54 to 2.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 1.54 to 2.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 2.54 to 2.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 3.54 to 1.48, 4.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 4.54 to 2.48, 5.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 5.54 to 1.48, 6.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'separable-rates.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(3))):(column(3) < 0.8865999999999999 ? 0xFFFFFF : 0x222222) with labels font ',16' textcolor rgb variable
