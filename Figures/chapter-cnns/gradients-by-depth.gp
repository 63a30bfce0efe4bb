# Depth, weights and normalisation decide what is left of a gradient
# Its numbers are in gradients-by-depth.csv.
# Redraw it in this directory: gnuplot 'gradients-by-depth.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,900 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'gradients-by-depth.png'

# Title, settings, series.
set label 'Depth, weights and normalisation decide what is left of a gradient' at screen 0.0888, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '56 layers before training, mnist-5k, 10 seeds: median, lowest to highest' at screen 0.0888, screen 0.9122 font ',17' textcolor rgb muted
set label 'gradient / that of the last block' at screen 0.0208, screen 0.4729 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: Glorot's rule, as in Keras.
set lmargin at screen 0.0888; set rmargin at screen 0.4438; set bmargin at screen 0.1133; set tmargin at screen 0.8324
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:27]
unset logscale x
set xtics norotate ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25)
set xlabel 'block, from the input to the output'
set yrange [1e-10:1000000]
set logscale y 10
set ytics norotate ('10⁻¹⁰' 1e-10, '10⁻⁸' 1e-08, '10⁻⁶' 1e-06, '0.0001' 0.0001, '0.01' 0.01, '1' 1, '100' 100, '10,000' 10000, '10⁶' 1000000)
unset ylabel
set label 'Glorot''s rule, as in Keras' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
set arrow from graph 1.005, graph 0.625 to graph 1.0353, graph 0.688 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'plain' at graph 1, graph 0.688 offset screen 0.0155, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 1.005, graph 0.625 to graph 1.0353, graph 0.646 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'plain, BN' at graph 1, graph 0.646 offset screen 0.0155, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 1.005, graph 0.625 to graph 1.0353, graph 0.604 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'residual' at graph 1, graph 0.604 offset screen 0.0155, screen 0 front textcolor rgb '#009E73'
set arrow from graph 1.005, graph 0.625 to graph 1.0353, graph 0.562 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'residual, BN' at graph 1, graph 0.562 offset screen 0.0155, screen 0 front textcolor rgb '#0072B2'
plot 'gradients-by-depth.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 5 dashtype (2,3), \
  '' using 1:8:9 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 3, \
  '' using 1:11:12 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 1
unset label; unset arrow; unset object

# Panel: He's rule.
set lmargin at screen 0.5436; set rmargin at screen 0.8986; set bmargin at screen 0.1133; set tmargin at screen 0.8324
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:27]
unset logscale x
set xtics norotate ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25)
set xlabel 'block, from the input to the output'
set yrange [1e-10:1000000]
set logscale y 10
set ytics norotate ('' 1e-10, '' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 100, '' 10000, '' 1000000)
unset ylabel
set label 'He''s rule' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
set arrow from graph 1.005, graph 0.625 to graph 1.0353, graph 0.688 nohead linecolor rgb '#D55E00' linewidth 0.6
set label 'plain' at graph 1, graph 0.688 offset screen 0.0155, screen 0 front textcolor rgb '#D55E00'
set arrow from graph 1.005, graph 0.625 to graph 1.0353, graph 0.646 nohead linecolor rgb '#E69F00' linewidth 0.6
set label 'plain, BN' at graph 1, graph 0.646 offset screen 0.0155, screen 0 front textcolor rgb '#E69F00'
set arrow from graph 1.005, graph 0.625 to graph 1.0353, graph 0.604 nohead linecolor rgb '#009E73' linewidth 0.6
set label 'residual' at graph 1, graph 0.604 offset screen 0.0155, screen 0 front textcolor rgb '#009E73'
set arrow from graph 1.005, graph 0.625 to graph 1.0353, graph 0.562 nohead linecolor rgb '#0072B2' linewidth 0.6
set label 'residual, BN' at graph 1, graph 0.562 offset screen 0.0155, screen 0 front textcolor rgb '#0072B2'
plot 'gradients-by-depth.csv' using 1:14:15 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:16 with lines linetype 2, \
  '' using 1:17:18 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:19 with lines linetype 5 dashtype (2,3), \
  '' using 1:20:21 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 1:22 with lines linetype 3, \
  '' using 1:23:24 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:25 with lines linetype 1

unset multiplot
