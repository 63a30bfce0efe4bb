# The same digit gets another answer in every batch
# Its numbers are in batch-mates.csv.
# Redraw it in this directory: gnuplot 'batch-mates.gp'

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
set output 'batch-mates.png'

# Title, settings, series.
set label 'The same digit gets another answer in every batch' at screen 0.0752, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist, 60,000 training digits, batch 60; the logit of the right class of one test digit, after 1,000 steps' at screen 0.0752, screen 0.8974 font ',17' textcolor rgb muted
set object rectangle from screen 0.0752, screen 0.8415 to screen 0.0865, screen 0.865 fillcolor rgb '#0072B2' fillstyle solid 0.85 noborder
set label 'training' at screen 0.0916, screen 0.8532 font ',17' textcolor rgb '#0072B2'

set multiplot

# Panel: 400 batches of 60.
set lmargin at screen 0.0752; set rmargin at screen 0.4548; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [5.695769786834717:8.073293685913086]
unset logscale x
set xtics norotate ('6.0' 6, '6.5' 6.5, '7.0' 7, '7.5' 7.5, '8.0' 8)
set xlabel 'logit of the right class'
set yrange [0:0.1]
unset logscale y
set ytics norotate ('0.00' 0, '0.02' 0.02, '0.04' 0.04, '0.06' 0.06, '0.08' 0.08, '0.10' 0.1)
set ylabel 'share of batches' offset screen 0.0032, 0
set label '400 batches of 60' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first 6.859594821929932, graph 0 to first 6.859594821929932, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
set label 'inference' at first 6.859594821929932, graph 1 offset screen 0.005, screen -0.0177 font ',14.45' front left textcolor rgb '#D55E00'
plot 'batch-mates.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: its spread against the batch size.
set lmargin at screen 0.5264; set rmargin at screen 0.906; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1.5691681957935013:326.28752059373113]
set logscale x 10
set xtics norotate ('2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64, '128' 128, '256' 256)
set xlabel 'batch size'
set yrange [0.1:2]
set logscale y 10
set ytics norotate ('0.1' 0.1, '0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2)
set ylabel 'standard deviation of the logit' offset screen 0.0034, 0
set label 'its spread against the batch size' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0.9595, graph 0.1938 to graph 1.0348, graph 0.1807 nohead linecolor rgb '#222222' linewidth 0.6
set label '1/√m' at graph 1, graph 0.1807 offset screen 0.0164, screen 0 front textcolor rgb '#222222'
set arrow from graph 0.9595, graph 0.2237 to graph 1.0348, graph 0.2368 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'measured' at graph 1, graph 0.2368 offset screen 0.0164, screen 0 front textcolor rgb '#0072B2'
plot 'batch-mates.csv' using 4:5 with lines linetype 7 dashtype (9,4), \
  '' using 4:6 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
