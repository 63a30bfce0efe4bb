# From a bad start no rate helps; from a good one several do
# Its numbers are in best-starts.csv.
# Redraw it in this directory: gnuplot 'best-starts.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1600,1400 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'best-starts.png'

# Title, settings, series.
set label 'From a bad start no rate helps; from a good one several do' at screen 0.1985, screen 0.97 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 5 hidden layers of 100, batch 50, 300 steps of SGD; framed: best rate; 4 runs each: mean' at screen 0.1985, screen 0.9436 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1985; set rmargin at screen 0.8645; set bmargin at screen 0.0824; set tmargin at screen 0.9135
unset border
unset grid
set xrange [-0.5:7.5]
unset logscale x
set xtics scale 0 norotate ('0.003' 0, '0.01' 1, '0.03' 2, '0.1' 3, '0.3' 4, '1' 5, '3' 6, '10' 7)
set xlabel 'learning rate'
set yrange [21.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('sigmoid, N(0, 1)' 0, 'sigmoid, N(0, 0.01²)' 1, 'sigmoid, Xavier' 2, 'sigmoid, 4 × Xavier' 3, 'sigmoid, He' 4, 'sigmoid, PyTorch' 5, 'sigmoid, orthogonal' 6, 'sigmoid, LSUV' 7, 'tanh, N(0, 1)' 8, 'tanh, N(0, 0.01²)' 9, 'tanh, Xavier' 10, 'tanh, He' 11, 'tanh, PyTorch' 12, 'tanh, orthogonal' 13, 'tanh, LSUV' 14, 'ReLU, N(0, 1)' 15, 'ReLU, N(0, 0.01²)' 16, 'ReLU, Xavier' 17, 'ReLU, He' 18, 'ReLU, PyTorch' 19, 'ReLU, orthogonal' 20, 'ReLU, LSUV' 21)
unset ylabel
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:1]
set colorbox vertical user origin screen 0.8761, screen 0.0824 size screen 0.0133, screen 0.8311 noborder
set cbtics scale 0 ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set label 'test accuracy' at screen 0.9654, screen 0.498 center rotate by 90 textcolor rgb ink
set object rectangle from 3.52, -0.46 to 4.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 0.54 to 3.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 1.54 to 3.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 2.54 to 4.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 3.54 to 3.48, 4.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 4.54 to 3.48, 5.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 5.54 to 3.48, 6.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 6.54 to 3.48, 7.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 7.54 to 3.48, 8.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 5.52, 8.54 to 6.48, 9.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 9.54 to 4.48, 10.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 10.54 to 3.48, 11.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 11.54 to 4.48, 12.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 12.54 to 4.48, 13.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 13.54 to 4.48, 14.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from -0.48, 14.54 to 0.48, 15.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 5.52, 15.54 to 6.48, 16.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 16.54 to 4.48, 17.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 2.52, 17.54 to 3.48, 18.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 18.54 to 4.48, 19.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 19.54 to 4.48, 20.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 3.52, 20.54 to 4.48, 21.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'best-starts.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(3))):(column(3) < 0.6 ? 0xFFFFFF : 0x222222) with labels font ',16' textcolor rgb variable
