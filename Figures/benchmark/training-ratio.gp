# How many times as fast as PyTorch at its best a training step is
# Its numbers are in training-ratio.csv.
# Redraw it in this directory: gnuplot 'training-ratio.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,900 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'training-ratio.png'

# Title, settings, series.
set label 'How many times as fast as PyTorch at its best a training step is' at screen 0.0624, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'forward, loss, backward, Adam; the fastest of PyTorch 2.15.0''s float32 modes on the CPU, 2 threads, median of 3 rounds by turns; Intel(R)' at screen 0.0624, screen 0.9122 font ',17' textcolor rgb muted
set label 'Xeon(R) Processor' at screen 0.0624, screen 0.8782 font ',17' textcolor rgb muted
set object rectangle from screen 0.0624, screen 0.8291 to screen 0.0737, screen 0.8493 fillcolor rgb '#0072B2' fillstyle solid 0.85 noborder
set label 'batch 32' at screen 0.0788, screen 0.8392 font ',17' textcolor rgb '#0072B2'
set object rectangle from screen 0.152, screen 0.8291 to screen 0.1633, screen 0.8493 fillcolor rgb '#D55E00' fillstyle solid 0.85 noborder
set label 'batch 128' at screen 0.1683, screen 0.8392 font ',17' textcolor rgb '#D55E00'

# Axes.
set lmargin at screen 0.0624; set rmargin at screen 0.9288; set bmargin at screen 0.0837; set tmargin at screen 0.7937
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.6:6.6]
unset logscale x
set xtics norotate ('mlp' 0, 'baseline' 1, 'lenet5' 2, 'alexnet8' 3, 'vgg16' 4, 'inception10' 5, 'resnet18' 6)
unset xlabel
set yrange [0:3.8604055746946444]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3)
set ylabel 'PyTorch''s time / ours'
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set label 'as fast' at graph 1, graph 0.259 offset screen 0.0074, screen 0 front textcolor rgb '#767676'
plot 'training-ratio.csv' using (column(0) + -0.195):2:(0.3588) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using (column(0) + -0.195):2:(gprintf('%.1f', column(2))) with labels offset 0, 0.6 font ',16' textcolor rgb muted, \
  '' using (column(0) + 0.195):3:(0.3588) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0.195):3:(gprintf('%.1f', column(3))) with labels offset 0, 0.6 font ',16' textcolor rgb muted
