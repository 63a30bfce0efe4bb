# With one layer, the more is dropped, the smaller is the best rate
# Its numbers are in dropout-rates.csv.
# Redraw it in this directory: gnuplot 'dropout-rates.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1300 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'dropout-rates.png'

# Title, settings, series.
set label 'With one layer, the more is dropped, the smaller is the best rate' at screen 0.0752, screen 0.9677 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, 600 steps of SGD, batch 30, mean of 6 repetitions; a frame at each p''s best rate' at screen 0.0752, screen 0.9392 font ',17' textcolor rgb muted

set multiplot

# Panel: hidden layers 1 × 100.
set lmargin at screen 0.0752; set rmargin at screen 0.4147; set bmargin at screen 0.527; set tmargin at screen 0.884
unset border
unset grid
set xrange [-0.5:5.5]
unset logscale x
set xtics scale 0 norotate ('0.01' 0, '0.03' 1, '0.1' 2, '0.3' 3, '1' 4, '3' 5)
set xlabel 'learning rate'
set yrange [6.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0' 0, '0.15' 1, '0.3' 2, '0.5' 3, '0.7' 4, '0.85' 5, '0.95' 6)
set ylabel 'p' offset screen 0.0032, 0
set label 'hidden layers 1 × 100' at graph 0, graph 1 offset screen 0, screen 0.0148 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.1:0.9]
set colorbox vertical user origin screen 0.4235, screen 0.527 size screen 0.0101, screen 0.357 noborder
set cbtics scale 0 ('20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
set label 'test accuracy' at screen 0.483, screen 0.7055 center rotate by 90 textcolor rgb ink
set object rectangle from 2.52, -0.46 to 3.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 0.54 to 3.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 1.54 to 3.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 2.54 to 2.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 3.54 to 2.48, 4.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 4.54 to 2.48, 5.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 5.54 to 1.48, 6.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'dropout-rates.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(3))):(column(3) < 0.58 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable
unset label; unset arrow; unset object

# Panel: hidden layers 1 × 400.
set lmargin at screen 0.5639; set rmargin at screen 0.9034; set bmargin at screen 0.527; set tmargin at screen 0.884
unset border
unset grid
set xrange [-0.5:5.5]
unset logscale x
set xtics scale 0 norotate ('0.01' 0, '0.03' 1, '0.1' 2, '0.3' 3, '1' 4, '3' 5)
set xlabel 'learning rate'
set yrange [6.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0' 0, '0.15' 1, '0.3' 2, '0.5' 3, '0.7' 4, '0.85' 5, '0.95' 6)
set ylabel 'p' offset screen 0.0032, 0
set label 'hidden layers 1 × 400' at graph 0, graph 1 offset screen 0, screen 0.0148 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.1:0.9]
set colorbox vertical user origin screen 0.9122, screen 0.527 size screen 0.0101, screen 0.357 noborder
set cbtics scale 0 ('20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
set label 'test accuracy' at screen 0.9717, screen 0.7055 center rotate by 90 textcolor rgb ink
set object rectangle from 3.52, -0.46 to 4.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 0.54 to 4.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 1.54 to 4.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 2.54 to 3.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 3.54 to 3.48, 4.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 4.54 to 2.48, 5.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 5.54 to 1.48, 6.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'dropout-rates.csv' using 1:2:4 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(4))):(column(4) < 0.58 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable
unset label; unset arrow; unset object

# Panel: hidden layers 6 × 100.
set lmargin at screen 0.0752; set rmargin at screen 0.4147; set bmargin at screen 0.0784; set tmargin at screen 0.4354
unset border
unset grid
set xrange [-0.5:5.5]
unset logscale x
set xtics scale 0 norotate ('0.01' 0, '0.03' 1, '0.1' 2, '0.3' 3, '1' 4, '3' 5)
set xlabel 'learning rate'
set yrange [3.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0' 0, '0.15' 1, '0.3' 2, '0.5' 3)
set ylabel 'p' offset screen 0.0032, 0
set label 'hidden layers 6 × 100' at graph 0, graph 1 offset screen 0, screen 0.0148 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.1:0.9]
set colorbox vertical user origin screen 0.4235, screen 0.0784 size screen 0.0101, screen 0.357 noborder
set cbtics scale 0 ('20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
set label 'test accuracy' at screen 0.483, screen 0.2569 center rotate by 90 textcolor rgb ink
set object rectangle from 1.52, -0.46 to 2.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 0.54 to 2.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 1.54 to 2.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 2.54 to 1.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'dropout-rates.csv' using 5:6:7 with image, \
  '' using 5:6:(gprintf('%.0f%%', 100 * column(7))):(column(7) < 0.58 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable
unset label; unset arrow; unset object

# Panel: hidden layers 6 × 400.
set lmargin at screen 0.5639; set rmargin at screen 0.9034; set bmargin at screen 0.0784; set tmargin at screen 0.4354
unset border
unset grid
set xrange [-0.5:5.5]
unset logscale x
set xtics scale 0 norotate ('0.01' 0, '0.03' 1, '0.1' 2, '0.3' 3, '1' 4, '3' 5)
set xlabel 'learning rate'
set yrange [3.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0' 0, '0.15' 1, '0.3' 2, '0.5' 3)
set ylabel 'p' offset screen 0.0032, 0
set label 'hidden layers 6 × 400' at graph 0, graph 1 offset screen 0, screen 0.0148 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.1:0.9]
set colorbox vertical user origin screen 0.9122, screen 0.0784 size screen 0.0101, screen 0.357 noborder
set cbtics scale 0 ('20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
set label 'test accuracy' at screen 0.9717, screen 0.2569 center rotate by 90 textcolor rgb ink
set object rectangle from 1.52, -0.46 to 2.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 0.54 to 2.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 1.54 to 2.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 2.54 to 2.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'dropout-rates.csv' using 8:9:10 with image, \
  '' using 8:9:(gprintf('%.0f%%', 100 * column(10))):(column(10) < 0.58 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable

unset multiplot
