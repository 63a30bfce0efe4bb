# The loss becomes flatter before a rate that rises is high
# Its numbers are in sharpness.csv.
# Redraw it in this directory: gnuplot 'sharpness.gp'

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
set output 'sharpness.png'

# Title, settings, series.
set label 'The loss becomes flatter before a rate that rises is high' at screen 0.0857, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 6 layers, weights 1.5 times He''s, momentum at 0.1; 5 repetitions: median, lowest to highest' at screen 0.0857, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0857, screen 0.8532 to screen 0.1084, screen 0.8532 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'stable below' at screen 0.1134, screen 0.8532 font ',17' textcolor rgb '#222222'
set arrow from screen 0.2108, screen 0.8532 to screen 0.2335, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'without a rise' at screen 0.2385, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.3422, screen 0.8532 to screen 0.3648, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'with a rise' at screen 0.3699, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set label 'largest curvature' at screen 0.022, screen 0.4469 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: from the first step.
set lmargin at screen 0.0857; set rmargin at screen 0.5147; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:145]
unset logscale x
set xtics norotate ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100, '120' 120, '140' 140)
set xlabel 'step'
set yrange [3:3000]
set logscale y 10
set ytics norotate ('10' 10, '100' 100, '1,000' 1000)
unset ylabel
set label 'from the first step' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'sharpness.csv' using 1:2 with lines linetype 7 dashtype (2,3), \
  '' using 5:6:7 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:8 with lines linetype 1
unset label; unset arrow; unset object

# Panel: with a rise over 50 steps.
set lmargin at screen 0.5421; set rmargin at screen 0.971; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:145]
unset logscale x
set xtics norotate ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100, '120' 120, '140' 140)
set xlabel 'step'
set yrange [3:3000]
set logscale y 10
set ytics norotate ('' 10, '' 100, '' 1000)
unset ylabel
set label 'with a rise over 50 steps' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'sharpness.csv' using 1:9 with lines linetype 7 dashtype (2,3), \
  '' using 12:13:14 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:15 with lines linetype 2

unset multiplot
