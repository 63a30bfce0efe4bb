# Each input has its own best rate
# Its numbers are in rates.csv.
# Redraw it in this directory: gnuplot 'rates.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1700,1050 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'rates.png'

# Title, settings, series.
set label 'Each input has its own best rate' at screen 0.0738, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), pooled, 100 ReLUs, 300 steps of SGD, batch 50; 5 seeds: median, lowest to highest; above 2.5: 2.5' at screen 0.0738, screen 0.9248 font ',17' textcolor rgb muted
set arrow from screen 0.0738, screen 0.8924 to screen 0.0978, screen 0.8924 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label '0 to 1' at screen 0.1032, screen 0.8924 font ',17' textcolor rgb '#222222'
set arrow from screen 0.1607, screen 0.8924 to screen 0.1847, screen 0.8924 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'prepared so' at screen 0.19, screen 0.8924 font ',17' textcolor rgb '#0072B2'
set label 'learning rate' at screen 0.5237, screen 0.0356 center textcolor rgb ink
set label 'training loss at the end' at screen 0.0233, screen 0.4632 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: 0 to 1.
set lmargin at screen 0.0738; set rmargin at screen 0.353; set bmargin at screen 0.4881; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.03:10]
set logscale x 10
set xtics norotate ('' 0.1, '' 1, '' 10)
unset xlabel
set yrange [0:2.5]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
unset ylabel
set label '0 to 1' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'rates.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:3:4 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:5 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: min-max.
set lmargin at screen 0.3841; set rmargin at screen 0.6633; set bmargin at screen 0.4881; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.03:10]
set logscale x 10
set xtics norotate ('' 0.1, '' 1, '' 10)
unset xlabel
set yrange [0:2.5]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1, '' 1.5, '' 2, '' 2.5)
unset ylabel
set label 'min-max' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'rates.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:6:7 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:8 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: minus channel mean.
set lmargin at screen 0.6944; set rmargin at screen 0.9736; set bmargin at screen 0.4881; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.03:10]
set logscale x 10
set xtics norotate ('' 0.1, '' 1, '' 10)
unset xlabel
set yrange [0:2.5]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1, '' 1.5, '' 2, '' 2.5)
unset ylabel
set label 'minus channel mean' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'rates.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:9:10 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:11 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: minus mean image.
set lmargin at screen 0.0738; set rmargin at screen 0.353; set bmargin at screen 0.1014; set tmargin at screen 0.4384
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.03:10]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
unset xlabel
set yrange [0:2.5]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, '2.5' 2.5)
unset ylabel
set label 'minus mean image' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'rates.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:12:13 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:14 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: standardised.
set lmargin at screen 0.3841; set rmargin at screen 0.6633; set bmargin at screen 0.1014; set tmargin at screen 0.4384
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.03:10]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
unset xlabel
set yrange [0:2.5]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1, '' 1.5, '' 2, '' 2.5)
unset ylabel
set label 'standardised' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'rates.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:15:16 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:17 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: whitened.
set lmargin at screen 0.6944; set rmargin at screen 0.9736; set bmargin at screen 0.1014; set tmargin at screen 0.4384
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.03:10]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
unset xlabel
set yrange [0:2.5]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1, '' 1.5, '' 2, '' 2.5)
unset ylabel
set label 'whitened' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'rates.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:18:19 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:20 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
