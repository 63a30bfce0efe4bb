# Three shapes, one standard deviation
# Its numbers are in distributions.csv.
# Redraw it in this directory: gnuplot 'distributions.gp'

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
set output 'distributions.png'

# Title, settings, series.
set label 'Three shapes, one standard deviation' at screen 0.0697, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'He''s weights for a layer [784, 100]: 78,400 draws, 60 bins; dashed: one σ' at screen 0.0697, screen 0.8974 font ',17' textcolor rgb muted
set label 'weight / σ' at screen 0.5244, screen 0.0485 center textcolor rgb ink
set label 'share of weights' at screen 0.022, screen 0.4712 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: normal.
set lmargin at screen 0.0697; set rmargin at screen 0.3564; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:4]
unset logscale x
set xtics norotate ('−4' -4, '−2' -2, '0' 0, '2' 2, '4' 4)
unset xlabel
set yrange [0:0.065]
unset logscale y
set ytics norotate ('0%%' 0, '2%%' 0.02, '4%%' 0.04, '6%%' 0.06)
unset ylabel
set label 'normal' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first -1, graph 0 to first -1, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set arrow from first 1, graph 0 to first 1, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
plot 'distributions.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: truncated normal.
set lmargin at screen 0.381; set rmargin at screen 0.6677; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:4]
unset logscale x
set xtics norotate ('−4' -4, '−2' -2, '0' 0, '2' 2, '4' 4)
unset xlabel
set yrange [0:0.065]
unset logscale y
set ytics norotate ('' 0, '' 0.02, '' 0.04, '' 0.06)
unset ylabel
set label 'truncated normal' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first -1, graph 0 to first -1, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set arrow from first 1, graph 0 to first 1, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
plot 'distributions.csv' using ((column(1) + column(2)) / 2):4:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: uniform.
set lmargin at screen 0.6923; set rmargin at screen 0.979; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:4]
unset logscale x
set xtics norotate ('−4' -4, '−2' -2, '0' 0, '2' 2, '4' 4)
unset xlabel
set yrange [0:0.065]
unset logscale y
set ytics norotate ('' 0, '' 0.02, '' 0.04, '' 0.06)
unset ylabel
set label 'uniform' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first -1, graph 0 to first -1, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
set arrow from first 1, graph 0 to first 1, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (9,4)
plot 'distributions.csv' using ((column(1) + column(2)) / 2):5:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder

unset multiplot
