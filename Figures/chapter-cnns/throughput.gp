# 852 times the arithmetic takes 240 times as long
# Its numbers are in throughput.csv.
# Redraw it in this directory: gnuplot 'throughput.gp'

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
set output 'throughput.png'

# Title, settings, series.
set label '852 times the arithmetic takes 240 times as long' at screen 0.0979, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'training steps, batch 16, 2 threads; differs by machine' at screen 0.0979, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0979; set rmargin at screen 0.9624; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [200000:2000000000]
set logscale x 10
set xtics norotate ('10⁶' 1000000, '10⁷' 10000000, '10⁸' 100000000, '10⁹' 1000000000)
set xlabel 'multiply-accumulates an image'
set yrange [1:100000]
set logscale y 10
set ytics norotate ('10⁰' 1, '10¹' 10, '10²' 100, '10³' 1000, '10⁴' 10000, '10⁵' 100000)
set ylabel 'training, images/s' offset screen 0.0027, 0
set label 'Baseline' at 658688, 8891.8 font ',17' front center textcolor rgb '#222222'
set label 'LeNet5' at 651720, 30001.4 font ',17' front center textcolor rgb '#222222'
set label 'AlexNet8' at 117910000, 134.99 font ',17' front center textcolor rgb '#222222'
set label 'VGG16' at 313726000, 195.159 font ',17' front center textcolor rgb '#222222'
set label 'Inception10' at 12240100, 519.44 font ',17' front center textcolor rgb '#222222'
set label 'ResNet18' at 555423000, 46.8288 font ',17' front center textcolor rgb '#222222'
plot 'throughput.csv' using 1:2 with points pointtype 9 pointsize 2.1 linewidth 1 linecolor rgb '#D55E00', \
  '' using 3:4 with points pointtype 9 pointsize 2.1 linewidth 1 linecolor rgb '#D55E00', \
  '' using 5:6 with points pointtype 9 pointsize 2.1 linewidth 1 linecolor rgb '#D55E00', \
  '' using 7:8 with points pointtype 9 pointsize 2.1 linewidth 1 linecolor rgb '#D55E00', \
  '' using 9:10 with points pointtype 9 pointsize 2.1 linewidth 1 linecolor rgb '#D55E00', \
  '' using 11:12 with points pointtype 9 pointsize 2.1 linewidth 1 linecolor rgb '#D55E00'
