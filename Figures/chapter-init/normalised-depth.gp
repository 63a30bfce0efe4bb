# Batch normalisation holds the signal, and lets the gradient explode
# Its numbers are in normalised-depth.csv.
# Redraw it in this directory: gnuplot 'normalised-depth.gp'

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
set output 'normalised-depth.png'

# Title, settings, series.
set label 'Batch normalisation holds the signal, and lets the gradient explode' at screen 0.131, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '50 layers of 100 ReLU, batches of 200 from N(0, 1), 5 seeds: median, lowest to highest' at screen 0.131, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.131, screen 0.8744 to screen 0.1593, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'He, without BN' at screen 0.1656, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.3059, screen 0.8744 to screen 0.3343, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'BN' at screen 0.3406, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3852, screen 0.8744 to screen 0.4135, screen 0.8744 nohead linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4)
set label 'BN and shortcuts' at screen 0.4198, screen 0.8744 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.5775, screen 0.8744 to screen 0.6058, screen 0.8744 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label '√(π/(π-1)) a layer' at screen 0.6121, screen 0.8744 font ',17' textcolor rgb '#222222'

# Axes.
set lmargin at screen 0.131; set rmargin at screen 0.9665; set bmargin at screen 0.1281; set tmargin at screen 0.829
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
set xlabel 'layer'
set yrange [0.1:100000]
set logscale y 10
set ytics norotate ('1' 1, '100' 100, '10,000' 10000)
set ylabel 'gradient''s deviation, over the last layer''s' offset screen 0.0041, 0
plot 'normalised-depth.csv' using 1:2:3 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 1, \
  '' using 1:5:6 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 2, \
  '' using 1:8:9 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 3, \
  '' using 1:11 with lines linetype 7 dashtype (2,3)
