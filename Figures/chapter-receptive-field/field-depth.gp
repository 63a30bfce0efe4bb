# Four fields outgrow the image; what lies outside of it is padding
# Its numbers are in field-depth.csv.
# Redraw it in this directory: gnuplot 'field-depth.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1500,900 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'field-depth.png'

# Title, settings, series.
set label 'Four fields outgrow the image; what lies outside of it is padding' at screen 0.0975, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'theoretical receptive field, equal to the measured one at every layer' at screen 0.0975, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0975; set rmargin at screen 0.8187; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12, '14' 14, '16' 16, '18' 18, '20' 20)
set xlabel 'convolutions so far'
set yrange [1:512]
set logscale y 10
set ytics norotate ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256, '512' 512)
set ylabel 'side of the receptive field (pixels)' offset screen -0.0009, 0
set arrow from graph 0, first 32 to graph 1, first 32 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set arrow from 3.05, 2 to 1.1, 5.6 head filled size screen 0.0089,20,60 front linecolor rgb '#56B4E9' linewidth 1.4 dashtype solid
set label 'Baseline' at 3.1, 1.8 front left textcolor rgb '#56B4E9'
set label 'LeNet5' at 1.85, 19.2 front right textcolor rgb '#CC79A7'
set label 'AlexNet8' at 4.85, 54 front right textcolor rgb '#009E73'
set label 'VGG16' at 13.25, 228.96 front left textcolor rgb '#D55E00'
set label 'Inception10' at 9.25, 55.08 front left textcolor rgb '#E69F00'
set label 'ResNet18' at 17.25, 117.72 front left textcolor rgb '#0072B2'
set label 'side of the image' at graph 1, graph 0.5556 offset screen 0.0089, screen 0 front textcolor rgb '#767676'
plot 'field-depth.csv' using 1:2 with linespoints linetype 6 dashtype (2,3) pointtype 6 pointsize 1.3, \
  '' using 3:4 with linespoints linetype 4 dashtype (11,3,2,3,2,3) pointtype 13 pointsize 1.6, \
  '' using 5:6 with linespoints linetype 3 pointtype 5 pointsize 1.1, \
  '' using 7:8 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 9:10 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 11:12 with linespoints linetype 1 pointtype 7 pointsize 1.2
