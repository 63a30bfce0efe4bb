# Thirty layers of ReLU learn from He's start, hardly from Xavier's
# Its numbers are in thirty-layers.csv.
# Redraw it in this directory: gnuplot 'thirty-layers.gp'

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
set output 'thirty-layers.png'

# Title, settings, series.
set label 'Thirty layers of ReLU learn from He''s start, hardly from Xavier''s' at screen 0.0857, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 30 hidden layers of 100, batch 50, 5 seeds: median, lowest to highest' at screen 0.0857, screen 0.8974 font ',17' textcolor rgb muted
set label 'training step' at screen 0.5124, screen 0.0485 center textcolor rgb ink
set label 'test accuracy' at screen 0.022, screen 0.4712 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: SGD 0.01.
set lmargin at screen 0.0857; set rmargin at screen 0.4827; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:240]
unset logscale x
set xtics norotate ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset ylabel
set label 'SGD 0.01' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'Xavier' at graph 1, graph 0.1 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label 'He' at graph 1, graph 0.506 offset screen 0.0063, screen 0 front textcolor rgb '#CC79A7'
plot 'thirty-layers.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5:6 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 4 dashtype (18,5)
unset label; unset arrow; unset object

# Panel: Adam 0.0003.
set lmargin at screen 0.542; set rmargin at screen 0.939; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:240]
unset logscale x
set xtics norotate ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
set label 'Adam 0.0003' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'Xavier' at graph 1, graph 0.346 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label 'He' at graph 1, graph 0.786 offset screen 0.0063, screen 0 front textcolor rgb '#CC79A7'
plot 'thirty-layers.csv' using 1:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 1, \
  '' using 1:11:12 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 4 dashtype (18,5)

unset multiplot
