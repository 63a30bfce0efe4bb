# Both kinds of decay come to the same accuracy, at other strengths
# Its numbers are in grids.csv.
# Redraw it in this directory: gnuplot 'grids.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1700,850 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'grids.png'

# Title, settings, series.
set label 'Both kinds of decay come to the same accuracy, at other strengths' at screen 0.0966, screen 0.9506 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, 784-100-10, batch 30, 200 steps; test accuracy, median of 5 seeds' at screen 0.0966, screen 0.9071 font ',17' textcolor rgb muted

set multiplot

# Panel: Adam, L2 in the loss.
set lmargin at screen 0.0966; set rmargin at screen 0.4097; set bmargin at screen 0.1199; set tmargin at screen 0.8226
unset border
unset grid
set xrange [-0.5:2.5]
unset logscale x
set xtics scale 0 norotate ('0.001' 0, '0.003' 1, '0.01' 2)
set xlabel 'learning rate η'
set yrange [5.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0' 0, '0.0001' 1, '0.001' 2, '0.003' 3, '0.01' 4, '0.03' 5)
set ylabel 'λ''' offset screen 0.003, 0
set label 'Adam, L2 in the loss' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.78:0.88]
set colorbox vertical user origin screen 0.419, screen 0.1199 size screen 0.0107, screen 0.7027 noborder
set cbtics scale 0 ('78.0%%' 0.78, '80.0%%' 0.8, '82.0%%' 0.82, '84.0%%' 0.84, '86.0%%' 0.86, '88.0%%' 0.88)
set label 'test accuracy' at screen 0.4947, screen 0.4713 center rotate by 90 textcolor rgb ink
plot 'grids.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.1f%%', 100 * column(3))):(column(3) < 0.84 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable
unset label; unset arrow; unset object

# Panel: AdamW.
set lmargin at screen 0.5719; set rmargin at screen 0.885; set bmargin at screen 0.1199; set tmargin at screen 0.8226
unset border
unset grid
set xrange [-0.5:2.5]
unset logscale x
set xtics scale 0 norotate ('0.001' 0, '0.003' 1, '0.01' 2)
set xlabel 'learning rate η'
set yrange [5.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0' 0, '0.1' 1, '0.3' 2, '1' 3, '3' 4, '10' 5)
set ylabel 'λ''' offset screen 0.0036, 0
set label 'AdamW' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.78:0.88]
set colorbox vertical user origin screen 0.8944, screen 0.1199 size screen 0.0107, screen 0.7027 noborder
set cbtics scale 0 ('78.0%%' 0.78, '80.0%%' 0.8, '82.0%%' 0.82, '84.0%%' 0.84, '86.0%%' 0.86, '88.0%%' 0.88)
set label 'test accuracy' at screen 0.97, screen 0.4713 center rotate by 90 textcolor rgb ink
plot 'grids.csv' using 1:2:4 with image, \
  '' using 1:2:(gprintf('%.1f%%', 100 * column(4))):(column(4) < 0.84 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable

unset multiplot
