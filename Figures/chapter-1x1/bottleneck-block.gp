# The bottleneck: 3x3 on a quarter of the channels
# Redraw it in this directory: gnuplot 'bottleneck-block.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1400,1310 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'bottleneck-block.png'

# Title, settings, series.
set label 'The bottleneck: 3x3 on a quarter of the channels' at screen 0.0371, screen 0.9679 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '3 layers with windows; blue: height × width × channels of the map on the edge' at screen 0.0371, screen 0.9397 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0262; set rmargin at screen 0.9738; set bmargin at screen 0.028; set tmargin at screen 0.9076
unset border
unset grid
set xrange [-10.994630872483224:22.394630872483223]
unset logscale x
unset xtics
unset xlabel
set yrange [-26.4:2.5999999999999996]
unset logscale y
unset ytics
unset ylabel
set arrow from 0, -0.8 to 0, -4.5 head filled size screen 0.0095,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×256' at 0.35, -2.65 font ',17' front left textcolor rgb '#0072B2'
set arrow from 0, -7.9 to 0, -10.7 head filled size screen 0.0095,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×64' at 0.35, -9.3 font ',17' front left textcolor rgb '#0072B2'
set arrow from 0, -14.1 to 0, -16.9 head filled size screen 0.0095,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×64' at 0.35, -15.5 font ',17' front left textcolor rgb '#0072B2'
set arrow from 0, -20.3 to 0, -24 head filled size screen 0.0095,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×256' at 0.35, -22.15 font ',17' front left textcolor rgb '#0072B2'
set arrow from 11.4, -0.8 to 11.4, -24 head filled size screen 0.0095,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×256' at 11.75, -12.4 font ',17' front left textcolor rgb '#0072B2'
set object polygon from 5.1, -4.70134 to 5.08467, -4.62429 to 5.04103, -4.55897 to 4.97571, -4.51533 to 4.89866, -4.5 to -4.89866, -4.5 to -4.97571, -4.51533 to -5.04103, -4.55897 to -5.08467, -4.62429 to -5.1, -4.70134 to -5.1, -7.69866 to -5.08467, -7.77571 to -5.04103, -7.84103 to -4.97571, -7.88467 to -4.89866, -7.9 to 4.89866, -7.9 to 4.97571, -7.88467 to 5.04103, -7.84103 to 5.08467, -7.77571 to 5.1, -7.69866 to 5.1, -4.70134 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 64@1x1, BN, ReLU'."\n".'16,512 parameters'."\n".'1.05M MACs' at 0, -6.2 offset screen 0, screen 0.0191 font ',16' front center textcolor rgb '#222222'
set object polygon from 5.1, -10.9013 to 5.08467, -10.8243 to 5.04103, -10.759 to 4.97571, -10.7153 to 4.89866, -10.7 to -4.89866, -10.7 to -4.97571, -10.7153 to -5.04103, -10.759 to -5.08467, -10.8243 to -5.1, -10.9013 to -5.1, -13.8987 to -5.08467, -13.9757 to -5.04103, -14.041 to -4.97571, -14.0847 to -4.89866, -14.1 to 4.89866, -14.1 to 4.97571, -14.0847 to 5.04103, -14.041 to 5.08467, -13.9757 to 5.1, -13.8987 to 5.1, -10.9013 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 64@3x3, BN, ReLU'."\n".'36,992 parameters'."\n".'2.36M MACs' at 0, -12.4 offset screen 0, screen 0.0191 font ',16' front center textcolor rgb '#222222'
set object polygon from 5.1, -17.1013 to 5.08467, -17.0243 to 5.04103, -16.959 to 4.97571, -16.9153 to 4.89866, -16.9 to -4.89866, -16.9 to -4.97571, -16.9153 to -5.04103, -16.959 to -5.08467, -17.0243 to -5.1, -17.1013 to -5.1, -20.0987 to -5.08467, -20.1757 to -5.04103, -20.241 to -4.97571, -20.2847 to -4.89866, -20.3 to 4.89866, -20.3 to 4.97571, -20.2847 to 5.04103, -20.241 to 5.08467, -20.1757 to 5.1, -20.0987 to 5.1, -17.1013 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 256@1x1, BN'."\n".'16,896 parameters'."\n".'1.05M MACs' at 0, -18.6 offset screen 0, screen 0.0191 font ',16' front center textcolor rgb '#222222'
set label 'body' at 0, 1.6 font ',18' front center textcolor rgb '#767676'
set label 'shortcut' at 11.4, 1.6 font ',18' front center textcolor rgb '#767676'
set object polygon from 16.5, 0.598658 to 16.4847, 0.675708 to 16.441, 0.741028 to 16.3757, 0.784674 to 16.2987, 0.8 to -4.89866, 0.8 to -4.97571, 0.784674 to -5.04103, 0.741028 to -5.08467, 0.675708 to -5.1, 0.598658 to -5.1, -0.598658 to -5.08467, -0.675708 to -5.04103, -0.741028 to -4.97571, -0.784674 to -4.89866, -0.8 to 16.2987, -0.8 to 16.3757, -0.784674 to 16.441, -0.741028 to 16.4847, -0.675708 to 16.5, -0.598658 to 16.5, 0.598658 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'in 8×8×256' at 5.7, 0 font 'DejaVu Sans:Bold,19' front center textcolor rgb '#222222'
set object polygon from 16.5, -24.2013 to 16.4847, -24.1243 to 16.441, -24.059 to 16.3757, -24.0153 to 16.2987, -24 to -4.89866, -24 to -4.97571, -24.0153 to -5.04103, -24.059 to -5.08467, -24.1243 to -5.1, -24.2013 to -5.1, -25.3987 to -5.08467, -25.4757 to -5.04103, -25.541 to -4.97571, -25.5847 to -4.89866, -25.6 to 16.2987, -25.6 to 16.3757, -25.5847 to 16.441, -25.541 to 16.4847, -25.4757 to 16.5, -25.3987 to 16.5, -24.2013 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'add, then ReLU: 8×8×256' at 5.7, -24.8 font 'DejaVu Sans:Bold,19' front center textcolor rgb '#222222'
plot NaN
