# In the end the wall throws the descent away; clipped, it stays
# Its numbers are in cliff.csv.
# Redraw it in this directory: gnuplot 'cliff.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,770 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'cliff.png'

# Title, settings, series.
set label 'In the end the wall throws the descent away; clipped, it stays' at screen 0.0778, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'one sigmoid unit, 50 times; gradient descent with learning rate 0.5, clipped to a norm of 0.1' at screen 0.0778, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: without clipping.
set lmargin at screen 0.0778; set rmargin at screen 0.4227; set bmargin at screen 0.1324; set tmargin at screen 0.8042
unset border
unset grid
set xrange [0:240]
unset logscale x
set xtics scale 0 norotate ('3.6' 0, '4.0' 39.99999999999999, '4.4' 80.00000000000003, '4.8' 119.99999999999997, '5.2' 160.00000000000003, '5.6' 200.00000000000006, '6.0' 240)
set xlabel 'w'
set yrange [0:140]
unset logscale y
set ytics scale 0 norotate ('−3.0' 0, '−2.6' 39.99999999999999, '−2.2' 79.99999999999999, '−1.8' 120.00000000000003)
set ylabel 'b' offset screen 0.0007, 0
set label 'without clipping' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:0.5]
set colorbox vertical user origin screen 0.4315, screen 0.1324 size screen 0.0101, screen 0.6718 noborder
set cbtics scale 0 ('0.0' 0, '0.1' 0.1, '0.2' 0.2, '0.3' 0.3, '0.4' 0.4, '0.5' 0.5)
set label 'loss' at screen 0.483, screen 0.4683 center rotate by 90 textcolor rgb ink
set arrow from 57.4891, 89.3826 to 87.0693, 140 head filled size screen 0.0063,20,60 front linecolor rgb '#D55E00' linewidth 4 dashtype solid
plot 'cliff.csv' using 1:2:3 with image, \
  '' using 4:5 with lines linetype 2 dashtype solid linewidth 1.4, \
  '' using 4:5 with points pointtype 7 pointsize 0.72 linewidth 1 linecolor rgb '#D55E00', \
  '' using 6:7 with points pointtype 7 pointsize 2.4 linewidth 1 linecolor rgb '#FFFFFF'
unset label; unset arrow; unset object

# Panel: clipped by norm.
set lmargin at screen 0.5665; set rmargin at screen 0.9114; set bmargin at screen 0.1324; set tmargin at screen 0.8042
unset border
unset grid
set xrange [0:240]
unset logscale x
set xtics scale 0 norotate ('3.6' 0, '4.0' 39.99999999999999, '4.4' 80.00000000000003, '4.8' 119.99999999999997, '5.2' 160.00000000000003, '5.6' 200.00000000000006, '6.0' 240)
set xlabel 'w'
set yrange [0:140]
unset logscale y
set ytics scale 0 norotate ('−3.0' 0, '−2.6' 39.99999999999999, '−2.2' 79.99999999999999, '−1.8' 120.00000000000003)
set ylabel 'b' offset screen 0.0007, 0
set label 'clipped by norm' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:0.5]
set colorbox vertical user origin screen 0.9202, screen 0.1324 size screen 0.0101, screen 0.6718 noborder
set cbtics scale 0 ('0.0' 0, '0.1' 0.1, '0.2' 0.2, '0.3' 0.3, '0.4' 0.4, '0.5' 0.5)
set label 'loss' at screen 0.9717, screen 0.4683 center rotate by 90 textcolor rgb ink
plot 'cliff.csv' using 1:2:3 with image, \
  '' using 8:9 with lines linetype 5 dashtype solid linewidth 1.4, \
  '' using 8:9 with points pointtype 7 pointsize 0.72 linewidth 1 linecolor rgb '#E69F00', \
  '' using 10:11 with points pointtype 7 pointsize 2.4 linewidth 1 linecolor rgb '#FFFFFF'

unset multiplot
