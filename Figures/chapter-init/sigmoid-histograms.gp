# Sigmoids: N(0, 1) piles them at 0 and 1, N(0, 0.01²) at 0.5, Xavier spreads them
# Its numbers are in sigmoid-histograms.csv.
# Redraw it in this directory: gnuplot 'sigmoid-histograms.gp'

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
set output 'sigmoid-histograms.png'

# Title, settings, series.
set label 'Sigmoids: N(0, 1) piles them at 0 and 1, N(0, 0.01²) at 0.5, Xavier spreads them' at screen 0.0735, screen 0.97 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '1,000 samples of 100 numbers from N(0, 1), 5 layers of 100, 30 bins' at screen 0.0735, screen 0.9436 font ',17' textcolor rgb muted
set label 'N(0, 1)' at screen 0.1568, screen 0.9093 center textcolor rgb ink
set label 'N(0, 0.01²)' at screen 0.3416, screen 0.9093 center textcolor rgb ink
set label 'LeCun' at screen 0.5264, screen 0.9093 center textcolor rgb ink
set label 'Xavier' at screen 0.7113, screen 0.9093 center textcolor rgb ink
set label 'He' at screen 0.8961, screen 0.9093 center textcolor rgb ink
set label 'layer 1' at screen 0.0144, screen 0.8161 textcolor rgb ink
set label 'layer 2' at screen 0.0144, screen 0.6493 textcolor rgb ink
set label 'layer 3' at screen 0.0144, screen 0.4826 textcolor rgb ink
set label 'layer 4' at screen 0.0144, screen 0.3159 textcolor rgb ink
set label 'layer 5' at screen 0.0144, screen 0.1492 textcolor rgb ink
set label 'output' at screen 0.5264, screen 0.0262 center textcolor rgb ink

set multiplot

# Panel: layer 1, N(0, 1).
set lmargin at screen 0.0735; set rmargin at screen 0.2401; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.4971645]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.46' at 0.97, 0.437505 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.5529465]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.025' at 0.97, 0.486593 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):4:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.073548]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.21' at 0.97, 0.0647222 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):5:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.0719955]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.21' at 0.97, 0.063356 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):6:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.052582500000000004]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.26' at 0.97, 0.0462726 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):7:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, N(0, 1).
set lmargin at screen 0.0735; set rmargin at screen 0.2401; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.42045750000000004]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.44' at 0.97, 0.370003 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):8:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.661419]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.013' at 0.97, 0.582049 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):9:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.135]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.13' at 0.97, 0.1188 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):10:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.12768300000000002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.13' at 0.97, 0.112361 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):11:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.091962]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.18' at 0.97, 0.0809266 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):12:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, N(0, 1).
set lmargin at screen 0.0735; set rmargin at screen 0.2401; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.42368400000000006]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.44' at 0.97, 0.372842 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):13:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.783]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.012' at 0.97, 0.68904 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):14:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.18127800000000002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.12' at 0.97, 0.159525 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):15:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.151119]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.13' at 0.97, 0.132985 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):16:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.11566800000000002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.17' at 0.97, 0.101788 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):17:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, N(0, 1).
set lmargin at screen 0.0735; set rmargin at screen 0.2401; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.4115745]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.43' at 0.97, 0.362186 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):18:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.675]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.012' at 0.97, 0.594 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):19:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.185949]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.11' at 0.97, 0.163635 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):20:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.23022900000000002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.11' at 0.97, 0.202602 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):21:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('' 0, '' 0.5, '' 1)
unset xlabel
set yrange [0:0.128547]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.15' at 0.97, 0.113121 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):22:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, N(0, 1).
set lmargin at screen 0.0735; set rmargin at screen 0.2401; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('0' 0, '0.5' 0.5, '1' 1)
unset xlabel
set yrange [0:0.46259100000000003]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.44' at 0.97, 0.40708 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):23:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('0' 0, '0.5' 0.5, '1' 1)
unset xlabel
set yrange [0:0.675]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.012' at 0.97, 0.594 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):24:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('0' 0, '0.5' 0.5, '1' 1)
unset xlabel
set yrange [0:0.155277]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.12' at 0.97, 0.136644 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):25:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('0' 0, '0.5' 0.5, '1' 1)
unset xlabel
set yrange [0:0.19808550000000003]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.14' at 0.97, 0.174315 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):26:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:1]
unset logscale x
set xtics norotate ('0' 0, '0.5' 0.5, '1' 1)
unset xlabel
set yrange [0:0.136377]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.17' at 0.97, 0.120012 font ',12.8' front right textcolor rgb '#222222'
plot 'sigmoid-histograms.csv' using ((column(1) + column(2)) / 2):27:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder

unset multiplot
