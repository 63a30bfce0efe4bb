# Learning to read widens the view in the end; shuffled labels only narrow it
# Its numbers are in effective-training.csv.
# Redraw it in this directory: gnuplot 'effective-training.gp'

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
set output 'effective-training.png'

# Title, settings, series.
set label 'Learning to read widens the view in the end; shuffled labels only narrow it' at screen 0.0898, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 2000 digits, Adam 0.01, batch 32, 6 networks each: median, lowest to highest; step 0 at 1' at screen 0.0898, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0898; set rmargin at screen 0.8231; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.7320428479728127:699.4126114582505]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100)
set xlabel 'training step'
set yrange [10:26]
unset logscale y
set ytics norotate ('10' 10, '15' 15, '20' 20, '25' 25)
set ylabel 'side (pixels)'
set arrow from graph 0, first 25 to graph 1, first 25 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set label 'receptive field' at graph 1, graph 0.9375 offset screen 0.0241, screen 0 front textcolor rgb '#767676'
set arrow from graph 0.9583, graph 0.4816 to graph 1.0265, graph 0.4816 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'right labels' at graph 1, graph 0.4816 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9583, graph 0.2444 to graph 1.0265, graph 0.2444 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'shuffled labels' at graph 1, graph 0.2444 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
plot 'effective-training.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 2 pointtype 9 pointsize 1.5
