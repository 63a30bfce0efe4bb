# One short training shows where the rates lie that work
# Its numbers are in range-test.csv.
# Redraw it in this directory: gnuplot 'range-test.gp'

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
set output 'range-test.png'

# Title, settings, series.
set label 'One short training shows where the rates lie that work' at screen 0.0577, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1000 digits, 200 steps; 8 repetitions: median, lowest to highest' at screen 0.0577, screen 0.8974 font ',17' textcolor rgb muted
set label 'smoothed loss' at screen 0.022, screen 0.4683 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: SGD.
set lmargin at screen 0.0577; set rmargin at screen 0.3388; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0001:10]
set logscale x 10
set xtics norotate ('10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1)
set xlabel 'learning rate'
set yrange [0:4]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4)
unset ylabel
set label 'SGD' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first 0.2, graph 0 to first 0.2, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set label 'best of a sweep' at first 0.2, graph 1 offset screen 0.005, screen -0.0177 font ',14.45' front left textcolor rgb '#767676'
plot 'range-test.csv' using 4:5:6 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 1
unset label; unset arrow; unset object

# Panel: momentum.
set lmargin at screen 0.3744; set rmargin at screen 0.6555; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0001:10]
set logscale x 10
set xtics norotate ('10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1)
set xlabel 'learning rate'
set yrange [0:4]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3, '' 4)
unset ylabel
set label 'momentum' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first 0.02, graph 0 to first 0.02, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set label 'best of a sweep' at first 0.02, graph 1 offset screen 0.005, screen -0.0177 font ',14.45' front left textcolor rgb '#767676'
plot 'range-test.csv' using 10:11:12 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 2 dashtype solid
unset label; unset arrow; unset object

# Panel: Adam.
set lmargin at screen 0.6912; set rmargin at screen 0.9723; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0001:10]
set logscale x 10
set xtics norotate ('10⁻⁴' 0.0001, '10⁻²' 0.01, '10⁰' 1)
set xlabel 'learning rate'
set yrange [0:4]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3, '' 4)
unset ylabel
set label 'Adam' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first 0.002, graph 0 to first 0.002, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
set label 'best of a sweep' at first 0.002, graph 1 offset screen 0.005, screen -0.0177 font ',14.45' front left textcolor rgb '#767676'
plot 'range-test.csv' using 16:17:18 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 3 dashtype solid

unset multiplot
