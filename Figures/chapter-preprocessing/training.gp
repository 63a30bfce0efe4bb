# After 300 steps, each at its best rate, whitened input is ahead
# Its numbers are in training.csv.
# Redraw it in this directory: gnuplot 'training.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,1050 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'training.png'

# Title, settings, series.
set label 'After 300 steps, each at its best rate, whitened input is ahead' at screen 0.0701, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, pooled, 100 ReLUs, 300 steps of SGD, batch 50; 9 trainings: median, lowest to highest' at screen 0.0701, screen 0.9248 font ',17' textcolor rgb muted
set arrow from screen 0.0701, screen 0.8935 to screen 0.0903, screen 0.8935 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label '0 to 1, best rate' at screen 0.0948, screen 0.8935 font ',16' textcolor rgb '#222222'
set arrow from screen 0.201, screen 0.8935 to screen 0.2212, screen 0.8935 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'rate 0.1' at screen 0.2257, screen 0.8935 font ',16' textcolor rgb '#D55E00'
set arrow from screen 0.2857, screen 0.8935 to screen 0.3059, screen 0.8935 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'own best rate' at screen 0.3104, screen 0.8935 font ',16' textcolor rgb '#0072B2'
set label 'training step' at screen 0.5217, screen 0.0349 center textcolor rgb ink
set label 'training loss' at screen 0.0204, screen 0.4631 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: 0 to 255.
set lmargin at screen 0.0701; set rmargin at screen 0.2776; set bmargin at screen 0.4865; set tmargin at screen 0.8293
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('' 0, '' 300)
unset xlabel
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1)
unset ylabel
set label '0 to 255' at graph 0, graph 1 offset screen 0, screen 0.0173 front textcolor rgb ink
plot 'training.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 5:6:7 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:8 with lines linetype 2, \
  '' using 11:12:13 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:14 with lines linetype 1
unset label; unset arrow; unset object

# Panel: 0 to 1.
set lmargin at screen 0.302; set rmargin at screen 0.5095; set bmargin at screen 0.4865; set tmargin at screen 0.8293
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('' 0, '' 300)
unset xlabel
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label '0 to 1' at graph 0, graph 1 offset screen 0, screen 0.0173 front textcolor rgb ink
plot 'training.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:15:16 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:17 with lines linetype 2, \
  '' using 1:18:19 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:20 with lines linetype 1
unset label; unset arrow; unset object

# Panel: min-max.
set lmargin at screen 0.5339; set rmargin at screen 0.7415; set bmargin at screen 0.4865; set tmargin at screen 0.8293
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('' 0, '' 300)
unset xlabel
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'min-max' at graph 0, graph 1 offset screen 0, screen 0.0173 front textcolor rgb ink
plot 'training.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:21:22 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:23 with lines linetype 2, \
  '' using 1:24:25 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:26 with lines linetype 1
unset label; unset arrow; unset object

# Panel: minus channel mean.
set lmargin at screen 0.7658; set rmargin at screen 0.9734; set bmargin at screen 0.4865; set tmargin at screen 0.8293
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('' 0, '' 300)
unset xlabel
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'minus channel mean' at graph 0, graph 1 offset screen 0, screen 0.0173 front textcolor rgb ink
plot 'training.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:27:28 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:29 with lines linetype 2, \
  '' using 1:30:31 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:32 with lines linetype 1
unset label; unset arrow; unset object

# Panel: per channel.
set lmargin at screen 0.0701; set rmargin at screen 0.2776; set bmargin at screen 0.0969; set tmargin at screen 0.4397
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('0' 0, '300' 300)
unset xlabel
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('0.01' 0.01, '0.1' 0.1, '1' 1)
unset ylabel
set label 'per channel' at graph 0, graph 1 offset screen 0, screen 0.0173 front textcolor rgb ink
plot 'training.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 35:36:37 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:38 with lines linetype 2, \
  '' using 41:42:43 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:44 with lines linetype 1
unset label; unset arrow; unset object

# Panel: minus mean image.
set lmargin at screen 0.302; set rmargin at screen 0.5095; set bmargin at screen 0.0969; set tmargin at screen 0.4397
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('0' 0, '300' 300)
unset xlabel
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'minus mean image' at graph 0, graph 1 offset screen 0, screen 0.0173 front textcolor rgb ink
plot 'training.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:45:46 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:47 with lines linetype 2, \
  '' using 1:48:49 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:50 with lines linetype 1
unset label; unset arrow; unset object

# Panel: standardised.
set lmargin at screen 0.5339; set rmargin at screen 0.7415; set bmargin at screen 0.0969; set tmargin at screen 0.4397
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('0' 0, '300' 300)
unset xlabel
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'standardised' at graph 0, graph 1 offset screen 0, screen 0.0173 front textcolor rgb ink
plot 'training.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 53:54:55 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:56 with lines linetype 2, \
  '' using 59:60:61 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:62 with lines linetype 1
unset label; unset arrow; unset object

# Panel: whitened.
set lmargin at screen 0.7658; set rmargin at screen 0.9734; set bmargin at screen 0.0969; set tmargin at screen 0.4397
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:300]
unset logscale x
set xtics norotate ('0' 0, '300' 300)
unset xlabel
set yrange [0.003:3]
set logscale y 10
set ytics norotate ('' 0.01, '' 0.1, '' 1)
unset ylabel
set label 'whitened' at graph 0, graph 1 offset screen 0, screen 0.0173 front textcolor rgb ink
plot 'training.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:63:64 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:65 with lines linetype 2, \
  '' using 1:66:67 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:68 with lines linetype 1

unset multiplot
