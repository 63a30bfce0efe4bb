# Clipped to a norm of 1, the network learns; without, it is thrown away
# Its numbers are in exploding.csv.
# Redraw it in this directory: gnuplot 'exploding.gp'

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
set output 'exploding.png'

# Title, settings, series.
set label 'Clipped to a norm of 1, the network learns; without, it is thrown away' at screen 0.0712, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, rows of digits into 64 recurrent units, batch 50; SGD 0.2, 5 seeds' at screen 0.0712, screen 0.9248 font ',17' textcolor rgb muted
set arrow from screen 0.0712, screen 0.8924 to screen 0.0939, screen 0.8924 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'clipped' at screen 0.0989, screen 0.8924 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1622, screen 0.8924 to screen 0.1849, screen 0.8924 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'not clipped' at screen 0.1899, screen 0.8924 font ',17' textcolor rgb '#D55E00'

set multiplot

# Panel: tanh: loss.
set lmargin at screen 0.0712; set rmargin at screen 0.4723; set bmargin at screen 0.5177; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:700]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400, '500' 500, '600' 600, '700' 700)
set xlabel 'training step'
set yrange [0.5027709101378485:3.0571284236449294]
set logscale y 10
set ytics norotate ('1' 1, '2' 2)
set ylabel 'loss (nats)'
set label 'tanh: loss' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'exploding.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 2
unset label; unset arrow; unset object

# Panel: tanh: gradient norm.
set lmargin at screen 0.5699; set rmargin at screen 0.971; set bmargin at screen 0.5177; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:700]
unset logscale x
set xtics norotate ('0' 0, '100' 100, '200' 200, '300' 300, '400' 400, '500' 500, '600' 600, '700' 700)
set xlabel 'training step'
set yrange [1:1000]
set logscale y 10
set ytics norotate ('1' 1, '10' 10, '100' 100, '1,000' 1000)
set ylabel 'norm before clipping' offset screen 0.003, 0
set label 'tanh: gradient norm' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'exploding.csv' using 1:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 1, \
  '' using 1:11:12 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 2
unset label; unset arrow; unset object

# Panel: ReLU: loss.
set lmargin at screen 0.0712; set rmargin at screen 0.4723; set bmargin at screen 0.0971; set tmargin at screen 0.4044
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:700]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100)
set xlabel 'training step'
set yrange [0.5:100]
set logscale y 10
set ytics norotate ('1' 1, '10' 10, '100' 100)
set ylabel 'loss (nats)' offset screen -0.0006, 0
set label 'ReLU: loss' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'exploding.csv' using 17:18:19 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 14:20 with lines linetype 1, \
  '' using 21:22 with lines linetype 2, \
  '' using 21:23 with lines linetype 2, \
  '' using 21:24 with lines linetype 2, \
  '' using 25:26 with lines linetype 2, \
  '' using 25:27 with lines linetype 2, \
  '' using 28:29 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#D55E00'
unset label; unset arrow; unset object

# Panel: ReLU: gradient norm.
set lmargin at screen 0.5699; set rmargin at screen 0.971; set bmargin at screen 0.0971; set tmargin at screen 0.4044
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:700]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100)
set xlabel 'training step'
set yrange [0.3:100000]
set logscale y 10
set ytics norotate ('1' 1, '100' 100, '10,000' 10000)
set ylabel 'norm before clipping' offset screen 0.0028, 0
set label 'ReLU: gradient norm' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'exploding.csv' using 30:31:32 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 30:33 with lines linetype 1, \
  '' using 34:35 with lines linetype 2, \
  '' using 34:36 with lines linetype 2, \
  '' using 34:37 with lines linetype 2, \
  '' using 38:39 with lines linetype 2, \
  '' using 38:40 with lines linetype 2, \
  '' using 41:42 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#D55E00'

unset multiplot
