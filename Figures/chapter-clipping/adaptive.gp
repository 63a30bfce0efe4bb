# A limit in lengths of the weights has to be chosen, too
# Its numbers are in adaptive.csv.
# Redraw it in this directory: gnuplot 'adaptive.gp'

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
set output 'adaptive.png'

# Title, settings, series.
set label 'A limit in lengths of the weights has to be chosen, too' at screen 0.1466, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, test accuracy after 300 steps of SGD; 6 runs each: mean' at screen 0.1466, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1466; set rmargin at screen 0.8945; set bmargin at screen 0.1731; set tmargin at screen 0.8655
unset border
unset grid
set xrange [-0.5:9.5]
unset logscale x
set xtics scale 0 rotate by 30 right ('0.00625' 0, '0.0125' 1, '0.025' 2, '0.05' 3, '0.1' 4, '0.2' 5, '0.4' 6, '0.8' 7, '1.6' 8, '3.2' 9)
set xlabel 'learning rate'
set yrange [4.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('λ = 2.5' 0, 'λ = 0.64' 1, 'λ = 0.16' 2, 'λ = 0.04' 3, 'λ = 0.01' 4)
set ylabel 'limit λ' offset screen 0.0115, 0
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:0.7]
set colorbox vertical user origin screen 0.9075, screen 0.1731 size screen 0.0148, screen 0.6924 noborder
set cbtics scale 0 ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6)
set object rectangle from 2.52, -0.46 to 3.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 0.54 to 3.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 1.54 to 4.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 5.52, 2.54 to 6.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 6.52, 3.54 to 7.48, 4.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'adaptive.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(3))):(column(3) < 0.42 ? 0xFFFFFF : 0x222222) with labels font ',16' textcolor rgb variable
