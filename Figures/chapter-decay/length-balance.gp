# In front of batch normalisation weights find a length of their own
# Its numbers are in length-balance.csv.
# Redraw it in this directory: gnuplot 'length-balance.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2200,850 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'length-balance.png'

# Title, settings, series.
set label 'In front of batch normalisation weights find a length of their own' at screen 0.0583, screen 0.9506 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 2000 digits, 784-50-10 with BN, ε = 0, batch 100, 4000 steps of SGD with decay' at screen 0.0583, screen 0.9071 font ',17' textcolor rgb muted
set arrow from screen 0.0583, screen 0.8671 to screen 0.0768, screen 0.8671 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'start × 1' at screen 0.0809, screen 0.8671 font ',17' textcolor rgb '#222222'
set arrow from screen 0.1391, screen 0.8671 to screen 0.1576, screen 0.8671 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'start × 0.3' at screen 0.1617, screen 0.8671 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2297, screen 0.8671 to screen 0.2482, screen 0.8671 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'start × 3' at screen 0.2523, screen 0.8671 font ',17' textcolor rgb '#D55E00'

set multiplot

# Panel: from 3 starts, η = 0.1, λ' = 0.01.
set lmargin at screen 0.0583; set rmargin at screen 0.324; set bmargin at screen 0.1199; set tmargin at screen 0.7839
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:4000]
unset logscale x
set xtics norotate ('0' 0, '1,000' 1000, '2,000' 2000, '3,000' 3000, '4,000' 4000)
set xlabel 'training step'
set yrange [1:100]
set logscale y 10
set ytics norotate ('1' 1, '10' 10, '100' 100)
set ylabel '|w|' offset screen -0.0005, 0
set label 'from 3 starts, η = 0.1, λ'' = 0.01' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
set arrow from graph 0, first 2.1584116696882996 to graph 1, first 2.1584116696882996 nohead linecolor rgb '#009E73' linewidth 1.5 dashtype (11,4,2,4)
set label 'formula' at graph 1, graph 0.1671 offset screen 0.0052, screen 0 front textcolor rgb '#009E73'
plot 'length-balance.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:3 with lines linetype 1, \
  '' using 1:4 with lines linetype 2
unset label; unset arrow; unset object

# Panel: lengths of 5 pairs of η and λ'.
set lmargin at screen 0.4076; set rmargin at screen 0.6733; set bmargin at screen 0.1199; set tmargin at screen 0.7839
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.9570582491329075:4.570449265341833]
set logscale x 10
set xtics norotate ('1' 1, '2' 2, '3' 3)
set xlabel 'formula'
set yrange [0.9570582491329075:4.570449265341833]
set logscale y 10
set ytics norotate ('1' 1, '2' 2, '3' 3)
set ylabel '|w| in the end'
set label 'lengths of 5 pairs of η and λ''' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
plot 'length-balance.csv' using 5:6 with lines linetype 7 dashtype (2,3), \
  '' using 7:8 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: angles of a step.
set lmargin at screen 0.7171; set rmargin at screen 0.9828; set bmargin at screen 0.1199; set tmargin at screen 0.7839
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1.1714274358900951:6.727157168101917]
set logscale x 10
set xtics norotate ('2' 2, '3' 3, '5' 5)
set xlabel 'formula, degrees'
set yrange [1.1714274358900951:6.727157168101917]
set logscale y 10
set ytics norotate ('2' 2, '3' 3, '5' 5)
set ylabel 'measured, degrees'
set label 'angles of a step' at graph 0, graph 1 offset screen 0, screen 0.0227 front textcolor rgb ink
plot 'length-balance.csv' using 9:10 with lines linetype 7 dashtype (2,3), \
  '' using 11:12 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#D55E00'

unset multiplot
