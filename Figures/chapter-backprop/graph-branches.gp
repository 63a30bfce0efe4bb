# Where a value is used three times, three gradients add up
# Redraw it in this directory: gnuplot 'graph-branches.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1440,369 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'graph-branches.png'

# Title, settings, series.
set label 'Where a value is used three times, three gradients add up' at screen 0.0361, screen 0.8862 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'f = x x + x at x = 3; under x the sum: 2x + 1 = 7' at screen 0.0361, screen 0.7859 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0255; set rmargin at screen 0.9745; set bmargin at screen 0.0994; set tmargin at screen 0.6719
unset border
unset grid
set xrange [-9.173713852950456:42.06011385295046]
unset logscale x
unset xtics
unset xlabel
set yrange [-3.7159071888554793:4.20409281114452]
unset logscale y
unset ytics
unset ylabel
set arrow from 2.2736, 0.244093 to 2.8472, 0.244093 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 2.8472, 0.244093 to 5.4472, 2.88409 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.4472, 2.88409 to 7.628, 2.88409 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 7.628, 2.88409 to 10.228, 1.61553 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 10.228, 1.61553 to 11.0034, 1.61553 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '3.00' at 6.5376, 3.50409 font ',16' front center textcolor rgb '#009E73'
set label '3.00' at 6.5376, 2.26409 font ',16' front center textcolor rgb '#D55E00'
set arrow from 2.2736, 0.244093 to 7.628, 0.244093 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 7.628, 0.244093 to 10.228, 0.915525 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 10.228, 0.915525 to 11.0034, 0.915525 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '3.00' at 6.5376, 0.864093 font ',16' front center textcolor rgb '#009E73'
set label '3.00' at 6.5376, -0.375907 font ',16' front center textcolor rgb '#D55E00'
set arrow from 12.628, 1.26553 to 15.228, 0.668393 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 15.228, 0.668393 to 17.4088, 0.668393 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 17.4088, 0.668393 to 20.0088, 0.0834011 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 20.0088, 0.0834011 to 20.7859, 0.0834011 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '9.00' at 16.3184, 1.28839 font ',16' front center textcolor rgb '#009E73'
set label '1.00' at 16.3184, 0.0483928 font ',16' front center textcolor rgb '#D55E00'
set arrow from 2.2736, 0.244093 to 2.8472, 0.244093 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 2.8472, 0.244093 to 5.4472, -2.39591 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.4472, -2.39591 to 7.628, -2.39591 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 7.628, -2.39591 to 10.228, -1.79876 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 10.228, -1.79876 to 12.628, -1.79876 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 12.628, -1.79876 to 15.228, -1.20161 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 15.228, -1.20161 to 17.4088, -1.20161 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 17.4088, -1.20161 to 20.0088, -0.616599 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 20.0088, -0.616599 to 20.7859, -0.616599 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '3.00' at 6.5376, -1.77591 font ',16' front center textcolor rgb '#009E73'
set label '1.00' at 6.5376, -3.01591 font ',16' front center textcolor rgb '#D55E00'
set arrow from 22.4468, -0.266599 to 25.0468, -0.266588 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 25.0468, -0.266588 to 27.7364, -0.266588 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 27.7364, -0.266588 to 30.3364, -0.266581 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 30.3364, -0.266581 to 31.0364, -0.266581 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '12.00' at 26.3916, 0.353412 font ',16' front center textcolor rgb '#009E73'
set label '1.00' at 26.3916, -0.886588 font ',16' front center textcolor rgb '#D55E00'
set object polygon from 32.7364, 0.283514 to 32.7136, 0.398282 to 32.6486, 0.495579 to 32.5513, 0.56059 to 32.4365, 0.583419 to 31.3363, 0.583419 to 31.2215, 0.56059 to 31.1242, 0.495579 to 31.0592, 0.398282 to 31.0364, 0.283514 to 31.0364, -0.816676 to 31.0592, -0.931445 to 31.1242, -1.02874 to 31.2215, -1.09375 to 31.3363, -1.11658 to 32.4365, -1.11658 to 32.5513, -1.09375 to 32.6486, -1.02874 to 32.7136, -0.931445 to 32.7364, -0.816676 to 32.7364, 0.283514 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'f' at 31.8864, -0.266581 front center textcolor rgb '#222222'
set object ellipse center 21.5778, -0.266599 size 1.738, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 21.5778, -0.266599 front center textcolor rgb '#222222'
set object ellipse center 11.778, 1.26553 size 1.7, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '×' at 11.778, 1.26553 front center textcolor rgb '#222222'
set object polygon from 2.2736, 0.794187 to 2.25077, 0.908956 to 2.18576, 1.00625 to 2.08846, 1.07126 to 1.97369, 1.09409 to 0.873505, 1.09409 to 0.758737, 1.07126 to 0.66144, 1.00625 to 0.596429, 0.908956 to 0.5736, 0.794187 to 0.5736, -0.306002 to 0.596429, -0.420771 to 0.66144, -0.518067 to 0.758737, -0.583078 to 0.873505, -0.605907 to 1.97369, -0.605907 to 2.08846, -0.583078 to 2.18576, -0.518067 to 2.25077, -0.420771 to 2.2736, -0.306002 to 2.2736, 0.794187 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'x' at 1.4236, 0.244093 front center textcolor rgb '#222222'
set label 'Σ 7.00' at 1.4236, -1.15591 font ',16' front center textcolor rgb '#D55E00'
plot NaN
