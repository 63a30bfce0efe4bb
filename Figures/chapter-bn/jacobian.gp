# With BN a layer's singular values begin larger, and end further apart
# Its numbers are in jacobian.csv.
# Redraw it in this directory: gnuplot 'jacobian.gp'

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
set output 'jacobian.png'

# Title, settings, series.
set label 'With BN a layer''s singular values begin larger, and end further apart' at screen 0.0777, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k: from the second layer''s inputs to the third''s, 3 digits, 5 seeds, each at its best rate' at screen 0.0777, screen 0.8974 font ',17' textcolor rgb muted
set label 'share of the singular values' at screen 0.4991, screen 0.0485 center textcolor rgb ink
set label 'singular value' at screen 0.022, screen 0.4712 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: before the first step.
set lmargin at screen 0.0777; set rmargin at screen 0.4571; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:0.9993328885923949]
unset logscale x
set xtics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
unset xlabel
set yrange [0.01:10]
set logscale y 10
set ytics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
unset ylabel
set label 'before the first step' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label '1' at graph 1, graph 0.6667 offset screen 0.0164, screen 0 front textcolor rgb '#222222'
set arrow from graph 1.005, graph 0 to graph 1.0349, graph 0.053 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'without' at graph 1, graph 0.053 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
set label 'with BN' at graph 1, graph 0 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
plot 'jacobian.csv' using 1:2 with lines linetype 2, \
  '' using 1:3 with lines linetype 1
unset label; unset arrow; unset object

# Panel: after 500 steps.
set lmargin at screen 0.541; set rmargin at screen 0.9204; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:0.9993328885923949]
unset logscale x
set xtics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
unset xlabel
set yrange [0.01:10]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1, '' 10)
unset ylabel
set label 'after 500 steps' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label '1' at graph 1, graph 0.6667 offset screen 0.0164, screen 0 front textcolor rgb '#222222'
set arrow from graph 1.005, graph 0 to graph 1.0349, graph 0.053 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'without' at graph 1, graph 0.053 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
set label 'with BN' at graph 1, graph 0 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
plot 'jacobian.csv' using 1:4 with lines linetype 2, \
  '' using 1:5 with lines linetype 1

unset multiplot
