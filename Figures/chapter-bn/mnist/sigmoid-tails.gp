# Normalisation brings the inputs back to where the sigmoid has a slope
# Its numbers are in sigmoid-tails.csv.
# Redraw it in this directory: gnuplot 'sigmoid-tails.gp'

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
set output 'sigmoid-tails.png'

# Title, settings, series.
set label 'Normalisation brings the inputs back to where the sigmoid has a slope' at screen 0.0697, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'third hidden layer, weights N(0, 1), 1,000 digits; slope below 0.05: 70% of the inputs without, 0.3% with' at screen 0.0697, screen 0.8974 font ',17' textcolor rgb muted
set label 'input of the sigmoid' at screen 0.5077, screen 0.0485 center textcolor rgb ink
set label 'share of inputs; slope' at screen 0.022, screen 0.4712 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: without.
set lmargin at screen 0.0697; set rmargin at screen 0.3205; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-12:12]
unset logscale x
set xtics norotate ('−12' -12, '−8' -8, '−4' -4, '0' 0, '4' 4, '8' 8, '12' 12)
unset xlabel
set yrange [0:0.3]
unset logscale y
set ytics norotate ('0.0' 0, '0.1' 0.1, '0.2' 0.2, '0.3' 0.3)
unset ylabel
set label 'without' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'slope' at graph 1, graph 0 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'sigmoid-tails.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using 4:5 with lines linetype 2
unset label; unset arrow; unset object

# Panel: normalised.
set lmargin at screen 0.3824; set rmargin at screen 0.6331; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-12:12]
unset logscale x
set xtics norotate ('−12' -12, '−8' -8, '−4' -4, '0' 0, '4' 4, '8' 8, '12' 12)
unset xlabel
set yrange [0:0.3]
unset logscale y
set ytics norotate ('' 0, '' 0.1, '' 0.2, '' 0.3)
unset ylabel
set label 'normalised' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'slope' at graph 1, graph 0 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'sigmoid-tails.csv' using ((column(1) + column(2)) / 2):6:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using 4:5 with lines linetype 2
unset label; unset arrow; unset object

# Panel: then times γ = 2, plus β = 1.5.
set lmargin at screen 0.695; set rmargin at screen 0.9458; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-12:12]
unset logscale x
set xtics norotate ('−12' -12, '−8' -8, '−4' -4, '0' 0, '4' 4, '8' 8, '12' 12)
unset xlabel
set yrange [0:0.3]
unset logscale y
set ytics norotate ('' 0, '' 0.1, '' 0.2, '' 0.3)
unset ylabel
set label 'then times γ = 2, plus β = 1.5' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set label 'slope' at graph 1, graph 0 offset screen 0.0063, screen 0 front textcolor rgb '#D55E00'
plot 'sigmoid-tails.csv' using ((column(1) + column(2)) / 2):7:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using 4:5 with lines linetype 2

unset multiplot
