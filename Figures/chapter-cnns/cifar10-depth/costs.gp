# Many parameters and much arithmetic are not the same
# Its numbers are in costs.csv.
# Redraw it in this directory: gnuplot 'costs.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1500,1100 font 'DejaVu Sans,18' linewidth 2 background '#FFFFFF'
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
set label 'Many parameters and much arithmetic are not the same' at screen 0.0895, screen 0.9618 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'for one image of 32x32x3; parameters that are trained' at screen 0.0895, screen 0.9282 font ',17' textcolor rgb muted

set multiplot

# Panel: parameters.
set lmargin at screen 0.0895; set rmargin at screen 0.9406; set bmargin at screen 0.5032; set tmargin at screen 0.8606
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.6:5.6]
unset logscale x
set xtics norotate ('Baseline' 0, 'LeNet5' 1, 'AlexNet8' 2, 'VGG16' 3, 'Inception10' 4, 'ResNet18' 5)
unset xlabel
set yrange [0:17.08400736]
unset logscale y
set ytics norotate ('0' 0, '5' 5, '10' 10, '15' 15)
set ylabel 'millions'
set label 'parameters' at graph 0, graph 1 offset screen 0, screen 0.0185 front textcolor rgb ink
plot 'costs.csv' using (column(0) + 0):2:(0.7176) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0):2:(gprintf('%.2f', column(2))) with labels offset 0, 0.6 font ',14.4' textcolor rgb muted
unset label; unset arrow; unset object

# Panel: multiply-accumulates.
set lmargin at screen 0.0895; set rmargin at screen 0.9406; set bmargin at screen 0.064; set tmargin at screen 0.4214
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.6:5.6]
unset logscale x
set xtics norotate ('Baseline' 0, 'LeNet5' 1, 'AlexNet8' 2, 'VGG16' 3, 'Inception10' 4, 'ResNet18' 5)
unset xlabel
set yrange [0:622.0734464000001]
unset logscale y
set ytics norotate ('0' 0, '200' 200, '400' 400, '600' 600)
set ylabel 'millions' offset screen -0.0008, 0
set label 'multiply-accumulates' at graph 0, graph 1 offset screen 0, screen 0.0185 front textcolor rgb ink
plot 'costs.csv' using (column(0) + 0):3:(0.7176) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0):3:(gprintf('%.2f', column(3))) with labels offset 0, 0.6 font ',14.4' textcolor rgb muted

unset multiplot
