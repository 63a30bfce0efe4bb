# He holds fifty layers of ReLU level, the better the wider they are
# Its numbers are in he-width.csv.
# Redraw it in this directory: gnuplot 'he-width.gp'

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
set output 'he-width.png'

# Title, settings, series.
set label 'He holds fifty layers of ReLU level, the better the wider they are' at screen 0.0697, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'samples from N(0, 1), one grey line a net' at screen 0.0697, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0697, screen 0.8532 to screen 0.0924, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype solid
set label 'median' at screen 0.0974, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1623, screen 0.8532 to screen 0.1849, screen 0.8532 nohead linecolor rgb '#222222' linewidth 2 dashtype (9,4)
set label 'theory, this width' at screen 0.19, screen 0.8532 font ',17' textcolor rgb '#222222'
set arrow from screen 0.3183, screen 0.8532 to screen 0.341, screen 0.8532 nohead linecolor rgb '#767676' linewidth 2 dashtype (2,3)
set label 'theory, infinite width' at screen 0.346, screen 0.8532 font ',17' textcolor rgb '#767676'
set label 'layer' at screen 0.5224, screen 0.0485 center textcolor rgb ink
set label 'root mean square of outputs' at screen 0.022, screen 0.4499 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: 100 units a layer, 40 nets.
set lmargin at screen 0.0697; set rmargin at screen 0.5107; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('1' 1, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
unset xlabel
set yrange [0.05:8]
set logscale y 10
set ytics norotate ('0.1' 0.1, '0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2, '5' 5)
unset ylabel
set label '100 units a layer, 40 nets' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'he-width.csv' using 1:2 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:3 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:4 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:5 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:6 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:7 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:8 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:9 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:10 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:11 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:12 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:13 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:14 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:15 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:16 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:17 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:18 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:19 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:20 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:21 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:22 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:23 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:24 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:25 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:26 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:27 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:28 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:29 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:30 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:31 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:32 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:33 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:34 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:35 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:36 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:37 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:38 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:39 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:40 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:41 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:42 with lines linetype 2 dashtype solid, \
  '' using 1:43 with lines linetype 7 dashtype (9,4) linewidth 1.6, \
  '' using 1:44 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 1.6
unset label; unset arrow; unset object

# Panel: 400 units a layer, 10 nets.
set lmargin at screen 0.5341; set rmargin at screen 0.975; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('1' 1, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
unset xlabel
set yrange [0.05:8]
set logscale y 10
set ytics norotate ('' 0.1, '' 0.2, '' 0.5, '' 1, '' 2, '' 5)
unset ylabel
set label '400 units a layer, 10 nets' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'he-width.csv' using 1:45 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:46 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:47 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:48 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:49 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:50 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:51 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:52 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:53 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:54 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:55 with lines linetype 2 dashtype solid, \
  '' using 1:56 with lines linetype 7 dashtype (9,4) linewidth 1.6, \
  '' using 1:44 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 1.6

unset multiplot
