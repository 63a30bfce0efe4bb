# With two hidden layers only linear networks are the mean over their masks
# Its numbers are in expectation.csv.
# Redraw it in this directory: gnuplot 'expectation.gp'

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
set output 'expectation.png'

# Title, settings, series.
set label 'With two hidden layers only linear networks are the mean over their masks' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '40 random networks 20-50-50-1 of each kind, each with an input of its own, p = 0.5; σ: of one mask''s output' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.7833; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:10000]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100, '1,000' 1000, '10,000' 10000)
set xlabel 'masks'
set yrange [0.005:2]
set logscale y 10
set ytics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1)
set ylabel 'distance of mean and whole (σ, root mean square)' offset screen 0.0047, 0
set label 'ReLU' at graph 1, graph 0.5783 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set label 'tanh' at graph 1, graph 0.6265 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 1.0041, graph 0.1134 to graph 1.0288, graph 0.0904 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'linear' at graph 1, graph 0.0904 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 1.0041, graph 0.1157 to graph 1.0288, graph 0.1386 nohead linecolor rgb '#222222' linewidth 0.6
set label 'noise of the masks' at graph 1, graph 0.1386 offset screen 0.0241, screen 0 front textcolor rgb '#222222'
plot 'expectation.csv' using 1:2 with lines linetype 2, \
  '' using 1:3 with lines linetype 1, \
  '' using 1:4 with lines linetype 3, \
  '' using 1:5 with lines linetype 7 dashtype (2,3)
