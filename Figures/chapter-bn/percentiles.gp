# Normalised inputs stay where beta puts them while the net learns
# Its numbers are in percentiles.csv.
# Redraw it in this directory: gnuplot 'percentiles.gp'

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
set output 'percentiles.png'

# Title, settings, series.
set label 'Normalised inputs stay where beta puts them while the net learns' at screen 0.0683, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 4,000 training digits, batch 60; unit 1 of the last hidden layer over the test digits, one seed' at screen 0.0683, screen 0.8974 font ',17' textcolor rgb muted
set label 'training step' at screen 0.5098, screen 0.0485 center textcolor rgb ink
set label 'input of the sigmoid' at screen 0.022, screen 0.4712 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: without.
set lmargin at screen 0.0683; set rmargin at screen 0.4862; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:5000]
unset logscale x
set xtics norotate ('0' 0, '1,000' 1000, '2,000' 2000, '3,000' 3000, '4,000' 4000, '5,000' 5000)
unset xlabel
set yrange [-1.724173578619957:1.6883041793107987]
unset logscale y
set ytics norotate ('−1' -1, '0' 0, '1' 1)
unset ylabel
set label 'without' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label '85%' at graph 1, graph 0.769 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
set label '50%' at graph 1, graph 0.4828 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
set label '15%' at graph 1, graph 0.1663 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'percentiles.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2 dashtype (2,3), \
  '' using 1:5 with lines linetype 2 dashtype solid, \
  '' using 1:6 with lines linetype 2
unset label; unset arrow; unset object

# Panel: with batch normalisation.
set lmargin at screen 0.5333; set rmargin at screen 0.9513; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:5000]
unset logscale x
set xtics norotate ('0' 0, '1,000' 1000, '2,000' 2000, '3,000' 3000, '4,000' 4000, '5,000' 5000)
unset xlabel
set yrange [-1.724173578619957:1.6883041793107987]
unset logscale y
set ytics norotate ('' -1, '' 0, '' 1)
unset ylabel
set label 'with batch normalisation' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label '85%' at graph 1, graph 0.955 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label '50%' at graph 1, graph 0.5082 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label '15%' at graph 1, graph 0.0527 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
plot 'percentiles.csv' using 1:7:8 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:9 with lines linetype 1 dashtype (2,3), \
  '' using 1:10 with lines linetype 1, \
  '' using 1:11 with lines linetype 1 dashtype (9,4)

unset multiplot
