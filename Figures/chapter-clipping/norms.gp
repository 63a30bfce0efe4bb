# With clipping, 100% of all steps are clipped
# Its numbers are in norms.csv.
# Redraw it in this directory: gnuplot 'norms.gp'

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
set output 'norms.png'

# Title, settings, series.
set label 'With clipping, 100% of all steps are clipped' at screen 0.0777, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, rows of digits into 64 recurrent units, batch 50; tanh, SGD 0.2, 5 seeds, 700 steps each' at screen 0.0777, screen 0.8974 font ',17' textcolor rgb muted
set label 'gradient norm before clipping' at screen 0.5214, screen 0.0485 center textcolor rgb ink
set label 'share of steps' at screen 0.022, screen 0.4712 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: not clipped.
set lmargin at screen 0.0777; set rmargin at screen 0.4997; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-2:3]
unset logscale x
set xtics norotate ('0.01' -2, '0.1' -1, '1' 0, '10' 1, '100' 2, '1,000' 3)
unset xlabel
set yrange [0:0.30000000000000004]
unset logscale y
set ytics norotate ('0%%' 0, '5%%' 0.05, '10%%' 0.1, '15%%' 0.15, '20%%' 0.2, '25%%' 0.25, '30%%' 0.3)
unset ylabel
set label 'not clipped' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (9,4)
set label 'limit 1' at first 0, graph 1 offset screen 0.005, screen -0.0177 font ',14.45' front left textcolor rgb '#222222'
plot 'norms.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: clipped.
set lmargin at screen 0.543; set rmargin at screen 0.965; set bmargin at screen 0.1383; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-2:3]
unset logscale x
set xtics norotate ('0.01' -2, '0.1' -1, '1' 0, '10' 1, '100' 2, '1,000' 3)
unset xlabel
set yrange [0:0.30000000000000004]
unset logscale y
set ytics norotate ('' 0, '' 0.05, '' 0.1, '' 0.15, '' 0.2, '' 0.25, '' 0.3)
unset ylabel
set label 'clipped' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (9,4)
set label 'limit 1' at first 0, graph 1 offset screen 0.005, screen -0.0177 font ',14.45' front left textcolor rgb '#222222'
plot 'norms.csv' using ((column(1) + column(2)) / 2):4:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder

unset multiplot
