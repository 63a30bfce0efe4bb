# ReLU: Xavier's layers shrink towards 0, He's stay as they are
# Its numbers are in relu-histograms.csv.
# Redraw it in this directory: gnuplot 'relu-histograms.gp'

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
set output 'relu-histograms.png'

# Title, settings, series.
set label 'ReLU: Xavier''s layers shrink towards 0, He''s stay as they are' at screen 0.0735, screen 0.97 font 'DejaVu Sans:Bold,20' textcolor rgb ink
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
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.00622]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 5.9'."\n".'50% zeros'."\n".'42% beyond →' at 1.94, 0.0044784 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.31816]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.059'."\n".'50% zeros' at 1.94, 0.254528 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):4:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.05386]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.59'."\n".'50% zeros'."\n".'2% beyond →' at 1.94, 0.0387792 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):5:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.05304]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.58'."\n".'50% zeros'."\n".'2% beyond →' at 1.94, 0.0381888 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):6:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 1, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.7396; set tmargin at screen 0.8926
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.03832]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.83'."\n".'50% zeros'."\n".'8% beyond →' at 1.94, 0.0275904 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):7:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, N(0, 1).
set lmargin at screen 0.0735; set rmargin at screen 0.2401; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 43'."\n".'50% zeros'."\n".'49% beyond →' at 1.94, 0.00144 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):8:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.0043'."\n".'50% zeros' at 1.94, 0.0016 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):9:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.07408]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.43'."\n".'50% zeros' at 1.94, 0.059264 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):10:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.07598]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.41'."\n".'49% zeros' at 1.94, 0.060784 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):11:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 2, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.5728; set tmargin at screen 0.7258
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.03848]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.85'."\n".'50% zeros'."\n".'8% beyond →' at 1.94, 0.0277056 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):12:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, N(0, 1).
set lmargin at screen 0.0735; set rmargin at screen 0.2401; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 290'."\n".'51% zeros'."\n".'49% beyond →' at 1.94, 0.00144 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):13:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.00029'."\n".'51% zeros' at 1.94, 0.0016 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):14:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.1056]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.29'."\n".'51% zeros' at 1.94, 0.08448 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):15:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.09944]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.30'."\n".'50% zeros' at 1.94, 0.079552 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):16:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 3, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.4061; set tmargin at screen 0.5591
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.03942]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.83'."\n".'51% zeros'."\n".'8% beyond →' at 1.94, 0.0283824 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):17:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, N(0, 1).
set lmargin at screen 0.0735; set rmargin at screen 0.2401; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 2100'."\n".'52% zeros'."\n".'48% beyond →' at 1.94, 0.00144 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):18:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 2.1e-5'."\n".'52% zeros' at 1.94, 0.0016 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):19:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.14822]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.21'."\n".'52% zeros' at 1.94, 0.118576 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):20:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.158]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.23'."\n".'45% zeros' at 1.94, 0.1264 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):21:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 4, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.2394; set tmargin at screen 0.3924
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('' 0, '' 1, '' 2)
unset xlabel
set yrange [0:0.04284]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.82'."\n".'52% zeros'."\n".'7% beyond →' at 1.94, 0.0308448 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):22:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, N(0, 1).
set lmargin at screen 0.0735; set rmargin at screen 0.2401; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2)
unset xlabel
set yrange [0:0.002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 14000'."\n".'56% zeros'."\n".'44% beyond →' at 1.94, 0.00144 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):23:(column(2) - column(1)) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, N(0, 0.01²).
set lmargin at screen 0.2583; set rmargin at screen 0.4249; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2)
unset xlabel
set yrange [0:0.002]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 1.4e-6'."\n".'56% zeros' at 1.94, 0.0016 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):24:(column(2) - column(1)) with boxes linecolor rgb '#E69F00' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, LeCun.
set lmargin at screen 0.4431; set rmargin at screen 0.6098; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2)
unset xlabel
set yrange [0:0.17544]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.14'."\n".'56% zeros' at 1.94, 0.140352 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):25:(column(2) - column(1)) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, Xavier.
set lmargin at screen 0.628; set rmargin at screen 0.7946; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2)
unset xlabel
set yrange [0:0.15892]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.20'."\n".'50% zeros' at 1.94, 0.127136 offset screen 0, screen 0.0071 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):26:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: layer 5, He.
set lmargin at screen 0.8128; set rmargin at screen 0.9794; set bmargin at screen 0.0727; set tmargin at screen 0.2257
set border 1 linecolor rgb muted linewidth 0.75
unset grid
set xrange [0:2]
unset logscale x
set xtics norotate ('0' 0, '1' 1, '2' 2)
unset xlabel
set yrange [0:0.0353]
unset logscale y
unset ytics
unset ylabel
set label 'σ = 0.80'."\n".'56% zeros'."\n".'7% beyond →' at 1.94, 0.025416 offset screen 0, screen 0.0143 font ',12.8' front right textcolor rgb '#222222'
plot 'relu-histograms.csv' using ((column(1) + column(2)) / 2):27:(column(2) - column(1)) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder

unset multiplot
