# SAME keeps N/S outputs, whatever the window; VALID loses the rim
# Its numbers are in output-size.csv.
# Redraw it in this directory: gnuplot 'output-size.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,700 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'output-size.png'

# Title, settings, series.
set label 'SAME keeps N/S outputs, whatever the window; VALID loses the rim' at screen 0.0623, screen 0.94 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'lines: the rule, points: what the layers return' at screen 0.0623, screen 0.8871 font ',17' textcolor rgb muted
set arrow from screen 0.0623, screen 0.8386 to screen 0.0837, screen 0.8386 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'SAME' at screen 0.0885, screen 0.8386 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1388, screen 0.8386 to screen 0.1603, screen 0.8386 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'VALID F = 3' at screen 0.165, screen 0.8386 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2532, screen 0.8386 to screen 0.2747, screen 0.8386 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'VALID F = 5' at screen 0.2795, screen 0.8386 font ',17' textcolor rgb '#009E73'
set label 'input size N (pixels)' at screen 0.5193, screen 0.0533 center textcolor rgb ink
set label 'output size (pixels)' at screen 0.0208, screen 0.4449 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: S = 1.
set lmargin at screen 0.0623; set rmargin at screen 0.3522; set bmargin at screen 0.1521; set tmargin at screen 0.7376
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [4.72:12.28]
unset logscale x
set xtics norotate ('5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10, '11' 11, '12' 12)
unset xlabel
set yrange [0:12.5]
unset logscale y
set ytics norotate ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12)
unset ylabel
set label 'S = 1' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
plot 'output-size.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5 with points pointtype 9 pointsize 1.5 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:6 with lines linetype 3 dashtype (2,3), \
  '' using 1:7 with points pointtype 5 pointsize 1.1 linewidth 1 linecolor rgb '#009E73'
unset label; unset arrow; unset object

# Panel: S = 2.
set lmargin at screen 0.3743; set rmargin at screen 0.6643; set bmargin at screen 0.1521; set tmargin at screen 0.7376
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [4.72:12.28]
unset logscale x
set xtics norotate ('5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10, '11' 11, '12' 12)
unset xlabel
set yrange [0:12.5]
unset logscale y
set ytics norotate ('' 0, '' 2, '' 4, '' 6, '' 8, '' 10, '' 12)
unset ylabel
set label 'S = 2' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
plot 'output-size.csv' using 1:8 with lines linetype 1, \
  '' using 1:9 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:10 with lines linetype 2, \
  '' using 1:11 with points pointtype 9 pointsize 1.5 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:12 with lines linetype 3 dashtype (2,3), \
  '' using 1:13 with points pointtype 5 pointsize 1.1 linewidth 1 linecolor rgb '#009E73'
unset label; unset arrow; unset object

# Panel: S = 3.
set lmargin at screen 0.6864; set rmargin at screen 0.9763; set bmargin at screen 0.1521; set tmargin at screen 0.7376
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [4.72:12.28]
unset logscale x
set xtics norotate ('5' 5, '6' 6, '7' 7, '8' 8, '9' 9, '10' 10, '11' 11, '12' 12)
unset xlabel
set yrange [0:12.5]
unset logscale y
set ytics norotate ('' 0, '' 2, '' 4, '' 6, '' 8, '' 10, '' 12)
unset ylabel
set label 'S = 3' at graph 0, graph 1 offset screen 0, screen 0.0275 front textcolor rgb ink
plot 'output-size.csv' using 1:14 with lines linetype 1, \
  '' using 1:15 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2', \
  '' using 1:16 with lines linetype 2, \
  '' using 1:17 with points pointtype 9 pointsize 1.5 linewidth 1 linecolor rgb '#D55E00', \
  '' using 1:18 with lines linetype 3 dashtype (2,3), \
  '' using 1:19 with points pointtype 5 pointsize 1.1 linewidth 1 linecolor rgb '#009E73'

unset multiplot
