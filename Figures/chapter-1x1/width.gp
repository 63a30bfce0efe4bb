# Time falls with the bottleneck's width, but less than the multiplications do
# Its numbers are in width.csv.
# Redraw it in this directory: gnuplot 'width.gp'

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
set output 'width.png'

# Title, settings, series.
set label 'Time falls with the bottleneck''s width, but less than the multiplications do' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '100 x 100 x 128 to 32 channels by 5x5 through w channels; one thread, by turns' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.8218; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:132]
unset logscale x
set xtics norotate ('0' 0, '16' 16, '32' 32, '48' 48, '64' 64, '80' 80, '96' 96, '112' 112, '128' 128)
set xlabel 'channels of the bottleneck w'
set yrange [0:1.4]
unset logscale y
set ytics norotate ('0%%' 0, '50%%' 0.5, '100%%' 1)
set ylabel 'share of the direct way' offset screen -0.007, 0
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set arrow from first 32, graph 0 to first 32, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set label 'w = 32' at first 32, graph 1 offset screen 0.0074, screen -0.0178 font ',17' front left textcolor rgb '#767676'
set label 'direct 5x5' at graph 1, graph 0.7143 offset screen 0.0241, screen 0 front textcolor rgb '#767676'
set arrow from graph 0.9737, graph 0.8684 to graph 1.0277, graph 0.8726 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'time' at graph 1, graph 0.8726 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9737, graph 0.8286 to graph 1.0277, graph 0.8244 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'multiplications' at graph 1, graph 0.8244 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
plot 'width.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 5:6 with lines linetype 1
