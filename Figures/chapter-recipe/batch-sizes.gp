# Larger batches need fewer steps, up to a size; the best rate grows as far
# Its numbers are in batch-sizes.csv.
# Redraw it in this directory: gnuplot 'batch-sizes.gp'

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
set output 'batch-sizes.png'

# Title, settings, series.
set label 'Larger batches need fewer steps, up to a size; the best rate grows as far' at screen 0.0832, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1000 digits, SGD, each batch at its best rate; 6 repetitions: mean, lowest to highest' at screen 0.0832, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: steps to 85%.
set lmargin at screen 0.0832; set rmargin at screen 0.2744; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [6.498019170849884:630.3459396325972]
set logscale x 10
set xtics norotate ('8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256, '512' 512)
set xlabel 'digits in a batch'
set yrange [1:1000]
set logscale y 10
set ytics norotate ('1' 1, '10' 10, '100' 100, '1,000' 1000)
set ylabel 'steps' offset screen 0.003, 0
set label 'steps to 85%' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0.9644, graph 0.3191 to graph 1.0692, graph 0.3191 nohead linecolor rgb '#767676' linewidth 0.6
set label 'half for twice' at graph 1, graph 0.3191 offset screen 0.0164, screen 0 front textcolor rgb '#767676'
plot 'batch-sizes.csv' using 1:2 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 1:3:4 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:5 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: the best rate.
set lmargin at screen 0.4402; set rmargin at screen 0.6314; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [6.498019170849884:630.3459396325972]
set logscale x 10
set xtics norotate ('8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256, '512' 512)
set xlabel 'digits in a batch'
set yrange [0.01:10]
set logscale y 10
set ytics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set ylabel 'learning rate' offset screen 0.0032, 0
set label 'the best rate' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0.9644, graph 0.835 to graph 1.0692, graph 0.835 nohead linecolor rgb '#767676' linewidth 0.6
set label 'linear' at graph 1, graph 0.835 offset screen 0.0164, screen 0 front textcolor rgb '#767676'
set arrow from graph 0.9644, graph 0.534 to graph 1.0692, graph 0.534 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'at the end' at graph 1, graph 0.534 offset screen 0.0164, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.9644, graph 0.6344 to graph 1.0692, graph 0.6344 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'fastest' at graph 1, graph 0.6344 offset screen 0.0164, screen 0 front textcolor rgb '#CC79A7'
plot 'batch-sizes.csv' using 1:6 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 2, \
  '' using 1:7 with linespoints linetype 2 dashtype solid pointtype 9 pointsize 1.5, \
  '' using 1:8 with linespoints linetype 4 dashtype (9,4) pointtype 13 pointsize 1.6
unset label; unset arrow; unset object

# Panel: after 40,000 digits.
set lmargin at screen 0.7798; set rmargin at screen 0.971; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [6.498019170849884:630.3459396325972]
set logscale x 10
set xtics norotate ('8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256, '512' 512)
set xlabel 'digits in a batch'
set yrange [0.65:0.95]
unset logscale y
set ytics norotate ('65%%' 0.65, '70%%' 0.7, '75%%' 0.75, '80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set ylabel 'test accuracy' offset screen -0.0046, 0
set label 'after 40,000 digits' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'batch-sizes.csv' using 1:9:10 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:11 with linespoints linetype 3 dashtype solid pointtype 5 pointsize 1.1

unset multiplot
