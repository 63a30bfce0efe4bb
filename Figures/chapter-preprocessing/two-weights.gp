# Each at its best rate: raw inputs take longer, but not along their mean
# Its numbers are in two-weights.csv.
# Redraw it in this directory: gnuplot 'two-weights.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,1150 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'two-weights.png'

# Title, settings, series.
set label 'Each at its best rate: raw inputs take longer, but not along their mean' at screen 0.2032, screen 0.9635 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'steps until nine tenths of the way are gone; 21 clouds: geometric mean, lowest to highest; diamonds: best rates' at screen 0.2032, screen 0.9313 font ',17' textcolor rgb muted
set arrow from screen 0.2032, screen 0.9017 to screen 0.2247, screen 0.9017 nohead linecolor rgb '#D55E00' linewidth 2 dashtype solid
set label 'raw' at screen 0.2295, screen 0.9017 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2682, screen 0.9017 to screen 0.2896, screen 0.9017 nohead linecolor rgb '#0072B2' linewidth 2 dashtype (9,4)
set label 'centred' at screen 0.2944, screen 0.9017 font ',17' textcolor rgb '#0072B2'
set label 'goal across the mean' at screen 0.3247, screen 0.86 center textcolor rgb ink
set label 'goal along the mean' at screen 0.5917, screen 0.86 center textcolor rgb ink
set label 'goal anywhere' at screen 0.8587, screen 0.86 center textcolor rgb ink
set label 'one sample a step' at screen 0.0137, screen 0.6563 textcolor rgb ink
set label 'all samples a step' at screen 0.0137, screen 0.2746 textcolor rgb ink
set label 'learning rate × E|x|²' at screen 0.5917, screen 0.0325 center textcolor rgb ink
set label 'steps needed' at screen 0.1428, screen 0.4654 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: one sample a step, goal across the mean.
set lmargin at screen 0.2032; set rmargin at screen 0.4462; set bmargin at screen 0.4743; set tmargin at screen 0.8383
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.02:3]
set logscale x 10
set xtics norotate ('' 0.1, '' 1)
unset xlabel
set yrange [1:3000]
set logscale y 10
set ytics norotate ('1' 1, '10' 10, '100' 100, '1,000' 1000)
unset ylabel
plot 'two-weights.csv' using 4:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with linespoints linetype 2 dashtype solid pointtype 9 pointsize 1.5, \
  '' using 8:9 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 4:12:13 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:14 with linespoints linetype 1 dashtype (9,4) pointtype 7 pointsize 1.2, \
  '' using 15:16 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: one sample a step, goal along the mean.
set lmargin at screen 0.4702; set rmargin at screen 0.7132; set bmargin at screen 0.4743; set tmargin at screen 0.8383
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.02:3]
set logscale x 10
set xtics norotate ('' 0.1, '' 1)
unset xlabel
set yrange [1:3000]
set logscale y 10
set ytics norotate ('' 1, '' 10, '' 100, '' 1000)
unset ylabel
plot 'two-weights.csv' using 4:19:20 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:21 with linespoints linetype 2 dashtype solid pointtype 9 pointsize 1.5, \
  '' using 22:23 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 4:26:27 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:28 with linespoints linetype 1 dashtype (9,4) pointtype 7 pointsize 1.2, \
  '' using 22:29 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: one sample a step, goal anywhere.
set lmargin at screen 0.7372; set rmargin at screen 0.9801; set bmargin at screen 0.4743; set tmargin at screen 0.8383
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.02:3]
set logscale x 10
set xtics norotate ('' 0.1, '' 1)
unset xlabel
set yrange [1:3000]
set logscale y 10
set ytics norotate ('' 1, '' 10, '' 100, '' 1000)
unset ylabel
plot 'two-weights.csv' using 4:32:33 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:34 with linespoints linetype 2 dashtype solid pointtype 9 pointsize 1.5, \
  '' using 35:36 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 4:39:40 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:41 with linespoints linetype 1 dashtype (9,4) pointtype 7 pointsize 1.2, \
  '' using 42:43 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: all samples a step, goal across the mean.
set lmargin at screen 0.2032; set rmargin at screen 0.4462; set bmargin at screen 0.0926; set tmargin at screen 0.4566
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.02:3]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1)
unset xlabel
set yrange [1:3000]
set logscale y 10
set ytics norotate ('1' 1, '10' 10, '100' 100, '1,000' 1000)
unset ylabel
plot 'two-weights.csv' using 4:46:47 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:48 with linespoints linetype 2 dashtype solid pointtype 9 pointsize 1.5, \
  '' using 49:50 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:51:52 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:53 with linespoints linetype 1 dashtype (9,4) pointtype 7 pointsize 1.2, \
  '' using 49:54 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: all samples a step, goal along the mean.
set lmargin at screen 0.4702; set rmargin at screen 0.7132; set bmargin at screen 0.0926; set tmargin at screen 0.4566
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.02:3]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1)
unset xlabel
set yrange [1:3000]
set logscale y 10
set ytics norotate ('' 1, '' 10, '' 100, '' 1000)
unset ylabel
plot 'two-weights.csv' using 4:57:58 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:59 with linespoints linetype 2 dashtype solid pointtype 9 pointsize 1.5, \
  '' using 60:61 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:62:63 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:64 with linespoints linetype 1 dashtype (9,4) pointtype 7 pointsize 1.2, \
  '' using 65:61 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: all samples a step, goal anywhere.
set lmargin at screen 0.7372; set rmargin at screen 0.9801; set bmargin at screen 0.0926; set tmargin at screen 0.4566
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.02:3]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1)
unset xlabel
set yrange [1:3000]
set logscale y 10
set ytics norotate ('' 1, '' 10, '' 100, '' 1000)
unset ylabel
plot 'two-weights.csv' using 4:68:69 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:70 with linespoints linetype 2 dashtype solid pointtype 9 pointsize 1.5, \
  '' using 71:72 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:73:74 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:75 with linespoints linetype 1 dashtype (9,4) pointtype 7 pointsize 1.2, \
  '' using 76:77 with points pointtype 13 pointsize 3.52 linewidth 1 linecolor rgb '#0072B2'

unset multiplot
