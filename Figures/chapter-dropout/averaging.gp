# The whole network answers as well as 50 of its sub-networks together
# Its numbers are in averaging.csv.
# Redraw it in this directory: gnuplot 'averaging.gp'

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
set output 'averaging.png'

# Title, settings, series.
set label 'The whole network answers as well as 50 of its sub-networks together' at screen 0.0752, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, one hidden layer of 400, 300 digits, p = 0.5, 600 steps of SGD 0.3; 8 repetitions' at screen 0.0752, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0752, screen 0.8532 to screen 0.0978, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'mean of probabilities' at screen 0.1029, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2542, screen 0.8532 to screen 0.2769, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'geometric mean' at screen 0.2819, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.4032, screen 0.8532 to screen 0.4259, screen 0.8532 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'whole network' at screen 0.4309, screen 0.8532 font ',17' textcolor rgb '#222222'

set multiplot

# Panel: median, lowest to highest.
set lmargin at screen 0.0752; set rmargin at screen 0.491; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
set logscale x 10
set xtics norotate ('1' 1, '2' 2, '5' 5, '10' 10, '20' 20, '50' 50)
set xlabel 'sub-networks averaged'
set yrange [0.8:0.88]
unset logscale y
set ytics norotate ('80%%' 0.8, '82%%' 0.82, '84%%' 0.84, '86%%' 0.86, '88%%' 0.88)
set ylabel 'test accuracy' offset screen -0.0046, 0
set label 'median, lowest to highest' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'averaging.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 2, \
  '' using 8:9:10 with filledcurves linecolor rgb '#222222' fillstyle transparent solid 0.18 noborder, \
  '' using 8:11 with lines linetype 7 dashtype (2,3)
unset label; unset arrow; unset object

# Panel: less the whole network: mean and its interval.
set lmargin at screen 0.5592; set rmargin at screen 0.975; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
set logscale x 10
set xtics norotate ('1' 1, '2' 2, '5' 5, '10' 10, '20' 20, '50' 50)
set xlabel 'sub-networks averaged'
set yrange [-3:1]
unset logscale y
set ytics norotate ('−3' -3, '−2' -2, '−1' -1, '0' 0, '1' 1)
set ylabel 'difference (points)' offset screen -0.0029, 0
set label 'less the whole network: mean and its interval' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'averaging.csv' using 1:12:13 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:14 with lines linetype 1, \
  '' using 1:15:16 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:17 with lines linetype 2

unset multiplot
