# The gap: 19.7 points, 19.6 with λ = 0.1, 14.5 with λ/n = 0.1
# Its numbers are in overfitting.csv.
# Redraw it in this directory: gnuplot 'overfitting.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,800 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'overfitting.png'

# Title, settings, series.
set label 'The gap: 19.7 points, 19.6 with λ = 0.1, 14.5 with λ/n = 0.1' at screen 0.0857, screen 0.9475 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, six layers of 100, SGD 0.01, batch 100, 5 runs: median, lowest to highest' at screen 0.0857, screen 0.9013 font ',17' textcolor rgb muted
set arrow from screen 0.0857, screen 0.8588 to screen 0.1084, screen 0.8588 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label '300 digits learnt from' at screen 0.1134, screen 0.8588 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2682, screen 0.8588 to screen 0.2909, screen 0.8588 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'test digits' at screen 0.2959, screen 0.8588 font ',17' textcolor rgb '#0072B2'
set label 'λ = 0' at screen 0.2241, screen 0.7988 center textcolor rgb ink
set label 'λ = 0.1 (λ/n = 0.00033)' at screen 0.5284, screen 0.7988 center textcolor rgb ink
set label 'λ = 30 (λ/n = 0.1)' at screen 0.8326, screen 0.7988 center textcolor rgb ink
set label 'epoch' at screen 0.5284, screen 0.0467 center textcolor rgb ink
set label 'accuracy' at screen 0.022, screen 0.4503 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: panel 1.
set lmargin at screen 0.0857; set rmargin at screen 0.3626; set bmargin at screen 0.1331; set tmargin at screen 0.7676
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:200]
unset logscale x
set xtics norotate ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset ylabel
plot 'overfitting.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 1
unset label; unset arrow; unset object

# Panel: panel 2.
set lmargin at screen 0.3899; set rmargin at screen 0.6668; set bmargin at screen 0.1331; set tmargin at screen 0.7676
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:200]
unset logscale x
set xtics norotate ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'overfitting.csv' using 1:8:9 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 2, \
  '' using 1:11:12 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 1
unset label; unset arrow; unset object

# Panel: panel 3.
set lmargin at screen 0.6941; set rmargin at screen 0.971; set bmargin at screen 0.1331; set tmargin at screen 0.7676
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:200]
unset logscale x
set xtics norotate ('0' 0, '50' 50, '100' 100, '150' 150, '200' 200)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset ylabel
plot 'overfitting.csv' using 1:14:15 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 2, \
  '' using 1:17:18 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 1

unset multiplot
