# AlexNet8: two thirds of its weights are those of its dense layers
# Redraw it in this directory: gnuplot 'net-alexnet8.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2100,382 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'net-alexnet8.png'

# Title, settings, series.
set label 'AlexNet8: two thirds of its weights are those of its dense layers' at screen 0.0248, screen 0.8901 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'AlexNet8, 9,638,474 parameters that are trained; S same and V valid padding, /2 stride 2' at screen 0.0248, screen 0.7932 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0175; set rmargin at screen 0.9825; set bmargin at screen 0.096; set tmargin at screen 0.6831
unset border
unset grid
set xrange [-1.7000000000000002:16.320000000000007]
unset logscale x
unset xtics
unset xlabel
set yrange [-1.0720276315789476:0.9220276315789476]
unset logscale y
unset ytics
unset ylabel
set label '32x32x3' at -0.1, 0 font ',16' front right textcolor rgb '#222222'
set arrow from 0, 0 to 0.34, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, 0.428868 to 1.41459, 0.456089 to 1.39917, 0.479166 to 1.37609, 0.494585 to 1.34887, 0.5 to 0.411132, 0.5 to 0.383911, 0.494585 to 0.360834, 0.479166 to 0.345415, 0.456089 to 0.34, 0.428868 to 0.34, -0.428868 to 0.345415, -0.456089 to 0.360834, -0.479166 to 0.383911, -0.494585 to 0.411132, -0.5 to 1.34887, -0.5 to 1.37609, -0.494585 to 1.39917, -0.479166 to 1.41459, -0.456089 to 1.42, -0.428868 to 1.42, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 96'."\n".'3x3 V'."\n".'B relu' at 0.88, 0 offset screen 0, screen 0.0572 font ',14' front center textcolor rgb '#222222'
set label '30x30x96' at 0.88, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, 0 to 1.76, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, 0.428868 to 2.83459, 0.456089 to 2.81917, 0.479166 to 2.79609, 0.494585 to 2.76887, 0.5 to 1.83113, 0.5 to 1.80391, 0.494585 to 1.78083, 0.479166 to 1.76541, 0.456089 to 1.76, 0.428868 to 1.76, -0.428868 to 1.76541, -0.456089 to 1.78083, -0.479166 to 1.80391, -0.494585 to 1.83113, -0.5 to 2.76887, -0.5 to 2.79609, -0.494585 to 2.81917, -0.479166 to 2.83459, -0.456089 to 2.84, -0.428868 to 2.84, 0.428868 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'3x3 /2 V' at 2.3, 0 offset screen 0, screen 0.0286 font ',14' front center textcolor rgb '#222222'
set label '14x14x96' at 2.3, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, 0 to 3.18, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, 0.428868 to 4.25459, 0.456089 to 4.23917, 0.479166 to 4.21609, 0.494585 to 4.18887, 0.5 to 3.25113, 0.5 to 3.22391, 0.494585 to 3.20083, 0.479166 to 3.18541, 0.456089 to 3.18, 0.428868 to 3.18, -0.428868 to 3.18541, -0.456089 to 3.20083, -0.479166 to 3.22391, -0.494585 to 3.25113, -0.5 to 4.18887, -0.5 to 4.21609, -0.494585 to 4.23917, -0.479166 to 4.25459, -0.456089 to 4.26, -0.428868 to 4.26, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 V'."\n".'B relu' at 3.72, 0 offset screen 0, screen 0.0572 font ',14' front center textcolor rgb '#222222'
set label '12x12x256' at 3.72, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, 0 to 4.6, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 5.68, 0.428868 to 5.67459, 0.456089 to 5.65917, 0.479166 to 5.63609, 0.494585 to 5.60887, 0.5 to 4.67113, 0.5 to 4.64391, 0.494585 to 4.62083, 0.479166 to 4.60541, 0.456089 to 4.6, 0.428868 to 4.6, -0.428868 to 4.60541, -0.456089 to 4.62083, -0.479166 to 4.64391, -0.494585 to 4.67113, -0.5 to 5.60887, -0.5 to 5.63609, -0.494585 to 5.65917, -0.479166 to 5.67459, -0.456089 to 5.68, -0.428868 to 5.68, 0.428868 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'3x3 /2 V' at 5.14, 0 offset screen 0, screen 0.0286 font ',14' front center textcolor rgb '#222222'
set label '5x5x256' at 5.14, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 5.68, 0 to 6.02, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.1, 0.428868 to 7.09459, 0.456089 to 7.07917, 0.479166 to 7.05609, 0.494585 to 7.02887, 0.5 to 6.09113, 0.5 to 6.06391, 0.494585 to 6.04083, 0.479166 to 6.02541, 0.456089 to 6.02, 0.428868 to 6.02, -0.428868 to 6.02541, -0.456089 to 6.04083, -0.479166 to 6.06391, -0.494585 to 6.09113, -0.5 to 7.02887, -0.5 to 7.05609, -0.494585 to 7.07917, -0.479166 to 7.09459, -0.456089 to 7.1, -0.428868 to 7.1, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 384'."\n".'3x3 S'."\n".'relu' at 6.56, 0 offset screen 0, screen 0.0572 font ',14' front center textcolor rgb '#222222'
set label '5x5x384' at 6.56, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.1, 0 to 7.44, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 8.52, 0.428868 to 8.51459, 0.456089 to 8.49917, 0.479166 to 8.47609, 0.494585 to 8.44887, 0.5 to 7.51113, 0.5 to 7.48391, 0.494585 to 7.46083, 0.479166 to 7.44541, 0.456089 to 7.44, 0.428868 to 7.44, -0.428868 to 7.44541, -0.456089 to 7.46083, -0.479166 to 7.48391, -0.494585 to 7.51113, -0.5 to 8.44887, -0.5 to 8.47609, -0.494585 to 8.49917, -0.479166 to 8.51459, -0.456089 to 8.52, -0.428868 to 8.52, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 384'."\n".'3x3 S'."\n".'relu' at 7.98, 0 offset screen 0, screen 0.0572 font ',14' front center textcolor rgb '#222222'
set label '5x5x384' at 7.98, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 8.52, 0 to 8.86, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.94, 0.428868 to 9.93459, 0.456089 to 9.91917, 0.479166 to 9.89609, 0.494585 to 9.86887, 0.5 to 8.93113, 0.5 to 8.90391, 0.494585 to 8.88083, 0.479166 to 8.86541, 0.456089 to 8.86, 0.428868 to 8.86, -0.428868 to 8.86541, -0.456089 to 8.88083, -0.479166 to 8.90391, -0.494585 to 8.93113, -0.5 to 9.86887, -0.5 to 9.89609, -0.494585 to 9.91917, -0.479166 to 9.93459, -0.456089 to 9.94, -0.428868 to 9.94, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'relu' at 9.4, 0 offset screen 0, screen 0.0572 font ',14' front center textcolor rgb '#222222'
set label '5x5x256' at 9.4, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.94, 0 to 10.28, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 11.36, 0.428868 to 11.3546, 0.456089 to 11.3392, 0.479166 to 11.3161, 0.494585 to 11.2889, 0.5 to 10.3511, 0.5 to 10.3239, 0.494585 to 10.3008, 0.479166 to 10.2854, 0.456089 to 10.28, 0.428868 to 10.28, -0.428868 to 10.2854, -0.456089 to 10.3008, -0.479166 to 10.3239, -0.494585 to 10.3511, -0.5 to 11.2889, -0.5 to 11.3161, -0.494585 to 11.3392, -0.479166 to 11.3546, -0.456089 to 11.36, -0.428868 to 11.36, 0.428868 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'3x3 /2 V' at 10.82, 0 offset screen 0, screen 0.0286 font ',14' front center textcolor rgb '#222222'
set label '2x2x256' at 10.82, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 11.36, 0 to 11.7, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.78, 0.428868 to 12.7746, 0.456089 to 12.7592, 0.479166 to 12.7361, 0.494585 to 12.7089, 0.5 to 11.7711, 0.5 to 11.7439, 0.494585 to 11.7208, 0.479166 to 11.7054, 0.456089 to 11.7, 0.428868 to 11.7, -0.428868 to 11.7054, -0.456089 to 11.7208, -0.479166 to 11.7439, -0.494585 to 11.7711, -0.5 to 12.7089, -0.5 to 12.7361, -0.494585 to 12.7592, -0.479166 to 12.7746, -0.456089 to 12.78, -0.428868 to 12.78, 0.428868 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'2048'."\n".'relu'."\n".'D 0.5' at 12.24, 0 offset screen 0, screen 0.0858 font ',14' front center textcolor rgb '#222222'
set label '2048' at 12.24, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.78, 0 to 13.12, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 14.2, 0.428868 to 14.1946, 0.456089 to 14.1792, 0.479166 to 14.1561, 0.494585 to 14.1289, 0.5 to 13.1911, 0.5 to 13.1639, 0.494585 to 13.1408, 0.479166 to 13.1254, 0.456089 to 13.12, 0.428868 to 13.12, -0.428868 to 13.1254, -0.456089 to 13.1408, -0.479166 to 13.1639, -0.494585 to 13.1911, -0.5 to 14.1289, -0.5 to 14.1561, -0.494585 to 14.1792, -0.479166 to 14.1946, -0.456089 to 14.2, -0.428868 to 14.2, 0.428868 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'2048'."\n".'relu'."\n".'D 0.5' at 13.66, 0 offset screen 0, screen 0.0858 font ',14' front center textcolor rgb '#222222'
set label '2048' at 13.66, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 14.2, 0 to 14.54, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 15.62, 0.428868 to 15.6146, 0.456089 to 15.5992, 0.479166 to 15.5761, 0.494585 to 15.5489, 0.5 to 14.6111, 0.5 to 14.5839, 0.494585 to 14.5608, 0.479166 to 14.5454, 0.456089 to 14.54, 0.428868 to 14.54, -0.428868 to 14.5454, -0.456089 to 14.5608, -0.479166 to 14.5839, -0.494585 to 14.6111, -0.5 to 15.5489, -0.5 to 15.5761, -0.494585 to 15.5992, -0.479166 to 15.6146, -0.456089 to 15.62, -0.428868 to 15.62, 0.428868 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'10' at 15.08, 0 offset screen 0, screen 0.0286 font ',14' front center textcolor rgb '#222222'
set label '10' at 15.08, -0.65 font ',13.2' front center textcolor rgb '#767676'
plot NaN
