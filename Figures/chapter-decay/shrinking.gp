# A weight decays to what the data hold up
# Its numbers are in shrinking.csv.
# Redraw it in this directory: gnuplot 'shrinking.gp'

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
set output 'shrinking.png'

# Title, settings, series.
set label 'A weight decays to what the data hold up' at screen 0.0657, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'one weight, gradient descent 0.1; ηλ/n is the share that a step takes away' at screen 0.0657, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: no pull from the data, three shares ηλ/n.
set lmargin at screen 0.0657; set rmargin at screen 0.4435; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:500]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400, '500' 500)
set xlabel 'step'
set yrange [-1.2:3.2]
unset logscale y
set ytics norotate ('−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
set ylabel 'weight' offset screen -0.0029, 0
set label 'no pull from the data, three shares ηλ/n' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set label '3.3×10⁻⁶' at graph 1, graph 0.9534 offset screen 0.0063, screen 0 front textcolor rgb '#222222'
set label '0.001' at graph 1, graph 0.6862 offset screen 0.0063, screen 0 front textcolor rgb '#0072B2'
set label '0.01' at graph 1, graph 0.2772 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'shrinking.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:3 with lines linetype 1, \
  '' using 1:4 with lines linetype 2
unset label; unset arrow; unset object

# Panel: a constant pull, share 0.01, four starts.
set lmargin at screen 0.5626; set rmargin at screen 0.9404; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:500]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400, '500' 500)
set xlabel 'step'
set yrange [-1.2:3.2]
unset logscale y
set ytics norotate ('−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
set ylabel 'weight' offset screen -0.0029, 0
set label 'a constant pull, share 0.01, four starts' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from graph 0, first 1.0000000000000002 to graph 1, first 1.0000000000000002 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
set label '−gn/λ' at graph 1, graph 0.5 offset screen 0.0063, screen 0 front textcolor rgb '#222222'
plot 'shrinking.csv' using 1:5 with lines linetype 2, \
  '' using 1:6 with lines linetype 2, \
  '' using 1:7 with lines linetype 2, \
  '' using 1:8 with lines linetype 2

unset multiplot
