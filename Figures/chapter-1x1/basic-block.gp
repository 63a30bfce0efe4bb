# ResNet's basic block: two 3x3 and a shortcut
# Redraw it in this directory: gnuplot 'basic-block.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1400,1062 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'basic-block.png'

# Title, settings, series.
set label 'ResNet''s basic block: two 3x3 and a shortcut' at screen 0.0371, screen 0.9605 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '2 layers with windows; blue: height × width × channels of the map on the edge' at screen 0.0371, screen 0.9256 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0262; set rmargin at screen 0.9738; set bmargin at screen 0.0345; set tmargin at screen 0.886
unset border
unset grid
set xrange [-11.025154821586558:22.425154821586556]
unset logscale x
unset xtics
unset xlabel
set yrange [-20.200000000000003:2.6000000000000014]
unset logscale y
unset ytics
unset ylabel
set arrow from 0, -0.8 to 0, -4.5 head filled size screen 0.0095,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×256' at 0.35, -2.65 font ',17' front left textcolor rgb '#0072B2'
set arrow from 0, -7.9 to 0, -10.7 head filled size screen 0.0095,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×256' at 0.35, -9.3 font ',17' front left textcolor rgb '#0072B2'
set arrow from 0, -14.1 to 0, -17.8 head filled size screen 0.0095,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×256' at 0.35, -15.95 font ',17' front left textcolor rgb '#0072B2'
set arrow from 11.4, -0.8 to 11.4, -17.8 head filled size screen 0.0095,20,60 front linecolor rgb '#222222' linewidth 1.6 dashtype solid
set label '8×8×256' at 11.75, -9.3 font ',17' front left textcolor rgb '#0072B2'
set object polygon from 5.1, -4.70171 to 5.08465, -4.62452 to 5.04092, -4.55908 to 4.97548, -4.51535 to 4.89829, -4.5 to -4.89829, -4.5 to -4.97548, -4.51535 to -5.04092, -4.55908 to -5.08465, -4.62452 to -5.1, -4.70171 to -5.1, -7.69829 to -5.08465, -7.77548 to -5.04092, -7.84092 to -4.97548, -7.88465 to -4.89829, -7.9 to 4.89829, -7.9 to 4.97548, -7.88465 to 5.04092, -7.84092 to 5.08465, -7.77548 to 5.1, -7.69829 to 5.1, -4.70171 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 256@3x3, BN, ReLU'."\n".'590,336 parameters'."\n".'37.7M MACs' at 0, -6.2 offset screen 0, screen 0.0235 font ',16' front center textcolor rgb '#222222'
set object polygon from 5.1, -10.9017 to 5.08465, -10.8245 to 5.04092, -10.7591 to 4.97548, -10.7154 to 4.89829, -10.7 to -4.89829, -10.7 to -4.97548, -10.7154 to -5.04092, -10.7591 to -5.08465, -10.8245 to -5.1, -10.9017 to -5.1, -13.8983 to -5.08465, -13.9755 to -5.04092, -14.0409 to -4.97548, -14.0846 to -4.89829, -14.1 to 4.89829, -14.1 to 4.97548, -14.0846 to 5.04092, -14.0409 to 5.08465, -13.9755 to 5.1, -13.8983 to 5.1, -10.9017 front fillcolor rgb '#E3EEF6' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'conv 256@3x3, BN'."\n".'590,336 parameters'."\n".'37.7M MACs' at 0, -12.4 offset screen 0, screen 0.0235 font ',16' front center textcolor rgb '#222222'
set label 'body' at 0, 1.6 font ',18' front center textcolor rgb '#767676'
set label 'shortcut' at 11.4, 1.6 font ',18' front center textcolor rgb '#767676'
set object polygon from 16.5, 0.59829 to 16.4846, 0.675481 to 16.4409, 0.74092 to 16.3755, 0.784646 to 16.2983, 0.8 to -4.89829, 0.8 to -4.97548, 0.784646 to -5.04092, 0.74092 to -5.08465, 0.675481 to -5.1, 0.59829 to -5.1, -0.59829 to -5.08465, -0.675481 to -5.04092, -0.74092 to -4.97548, -0.784646 to -4.89829, -0.8 to 16.2983, -0.8 to 16.3755, -0.784646 to 16.4409, -0.74092 to 16.4846, -0.675481 to 16.5, -0.59829 to 16.5, 0.59829 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'in 8×8×256' at 5.7, 0 font 'DejaVu Sans:Bold,19' front center textcolor rgb '#222222'
set object polygon from 16.5, -18.0017 to 16.4846, -17.9245 to 16.4409, -17.8591 to 16.3755, -17.8154 to 16.2983, -17.8 to -4.89829, -17.8 to -4.97548, -17.8154 to -5.04092, -17.8591 to -5.08465, -17.9245 to -5.1, -18.0017 to -5.1, -19.1983 to -5.08465, -19.2755 to -5.04092, -19.3409 to -4.97548, -19.3846 to -4.89829, -19.4 to 16.2983, -19.4 to 16.3755, -19.3846 to 16.4409, -19.3409 to 16.4846, -19.2755 to 16.5, -19.1983 to 16.5, -18.0017 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'add, then ReLU: 8×8×256' at 5.7, -18.6 font 'DejaVu Sans:Bold,19' front center textcolor rgb '#222222'
plot NaN
