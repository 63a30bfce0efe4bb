# Batch normalisation and its relatives, by the size of a batch
# Its numbers are in small-batches.csv.
# Redraw it in this directory: gnuplot 'small-batches.gp'

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
set output 'small-batches.png'

# Title, settings, series.
set label 'Batch normalisation and its relatives, by the size of a batch' at screen 0.1191, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '1,024 digits of mnist-5k, 3 epochs, three convolutions; each at its best rate; 4 runs: mean, lowest to highest' at screen 0.1191, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1191; set rmargin at screen 0.8794; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1.5691681957935013:326.28752059373113]
set logscale x 10
set xtics norotate ('2' 2, '4' 4, '16' 16, '64' 64, '256' 256)
set xlabel 'batch size'
set yrange [0.4:1]
unset logscale y
set ytics norotate ('40%%' 0.4, '50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8, '90%%' 0.9, '100%%' 1)
set ylabel 'test accuracy' offset screen -0.007, 0
set arrow from graph 0.9582, graph 0.3079 to graph 1.0256, graph 0.3079 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'none' at graph 1, graph 0.3079 offset screen 0.0241, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.9582, graph 0.6075 to graph 1.0256, graph 0.6422 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'batch' at graph 1, graph 0.6422 offset screen 0.0241, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9582, graph 0.5683 to graph 1.0256, graph 0.5458 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'layer' at graph 1, graph 0.5458 offset screen 0.0241, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.9582, graph 0.5308 to graph 1.0256, graph 0.4976 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'group' at graph 1, graph 0.4976 offset screen 0.0241, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 0.9582, graph 0.5729 to graph 1.0256, graph 0.594 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'instance' at graph 1, graph 0.594 offset screen 0.0241, screen 0 front textcolor rgb '#E69F00'
plot 'small-batches.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.1 noborder, \
  '' using 1:4 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.1 noborder, \
  '' using 1:7 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:8:9 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.1 noborder, \
  '' using 1:10 with linespoints linetype 3 dashtype (2,3) pointtype 5 pointsize 1.1, \
  '' using 1:11:12 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.1 noborder, \
  '' using 1:13 with linespoints linetype 4 dashtype (11,4,2,4) pointtype 13 pointsize 1.6, \
  '' using 1:14:15 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.1 noborder, \
  '' using 1:16 with linespoints linetype 5 pointtype 11 pointsize 1.5
