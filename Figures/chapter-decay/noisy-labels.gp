# The right decay lets high rates do well; so does stopping early
# Its numbers are in noisy-labels.csv.
# Redraw it in this directory: gnuplot 'noisy-labels.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1440,900 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'noisy-labels.png'

# Title, settings, series.
set label 'The right decay lets high rates do well; so does stopping early' at screen 0.1675, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1000 digits, 36% of the labels wrong, 784-100-10, batch 50, 2000 steps of SGD; framed:' at screen 0.1675, screen 0.9122 font ',17' textcolor rgb muted
set label 'best rate; 8 runs each: mean' at screen 0.1675, screen 0.8782 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1675; set rmargin at screen 0.8612; set bmargin at screen 0.1281; set tmargin at screen 0.8302
unset border
unset grid
set xrange [-0.5:4.5]
unset logscale x
set xtics scale 0 norotate ('0.003' 0, '0.01' 1, '0.03' 2, '0.1' 3, '0.5' 4)
set xlabel 'learning rate'
set yrange [6.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('no decay' 0, 'λ/n = 0.003' 1, 'λ/n = 0.01' 2, 'λ/n = 0.03' 3, 'λ/n = 0.1' 4, 'smaller start' 5, 'early stopping' 6)
unset ylabel
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.4:0.9]
set colorbox vertical user origin screen 0.8741, screen 0.1281 size screen 0.0148, screen 0.7021 noborder
set cbtics scale 0 ('40%%' 0.4, '50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8, '90%%' 0.9)
set label 'accuracy on test digits with right labels' at screen 0.9616, screen 0.4792 center rotate by 90 textcolor rgb ink
set object rectangle from 0.52, -0.46 to 1.48, 0.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 0.54 to 1.48, 1.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 1.54 to 1.48, 2.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 1.52, 2.54 to 2.48, 3.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 3.54 to 1.48, 4.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 4.54 to 1.48, 5.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
set object rectangle from 0.52, 5.54 to 1.48, 6.46 front fillstyle empty border linecolor rgb '#D55E00' linewidth 1
plot 'noisy-labels.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(3))):(column(3) < 0.7 ? 0xFFFFFF : 0x222222) with labels font ',16' textcolor rgb variable
