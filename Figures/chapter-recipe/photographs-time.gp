# In the minutes of Baseline's 50 epochs, a better network or recipe gets further
# Its numbers are in photographs-time.csv.
# Redraw it in this directory: gnuplot 'photographs-time.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1600,900 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'photographs-time.png'

# Title, settings, series.
set label 'In the minutes of Baseline''s 50 epochs, a better network or recipe gets further' at screen 0.0966, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy); time of cores, undisturbed; validation images, in the notes'' setting test images' at screen 0.0966, screen 0.9122 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0966; set rmargin at screen 0.7555; set bmargin at screen 0.1281; set tmargin at screen 0.8655
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.057536180961580426:489.53950903580716]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set xlabel 'minutes of one core'
set yrange [0.3:0.95]
unset logscale y
set ytics norotate ('40%%' 0.4, '60%%' 0.6, '80%%' 0.8)
set ylabel 'accuracy after each epoch' offset screen -0.006, 0
set arrow from graph 0.5401, graph 0.4808 to graph 1.0266, graph 0.501 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'notes/baseline-seed1' at graph 1, graph 0.501 offset screen 0.0217, screen 0 front textcolor rgb '#0072B2'
set arrow from graph 0.7081, graph 0.6805 to graph 1.0266, graph 0.6805 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'notes/inception10-seed1' at graph 1, graph 0.6805 offset screen 0.0217, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 0.4815, graph 0.4731 to graph 1.0266, graph 0.4528 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'notes/lenet5-seed1' at graph 1, graph 0.4528 offset screen 0.0217, screen 0 front textcolor rgb '#009E73'
set arrow from graph 0.9583, graph 0.9194 to graph 1.0266, graph 0.9194 nohead linecolor rgb '#CC79A7' linewidth 0.6
set label 'recipe/resnet18' at graph 1, graph 0.9194 offset screen 0.0217, screen 0 front textcolor rgb '#CC79A7'
set arrow from graph 0.8369, graph 0.8566 to graph 1.0266, graph 0.8566 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'recipe/resnet18-short' at graph 1, graph 0.8566 offset screen 0.0217, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 0.5818, graph 0.7594 to graph 1.0266, graph 0.7594 nohead linecolor rgb '#56B4E9' linewidth 0.6
set label 'search/momentum-0.2' at graph 1, graph 0.7594 offset screen 0.0217, screen 0 front textcolor rgb '#56B4E9'
plot 'photographs-time.csv' using 1:2 with lines linetype 1, \
  '' using 3:4 with lines linetype 2, \
  '' using 5:6 with lines linetype 3 dashtype (2,3), \
  '' using 7:8 with lines linetype 4 dashtype (11,4,2,4), \
  '' using 9:10 with linespoints linetype 5 pointtype 11 pointsize 1.5, \
  '' using 11:12 with linespoints linetype 6 pointtype 6 pointsize 1.3
