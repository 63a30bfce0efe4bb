# Averages learn slowly, and know moved digits far better
# Its numbers are in heads-trained.csv.
# Redraw it in this directory: gnuplot 'heads-trained.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2000,760 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'heads-trained.png'

# Title, settings, series.
set label 'Averages learn slowly, and know moved digits far better' at screen 0.0749, screen 0.9447 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '500 digits of mnist-5k, each head at the rate that is best by then; 4 runs: mean, lowest to highest' at screen 0.0749, screen 0.8961 font ',17' textcolor rgb muted

set multiplot

# Panel: on the digits it learns from.
set lmargin at screen 0.0749; set rmargin at screen 0.2669; set bmargin at screen 0.1341; set tmargin at screen 0.8016
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [8.408964152537147:380.5462768008707]
set logscale x 10
set xtics norotate ('10' 10, '20' 20, '40' 40, '80' 80, '160' 160, '320' 320)
set xlabel 'training step'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'accuracy' offset screen -0.0043, 0
set label 'on the digits it learns from' at graph 0, graph 1 offset screen 0, screen 0.0254 front textcolor rgb ink
set arrow from graph 0.9634, graph 1 to graph 1.062, graph 1 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'averages' at graph 1, graph 1 offset screen 0.0147, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9634, graph 1 to graph 1.062, graph 0.9464 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'flat' at graph 1, graph 0.9464 offset screen 0.0147, screen 0 front textcolor rgb '#D55E00'
plot 'heads-trained.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: on other digits.
set lmargin at screen 0.4014; set rmargin at screen 0.5934; set bmargin at screen 0.1341; set tmargin at screen 0.8016
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [8.408964152537147:380.5462768008707]
set logscale x 10
set xtics norotate ('10' 10, '20' 20, '40' 40, '80' 80, '160' 160, '320' 320)
set xlabel 'training step'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'accuracy' offset screen -0.0043, 0
set label 'on other digits' at graph 0, graph 1 offset screen 0, screen 0.0254 front textcolor rgb ink
set arrow from graph 0.9634, graph 0.9013 to graph 1.062, graph 0.9219 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'averages' at graph 1, graph 0.9219 offset screen 0.0147, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9634, graph 0.889 to graph 1.062, graph 0.8683 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'flat' at graph 1, graph 0.8683 offset screen 0.0147, screen 0 front textcolor rgb '#D55E00'
plot 'heads-trained.csv' using 1:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:11:12 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: on other digits, moved by 3 pixels.
set lmargin at screen 0.728; set rmargin at screen 0.92; set bmargin at screen 0.1341; set tmargin at screen 0.8016
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [8.408964152537147:380.5462768008707]
set logscale x 10
set xtics norotate ('10' 10, '20' 20, '40' 40, '80' 80, '160' 160, '320' 320)
set xlabel 'training step'
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'accuracy' offset screen -0.0043, 0
set label 'on other digits, moved by 3 pixels' at graph 0, graph 1 offset screen 0, screen 0.0254 front textcolor rgb ink
set arrow from graph 0.9634, graph 0.7831 to graph 1.062, graph 0.7831 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'averages' at graph 1, graph 0.7831 offset screen 0.0147, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9634, graph 0.3729 to graph 1.062, graph 0.3729 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'flat' at graph 1, graph 0.3729 offset screen 0.0147, screen 0 front textcolor rgb '#D55E00'
plot 'heads-trained.csv' using 1:14:15 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:17:18 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
