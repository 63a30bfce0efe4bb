# Below, rate times limit counts; above, the limit is a seat belt
# Its numbers are in rate-and-limit.csv.
# Redraw it in this directory: gnuplot 'rate-and-limit.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2000,1000 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'rate-and-limit.png'

# Title, settings, series.
set label 'Below, rate times limit counts; above, the limit is a seat belt' at screen 0.0707, screen 0.958 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, rows of digits into 64 recurrent units, batch 50; SGD, 300 steps; means of 6 trainings' at screen 0.0707, screen 0.921 font ',17' textcolor rgb muted

set multiplot

# Panel: test accuracy; between the lines rate × limit = 0.2.
set lmargin at screen 0.0707; set rmargin at screen 0.44; set bmargin at screen 0.1363; set tmargin at screen 0.8492
unset border
unset grid
set xrange [-0.5:9.5]
unset logscale x
set xtics scale 0 rotate by 30 right ('0.00625' 0, '0.0125' 1, '0.025' 2, '0.05' 3, '0.1' 4, '0.2' 5, '0.4' 6, '0.8' 7, '1.6' 8, '3.2' 9)
set xlabel 'learning rate'
set yrange [12.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('none' 0, '512' 1, '256' 2, '128' 3, '64' 4, '32' 5, '16' 6, '8' 7, '4' 8, '2' 9, '1' 10, '0.5' 11, '0.25' 12)
set ylabel 'limit of the global norm'
set label 'test accuracy; between the lines rate × limit = 0.2' at graph 0, graph 1 offset screen 0, screen 0.0193 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:0.7]
set colorbox vertical user origin screen 0.448, screen 0.1363 size screen 0.0091, screen 0.7129 noborder
set cbtics scale 0 ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6)
plot 'rate-and-limit.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(3))):(column(3) < 0.42 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable, \
  '' using 4:5 with lines linetype 2 dashtype solid linewidth 3, \
  '' using 6:5 with lines linetype 2 dashtype solid linewidth 3
unset label; unset arrow; unset object

# Panel: share of the steps that are clipped.
set lmargin at screen 0.557; set rmargin at screen 0.9263; set bmargin at screen 0.1363; set tmargin at screen 0.8492
unset border
unset grid
set xrange [-0.5:9.5]
unset logscale x
set xtics scale 0 rotate by 30 right ('0.00625' 0, '0.0125' 1, '0.025' 2, '0.05' 3, '0.1' 4, '0.2' 5, '0.4' 6, '0.8' 7, '1.6' 8, '3.2' 9)
set xlabel 'learning rate'
set yrange [12.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('none' 0, '512' 1, '256' 2, '128' 3, '64' 4, '32' 5, '16' 6, '8' 7, '4' 8, '2' 9, '1' 10, '0.5' 11, '0.25' 12)
set ylabel 'limit of the global norm'
set label 'share of the steps that are clipped' at graph 0, graph 1 offset screen 0, screen 0.0193 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:1]
set colorbox vertical user origin screen 0.9342, screen 0.1363 size screen 0.0091, screen 0.7129 noborder
set cbtics scale 0 ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
plot 'rate-and-limit.csv' using 1:2:7 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(7))):(column(7) < 0.6 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable, \
  '' using 4:5 with lines linetype 2 dashtype solid linewidth 3, \
  '' using 8:5 with lines linetype 2 dashtype solid linewidth 3

unset multiplot
