# Baseline: one layer of each kind
# Redraw it in this directory: gnuplot 'net-baseline.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1400,470 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'net-baseline.png'

# Title, settings, series.
set label 'Baseline: one layer of each kind' at screen 0.0371, screen 0.9106 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'Baseline, 198,494 parameters that are trained; S same and V valid padding, /2 stride 2' at screen 0.0371, screen 0.8319 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0262; set rmargin at screen 0.9738; set bmargin at screen 0.078; set tmargin at screen 0.7424
unset border
unset grid
set xrange [-1.7000000000000002:6.38]
unset logscale x
unset xtics
unset xlabel
set yrange [-1.0259226130653265:0.8759226130653265]
unset logscale y
unset ytics
unset ylabel
set label '32x32x3' at -0.1, 0 font ',16' front right textcolor rgb '#222222'
set arrow from 0, 0 to 0.34, 0 head filled size screen 0.0095,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, 0.451276 to 1.41629, 0.469922 to 1.40573, 0.485729 to 1.38992, 0.496291 to 1.37128, 0.5 to 0.388724, 0.5 to 0.370078, 0.496291 to 0.354271, 0.485729 to 0.343709, 0.469922 to 0.34, 0.451276 to 0.34, -0.451276 to 0.343709, -0.469922 to 0.354271, -0.485729 to 0.370078, -0.496291 to 0.388724, -0.5 to 1.37128, -0.5 to 1.38992, -0.496291 to 1.40573, -0.485729 to 1.41629, -0.469922 to 1.42, -0.451276 to 1.42, 0.451276 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 6'."\n".'5x5 S'."\n".'B relu' at 0.88, 0 offset screen 0, screen 0.0465 font ',14' front center textcolor rgb '#222222'
set label '32x32x6' at 0.88, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, 0 to 1.76, 0 head filled size screen 0.0095,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, 0.451276 to 2.83629, 0.469922 to 2.82573, 0.485729 to 2.80992, 0.496291 to 2.79128, 0.5 to 1.80872, 0.5 to 1.79008, 0.496291 to 1.77427, 0.485729 to 1.76371, 0.469922 to 1.76, 0.451276 to 1.76, -0.451276 to 1.76371, -0.469922 to 1.77427, -0.485729 to 1.79008, -0.496291 to 1.80872, -0.5 to 2.79128, -0.5 to 2.80992, -0.496291 to 2.82573, -0.485729 to 2.83629, -0.469922 to 2.84, -0.451276 to 2.84, 0.451276 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'2x2 /2 S'."\n".'D 0.2' at 2.3, 0 offset screen 0, screen 0.0465 font ',14' front center textcolor rgb '#222222'
set label '16x16x6' at 2.3, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, 0 to 3.18, 0 head filled size screen 0.0095,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, 0.451276 to 4.25629, 0.469922 to 4.24573, 0.485729 to 4.22992, 0.496291 to 4.21128, 0.5 to 3.22872, 0.5 to 3.21008, 0.496291 to 3.19427, 0.485729 to 3.18371, 0.469922 to 3.18, 0.451276 to 3.18, -0.451276 to 3.18371, -0.469922 to 3.19427, -0.485729 to 3.21008, -0.496291 to 3.22872, -0.5 to 4.21128, -0.5 to 4.22992, -0.496291 to 4.24573, -0.485729 to 4.25629, -0.469922 to 4.26, -0.451276 to 4.26, 0.451276 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'128'."\n".'relu'."\n".'D 0.2' at 3.72, 0 offset screen 0, screen 0.0697 font ',14' front center textcolor rgb '#222222'
set label '128' at 3.72, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, 0 to 4.6, 0 head filled size screen 0.0095,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 5.68, 0.451276 to 5.67629, 0.469922 to 5.66573, 0.485729 to 5.64992, 0.496291 to 5.63128, 0.5 to 4.64872, 0.5 to 4.63008, 0.496291 to 4.61427, 0.485729 to 4.60371, 0.469922 to 4.6, 0.451276 to 4.6, -0.451276 to 4.60371, -0.469922 to 4.61427, -0.485729 to 4.63008, -0.496291 to 4.64872, -0.5 to 5.63128, -0.5 to 5.64992, -0.496291 to 5.66573, -0.485729 to 5.67629, -0.469922 to 5.68, -0.451276 to 5.68, 0.451276 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'10' at 5.14, 0 offset screen 0, screen 0.0232 font ',14' front center textcolor rgb '#222222'
set label '10' at 5.14, -0.65 font ',13.2' front center textcolor rgb '#767676'
plot NaN
