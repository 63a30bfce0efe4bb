# With dropout more units are silent, and fewer answer a little
# Its numbers are in activations.csv.
# Redraw it in this directory: gnuplot 'activations.gp'

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
set output 'activations.png'

# Title, settings, series.
set label 'With dropout more units are silent, and fewer answer a little' at screen 0.0977, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, autoencoders of 128 ReLU, p = 0.5, Adam 0.002 and 0.001, 1,000 steps; 200 test digits' at screen 0.0977, screen 0.8974 font ',17' textcolor rgb muted
set label 'without dropout' at screen 0.3132, screen 0.8336 center textcolor rgb ink
set label 'with dropout' at screen 0.7635, screen 0.8336 center textcolor rgb ink
set label 'activation / mean activation' at screen 0.5384, screen 0.0485 center textcolor rgb ink
set label 'share of units and digits' at screen 0.022, screen 0.4697 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: panel 1.
set lmargin at screen 0.0977; set rmargin at screen 0.5287; set bmargin at screen 0.1383; set tmargin at screen 0.8012
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:8]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8)
unset xlabel
set yrange [0.001:1]
set logscale y 10
set ytics norotate ('0.1%%' 0.001, '1.0%%' 0.01, '10.0%%' 0.1, '100.0%%' 1)
unset ylabel
set label '6% silent' at 4, 0.5 front center textcolor rgb '#222222'
plot 'activations.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: panel 2.
set lmargin at screen 0.548; set rmargin at screen 0.979; set bmargin at screen 0.1383; set tmargin at screen 0.8012
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:8]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6, '7' 7, '8' 8)
unset xlabel
set yrange [0.001:1]
set logscale y 10
set ytics norotate ('' 0.001, '' 0.01, '' 0.1, '' 1)
unset ylabel
set label '57% silent' at 4, 0.5 front center textcolor rgb '#222222'
plot 'activations.csv' using ((column(1) + column(2)) / 2):4:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder

unset multiplot
