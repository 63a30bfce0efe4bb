# At rate 0.1, after 1,000 steps: 91% with batch normalisation, 50% without
# Its numbers are in accuracy.csv.
# Redraw it in this directory: gnuplot 'accuracy.gp'

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
set output 'accuracy.png'

# Title, settings, series.
set label 'At rate 0.1, after 1,000 steps: 91% with batch normalisation, 50% without' at screen 0.0832, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 4,000 training digits, batch 60; SGD 0.1, weights N(0, 0.1²), 5 seeds' at screen 0.0832, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: all.
set lmargin at screen 0.0832; set rmargin at screen 0.4407; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:5000]
unset logscale x
set xtics norotate ('0' 0, '1,000' 1000, '2,000' 2000, '3,000' 3000, '4,000' 4000, '5,000' 5000)
set xlabel 'training step'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.0048, 0
set label 'all' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 1.0053, graph 0.903 to graph 1.037, graph 0.8802 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'without' at graph 1, graph 0.8802 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 1.0053, graph 0.91 to graph 1.037, graph 0.9328 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'with BN' at graph 1, graph 0.9328 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
plot 'accuracy.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 1
unset label; unset arrow; unset object

# Panel: the last points.
set lmargin at screen 0.5729; set rmargin at screen 0.9305; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:5000]
unset logscale x
set xtics norotate ('0' 0, '1,000' 1000, '2,000' 2000, '3,000' 3000, '4,000' 4000, '5,000' 5000)
set xlabel 'training step'
set yrange [0.88:0.94]
unset logscale y
set ytics norotate ('88%%' 0.88, '89%%' 0.89, '90%%' 0.9, '91%%' 0.91, '92%%' 0.92, '93%%' 0.93, '94%%' 0.94)
set ylabel 'test accuracy' offset screen -0.0046, 0
set label 'the last points' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'without' at graph 1, graph 0.3833 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
set label 'with BN' at graph 1, graph 0.5 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
plot 'accuracy.csv' using 8:9:10 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 11:12:13 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 1

unset multiplot
