# With a good start tanh shows no clear gain from clipping; ReLU still does
# Its numbers are in starts.csv.
# Redraw it in this directory: gnuplot 'starts.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1050 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'starts.png'

# Title, settings, series.
set label 'With a good start tanh shows no clear gain from clipping; ReLU still does' at screen 0.0777, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, rows of digits into 64 recurrent units, batch 50; SGD, 300 steps, limit 1, 6 trainings' at screen 0.0777, screen 0.9248 font ',17' textcolor rgb muted
set arrow from screen 0.0777, screen 0.8924 to screen 0.1004, screen 0.8924 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'not clipped' at screen 0.1054, screen 0.8924 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1933, screen 0.8924 to screen 0.216, screen 0.8924 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'clipped' at screen 0.221, screen 0.8924 font ',17' textcolor rgb '#0072B2'
set label 'learning rate' at screen 0.5291, screen 0.0356 center textcolor rgb ink
set label 'test accuracy' at screen 0.022, screen 0.4632 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: tanh, normal, g = 2.
set lmargin at screen 0.0777; set rmargin at screen 0.3547; set bmargin at screen 0.4881; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.00117265830168683:1.091537064257135]
set logscale x 10
set xtics norotate ('' 0.0016, '' 0.003, '' 0.006, '' 0.0125, '' 0.025, '' 0.05, '' 0.1, '' 0.2, '' 0.4, '' 0.8)
unset xlabel
set yrange [0:0.9]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
unset ylabel
set label 'tanh, normal, g = 2' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'starts.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: tanh, normal, g = 1.
set lmargin at screen 0.3906; set rmargin at screen 0.6676; set bmargin at screen 0.4881; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.00117265830168683:1.091537064257135]
set logscale x 10
set xtics norotate ('' 0.0016, '' 0.003, '' 0.006, '' 0.0125, '' 0.025, '' 0.05, '' 0.1, '' 0.2, '' 0.4, '' 0.8)
unset xlabel
set yrange [0:0.9]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8)
unset ylabel
set label 'tanh, normal, g = 1' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'starts.csv' using 1:8:9 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:11:12 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: tanh, orthogonal, g = 1.
set lmargin at screen 0.7035; set rmargin at screen 0.9805; set bmargin at screen 0.4881; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.00117265830168683:1.091537064257135]
set logscale x 10
set xtics norotate ('' 0.0016, '' 0.003, '' 0.006, '' 0.0125, '' 0.025, '' 0.05, '' 0.1, '' 0.2, '' 0.4, '' 0.8)
unset xlabel
set yrange [0:0.9]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8)
unset ylabel
set label 'tanh, orthogonal, g = 1' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'starts.csv' using 1:14:15 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:17:18 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: ReLU, normal, g = 1.75.
set lmargin at screen 0.0777; set rmargin at screen 0.3547; set bmargin at screen 0.1014; set tmargin at screen 0.4384
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.00117265830168683:1.091537064257135]
set logscale x 10
set xtics norotate ('0.0016' 0.0016, '' 0.003, '0.006' 0.006, '' 0.0125, '0.025' 0.025, '' 0.05, '0.1' 0.1, '' 0.2, '0.4' 0.4, '' 0.8)
unset xlabel
set yrange [0:0.9]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
unset ylabel
set label 'ReLU, normal, g = 1.75' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'starts.csv' using 1:20:21 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:22 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:23:24 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: ReLU, normal, g = √2.
set lmargin at screen 0.3906; set rmargin at screen 0.6676; set bmargin at screen 0.1014; set tmargin at screen 0.4384
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.00117265830168683:1.091537064257135]
set logscale x 10
set xtics norotate ('0.0016' 0.0016, '' 0.003, '0.006' 0.006, '' 0.0125, '0.025' 0.025, '' 0.05, '0.1' 0.1, '' 0.2, '0.4' 0.4, '' 0.8)
unset xlabel
set yrange [0:0.9]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8)
unset ylabel
set label 'ReLU, normal, g = √2' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'starts.csv' using 1:26:27 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:28 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:29:30 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:31 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: ReLU, orthogonal, g = 1.
set lmargin at screen 0.7035; set rmargin at screen 0.9805; set bmargin at screen 0.1014; set tmargin at screen 0.4384
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.00117265830168683:1.091537064257135]
set logscale x 10
set xtics norotate ('0.0016' 0.0016, '' 0.003, '0.006' 0.006, '' 0.0125, '0.025' 0.025, '' 0.05, '0.1' 0.1, '' 0.2, '0.4' 0.4, '' 0.8)
unset xlabel
set yrange [0:0.9]
unset logscale y
set ytics norotate ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8)
unset ylabel
set label 'ReLU, orthogonal, g = 1' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'starts.csv' using 1:32:33 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:34 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:35:36 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:37 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
