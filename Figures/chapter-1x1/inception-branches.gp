# The 1x1 convolutions save most where the window is large
# Its numbers are in inception-branches.csv.
# Redraw it in this directory: gnuplot 'inception-branches.gp'

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
set output 'inception-branches.png'

# Title, settings, series.
set label 'The 1x1 convolutions save most where the window is large' at screen 0.1015, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'Inception10''s last block, 128 channels in, 32 a branch; trainable parameters' at screen 0.1015, screen 0.9122 font ',17' textcolor rgb muted
set object rectangle from screen 0.1015, screen 0.8644 to screen 0.1157, screen 0.8845 fillcolor rgb '#0072B2' fillstyle solid 0.85 noborder
set label 'with 1x1' at screen 0.122, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set object rectangle from screen 0.2118, screen 0.8644 to screen 0.226, screen 0.8845 fillcolor rgb '#D55E00' fillstyle solid 0.85 noborder
set label 'without' at screen 0.2322, screen 0.8744 font ',17' textcolor rgb '#D55E00'

# Axes.
set lmargin at screen 0.1015; set rmargin at screen 0.9441; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.6:3.6]
unset logscale x
set xtics norotate ('1x1' 0, '3x3' 1, '5x5' 2, 'pooling' 3)
set xlabel 'branch'
set yrange [0:118]
unset logscale y
set ytics norotate ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set ylabel 'parameters (thousands)' offset screen -0.0009, 0
plot 'inception-branches.csv' using (column(0) + -0.195):2:(0.3588) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using (column(0) + -0.195):2:(gprintf('%.1f', column(2))) with labels offset 0, 0.6 font ',16' textcolor rgb muted, \
  '' using (column(0) + 0.195):3:(0.3588) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0.195):3:(gprintf('%.1f', column(3))) with labels offset 0, 0.6 font ',16' textcolor rgb muted
