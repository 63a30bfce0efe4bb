# Squares lose the variance where the mean is large
# Its numbers are in stream.csv.
# Redraw it in this directory: gnuplot 'stream.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1440,900 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'stream.png'

# Title, settings, series.
set label 'Squares lose the variance where the mean is large' at screen 0.1061, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '20,000 Floats; 5 streams: median, lowest to highest' at screen 0.1061, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.1061, screen 0.8744 to screen 0.1344, screen 0.8744 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label '2⁻²⁴ mean²' at screen 0.1407, screen 0.8744 font ',17' textcolor rgb '#222222'
set arrow from screen 0.2501, screen 0.8744 to screen 0.2784, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'squares' at screen 0.2847, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3689, screen 0.8744 to screen 0.3973, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'Welford' at screen 0.4036, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.4869, screen 0.8744 to screen 0.5152, screen 0.8744 nohead linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4)
set label 'joined halves' at screen 0.5215, screen 0.8744 font ',17' textcolor rgb '#009E73'

# Axes.
set lmargin at screen 0.1061; set rmargin at screen 0.9517; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.6701066645934385:4476.899213978322]
set logscale x 10
set xtics norotate ('1' 1, '10' 10, '100' 100, '1,000' 1000)
set xlabel 'mean, in standard deviations'
set yrange [1e-08:100]
set logscale y 10
set ytics norotate ('10⁻⁸' 1e-08, '10⁻⁶' 1e-06, '10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1, '10²' 100)
set ylabel 'relative error of the variance' offset screen 0.0061, 0
plot 'stream.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 1:3:4 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:5 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 1:6:7 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:8 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:9:10 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:11 with linespoints linetype 3 pointtype 5 pointsize 1.1
