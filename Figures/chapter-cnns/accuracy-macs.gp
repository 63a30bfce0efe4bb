# As many epochs, 1/45 of the arithmetic: Inception10 is within 7.3 points of ResNet18
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
set label 'As many epochs, 1/45 of the arithmetic: Inception10 is within 7.3 points of ResNet18' at screen 0.1031, screen 0.9558 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'test images, the median over the seeds; arithmetic for one image of 32 x 32 x 3' at screen 0.1031, screen 0.9168 font ',17' textcolor rgb muted
set label '' at screen 0.1099, screen 0.8811 point pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set label '20,000 photographs, 10 epochs' at screen 0.1227, screen 0.8811 font ',17' textcolor rgb '#0072B2'
set label '' at screen 0.3916, screen 0.8811 point pointtype 13 pointsize 1.4 linecolor rgb '#D55E00'
set label '50,000 photographs, 50 epochs' at screen 0.4044, screen 0.8811 font ',17' textcolor rgb '#D55E00'

# Axes.
set lmargin at screen 0.1031; set rmargin at screen 0.9639; set bmargin at screen 0.1214; set tmargin at screen 0.838
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [200000:3000000000]
set logscale x 10
set xtics norotate ('10⁶' 1000000, '10⁷' 10000000, '10⁸' 100000000, '10⁹' 1000000000)
set xlabel 'multiply-accumulates an image'
set yrange [0.4:0.8]
unset logscale y
set ytics norotate ('40%%' 0.4, '50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8)
set ylabel 'test accuracy' offset screen -0.0064, 0
set label 'Baseline' at 737731, 0.5093 font ',16' front left textcolor rgb '#0072B2'
set label 'LeNet5' at 729926, 0.4315 font ',16' front left textcolor rgb '#0072B2'
set label 'AlexNet8' at 132059000, 0.5578 font ',16' front left textcolor rgb '#0072B2'
set label 'VGG16' at 351373000, 0.5664 font ',16' front left textcolor rgb '#0072B2'
set label 'Inception10' at 13708900, 0.6228 font ',16' front left textcolor rgb '#0072B2'
set label 'ResNet18' at 622073000, 0.6961 font ',16' front left textcolor rgb '#0072B2'
set label 'Baseline' at 737731, 0.6245 font ',16' front left textcolor rgb '#D55E00'
set label 'LeNet5' at 729926, 0.5955 font ',16' front left textcolor rgb '#D55E00'
set label 'Inception10' at 13708900, 0.7321 font ',16' front left textcolor rgb '#D55E00'
plot 'accuracy-macs.csv' using 1:2 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#0072B2', \
  '' using 3:4 with points pointtype 13 pointsize 2.56 linewidth 1 linecolor rgb '#D55E00'
