# One part of the recipe is worth more than the others together
# Its numbers are in one-change.csv.
# Redraw it in this directory: gnuplot 'one-change.gp'

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
set output 'one-change.png'

# Title, settings, series.
set label 'One part of the recipe is worth more than the others together' at screen 0.1712, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 500 digits, 1500 steps, each setting at its best rate; 8 repetitions: mean and its interval' at screen 0.1712, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: added to all above.
set lmargin at screen 0.1712; set rmargin at screen 0.5654; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1.7870968049886202:5.699545892230276]
unset logscale x
set xtics norotate ('0' 0, '2' 2, '4' 4)
set xlabel 'points of test accuracy'
set yrange [-0.5:7.5]
unset logscale y
set ytics norotate ('its best rate' 7, 'He''s start' 6, 'one cycle' 5, 'Nesterov' 4, 'shifted and turned' 3, 'weight decay' 2, 'smoothed labels' 1, 'average of the weights' 0)
unset ylabel
set label 'added to all above' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'one-change.csv' using 1:2 with lines linetype 1, \
  '' using 3:4 with lines linetype 1, \
  '' using 5:6 with lines linetype 1, \
  '' using 7:8 with lines linetype 1, \
  '' using 9:10 with lines linetype 1, \
  '' using 11:12 with lines linetype 1, \
  '' using 13:14 with lines linetype 1, \
  '' using 15:16 with lines linetype 1, \
  '' using 17:18 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: taken out of the whole recipe.
set lmargin at screen 0.5848; set rmargin at screen 0.979; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1.7870968049886202:5.699545892230276]
unset logscale x
set xtics norotate ('0' 0, '2' 2, '4' 4)
set xlabel 'points of test accuracy'
set yrange [-0.5:7.5]
unset logscale y
set ytics norotate ('' 7, '' 6, '' 5, '' 4, '' 3, '' 2, '' 1, '' 0)
unset ylabel
set label 'taken out of the whole recipe' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'one-change.csv' using 19:20 with lines linetype 2 dashtype solid, \
  '' using 21:22 with lines linetype 2 dashtype solid, \
  '' using 23:24 with lines linetype 2 dashtype solid, \
  '' using 25:26 with lines linetype 2 dashtype solid, \
  '' using 27:28 with lines linetype 2 dashtype solid, \
  '' using 29:30 with lines linetype 2 dashtype solid, \
  '' using 31:32 with lines linetype 2 dashtype solid, \
  '' using 33:34 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#D55E00'

unset multiplot
