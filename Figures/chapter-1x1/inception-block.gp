# An Inception block: four ways to look, side by side
# Redraw it in this directory: gnuplot 'inception-block.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1924,1062 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'inception-block.png'

# Title, settings, series.
set label 'An Inception block: four ways to look, side by side' at screen 0.027, screen 0.9605 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '7 layers with windows; blue: height × width × channels of the map on the edge' at screen 0.027, screen 0.9256 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0191; set rmargin at screen 0.9809; set bmargin at screen 0.0345; set tmargin at screen 0.886
unset border
unset grid
set xrange [-6.231170746092602:40.431170746092604]
unset logscale x
unset xtics
unset xlabel
set yrange [-20.200000000000003:2.6000000000000014]
unset logscale y
unset ytics
unset ylabel
set arrow from 0, -0.8 to 0, -7.6 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×128' at 0.35, -4.2 font ',17' front left textcolor rgb '#0072B2'
set arrow from 0, -11 to 0, -17.8 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×32' at 0.35, -14.4 font ',17' front left textcolor rgb '#0072B2'
set arrow from 11.4, -0.8 to 11.4, -4.5 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×128' at 11.75, -2.65 font ',17' front left textcolor rgb '#0072B2'
set arrow from 11.4, -7.9 to 11.4, -10.7 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×32' at 11.75, -9.3 font ',17' front left textcolor rgb '#0072B2'
set arrow from 11.4, -14.1 to 11.4, -17.8 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×32' at 11.75, -15.95 font ',17' front left textcolor rgb '#0072B2'
set arrow from 22.8, -0.8 to 22.8, -4.5 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×128' at 23.15, -2.65 font ',17' front left textcolor rgb '#0072B2'
set arrow from 22.8, -7.9 to 22.8, -10.7 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×32' at 23.15, -9.3 font ',17' front left textcolor rgb '#0072B2'
set arrow from 22.8, -14.1 to 22.8, -17.8 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×32' at 23.15, -15.95 font ',17' front left textcolor rgb '#0072B2'
set arrow from 34.2, -0.8 to 34.2, -4.5 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×128' at 34.55, -2.65 font ',17' front left textcolor rgb '#0072B2'
set arrow from 34.2, -7.9 to 34.2, -10.7 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×128' at 34.55, -9.3 font ',17' front left textcolor rgb '#0072B2'
set arrow from 34.2, -14.1 to 34.2, -17.8 head filled size screen 0.0069,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×32' at 34.55, -15.95 font ',17' front left textcolor rgb '#0072B2'
set object polygon from 5.1, -7.80171 to 5.08465, -7.72452 to 5.04092, -7.65908 to 4.97548, -7.61535 to 4.89829, -7.6 to -4.89829, -7.6 to -4.97548, -7.61535 to -5.04092, -7.65908 to -5.08465, -7.72452 to -5.1, -7.80171 to -5.1, -10.7983 to -5.08465, -10.8755 to -5.04092, -10.9409 to -4.97548, -10.9846 to -4.89829, -11 to 4.89829, -11 to 4.97548, -10.9846 to 5.04092, -10.9409 to 5.08465, -10.8755 to 5.1, -10.7983 to 5.1, -7.80171 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 32@1x1, BN, ReLU'."\n".'4,192 parameters'."\n".'0.262M MACs' at 0, -9.3 offset screen 0, screen 0.0235 font ',16' front center textcolor rgb '#222222'
set label '1x1' at 0, 1.6 font ',18' front center textcolor rgb '#767676'
set object polygon from 16.5, -4.70171 to 16.4846, -4.62452 to 16.4409, -4.55908 to 16.3755, -4.51535 to 16.2983, -4.5 to 6.50171, -4.5 to 6.42452, -4.51535 to 6.35908, -4.55908 to 6.31535, -4.62452 to 6.3, -4.70171 to 6.3, -7.69829 to 6.31535, -7.77548 to 6.35908, -7.84092 to 6.42452, -7.88465 to 6.50171, -7.9 to 16.2983, -7.9 to 16.3755, -7.88465 to 16.4409, -7.84092 to 16.4846, -7.77548 to 16.5, -7.69829 to 16.5, -4.70171 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 32@1x1, BN, ReLU'."\n".'4,192 parameters'."\n".'0.262M MACs' at 11.4, -6.2 offset screen 0, screen 0.0235 font ',16' front center textcolor rgb '#222222'
set object polygon from 16.5, -10.9017 to 16.4846, -10.8245 to 16.4409, -10.7591 to 16.3755, -10.7154 to 16.2983, -10.7 to 6.50171, -10.7 to 6.42452, -10.7154 to 6.35908, -10.7591 to 6.31535, -10.8245 to 6.3, -10.9017 to 6.3, -13.8983 to 6.31535, -13.9755 to 6.35908, -14.0409 to 6.42452, -14.0846 to 6.50171, -14.1 to 16.2983, -14.1 to 16.3755, -14.0846 to 16.4409, -14.0409 to 16.4846, -13.9755 to 16.5, -13.8983 to 16.5, -10.9017 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 32@3x3, BN, ReLU'."\n".'9,312 parameters'."\n".'0.590M MACs' at 11.4, -12.4 offset screen 0, screen 0.0235 font ',16' front center textcolor rgb '#222222'
set label '3x3' at 11.4, 1.6 font ',18' front center textcolor rgb '#767676'
set object polygon from 27.9, -4.70171 to 27.8846, -4.62452 to 27.8409, -4.55908 to 27.7755, -4.51535 to 27.6983, -4.5 to 17.9017, -4.5 to 17.8245, -4.51535 to 17.7591, -4.55908 to 17.7154, -4.62452 to 17.7, -4.70171 to 17.7, -7.69829 to 17.7154, -7.77548 to 17.7591, -7.84092 to 17.8245, -7.88465 to 17.9017, -7.9 to 27.6983, -7.9 to 27.7755, -7.88465 to 27.8409, -7.84092 to 27.8846, -7.77548 to 27.9, -7.69829 to 27.9, -4.70171 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 32@1x1, BN, ReLU'."\n".'4,192 parameters'."\n".'0.262M MACs' at 22.8, -6.2 offset screen 0, screen 0.0235 font ',16' front center textcolor rgb '#222222'
set object polygon from 27.9, -10.9017 to 27.8846, -10.8245 to 27.8409, -10.7591 to 27.7755, -10.7154 to 27.6983, -10.7 to 17.9017, -10.7 to 17.8245, -10.7154 to 17.7591, -10.7591 to 17.7154, -10.8245 to 17.7, -10.9017 to 17.7, -13.8983 to 17.7154, -13.9755 to 17.7591, -14.0409 to 17.8245, -14.0846 to 17.9017, -14.1 to 27.6983, -14.1 to 27.7755, -14.0846 to 27.8409, -14.0409 to 27.8846, -13.9755 to 27.9, -13.8983 to 27.9, -10.9017 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 32@5x5, BN, ReLU'."\n".'25,696 parameters'."\n".'1.64M MACs' at 22.8, -12.4 offset screen 0, screen 0.0235 font ',16' front center textcolor rgb '#222222'
set label '5x5' at 22.8, 1.6 font ',18' front center textcolor rgb '#767676'
set object polygon from 39.3, -4.70171 to 39.2846, -4.62452 to 39.2409, -4.55908 to 39.1755, -4.51535 to 39.0983, -4.5 to 29.3017, -4.5 to 29.2245, -4.51535 to 29.1591, -4.55908 to 29.1154, -4.62452 to 29.1, -4.70171 to 29.1, -7.69829 to 29.1154, -7.77548 to 29.1591, -7.84092 to 29.2245, -7.88465 to 29.3017, -7.9 to 39.0983, -7.9 to 39.1755, -7.88465 to 39.2409, -7.84092 to 39.2846, -7.77548 to 39.3, -7.69829 to 39.3, -4.70171 front fillcolor rgb '#F1F1F1' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'max pool 3x3' at 34.2, -6.2 font ',16' front center textcolor rgb '#222222'
set object polygon from 39.3, -10.9017 to 39.2846, -10.8245 to 39.2409, -10.7591 to 39.1755, -10.7154 to 39.0983, -10.7 to 29.3017, -10.7 to 29.2245, -10.7154 to 29.1591, -10.7591 to 29.1154, -10.8245 to 29.1, -10.9017 to 29.1, -13.8983 to 29.1154, -13.9755 to 29.1591, -14.0409 to 29.2245, -14.0846 to 29.3017, -14.1 to 39.0983, -14.1 to 39.1755, -14.0846 to 39.2409, -14.0409 to 39.2846, -13.9755 to 39.3, -13.8983 to 39.3, -10.9017 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 32@1x1, BN, ReLU'."\n".'4,192 parameters'."\n".'0.262M MACs' at 34.2, -12.4 offset screen 0, screen 0.0235 font ',16' front center textcolor rgb '#222222'
set label 'pooling' at 34.2, 1.6 font ',18' front center textcolor rgb '#767676'
set object polygon from 39.3, 0.59829 to 39.2846, 0.675481 to 39.2409, 0.74092 to 39.1755, 0.784646 to 39.0983, 0.8 to -4.89829, 0.8 to -4.97548, 0.784646 to -5.04092, 0.74092 to -5.08465, 0.675481 to -5.1, 0.59829 to -5.1, -0.59829 to -5.08465, -0.675481 to -5.04092, -0.74092 to -4.97548, -0.784646 to -4.89829, -0.8 to 39.0983, -0.8 to 39.1755, -0.784646 to 39.2409, -0.74092 to 39.2846, -0.675481 to 39.3, -0.59829 to 39.3, 0.59829 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'in 8×8×128' at 17.1, 0 font 'DejaVu Sans:Bold,19' front center textcolor rgb '#222222'
set object polygon from 39.3, -18.0017 to 39.2846, -17.9245 to 39.2409, -17.8591 to 39.1755, -17.8154 to 39.0983, -17.8 to -4.89829, -17.8 to -4.97548, -17.8154 to -5.04092, -17.8591 to -5.08465, -17.9245 to -5.1, -18.0017 to -5.1, -19.1983 to -5.08465, -19.2755 to -5.04092, -19.3409 to -4.97548, -19.3846 to -4.89829, -19.4 to 39.0983, -19.4 to 39.1755, -19.3846 to 39.2409, -19.3409 to 39.2846, -19.2755 to 39.3, -19.1983 to 39.3, -18.0017 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'concatenate: 8×8×128' at 17.1, -18.6 font 'DejaVu Sans:Bold,19' front center textcolor rgb '#222222'
plot NaN
