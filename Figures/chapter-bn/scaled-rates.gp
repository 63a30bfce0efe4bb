# Sixteen initial scales, one curve: with BN and rates in proportion to s²
# Its numbers are in scaled-rates.csv.
# Redraw it in this directory: gnuplot 'scaled-rates.gp'

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
set output 'scaled-rates.png'

# Title, settings, series.
set label 'Sixteen initial scales, one curve: with BN and rates in proportion to s²' at screen 0.0857, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'training accuracy of each epoch; 1,000 digits of mnist-5k, 5 × 100 ReLU, SGD 0.1 at s = 0.14' at screen 0.0857, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0857, screen 0.8532 to screen 0.1084, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 's > 0.1' at screen 0.1134, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1762, screen 0.8532 to screen 0.1988, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label '0.1 > s > 0.003' at screen 0.2039, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.3213, screen 0.8532 to screen 0.3439, screen 0.8532 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 's < 0.003' at screen 0.349, screen 0.8532 font ',17' textcolor rgb '#009E73'
set label 'epoch' at screen 0.5304, screen 0.0485 center textcolor rgb ink
set label 'training accuracy' at screen 0.022, screen 0.4499 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: BN, one rate.
set lmargin at screen 0.0857; set rmargin at screen 0.3666; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
unset ylabel
set label 'BN, one rate' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'scaled-rates.csv' using 1:2 with lines linetype 2, \
  '' using 1:3 with lines linetype 2, \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5 with lines linetype 2, \
  '' using 1:6 with lines linetype 1, \
  '' using 1:7 with lines linetype 1, \
  '' using 1:8 with lines linetype 1, \
  '' using 1:9 with lines linetype 1, \
  '' using 1:10 with lines linetype 1, \
  '' using 1:11 with lines linetype 1, \
  '' using 1:12 with lines linetype 3 dashtype (2,3), \
  '' using 1:13 with lines linetype 3 dashtype (2,3), \
  '' using 1:14 with lines linetype 3 dashtype (2,3), \
  '' using 1:15 with lines linetype 3 dashtype (2,3), \
  '' using 1:16 with lines linetype 3 dashtype (2,3), \
  '' using 1:17 with lines linetype 3 dashtype (2,3)
unset label; unset arrow; unset object

# Panel: BN, rate ∝ s².
set lmargin at screen 0.3899; set rmargin at screen 0.6708; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
unset ylabel
set label 'BN, rate ∝ s²' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'scaled-rates.csv' using 1:18 with lines linetype 2, \
  '' using 1:19 with lines linetype 2, \
  '' using 1:20 with lines linetype 2, \
  '' using 1:19 with lines linetype 2, \
  '' using 1:21 with lines linetype 1, \
  '' using 1:22 with lines linetype 1, \
  '' using 1:22 with lines linetype 1, \
  '' using 1:22 with lines linetype 1, \
  '' using 1:22 with lines linetype 1, \
  '' using 1:23 with lines linetype 1, \
  '' using 1:24 with lines linetype 3 dashtype (2,3), \
  '' using 1:25 with lines linetype 3 dashtype (2,3), \
  '' using 1:26 with lines linetype 3 dashtype (2,3), \
  '' using 1:24 with lines linetype 3 dashtype (2,3), \
  '' using 1:27 with lines linetype 3 dashtype (2,3), \
  '' using 1:27 with lines linetype 3 dashtype (2,3)
unset label; unset arrow; unset object

# Panel: without BN, rate ∝ s².
set lmargin at screen 0.6941; set rmargin at screen 0.975; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
unset ylabel
set label 'without BN, rate ∝ s²' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'scaled-rates.csv' using 1:28 with lines linetype 2, \
  '' using 1:28 with lines linetype 2, \
  '' using 1:28 with lines linetype 2, \
  '' using 1:29 with lines linetype 2, \
  '' using 1:30 with lines linetype 1, \
  '' using 1:31 with lines linetype 1, \
  '' using 1:32 with lines linetype 1, \
  '' using 1:33 with lines linetype 1, \
  '' using 1:34 with lines linetype 1, \
  '' using 1:35 with lines linetype 1, \
  '' using 1:36 with lines linetype 3 dashtype (2,3), \
  '' using 1:36 with lines linetype 3 dashtype (2,3), \
  '' using 1:36 with lines linetype 3 dashtype (2,3), \
  '' using 1:36 with lines linetype 3 dashtype (2,3), \
  '' using 1:36 with lines linetype 3 dashtype (2,3), \
  '' using 1:36 with lines linetype 3 dashtype (2,3)

unset multiplot
