# Test accuracy: each operation has its diagonals; by value and by norm there is a seat belt above them
# Its numbers are in operations.csv.
# Redraw it in this directory: gnuplot 'operations.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2100,700 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'operations.png'

# Title, settings, series.
set label 'Test accuracy: each operation has its diagonals; by value and by norm there is a seat belt above them' at screen 0.0782, screen 0.94 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, rows of digits into 64 recurrent units, batch 50; SGD, 300 steps; means of 6 trainings' at screen 0.0782, screen 0.8871 font ',17' textcolor rgb muted

set multiplot

# Panel: by value.
set lmargin at screen 0.0782; set rmargin at screen 0.314; set bmargin at screen 0.1844; set tmargin at screen 0.7846
unset border
unset grid
set xrange [-0.5:8.5]
unset logscale x
set xtics scale 0 rotate by 30 right ('0.0125' 0, '0.025' 1, '0.05' 2, '0.1' 3, '0.2' 4, '0.4' 5, '0.8' 6, '1.6' 7, '3.2' 8)
set xlabel 'learning rate'
set yrange [5.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0.5' 0, '0.12' 1, '0.03' 2, '0.008' 3, '0.002' 4, '0.0005' 5)
set ylabel 'limit' offset screen 0.0024, 0
set label 'by value' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:0.7]
unset colorbox
plot 'operations.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(3))):(column(3) < 0.42 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable
unset label; unset arrow; unset object

# Panel: by norm.
set lmargin at screen 0.3827; set rmargin at screen 0.6185; set bmargin at screen 0.1844; set tmargin at screen 0.7846
unset border
unset grid
set xrange [-0.5:8.5]
unset logscale x
set xtics scale 0 rotate by 30 right ('0.0125' 0, '0.025' 1, '0.05' 2, '0.1' 3, '0.2' 4, '0.4' 5, '0.8' 6, '1.6' 7, '3.2' 8)
set xlabel 'learning rate'
set yrange [5.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('32' 0, '8' 1, '2' 2, '0.5' 3, '0.125' 4, '0.03' 5)
set ylabel 'limit' offset screen 0.0026, 0
set label 'by norm' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:0.7]
unset colorbox
plot 'operations.csv' using 1:2:4 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(4))):(column(4) < 0.42 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable
unset label; unset arrow; unset object

# Panel: by average norm.
set lmargin at screen 0.7009; set rmargin at screen 0.9367; set bmargin at screen 0.1844; set tmargin at screen 0.7846
unset border
unset grid
set xrange [-0.5:8.5]
unset logscale x
set xtics scale 0 rotate by 30 right ('0.0125' 0, '0.025' 1, '0.05' 2, '0.1' 3, '0.2' 4, '0.4' 5, '0.8' 6, '1.6' 7, '3.2' 8)
set xlabel 'learning rate'
set yrange [5.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0.01' 0, '0.0025' 1, '0.0006' 2, '0.00016' 3, '4e-5' 4, '1e-5' 5)
set ylabel 'limit' offset screen 0.0022, 0
set label 'by average norm' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:0.7]
set colorbox vertical user origin screen 0.9442, screen 0.1844 size screen 0.0086, screen 0.6001 noborder
set cbtics scale 0 ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6)
plot 'operations.csv' using 1:2:5 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(5))):(column(5) < 0.42 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable

unset multiplot
