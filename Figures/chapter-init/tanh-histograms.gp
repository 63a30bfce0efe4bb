# Tanh: saturated with N(0, 1), gone with N(0, 0.01²), alive with Xavier
# Its numbers are in tanh-histograms.csv.
# Redraw it in this directory: gnuplot 'tanh-histograms.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1400 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'tanh-histograms.png'

# Title, settings, series.
set label 'Tanh: saturated with N(0, 1), gone with N(0, 0.01²), alive with Xavier' at screen 0.0784, screen 0.97 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '1,000 samples of 100 numbers from N(0, 1), 5 layers of 100, 30 bins' at screen 0.0784, screen 0.9436 font ',17' textcolor rgb muted
set label 'N(0, 1)' at screen 0.1593, screen 0.9093 center textcolor rgb ink
set label 'N(0, 0.01²)' at screen 0.3441, screen 0.9093 center textcolor rgb ink
set label 'LeCun' at screen 0.5289, screen 0.9093 center textcolor rgb ink
set label 'Xavier' at screen 0.7138, screen 0.9093 center textcolor rgb ink
set label 'He' at screen 0.8986, screen 0.9093 center textcolor rgb ink
set label 'layer 1' at screen 0.0144, screen 0.8161 textcolor rgb ink
set label 'layer 2' at screen 0.0144, screen 0.6493 textcolor rgb ink
set label 'layer 3' at screen 0.0144, screen 0.4826 textcolor rgb ink
set label 'layer 4' at screen 0.0144, screen 0.3159 textcolor rgb ink
set label 'layer 5' at screen 0.0144, screen 0.1492 textcolor rgb ink
set label 'output' at screen 0.5289, screen 0.0262 center textcolor rgb ink

set multiplot

# Panel: layer 1, N(0, 1).
set lmargin at screen 0.0784; set rmargin at screen 0.2401; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.5849550000000001]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.96' at 0.94, 0.51476 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, N(0, 0.01²).
set lmargin at screen 0.2633; set rmargin at screen 0.4249; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.33720300000000003]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.099' at 0.94, 0.296739 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):4:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, LeCun.
set lmargin at screen 0.4481; set rmargin at screen 0.6098; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.0645705]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.63' at 0.94, 0.056822 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):5:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, Xavier.
set lmargin at screen 0.6329; set rmargin at screen 0.7946; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.063261]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.63' at 0.94, 0.0556697 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):6:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, He.
set lmargin at screen 0.8178; set rmargin at screen 0.9794; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.1593405]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.72' at 0.94, 0.14022 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):7:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, N(0, 1).
set lmargin at screen 0.0784; set rmargin at screen 0.2401; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.5832]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.96' at 0.94, 0.513216 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):8:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, N(0, 0.01²).
set lmargin at screen 0.2633; set rmargin at screen 0.4249; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.6750809999999999]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.0099' at 0.94, 0.594071 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):9:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, LeCun.
set lmargin at screen 0.4481; set rmargin at screen 0.6098; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.058752000000000006]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.49' at 0.94, 0.0517018 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):10:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, Xavier.
set lmargin at screen 0.6329; set rmargin at screen 0.7946; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.058347]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.48' at 0.94, 0.0513454 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):11:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, He.
set lmargin at screen 0.8178; set rmargin at screen 0.9794; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.0665145]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.63' at 0.94, 0.0585328 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):12:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, N(0, 1).
set lmargin at screen 0.0784; set rmargin at screen 0.2401; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.581607]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.96' at 0.94, 0.511814 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):13:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, N(0, 0.01²).
set lmargin at screen 0.2633; set rmargin at screen 0.4249; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.67662]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.0010' at 0.94, 0.595426 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):14:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, LeCun.
set lmargin at screen 0.4481; set rmargin at screen 0.6098; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.07334550000000001]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.41' at 0.94, 0.064544 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):15:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, Xavier.
set lmargin at screen 0.6329; set rmargin at screen 0.7946; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.072603]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.41' at 0.94, 0.0638906 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):16:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, He.
set lmargin at screen 0.8178; set rmargin at screen 0.9794; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.0567405]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.60' at 0.94, 0.0499316 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):17:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, N(0, 1).
set lmargin at screen 0.0784; set rmargin at screen 0.2401; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.581121]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.96' at 0.94, 0.511386 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):18:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, N(0, 0.01²).
set lmargin at screen 0.2633; set rmargin at screen 0.4249; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.676161]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.00010' at 0.94, 0.595022 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):19:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, LeCun.
set lmargin at screen 0.4481; set rmargin at screen 0.6098; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.08872200000000001]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.36' at 0.94, 0.0780754 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):20:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, Xavier.
set lmargin at screen 0.6329; set rmargin at screen 0.7946; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.08677800000000001]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.36' at 0.94, 0.0763646 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):21:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, He.
set lmargin at screen 0.8178; set rmargin at screen 0.9794; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' 0, '' 1)
unset xlabel
set yrange [0:0.0516645]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.58' at 0.94, 0.0454648 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):22:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, N(0, 1).
set lmargin at screen 0.0784; set rmargin at screen 0.2401; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('−1' -1, '0' 0, '1' 1)
unset xlabel
set yrange [0:0.5824845000000001]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.96' at 0.94, 0.512586 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):23:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, N(0, 0.01²).
set lmargin at screen 0.2633; set rmargin at screen 0.4249; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('−1' -1, '0' 0, '1' 1)
unset xlabel
set yrange [0:0.6763095000000001]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 1.0e-5' at 0.94, 0.595152 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):24:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, LeCun.
set lmargin at screen 0.4481; set rmargin at screen 0.6098; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('−1' -1, '0' 0, '1' 1)
unset xlabel
set yrange [0:0.10307250000000001]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.32' at 0.94, 0.0907038 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):25:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, Xavier.
set lmargin at screen 0.6329; set rmargin at screen 0.7946; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('−1' -1, '0' 0, '1' 1)
unset xlabel
set yrange [0:0.100953]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.33' at 0.94, 0.0888386 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):26:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, He.
set lmargin at screen 0.8178; set rmargin at screen 0.9794; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [-1:1]
unset logscale x
set xtics norotate ('−1' -1, '0' 0, '1' 1)
unset xlabel
set yrange [0:0.049045500000000006]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.57' at 0.94, 0.04316 font ',12.8' front right textcolor rgb '#222222'
plot 'tanh-histograms.csv' using ((column(1) + column(2)) / 2):27:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder

unset multiplot
