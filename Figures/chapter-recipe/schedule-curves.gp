# Accuracy jumps when the rate falls
# Its numbers are in schedule-curves.csv.
# Redraw it in this directory: gnuplot 'schedule-curves.gp'

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
set output 'schedule-curves.png'

# Title, settings, series.
set label 'Accuracy jumps when the rate falls' at screen 0.0743, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1000 digits, each at its best rate; 10 repetitions: median, lowest to highest' at screen 0.0743, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0743, screen 0.8532 to screen 0.097, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'constant' at screen 0.102, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1744, screen 0.8532 to screen 0.197, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'step' at screen 0.2021, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2469, screen 0.8532 to screen 0.2696, screen 0.8532 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'cosine' at screen 0.2746, screen 0.8532 font ',17' textcolor rgb '#009E73'
set arrow from screen 0.3327, screen 0.8532 to screen 0.3554, screen 0.8532 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (11,4,2,4)
set label 'one cycle' at screen 0.3604, screen 0.8532 font ',17' textcolor rgb '#CC79A7'

set multiplot

# Panel: the rate.
set lmargin at screen 0.0743; set rmargin at screen 0.3148; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:995]
unset logscale x
set xtics norotate ('0' 0, '500' 500)
set xlabel 'step'
set yrange [0.0001:0.3]
set logscale y 10
set ytics norotate ('10⁻⁴' 0.0001, '10⁻³' 0.001, '10⁻²' 0.01, '10⁻¹' 0.1)
set ylabel 'learning rate' offset screen 0.0041, 0
set label 'the rate' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'schedule-curves.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with lines linetype 2, \
  '' using 1:4 with lines linetype 3 dashtype (2,3), \
  '' using 1:5 with lines linetype 4 dashtype (11,4,2,4)
unset label; unset arrow; unset object

# Panel: loss of the batches.
set lmargin at screen 0.3964; set rmargin at screen 0.6369; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [25:1000]
unset logscale x
set xtics norotate ('500' 500, '1,000' 1000)
set xlabel 'step'
set yrange [0.05:2]
set logscale y 10
set ytics norotate ('0.05' 0.05, '0.1' 0.1, '0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2)
set ylabel 'loss' offset screen 0.0032, 0
set label 'loss of the batches' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'schedule-curves.csv' using 9:10:11 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 6:12 with lines linetype 1, \
  '' using 15:16:17 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 6:18 with lines linetype 2, \
  '' using 21:22:23 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 6:24 with lines linetype 3 dashtype (2,3), \
  '' using 27:28:29 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 6:30 with lines linetype 4 dashtype (11,4,2,4)
unset label; unset arrow; unset object

# Panel: digits not trained with.
set lmargin at screen 0.7245; set rmargin at screen 0.965; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [25:1000]
unset logscale x
set xtics norotate ('500' 500, '1,000' 1000)
set xlabel 'step'
set yrange [0.8:0.96]
unset logscale y
set ytics norotate ('80%%' 0.8, '85%%' 0.85, '90%%' 0.9, '95%%' 0.95)
set ylabel 'accuracy' offset screen -0.0046, 0
set label 'digits not trained with' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'schedule-curves.csv' using 34:35:36 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 31:37 with lines linetype 1, \
  '' using 40:41:42 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 31:43 with lines linetype 2, \
  '' using 46:47:48 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 31:49 with lines linetype 3 dashtype (2,3), \
  '' using 52:53:54 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 31:55 with lines linetype 4 dashtype (11,4,2,4)

unset multiplot
