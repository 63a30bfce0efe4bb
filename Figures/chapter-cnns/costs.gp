# Many parameters and much arithmetic are not the same
# Its numbers are in costs.csv.
# Redraw it in this directory: gnuplot 'costs.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1500,1100 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'costs.png'

# Title, settings, series.
set label 'Many parameters and much arithmetic are not the same' at screen 0.1018, screen 0.9618 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'for one image of 32 x 32 x 3; along a dotted line each weight is used equally often' at screen 0.1018, screen 0.9282 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1018; set rmargin at screen 0.9639; set bmargin at screen 0.1048; set tmargin at screen 0.8899
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [10000:100000000]
set logscale x 10
set xtics norotate ('10⁴' 10000, '10⁵' 100000, '10⁶' 1000000, '10⁷' 10000000, '10⁸' 100000000)
set xlabel 'parameters that are trained'
set yrange [100000:10000000000]
set logscale y 10
set ytics norotate ('10⁵' 100000, '10⁶' 1000000, '10⁷' 10000000, '10⁸' 100000000, '10⁹' 1000000000, '10¹⁰' 10000000000)
set ylabel 'multiply-accumulates' offset screen 0.0058, 0
set label 'used once' at 1300000, 5850000 font ',15' front left textcolor rgb '#767676'
set label 'used 10 times' at 1300000, 58500000 font ',15' front left textcolor rgb '#767676'
set label 'used 100 times' at 1300000, 585000000 font ',15' front left textcolor rgb '#767676'
set label 'Baseline' at 228268, 889229 font ',18' front left textcolor rgb '#222222'
set label 'LeNet5' at 71306.9, 469238 font ',18' front left textcolor rgb '#222222'
set label 'AlexNet8' at 11084200, 84894900 font ',18' front left textcolor rgb '#222222'
set label 'VGG16' at 17541600, 423530000 font ',18' front left textcolor rgb '#222222'
set label 'Inception10' at 138269, 8812890 font ',18' front left textcolor rgb '#222222'
set label 'ResNet18' at 12850100, 749821000 font ',18' front left textcolor rgb '#222222'
plot 'costs.csv' using 1:2 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 1:3 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 1:4 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 5:6 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#0072B2'
