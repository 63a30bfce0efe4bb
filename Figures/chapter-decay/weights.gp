# Decay takes the hidden weights from 0.142 to 0.080; without, 0.143
# Its numbers are in weights.csv.
# Redraw it in this directory: gnuplot 'weights.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,950 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'weights.png'

# Title, settings, series.
set label 'Decay takes the hidden weights from 0.142 to 0.080; without, 0.143' at screen 0.1412, screen 0.9558 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 300 digits, the 50,000 weights between six hidden layers of 100, one seed; rms: root mean square' at screen 0.1412, screen 0.9168 font ',17' textcolor rgb muted
set label 'epoch 0' at screen 0.2291, screen 0.8664 center textcolor rgb ink
set label 'epoch 50' at screen 0.4468, screen 0.8664 center textcolor rgb ink
set label 'epoch 100' at screen 0.6645, screen 0.8664 center textcolor rgb ink
set label 'epoch 200' at screen 0.8822, screen 0.8664 center textcolor rgb ink
set label 'λ = 0' at screen 0.0144, screen 0.6631 textcolor rgb ink
set label 'λ/n = 0.1' at screen 0.0144, screen 0.2857 textcolor rgb ink
set label 'weight' at screen 0.5556, screen 0.0386 center textcolor rgb ink
set label 'share' at screen 0.0888, screen 0.4744 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: λ = 0, epoch 0.
set lmargin at screen 0.1412; set rmargin at screen 0.3169; set bmargin at screen 0.4845; set tmargin at screen 0.8417
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:0.5]
unset logscale x
set xtics norotate ('' -0.5, '' -0.25, '' 0, '' 0.25, '' 0.5)
unset xlabel
set yrange [0:0.13]
unset logscale y
set ytics norotate ('0%%' 0, '5%%' 0.05, '10%%' 0.1)
unset ylabel
set label 'rms 0.142' at 0.47, 0.12 font ',13.6' front right textcolor rgb '#222222'
plot 'weights.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#56B4E9' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: λ = 0, epoch 50.
set lmargin at screen 0.3589; set rmargin at screen 0.5346; set bmargin at screen 0.4845; set tmargin at screen 0.8417
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:0.5]
unset logscale x
set xtics norotate ('' -0.5, '' -0.25, '' 0, '' 0.25, '' 0.5)
unset xlabel
set yrange [0:0.13]
unset logscale y
set ytics norotate ('' 0, '' 0.05, '' 0.1)
unset ylabel
set label 'rms 0.142' at 0.47, 0.12 font ',13.6' front right textcolor rgb '#222222'
plot 'weights.csv' using ((column(1) + column(2)) / 2):4:(column(2) - column(1)) with boxes linecolor rgb '#56B4E9' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: λ = 0, epoch 100.
set lmargin at screen 0.5766; set rmargin at screen 0.7523; set bmargin at screen 0.4845; set tmargin at screen 0.8417
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:0.5]
unset logscale x
set xtics norotate ('' -0.5, '' -0.25, '' 0, '' 0.25, '' 0.5)
unset xlabel
set yrange [0:0.13]
unset logscale y
set ytics norotate ('' 0, '' 0.05, '' 0.1)
unset ylabel
set label 'rms 0.143' at 0.47, 0.12 font ',13.6' front right textcolor rgb '#222222'
plot 'weights.csv' using ((column(1) + column(2)) / 2):5:(column(2) - column(1)) with boxes linecolor rgb '#56B4E9' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: λ = 0, epoch 200.
set lmargin at screen 0.7943; set rmargin at screen 0.97; set bmargin at screen 0.4845; set tmargin at screen 0.8417
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:0.5]
unset logscale x
set xtics norotate ('' -0.5, '' -0.25, '' 0, '' 0.25, '' 0.5)
unset xlabel
set yrange [0:0.13]
unset logscale y
set ytics norotate ('' 0, '' 0.05, '' 0.1)
unset ylabel
set label 'rms 0.143' at 0.47, 0.12 font ',13.6' front right textcolor rgb '#222222'
plot 'weights.csv' using ((column(1) + column(2)) / 2):6:(column(2) - column(1)) with boxes linecolor rgb '#56B4E9' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: λ/n = 0.1, epoch 0.
set lmargin at screen 0.1412; set rmargin at screen 0.3169; set bmargin at screen 0.1071; set tmargin at screen 0.4643
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:0.5]
unset logscale x
set xtics norotate ('−0.50' -0.5, '−0.25' -0.25, '0.00' 0, '0.25' 0.25, '0.50' 0.5)
unset xlabel
set yrange [0:0.13]
unset logscale y
set ytics norotate ('0%%' 0, '5%%' 0.05, '10%%' 0.1)
unset ylabel
set label 'rms 0.142' at 0.47, 0.12 font ',13.6' front right textcolor rgb '#222222'
plot 'weights.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: λ/n = 0.1, epoch 50.
set lmargin at screen 0.3589; set rmargin at screen 0.5346; set bmargin at screen 0.1071; set tmargin at screen 0.4643
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:0.5]
unset logscale x
set xtics norotate ('−0.50' -0.5, '−0.25' -0.25, '0.00' 0, '0.25' 0.25, '0.50' 0.5)
unset xlabel
set yrange [0:0.13]
unset logscale y
set ytics norotate ('' 0, '' 0.05, '' 0.1)
unset ylabel
set label 'rms 0.123' at 0.47, 0.12 font ',13.6' front right textcolor rgb '#222222'
plot 'weights.csv' using ((column(1) + column(2)) / 2):7:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: λ/n = 0.1, epoch 100.
set lmargin at screen 0.5766; set rmargin at screen 0.7523; set bmargin at screen 0.1071; set tmargin at screen 0.4643
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:0.5]
unset logscale x
set xtics norotate ('−0.50' -0.5, '−0.25' -0.25, '0.00' 0, '0.25' 0.25, '0.50' 0.5)
unset xlabel
set yrange [0:0.13]
unset logscale y
set ytics norotate ('' 0, '' 0.05, '' 0.1)
unset ylabel
set label 'rms 0.106' at 0.47, 0.12 font ',13.6' front right textcolor rgb '#222222'
plot 'weights.csv' using ((column(1) + column(2)) / 2):8:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: λ/n = 0.1, epoch 200.
set lmargin at screen 0.7943; set rmargin at screen 0.97; set bmargin at screen 0.1071; set tmargin at screen 0.4643
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.5:0.5]
unset logscale x
set xtics norotate ('−0.50' -0.5, '−0.25' -0.25, '0.00' 0, '0.25' 0.25, '0.50' 0.5)
unset xlabel
set yrange [0:0.13]
unset logscale y
set ytics norotate ('' 0, '' 0.05, '' 0.1)
unset ylabel
set label 'rms 0.080' at 0.47, 0.12 font ',13.6' front right textcolor rgb '#222222'
plot 'weights.csv' using ((column(1) + column(2)) / 2):9:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder

unset multiplot
