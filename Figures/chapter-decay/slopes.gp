# The slope falls with λ, but for a bump; the error has its least in between
# Its numbers are in slopes.csv.
# Redraw it in this directory: gnuplot 'slopes.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,1050 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'slopes.png'

# Title, settings, series.
set label 'The slope falls with λ, but for a bump; the error has its least in between' at screen 0.2172, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'polynomials through 16 points of a sine with noise 0.2; 25 samples: median, lowest to highest; λ from 1e-8, dotted: the sine''s' at screen 0.2172, screen 0.9248 font ',17' textcolor rgb muted
set label 'slope, π' at screen 0.2172, screen 0.8956 font ',17' textcolor rgb muted
set label 'degree 9' at screen 0.3211, screen 0.8477 center textcolor rgb ink
set label 'degree 12' at screen 0.5986, screen 0.8477 center textcolor rgb ink
set label 'degree 15' at screen 0.8762, screen 0.8477 center textcolor rgb ink
set label 'largest slope' at screen 0.0137, screen 0.6482 textcolor rgb ink
set label 'distance from the sine' at screen 0.0137, screen 0.2772 textcolor rgb ink
set label 'λ' at screen 0.5986, screen 0.0356 center textcolor rgb ink

set multiplot

# Panel: largest slope, degree 9.
set lmargin at screen 0.2172; set rmargin at screen 0.425; set bmargin at screen 0.4724; set tmargin at screen 0.824
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-08:100]
set logscale x 10
set xtics norotate ('' 1e-08, '' 0.0001, '' 1)
unset xlabel
set yrange [0.05:500]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set ylabel 'largest |f′|' offset screen -0.0006, 0
set arrow from graph 0, first 3.141592653589793 to graph 1, first 3.141592653589793 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'slopes.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1
unset label; unset arrow; unset object

# Panel: largest slope, degree 12.
set lmargin at screen 0.4947; set rmargin at screen 0.7026; set bmargin at screen 0.4724; set tmargin at screen 0.824
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-08:100]
set logscale x 10
set xtics norotate ('' 1e-08, '' 0.0001, '' 1)
unset xlabel
set yrange [0.05:500]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set ylabel 'largest |f′|' offset screen -0.0006, 0
set arrow from graph 0, first 3.141592653589793 to graph 1, first 3.141592653589793 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'slopes.csv' using 1:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 1
unset label; unset arrow; unset object

# Panel: largest slope, degree 15.
set lmargin at screen 0.7723; set rmargin at screen 0.9801; set bmargin at screen 0.4724; set tmargin at screen 0.824
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-08:100]
set logscale x 10
set xtics norotate ('' 1e-08, '' 0.0001, '' 1)
unset xlabel
set yrange [0.05:500]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set ylabel 'largest |f′|' offset screen -0.0006, 0
set arrow from graph 0, first 3.141592653589793 to graph 1, first 3.141592653589793 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'slopes.csv' using 1:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 1
unset label; unset arrow; unset object

# Panel: distance from the sine, degree 9.
set lmargin at screen 0.2172; set rmargin at screen 0.425; set bmargin at screen 0.1014; set tmargin at screen 0.453
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-08:100]
set logscale x 10
set xtics norotate ('10⁻⁸' 1e-08, '0.0001' 0.0001, '1' 1)
unset xlabel
set yrange [0.03:1]
set logscale y 10
set ytics norotate ('0.05' 0.05, '0.1' 0.1, '0.2' 0.2, '0.5' 0.5, '1' 1)
set ylabel 'root mean square' offset screen 0.003, 0
plot 'slopes.csv' using 1:11:12 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 2 dashtype solid
unset label; unset arrow; unset object

# Panel: distance from the sine, degree 12.
set lmargin at screen 0.4947; set rmargin at screen 0.7026; set bmargin at screen 0.1014; set tmargin at screen 0.453
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-08:100]
set logscale x 10
set xtics norotate ('10⁻⁸' 1e-08, '0.0001' 0.0001, '1' 1)
unset xlabel
set yrange [0.03:1]
set logscale y 10
set ytics norotate ('0.05' 0.05, '0.1' 0.1, '0.2' 0.2, '0.5' 0.5, '1' 1)
set ylabel 'root mean square' offset screen 0.003, 0
plot 'slopes.csv' using 1:14:15 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 2 dashtype solid
unset label; unset arrow; unset object

# Panel: distance from the sine, degree 15.
set lmargin at screen 0.7723; set rmargin at screen 0.9801; set bmargin at screen 0.1014; set tmargin at screen 0.453
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1e-08:100]
set logscale x 10
set xtics norotate ('10⁻⁸' 1e-08, '0.0001' 0.0001, '1' 1)
unset xlabel
set yrange [0.03:1]
set logscale y 10
set ytics norotate ('0.05' 0.05, '0.1' 0.1, '0.2' 0.2, '0.5' 0.5, '1' 1)
set ylabel 'root mean square' offset screen 0.003, 0
plot 'slopes.csv' using 1:17:18 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 2 dashtype solid

unset multiplot
