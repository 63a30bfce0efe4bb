# A little decay helps a little; much of it flattens the network to nothing
# Its numbers are in strengths.csv.
# Redraw it in this directory: gnuplot 'strengths.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2100,800 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'strengths.png'

# Title, settings, series.
set label 'A little decay helps a little; much of it flattens the network to nothing' at screen 0.0713, screen 0.9475 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, six layers of 100, SGD 0.01, batch 100, 5 seeds: median, lowest to highest' at screen 0.0713, screen 0.9013 font ',17' textcolor rgb muted
set arrow from screen 0.0713, screen 0.8588 to screen 0.0907, screen 0.8588 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label '300 digits learnt from' at screen 0.095, screen 0.8588 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2277, screen 0.8588 to screen 0.2472, screen 0.8588 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'test digits' at screen 0.2515, screen 0.8588 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.3203, screen 0.8588 to screen 0.3397, screen 0.8588 nohead linecolor rgb '#009E73' linewidth 2 dashtype solid
set label 'slope' at screen 0.344, screen 0.8588 font ',17' textcolor rgb '#009E73'

set multiplot

# Panel: accuracy after 200 epochs.
set lmargin at screen 0.0713; set rmargin at screen 0.309; set bmargin at screen 0.1274; set tmargin at screen 0.7704
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.08:70]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
set xlabel 'λ of λ/2n Σw²'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
set ylabel 'accuracy' offset screen -0.0041, 0
set label 'accuracy after 200 epochs' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
set arrow from graph 0, first 0.821 to graph 1, first 0.821 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'test, λ = 0' at graph 1, graph 0.821 offset screen 0.0054, screen 0 front textcolor rgb '#222222'
plot 'strengths.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: test accuracy, seed by seed.
set lmargin at screen 0.421; set rmargin at screen 0.6587; set bmargin at screen 0.1274; set tmargin at screen 0.7704
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.08:70]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
set xlabel 'λ of λ/2n Σw²'
set yrange [-6:2]
unset logscale y
set ytics norotate ('−6' -6, '−4' -4, '−2' -2, '0' 0, '2' 2)
set ylabel 'points more than with λ = 0' offset screen -0.0025, 0
set label 'test accuracy, seed by seed' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'strengths.csv' using 8:9:10 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 8:11 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: slope: a logit's gradient by the pixels.
set lmargin at screen 0.7149; set rmargin at screen 0.9525; set bmargin at screen 0.1274; set tmargin at screen 0.7704
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.08:70]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
set xlabel 'λ of λ/2n Σw²'
set yrange [0:10]
unset logscale y
set ytics norotate ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10)
set ylabel 'mean length'
set label 'slope: a logit''s gradient by the pixels' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
set arrow from graph 0, first 8.158462647869065 to graph 1, first 8.158462647869065 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'λ = 0' at graph 1, graph 0.8158 offset screen 0.0054, screen 0 front textcolor rgb '#222222'
plot 'strengths.csv' using 1:12:13 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:14 with linespoints linetype 3 dashtype solid pointtype 5 pointsize 1.1

unset multiplot
