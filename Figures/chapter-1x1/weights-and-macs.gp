# A 1x1 convolution in front saves 71% of both
# Its numbers are in weights-and-macs.csv.
# Redraw it in this directory: gnuplot 'weights-and-macs.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1700,760 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'weights-and-macs.png'

# Title, settings, series.
set label 'A 1x1 convolution in front saves 71% of both' at screen 0.0754, screen 0.9447 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '100 x 100 pixels, 128 to 32 channels by 5x5, SAME, no biases' at screen 0.0754, screen 0.8961 font ',17' textcolor rgb muted

set multiplot

# Panel: weights.
set lmargin at screen 0.0754; set rmargin at screen 0.4652; set bmargin at screen 0.0894; set tmargin at screen 0.8016
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.6:3.6]
unset logscale x
set xtics norotate ('5x5 direct' 0, 'through 32' 1, 'its 1x1' 2, 'its 5x5' 3)
unset xlabel
set yrange [0:114.68800000000002]
unset logscale y
set ytics norotate ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100)
set ylabel 'weights (thousands)' offset screen -0.0006, 0
set label 'weights' at graph 0, graph 1 offset screen 0, screen 0.0254 front textcolor rgb ink
plot 'weights-and-macs.csv' using (column(0) + 0):2:(0.7176) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0):2:(gprintf('%.1f', column(2))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted
unset label; unset arrow; unset object

# Panel: multiply-accumulates.
set lmargin at screen 0.5698; set rmargin at screen 0.9596; set bmargin at screen 0.0894; set tmargin at screen 0.8016
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.6:3.6]
unset logscale x
set xtics norotate ('5x5 direct' 0, 'through 32' 1, 'its 1x1' 2, 'its 5x5' 3)
unset xlabel
set yrange [0:1146.88]
unset logscale y
set ytics norotate ('0' 0, '200' 200, '400' 400, '600' 600, '800' 800, '1,000' 1000)
set ylabel 'MACs (millions)' offset screen 0.0032, 0
set label 'multiply-accumulates' at graph 0, graph 1 offset screen 0, screen 0.0254 front textcolor rgb ink
plot 'weights-and-macs.csv' using (column(0) + 0):3:(0.7176) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0):3:(gprintf('%.0f', column(3))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted

unset multiplot
