# One outlier of 1,000 leaves the others an eighth of min-max scaling's range
# Its numbers are in outlier.csv.
# Redraw it in this directory: gnuplot 'outlier.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,950 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'outlier.png'

# Title, settings, series.
set label 'One outlier of 1,000 leaves the others an eighth of min-max scaling''s range' at screen 0.1703, screen 0.9558 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '1,000 normal values; below, the last of them is 50 standard deviations away (at 1 and too low to see for min-max, else beyond the' at screen 0.1703, screen 0.9168 font ',17' textcolor rgb muted
set label 'axis)' at screen 0.1703, screen 0.8846 font ',17' textcolor rgb muted
set label 'min-max' at screen 0.281, screen 0.8317 center textcolor rgb ink
set label 'standardised' at screen 0.578, screen 0.8317 center textcolor rgb ink
set label 'median and quartiles' at screen 0.8693, screen 0.8317 center textcolor rgb ink
set label 'without outlier' at screen 0.0137, screen 0.6539 textcolor rgb ink
set label 'with outlier' at screen 0.0137, screen 0.2589 textcolor rgb ink

set multiplot

# Panel: without outlier, min-max.
set lmargin at screen 0.1703; set rmargin at screen 0.3918; set bmargin at screen 0.5023; set tmargin at screen 0.8055
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1)
set xlabel 'scaled value'
set yrange [0:0.08]
unset logscale y
set ytics norotate ('0.00' 0, '0.02' 0.02, '0.04' 0.04, '0.06' 0.06, '0.08' 0.08)
set ylabel 'share of values' offset screen 0.003, 0
plot 'outlier.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: without outlier, standardised.
set lmargin at screen 0.4672; set rmargin at screen 0.6888; set bmargin at screen 0.5023; set tmargin at screen 0.8055
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:4]
unset logscale x
set xtics norotate ('−4' -4, '−2' -2, '0' 0, '2' 2, '4' 4)
set xlabel 'scaled value'
set yrange [0:0.1]
unset logscale y
set ytics norotate ('0.00' 0, '0.05' 0.05, '0.10' 0.1)
set ylabel 'share of values' offset screen 0.003, 0
plot 'outlier.csv' using ((column(4) + column(5)) / 2):6:(column(5) - column(4)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: without outlier, median and quartiles.
set lmargin at screen 0.7585; set rmargin at screen 0.9801; set bmargin at screen 0.5023; set tmargin at screen 0.8055
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:4]
unset logscale x
set xtics norotate ('−4' -4, '−2' -2, '0' 0, '2' 2, '4' 4)
set xlabel 'scaled value'
set yrange [0:0.15000000000000002]
unset logscale y
set ytics norotate ('0.00' 0, '0.05' 0.05, '0.10' 0.1, '0.15' 0.15)
set ylabel 'share of values' offset screen 0.003, 0
plot 'outlier.csv' using ((column(7) + column(8)) / 2):9:(column(8) - column(7)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: with outlier, min-max.
set lmargin at screen 0.1703; set rmargin at screen 0.3918; set bmargin at screen 0.1073; set tmargin at screen 0.4105
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1]
unset logscale x
set xtics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1)
set xlabel 'scaled value'
set yrange [0:0.6000000000000001]
unset logscale y
set ytics norotate ('0.0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6)
set ylabel 'share of values' offset screen 0.0032, 0
plot 'outlier.csv' using ((column(1) + column(2)) / 2):10:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: with outlier, standardised.
set lmargin at screen 0.4672; set rmargin at screen 0.6888; set bmargin at screen 0.1073; set tmargin at screen 0.4105
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:4]
unset logscale x
set xtics norotate ('−4' -4, '−2' -2, '0' 0, '2' 2, '4' 4)
set xlabel 'scaled value'
set yrange [0:0.15000000000000002]
unset logscale y
set ytics norotate ('0.00' 0, '0.05' 0.05, '0.10' 0.1, '0.15' 0.15)
set ylabel 'share of values' offset screen 0.003, 0
plot 'outlier.csv' using ((column(11) + column(12)) / 2):13:(column(12) - column(11)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: with outlier, median and quartiles.
set lmargin at screen 0.7585; set rmargin at screen 0.9801; set bmargin at screen 0.1073; set tmargin at screen 0.4105
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:4]
unset logscale x
set xtics norotate ('−4' -4, '−2' -2, '0' 0, '2' 2, '4' 4)
set xlabel 'scaled value'
set yrange [0:0.15000000000000002]
unset logscale y
set ytics norotate ('0.00' 0, '0.05' 0.05, '0.10' 0.1, '0.15' 0.15)
set ylabel 'share of values' offset screen 0.003, 0
plot 'outlier.csv' using ((column(14) + column(15)) / 2):16:(column(15) - column(14)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder

unset multiplot
