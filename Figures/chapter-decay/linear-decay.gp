# Stopping after n/ηλ steps is worth a decay of λ
# Its numbers are in linear-decay.csv.
# Redraw it in this directory: gnuplot 'linear-decay.gp'

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
set output 'linear-decay.png'

# Title, settings, series.
set label 'Stopping after n/ηλ steps is worth a decay of λ' at screen 0.1074, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 120 digits of 14 × 14 pixels, linear; 10 runs each: mean, lowest to highest' at screen 0.1074, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1074; set rmargin at screen 0.8251; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.005623413251903491:1778.2794100389228]
set logscale x 10
set xtics norotate ('0.01' 0.01, '' 0.03, '0.1' 0.1, '' 0.3, '1' 1, '' 3, '10' 10, '' 30, '100' 100, '' 300, '1,000' 1000)
set xlabel 'λ, or n/ηt after t steps'
set yrange [0.2:0.8]
unset logscale y
set ytics norotate ('20%%' 0.2, '30%%' 0.3, '40%%' 0.4, '50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8)
set ylabel 'test accuracy' offset screen -0.0067, 0
set arrow from graph 0.9584, graph 0.1993 to graph 1.0271, graph 0.1969 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'weight decay' at graph 1, graph 0.1969 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9584, graph 0.2373 to graph 1.0271, graph 0.2452 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'early stopping' at graph 1, graph 0.2452 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9584, graph 0.1542 to graph 1.0271, graph 0.1487 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'neither' at graph 1, graph 0.1487 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
plot 'linear-decay.csv' using 4:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2', \
  '' using 12:13:14 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:15 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 8:16 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:17:18 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 20:21 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#009E73'
