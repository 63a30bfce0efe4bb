# LeNet5: kernels first, dense layers after, sigmoids everywhere
# Redraw it in this directory: gnuplot 'net-lenet5.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2097,470 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'net-lenet5.png'

# Title, settings, series.
set label 'LeNet5: kernels first, dense layers after, sigmoids everywhere' at screen 0.0248, screen 0.9106 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'LeNet5, 62,006 parameters that are trained; S same and V valid padding, /2 stride 2' at screen 0.0248, screen 0.8319 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0175; set rmargin at screen 0.9825; set bmargin at screen 0.078; set tmargin at screen 0.7424
unset border
unset grid
set xrange [-1.7000000000000002:10.64]
unset logscale x
unset xtics
unset xlabel
set yrange [-1.0270764289243948:0.8770764289243945]
unset logscale y
unset ytics
unset ylabel
set label '32x32x3' at -0.1, 0 font ',16' front right textcolor rgb '#222222'
set arrow from 0, 0 to 0.34, 0 head filled size screen 0.0064,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, 0.451217 to 1.41629, 0.469886 to 1.40571, 0.485712 to 1.38989, 0.496287 to 1.37122, 0.5 to 0.388783, 0.5 to 0.370114, 0.496287 to 0.354288, 0.485712 to 0.343713, 0.469886 to 0.34, 0.451217 to 0.34, -0.451217 to 0.343713, -0.469886 to 0.354288, -0.485712 to 0.370114, -0.496287 to 0.388783, -0.5 to 1.37122, -0.5 to 1.38989, -0.496287 to 1.40571, -0.485712 to 1.41629, -0.469886 to 1.42, -0.451217 to 1.42, 0.451217 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 6'."\n".'5x5 V'."\n".'sigmoid' at 0.88, 0 offset screen 0, screen 0.0465 font ',14' front center textcolor rgb '#222222'
set label '28x28x6' at 0.88, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, 0 to 1.76, 0 head filled size screen 0.0064,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, 0.451217 to 2.83629, 0.469886 to 2.82571, 0.485712 to 2.80989, 0.496287 to 2.79122, 0.5 to 1.80878, 0.5 to 1.79011, 0.496287 to 1.77429, 0.485712 to 1.76371, 0.469886 to 1.76, 0.451217 to 1.76, -0.451217 to 1.76371, -0.469886 to 1.77429, -0.485712 to 1.79011, -0.496287 to 1.80878, -0.5 to 2.79122, -0.5 to 2.80989, -0.496287 to 2.82571, -0.485712 to 2.83629, -0.469886 to 2.84, -0.451217 to 2.84, 0.451217 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'2x2 /2 V' at 2.3, 0 offset screen 0, screen 0.0232 font ',14' front center textcolor rgb '#222222'
set label '14x14x6' at 2.3, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, 0 to 3.18, 0 head filled size screen 0.0064,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, 0.451217 to 4.25629, 0.469886 to 4.24571, 0.485712 to 4.22989, 0.496287 to 4.21122, 0.5 to 3.22878, 0.5 to 3.21011, 0.496287 to 3.19429, 0.485712 to 3.18371, 0.469886 to 3.18, 0.451217 to 3.18, -0.451217 to 3.18371, -0.469886 to 3.19429, -0.485712 to 3.21011, -0.496287 to 3.22878, -0.5 to 4.21122, -0.5 to 4.22989, -0.496287 to 4.24571, -0.485712 to 4.25629, -0.469886 to 4.26, -0.451217 to 4.26, 0.451217 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'5x5 V'."\n".'sigmoid' at 3.72, 0 offset screen 0, screen 0.0465 font ',14' front center textcolor rgb '#222222'
set label '10x10x16' at 3.72, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, 0 to 4.6, 0 head filled size screen 0.0064,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 5.68, 0.451217 to 5.67629, 0.469886 to 5.66571, 0.485712 to 5.64989, 0.496287 to 5.63122, 0.5 to 4.64878, 0.5 to 4.63011, 0.496287 to 4.61429, 0.485712 to 4.60371, 0.469886 to 4.6, 0.451217 to 4.6, -0.451217 to 4.60371, -0.469886 to 4.61429, -0.485712 to 4.63011, -0.496287 to 4.64878, -0.5 to 5.63122, -0.5 to 5.64989, -0.496287 to 5.66571, -0.485712 to 5.67629, -0.469886 to 5.68, -0.451217 to 5.68, 0.451217 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'2x2 /2 V' at 5.14, 0 offset screen 0, screen 0.0232 font ',14' front center textcolor rgb '#222222'
set label '5x5x16' at 5.14, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 5.68, 0 to 6.02, 0 head filled size screen 0.0064,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.1, 0.451217 to 7.09629, 0.469886 to 7.08571, 0.485712 to 7.06989, 0.496287 to 7.05122, 0.5 to 6.06878, 0.5 to 6.05011, 0.496287 to 6.03429, 0.485712 to 6.02371, 0.469886 to 6.02, 0.451217 to 6.02, -0.451217 to 6.02371, -0.469886 to 6.03429, -0.485712 to 6.05011, -0.496287 to 6.06878, -0.5 to 7.05122, -0.5 to 7.06989, -0.496287 to 7.08571, -0.485712 to 7.09629, -0.469886 to 7.1, -0.451217 to 7.1, 0.451217 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'120'."\n".'sigmoid' at 6.56, 0 offset screen 0, screen 0.0465 font ',14' front center textcolor rgb '#222222'
set label '120' at 6.56, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.1, 0 to 7.44, 0 head filled size screen 0.0064,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 8.52, 0.451217 to 8.51629, 0.469886 to 8.50571, 0.485712 to 8.48989, 0.496287 to 8.47122, 0.5 to 7.48878, 0.5 to 7.47011, 0.496287 to 7.45429, 0.485712 to 7.44371, 0.469886 to 7.44, 0.451217 to 7.44, -0.451217 to 7.44371, -0.469886 to 7.45429, -0.485712 to 7.47011, -0.496287 to 7.48878, -0.5 to 8.47122, -0.5 to 8.48989, -0.496287 to 8.50571, -0.485712 to 8.51629, -0.469886 to 8.52, -0.451217 to 8.52, 0.451217 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'84'."\n".'sigmoid' at 7.98, 0 offset screen 0, screen 0.0465 font ',14' front center textcolor rgb '#222222'
set label '84' at 7.98, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 8.52, 0 to 8.86, 0 head filled size screen 0.0064,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.94, 0.451217 to 9.93629, 0.469886 to 9.92571, 0.485712 to 9.90989, 0.496287 to 9.89122, 0.5 to 8.90878, 0.5 to 8.89011, 0.496287 to 8.87429, 0.485712 to 8.86371, 0.469886 to 8.86, 0.451217 to 8.86, -0.451217 to 8.86371, -0.469886 to 8.87429, -0.485712 to 8.89011, -0.496287 to 8.90878, -0.5 to 9.89122, -0.5 to 9.90989, -0.496287 to 9.92571, -0.485712 to 9.93629, -0.469886 to 9.94, -0.451217 to 9.94, 0.451217 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'10' at 9.4, 0 offset screen 0, screen 0.0232 font ',14' front center textcolor rgb '#222222'
set label '10' at 9.4, -0.65 font ',13.2' front center textcolor rgb '#767676'
plot NaN
