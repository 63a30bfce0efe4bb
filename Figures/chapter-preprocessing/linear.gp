# Centring saves steps; standardising and whitening save most
# Its numbers are in linear.csv.
# Redraw it in this directory: gnuplot 'linear.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1600,950 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'linear.png'

# Title, settings, series.
set label 'Centring saves steps; standardising and whitening save most' at screen 0.1073, screen 0.9558 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, pooled, linear classifier, squared error, each at its best rate for nine tenths; 5 training sets' at screen 0.1073, screen 0.9168 font ',17' textcolor rgb muted
set arrow from screen 0.1073, screen 0.8811 to screen 0.1328, screen 0.8811 nohead linecolor rgb '#0072B2' linewidth 2 dashtype (9,4)
set label '0 to 1' at screen 0.1385, screen 0.8811 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1995, screen 0.8811 to screen 0.225, screen 0.8811 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (2,3)
set label 'minus channel mean' at screen 0.2307, screen 0.8811 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3989, screen 0.8811 to screen 0.4244, screen 0.8811 nohead linecolor rgb '#009E73' linewidth 2 dashtype solid
set label 'minus mean image' at screen 0.43, screen 0.8811 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.5863, screen 0.8811 to screen 0.6118, screen 0.8811 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (11,4,2,4)
set label 'standardised' at screen 0.6174, screen 0.8811 font ',17' textcolor rgb '#CC79A7'
set arrow from screen 0.7294, screen 0.8811 to screen 0.7549, screen 0.8811 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (18,5)
set label 'whitened' at screen 0.7606, screen 0.8811 font ',17' textcolor rgb '#E69F00'

# Axes.
set lmargin at screen 0.1073; set rmargin at screen 0.9513; set bmargin at screen 0.1214; set tmargin at screen 0.838
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:65536]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100, '1,000' 1000, '10,000' 10000)
set xlabel 'steps of gradient descent'
set yrange [0.001:2]
set logscale y 10
set ytics norotate ('0.001' 0.001, '0.01' 0.01, '0.1' 0.1, '1' 1)
set ylabel 'share of the fall that is missing' offset screen 0.004, 0
plot 'linear.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1 dashtype (9,4), \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 2 dashtype (2,3), \
  '' using 10:11:12 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 3 dashtype solid, \
  '' using 16:17:18 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 4 dashtype (11,4,2,4), \
  '' using 22:23:24 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with lines linetype 5
