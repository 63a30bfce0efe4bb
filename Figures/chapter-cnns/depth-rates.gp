# Plain, the deep networks hardly learn at any rate
# Its numbers are in depth-rates.csv.
# Redraw it in this directory: gnuplot 'depth-rates.gp'

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
set output 'depth-rates.png'

# Title, settings, series.
set label 'Plain, the deep networks hardly learn at any rate' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1,000 digits, 400 steps of Adam, batch 32; 3 runs each: mean, lowest to highest' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.7467; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0008436143086693105:0.03556127449677924]
set logscale x 10
set xtics norotate ('0.001' 0.001, '0.003' 0.003, '0.01' 0.01, '0.03' 0.03)
set xlabel 'learning rate'
set yrange [0.01:20]
set logscale y 10
set ytics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set ylabel 'training loss after 400 steps, nats' offset screen 0.0047, 0
set arrow from graph 0.9589, graph 0.5335 to graph 1.0304, graph 0.5335 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'plain 20' at graph 1, graph 0.5335 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9589, graph 0.7755 to graph 1.0304, graph 0.7837 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'plain 56' at graph 1, graph 0.7837 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9589, graph 0.7155 to graph 1.0304, graph 0.7355 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'plain 56 without BN' at graph 1, graph 0.7355 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.9589, graph 0.3903 to graph 1.0304, graph 0.3902 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'residual 20' at graph 1, graph 0.3902 offset screen 0.0241, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 0.9589, graph 0.4385 to graph 1.0304, graph 0.4385 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'residual 56' at graph 1, graph 0.4385 offset screen 0.0241, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 0.9589, graph 0.7155 to graph 1.0304, graph 0.6873 nohead linecolor rgb '#56B4E9' linewidth 0.6
set label 'residual 56 without BN' at graph 1, graph 0.6873 offset screen 0.0241, screen 0 front textcolor rgb '#56B4E9'
plot 'depth-rates.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 5:6 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:7:8 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:9 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 10:11 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:12:13 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:14 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 10:15 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73', \
  '' using 1:16:17 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:18 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 19:20 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#CC79A7', \
  '' using 1:21:22 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:23 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 10:24 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#E69F00', \
  '' using 1:25:26 with filledcurves linecolor rgb '#56B4E9' fillstyle transparent solid 0.18 noborder, \
  '' using 1:27 with linespoints linetype 6 pointtype 6 pointsize 1.3, \
  '' using 28:29 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#56B4E9'
