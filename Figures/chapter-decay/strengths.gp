# Best against best, decay gains nothing that so few runs could show
# Its numbers are in strengths.csv.
# Redraw it in this directory: gnuplot 'strengths.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2200,850 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set label 'Best against best, decay gains nothing that so few runs could show' at screen 0.0681, screen 0.9506 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, six layers of 100, 600 steps of SGD at the best rate of each; 8 runs: mean, lowest to highest' at screen 0.0681, screen 0.9071 font ',17' textcolor rgb muted
set arrow from screen 0.0681, screen 0.8671 to screen 0.0866, screen 0.8671 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'digits learnt from' at screen 0.0907, screen 0.8671 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1944, screen 0.8671 to screen 0.213, screen 0.8671 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'test digits' at screen 0.2171, screen 0.8671 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2828, screen 0.8671 to screen 0.3014, screen 0.8671 nohead linecolor rgb '#009E73' linewidth 2 dashtype solid
set label 'distance' at screen 0.3055, screen 0.8671 font ',17' textcolor rgb '#009E73'

set multiplot

# Panel: accuracy by λ.
set lmargin at screen 0.0681; set rmargin at screen 0.3134; set bmargin at screen 0.1199; set tmargin at screen 0.7839
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [2.673752814401237:33.6605536290589]
set logscale x 10
set xtics norotate ('3' 3, '10' 10, '30' 30)
set xlabel 'λ of λ/2n Σw²'
set yrange [0.6:1]
unset logscale y
set ytics norotate ('60%%' 0.6, '70%%' 0.7, '80%%' 0.8, '90%%' 0.9, '100%%' 1)
set ylabel 'accuracy' offset screen -0.0039, 0
set label 'accuracy by λ' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
set arrow from graph 0, first 0.834125 to graph 1, first 0.834125 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'λ = 0' at graph 1, graph 0.5853 offset screen 0.0052, screen 0 front textcolor rgb '#222222'
plot 'strengths.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: gain in points, with 95% intervals.
set lmargin at screen 0.4005; set rmargin at screen 0.6459; set bmargin at screen 0.1199; set tmargin at screen 0.7839
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.6:3.6]
unset logscale x
set xtics norotate ('3' 0, '10' 1, '30' 2, '× 0.6' 3)
unset xlabel
set yrange [-12:2]
unset logscale y
set ytics norotate ('−10' -10, '−5' -5, '0' 0)
set ylabel 'points more than without' offset screen -0.0026, 0
set label 'gain in points, with 95% intervals' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'strengths.csv' using 8:9 with lines linetype 1 linewidth 4, \
  '' using 10:11 with lines linetype 1 linewidth 4, \
  '' using 12:13 with lines linetype 1 linewidth 4, \
  '' using 14:15 with lines linetype 2 dashtype solid linewidth 4, \
  '' using 16:17 with points pointtype 7 pointsize 1.56 linewidth 1 linecolor rgb '#222222'
unset label; unset arrow; unset object

# Panel: distance from a border, all at a rate of 0.05.
set lmargin at screen 0.7094; set rmargin at screen 0.9547; set bmargin at screen 0.1199; set tmargin at screen 0.7839
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [2.673752814401237:33.6605536290589]
set logscale x 10
set xtics norotate ('3' 3, '10' 10, '30' 30)
set xlabel 'λ of λ/2n Σw²'
set yrange [0.5:1.1]
unset logscale y
set ytics norotate ('0.5' 0.5, '0.6' 0.6, '0.7' 0.7, '0.8' 0.8, '0.9' 0.9, '1.0' 1, '1.1' 1.1)
set ylabel 'in units of the pixels' offset screen 0.0028, 0
set label 'distance from a border, all at a rate of 0.05' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
set arrow from graph 0, first 0.5054031383026231 to graph 1, first 0.5054031383026231 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'λ = 0' at graph 1, graph 0.009 offset screen 0.0052, screen 0 front textcolor rgb '#222222'
plot 'strengths.csv' using 1:18:19 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:20 with linespoints linetype 3 dashtype solid pointtype 5 pointsize 1.1

unset multiplot
