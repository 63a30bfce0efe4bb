# Random labels, recognised: the features had seen them
# Its numbers are in selection.csv.
# Redraw it in this directory: gnuplot 'selection.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1600,700 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'selection.png'

# Title, settings, series.
set label 'Random labels, recognised: the features had seen them' at screen 0.0784, screen 0.94 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '50 samples, 5,000 random features, 100 chosen, nearest neighbour, 5 folds; 50 simulations' at screen 0.0784, screen 0.8871 font ',17' textcolor rgb muted
set label 'accuracy in cross-validation' at screen 0.5196, screen 0.0533 center textcolor rgb ink
set label 'share of simulations' at screen 0.0248, screen 0.4683 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: chosen on all samples.
set lmargin at screen 0.0784; set rmargin at screen 0.4974; set bmargin at screen 0.1521; set tmargin at screen 0.7846
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1.04]
unset logscale x
set xtics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
unset xlabel
set yrange [0:0.6000000000000001]
unset logscale y
set ytics norotate ('0.0' 0, '0.1' 0.1, '0.2' 0.2, '0.3' 0.3, '0.4' 0.4, '0.5' 0.5, '0.6' 0.6)
unset ylabel
set label 'chosen on all samples' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
set arrow from first 0.5, graph 0 to first 0.5, graph 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'truth' at first 0.5, graph 1 offset screen 0.0057, screen -0.0194 font ',14.45' front left textcolor rgb '#222222'
plot 'selection.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: chosen on the training folds.
set lmargin at screen 0.5417; set rmargin at screen 0.9607; set bmargin at screen 0.1521; set tmargin at screen 0.7846
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1.04]
unset logscale x
set xtics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
unset xlabel
set yrange [0:0.6000000000000001]
unset logscale y
set ytics norotate ('' 0, '' 0.1, '' 0.2, '' 0.3, '' 0.4, '' 0.5, '' 0.6)
unset ylabel
set label 'chosen on the training folds' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
set arrow from first 0.5, graph 0 to first 0.5, graph 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label 'truth' at first 0.5, graph 1 offset screen 0.0057, screen -0.0194 font ',14.45' front left textcolor rgb '#222222'
plot 'selection.csv' using ((column(1) + column(2)) / 2):4:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder

unset multiplot
