# Few channels: no time is saved; many: less than the multiplications say
# Its numbers are in separable-times.csv.
# Redraw it in this directory: gnuplot 'separable-times.gp'

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
set output 'separable-times.png'

# Title, settings, series.
set label 'Few channels: no time is saved; many: less than the multiplications say' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'depthwise 3x3 and 1x1 against an ordinary 3x3; 8 maps of 14 x 14; one thread, by turns: median, lowest to' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted
set label 'highest' at screen 0.1191, screen 0.8782 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.8188; set bmargin at screen 0.1281; set tmargin at screen 0.8302
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [13.928809012737986:294.066778879241]
set logscale x 10
set xtics norotate ('16' 16, '32' 32, '64' 64, '128' 128, '256' 256)
set xlabel 'channels'
set yrange [0:2.5]
unset logscale y
set ytics norotate ('0%%' 0, '50%%' 0.5, '100%%' 1, '150%%' 1.5, '200%%' 2, '250%%' 2.5)
set ylabel 'share of the 3x3' offset screen -0.007, 0
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label '3x3' at graph 1, graph 0.4 offset screen 0.0241, screen 0 front textcolor rgb '#222222'
set arrow from graph 0.9585, graph 0.1307 to graph 1.0278, graph 0.1307 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'time' at graph 1, graph 0.1307 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9585, graph 0.0355 to graph 1.0278, graph 0.0154 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'depthwise part' at graph 1, graph 0.0154 offset screen 0.0241, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 0.9585, graph 0.046 to graph 1.0278, graph 0.0661 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'multiplications' at graph 1, graph 0.0661 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
plot 'separable-times.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 5 dashtype (2,3) pointtype 11 pointsize 1.5, \
  '' using 1:8 with linespoints linetype 1 pointtype 7 pointsize 1.2
