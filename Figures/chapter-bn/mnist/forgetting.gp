# A gradient that forgets the mean moves the bias and nothing else
# Its numbers are in forgetting.csv.
# Redraw it in this directory: gnuplot 'forgetting.gp'

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
set output 'forgetting.png'

# Title, settings, series.
set label 'A gradient that forgets the mean moves the bias and nothing else' at screen 0.0632, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '100 samples, gradient descent with learning rate 0.1, squared error' at screen 0.0632, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: bias b.
set lmargin at screen 0.0632; set rmargin at screen 0.4309; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:200]
unset logscale x
set xtics norotate ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200)
set xlabel 'step'
set yrange [0:50]
unset logscale y
set ytics norotate ('0' 0, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set ylabel 'b'
set label 'bias b' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'forgotten' at graph 1, graph 0.8177 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
set label 'right' at graph 1, graph 0 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
plot 'forgetting.csv' using 1:2 with lines linetype 2, \
  '' using 1:3 with lines linetype 1 dashtype (9,4)
unset label; unset arrow; unset object

# Panel: loss.
set lmargin at screen 0.5429; set rmargin at screen 0.9106; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:200]
unset logscale x
set xtics norotate ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200)
set xlabel 'step'
set yrange [0:4.657724737036982]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4)
set ylabel 'mean squared error'
set label 'loss' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 1.0051, graph 0.7692 to graph 1.036, graph 0.7955 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'forgotten' at graph 1, graph 0.7955 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 1.0051, graph 0.7692 to graph 1.036, graph 0.7429 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'right' at graph 1, graph 0.7429 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
plot 'forgetting.csv' using 1:4 with lines linetype 2 linewidth 4, \
  '' using 1:5 with lines linetype 1 dashtype (9,4)

unset multiplot
