# 852 times LeNet5's arithmetic: ResNet18 is 1.8 points less accurate
# Its numbers are in accuracy-macs.csv.
# Redraw it in this directory: gnuplot 'accuracy-macs.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1500,950 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'accuracy-macs.png'

# Title, settings, series.
set label '852 times LeNet5''s arithmetic: ResNet18 is 1.8 points less accurate' at screen 0.1144, screen 0.9558 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'MNIST-5k, 1,000 training and 500 test images, batch 16, Adam 0.001, BN momentum 0.9' at screen 0.1144, screen 0.9168 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1144; set rmargin at screen 0.9639; set bmargin at screen 0.1214; set tmargin at screen 0.8726
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [200000:2000000000]
set logscale x 10
set xtics norotate ('10⁶' 1000000, '10⁷' 10000000, '10⁸' 100000000, '10⁹' 1000000000)
set xlabel 'multiply-accumulates an image'
set yrange [0:1.05]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'validation accuracy' offset screen -0.0067, 0
set label 'Baseline' at 658688, 0.897 font ',17' front center textcolor rgb '#222222'
set label 'LeNet5' at 651720, 0.981 font ',17' front center textcolor rgb '#222222'
set label 'AlexNet8' at 117910000, 0.839 font ',17' front center textcolor rgb '#222222'
set label 'VGG16' at 313726000, 0.253 font ',17' front center textcolor rgb '#222222'
set label 'Inception10' at 12240100, 0.881 font ',17' front center textcolor rgb '#222222'
set label 'ResNet18' at 555423000, 0.883 font ',17' front center textcolor rgb '#222222'
plot 'accuracy-macs.csv' using 1:2 with points pointtype 7 pointsize 1.68 linewidth 1 linecolor rgb '#0072B2', \
  '' using 3:4 with points pointtype 7 pointsize 1.68 linewidth 1 linecolor rgb '#0072B2', \
  '' using 5:6 with points pointtype 7 pointsize 1.68 linewidth 1 linecolor rgb '#0072B2', \
  '' using 7:8 with points pointtype 7 pointsize 1.68 linewidth 1 linecolor rgb '#0072B2', \
  '' using 9:10 with points pointtype 7 pointsize 1.68 linewidth 1 linecolor rgb '#0072B2', \
  '' using 11:12 with points pointtype 7 pointsize 1.68 linewidth 1 linecolor rgb '#0072B2'
