# How far can the gradient be trusted?
# Its numbers are in along-the-step.csv.
# Redraw it in this directory: gnuplot 'along-the-step.gp'

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
set output 'along-the-step.png'

# Title, settings, series.
set label 'How far can the gradient be trusted?' at screen 0.0778, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 500 steps at rate 3 without and 10 with BN; 5 seeds: median, lowest to highest' at screen 0.0778, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: the loss falls by this share of what the gradient promises.
set lmargin at screen 0.0778; set rmargin at screen 0.4128; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.07943282347242815:12.589254117941673]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
set xlabel 'length of the step (learning rate)'
set yrange [-1:1.2]
unset logscale y
set ytics norotate ('−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1)
set ylabel 'share of the promised fall' offset screen 0.0007, 0
set label 'the loss falls by this share of what the gradient promises' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'straight' at graph 1, graph 0.9091 offset screen 0.0164, screen 0 front textcolor rgb '#222222'
set arrow from graph 0.9602, graph 0.1026 to graph 1.0395, graph 0.1026 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'without' at graph 1, graph 0.1026 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9602, graph 0.7685 to graph 1.0395, graph 0.7685 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'with BN' at graph 1, graph 0.7685 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
plot 'along-the-step.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: the gradient changes by this share of its length.
set lmargin at screen 0.545; set rmargin at screen 0.88; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.07079457843841379:141.25375446227542]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set xlabel 'length of the step (learning rate)'
set yrange [0.01:30]
set logscale y 10
set ytics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set ylabel 'change / length of the gradient' offset screen 0.0032, 0
set label 'the gradient changes by this share of its length' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'its own length' at graph 1, graph 0.5752 offset screen 0.0164, screen 0 front textcolor rgb '#222222'
set arrow from graph 0.9602, graph 0.9364 to graph 1.0395, graph 0.9364 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'without' at graph 1, graph 0.9364 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9602, graph 0.7951 to graph 1.0395, graph 0.7951 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'with BN' at graph 1, graph 0.7951 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
plot 'along-the-step.csv' using 8:9:10 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 8:11 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 14:15:16 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 8:17 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
