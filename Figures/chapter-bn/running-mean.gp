# Kept by 99%, the running mean forgets its start slowly; by 1%, it is noise
# Its numbers are in running-mean.csv.
# Redraw it in this directory: gnuplot 'running-mean.gp'

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
set output 'running-mean.png'

# Title, settings, series.
set label 'Kept by 99%, the running mean forgets its start slowly; by 1%, it is noise' at screen 0.078, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'batches of 60 from N(3, 2²); 0.99 as Keras reads it, and as PyTorch does' at screen 0.078, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.078; set rmargin at screen 0.8137; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:600]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400, '500' 500, '600' 600)
set xlabel 'step'
set yrange [0:4.2]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4)
set ylabel 'mean'
set arrow from graph 1.0038, graph 0.7056 to graph 1.0264, graph 0.6623 nohead linecolor rgb '#D55E00' linewidth 0.6
set label '0.99 in PyTorch' at graph 1, graph 0.6623 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 1.0038, graph 0.7134 to graph 1.0264, graph 0.7587 nohead linecolor rgb '#0072B2' linewidth 0.6
set label '0.99 in Keras' at graph 1, graph 0.7587 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set label 'theory' at graph 1, graph 0.7105 offset screen 0.0241, screen 0 front textcolor rgb '#222222'
plot 'running-mean.csv' using 1:2 with lines linetype 2 dashtype solid linewidth 1.2, \
  '' using 1:3 with lines linetype 1 linewidth 4, \
  '' using 1:4 with lines linetype 7 dashtype (2,3)
