# Depth adds two pixels a layer; a stride doubles what all later layers add
# Its numbers are in depth-and-stride.csv.
# Redraw it in this directory: gnuplot 'depth-and-stride.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1500,850 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'depth-and-stride.png'

# Title, settings, series.
set label 'Depth adds two pixels a layer; a stride doubles what all later layers add' at screen 0.0975, screen 0.9506 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '3x3 convolutions, as many as ResNet18 has, with its strides of 2 and without' at screen 0.0975, screen 0.9071 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0975; set rmargin at screen 0.8019; set bmargin at screen 0.1357; set tmargin at screen 0.8576
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:17]
unset logscale x
set xtics norotate ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12, '14' 14, '16' 16)
set xlabel 'convolutions so far'
set yrange [0:260]
unset logscale y
set ytics norotate ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200, '250' 250)
set ylabel 'side of the receptive field (pixels)' offset screen -0.0009, 0
set label 'no stride' at graph 1, graph 0.1209 offset screen 0.0089, screen 0 front textcolor rgb '#0072B2'
set label 'its first stride' at graph 1, graph 0.2252 offset screen 0.0089, screen 0 front textcolor rgb '#D55E00'
set label 'its first two' at graph 1, graph 0.3269 offset screen 0.0089, screen 0 front textcolor rgb '#009E73'
set label 'all three: ResNet18' at graph 1, graph 0.4192 offset screen 0.0089, screen 0 front textcolor rgb '#CC79A7'
set label 'all at the start' at graph 1, graph 0.9192 offset screen 0.0089, screen 0 front textcolor rgb '#E69F00'
set label 'all at the end' at graph 1, graph 0.1731 offset screen 0.0089, screen 0 front textcolor rgb '#56B4E9'
plot 'depth-and-stride.csv' using 1:2 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:3 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:4 with linespoints linetype 3 pointtype 5 pointsize 1.1, \
  '' using 1:5 with linespoints linetype 4 pointtype 13 pointsize 1.6, \
  '' using 1:6 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 1:7 with linespoints linetype 6 pointtype 6 pointsize 1.3
