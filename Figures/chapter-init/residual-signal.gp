# With He's weights every block doubles the mean square
# Its numbers are in residual-signal.csv.
# Redraw it in this directory: gnuplot 'residual-signal.gp'

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
set output 'residual-signal.png'

# Title, settings, series.
set label 'With He''s weights every block doubles the mean square' at screen 0.1192, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '16 blocks of two layers of 100, 8 nets: median, lowest to highest' at screen 0.1192, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1192; set rmargin at screen 0.7757; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:16]
unset logscale x
set xtics norotate ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12, '14' 14, '16' 16)
set xlabel 'block'
set yrange [0.1:1000]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100, '1,000' 1000)
set ylabel 'root mean square, over that before the first block' offset screen 0.0044, 0
set arrow from graph 1.0042, graph 0.2504 to graph 1.0296, graph 0.2692 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'no shortcuts' at graph 1, graph 0.2692 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 1.0042, graph 0.8401 to graph 1.0296, graph 0.822 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'He' at graph 1, graph 0.822 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set label 'F / √blocks' at graph 1, graph 0.3174 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 1.0042, graph 0.25 to graph 1.0296, graph 0.2209 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'F begins at 0, Fixup' at graph 1, graph 0.2209 offset screen 0.0241, screen 0 front textcolor rgb '#CC79A7'
set label 'BN in F' at graph 1, graph 0.4803 offset screen 0.0241, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 1.0042, graph 0.8521 to graph 1.0296, graph 0.8702 nohead linecolor rgb '#222222' linewidth 0.6
set label '√2 a block' at graph 1, graph 0.8702 offset screen 0.0241, screen 0 front textcolor rgb '#222222'
plot 'residual-signal.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 2, \
  '' using 1:8:9 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 3 dashtype (2,3), \
  '' using 1:11:12 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 4 dashtype (11,4,2,4), \
  '' using 1:14:15 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 5, \
  '' using 1:17 with lines linetype 7 dashtype (2,3) linewidth 1.6
