# LeNet5 takes 27 of 500 images for another class
# Its numbers are in confusion.csv.
# Redraw it in this directory: gnuplot 'confusion.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1400,1150 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'confusion.png'

# Title, settings, series.
set label 'LeNet5 takes 27 of 500 images for another class' at screen 0.0802, screen 0.9635 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'MNIST-5k, 1,000 training and 500 test images, batch 16, Adam 0.001, BN momentum 0.9' at screen 0.0802, screen 0.9313 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0802; set rmargin at screen 0.8874; set bmargin at screen 0.1003; set tmargin at screen 0.8947
unset border
unset grid
set xrange [-0.5:9.5]
unset logscale x
set xtics scale 0 norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9)
set xlabel 'answer of the network'
set yrange [9.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8, '9' 9)
set ylabel 'class'
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:7.3484692283495345]
set colorbox vertical user origin screen 0.9007, screen 0.1003 size screen 0.0152, screen 0.7944 noborder
set cbtics scale 0 ('0' 0, '2' 2, '4' 4, '6' 6)
set label 'square root of the number' at screen 0.9605, screen 0.4975 center rotate by 90 textcolor rgb ink
set label '48' at 0, 0 font ',16' front center textcolor rgb '#222222'
set label '1' at 6, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 7, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 9, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '46' at 1, 1 font ',16' front center textcolor rgb '#222222'
set label '1' at 7, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '49' at 2, 2 font ',16' front center textcolor rgb '#222222'
set label '3' at 3, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 7, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 8, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 0, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '48' at 3, 3 font ',16' front center textcolor rgb '#222222'
set label '1' at 7, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '54' at 4, 4 font ',16' front center textcolor rgb '#222222'
set label '1' at 2, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 3, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '53' at 5, 5 font ',16' front center textcolor rgb '#222222'
set label '1' at 0, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 1, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 2, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 5, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '43' at 6, 6 font ',16' front center textcolor rgb '#222222'
set label '38' at 7, 7 font ',16' front center textcolor rgb '#222222'
set label '2' at 2, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 3, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 5, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 6, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '44' at 8, 8 font ',16' front center textcolor rgb '#222222'
set label '1' at 9, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 4, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 7, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '50' at 9, 9 font ',16' front center textcolor rgb '#222222'
plot 'confusion.csv' using 1:2:3 with image
