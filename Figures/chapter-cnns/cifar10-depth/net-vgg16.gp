# VGG16: thirteen times 3x3
# Redraw it in this directory: gnuplot 'net-vgg16.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2100,597 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'net-vgg16.png'

# Title, settings, series.
set label 'VGG16: thirteen times 3x3' at screen 0.0248, screen 0.9296 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'VGG16, 15,253,578 parameters that are trained; S same and V valid padding, /2 stride 2' at screen 0.0248, screen 0.8677 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0175; set rmargin at screen 0.9825; set bmargin at screen 0.0614; set tmargin at screen 0.7972
unset border
unset grid
set xrange [-1.7000000000000002:16.320000000000007]
unset logscale x
unset xtics
unset xlabel
set yrange [-2.952858223684211:0.9528582236842111]
unset logscale y
unset ytics
unset ylabel
set label '32x32x3' at -0.1, 0 font ',16' front right textcolor rgb '#222222'
set arrow from 0, 0 to 0.34, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, 0.428868 to 1.41459, 0.456089 to 1.39917, 0.479166 to 1.37609, 0.494585 to 1.34887, 0.5 to 0.411132, 0.5 to 0.383911, 0.494585 to 0.360834, 0.479166 to 0.345415, 0.456089 to 0.34, 0.428868 to 0.34, -0.428868 to 0.345415, -0.456089 to 0.360834, -0.479166 to 0.383911, -0.494585 to 0.411132, -0.5 to 1.34887, -0.5 to 1.37609, -0.494585 to 1.39917, -0.479166 to 1.41459, -0.456089 to 1.42, -0.428868 to 1.42, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B relu' at 0.88, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 0.88, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, 0 to 1.76, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, 0.428868 to 2.83459, 0.456089 to 2.81917, 0.479166 to 2.79609, 0.494585 to 2.76887, 0.5 to 1.83113, 0.5 to 1.80391, 0.494585 to 1.78083, 0.479166 to 1.76541, 0.456089 to 1.76, 0.428868 to 1.76, -0.428868 to 1.76541, -0.456089 to 1.78083, -0.479166 to 1.80391, -0.494585 to 1.83113, -0.5 to 2.76887, -0.5 to 2.79609, -0.494585 to 2.81917, -0.479166 to 2.83459, -0.456089 to 2.84, -0.428868 to 2.84, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B relu' at 2.3, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 2.3, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, 0 to 3.18, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, 0.428868 to 4.25459, 0.456089 to 4.23917, 0.479166 to 4.21609, 0.494585 to 4.18887, 0.5 to 3.25113, 0.5 to 3.22391, 0.494585 to 3.20083, 0.479166 to 3.18541, 0.456089 to 3.18, 0.428868 to 3.18, -0.428868 to 3.18541, -0.456089 to 3.20083, -0.479166 to 3.22391, -0.494585 to 3.25113, -0.5 to 4.18887, -0.5 to 4.21609, -0.494585 to 4.23917, -0.479166 to 4.25459, -0.456089 to 4.26, -0.428868 to 4.26, 0.428868 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'2x2 /2 S'."\n".'D 0.2' at 3.72, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '16x16x64' at 3.72, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, 0 to 4.6, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 5.68, 0.428868 to 5.67459, 0.456089 to 5.65917, 0.479166 to 5.63609, 0.494585 to 5.60887, 0.5 to 4.67113, 0.5 to 4.64391, 0.494585 to 4.62083, 0.479166 to 4.60541, 0.456089 to 4.6, 0.428868 to 4.6, -0.428868 to 4.60541, -0.456089 to 4.62083, -0.479166 to 4.64391, -0.494585 to 4.67113, -0.5 to 5.60887, -0.5 to 5.63609, -0.494585 to 5.65917, -0.479166 to 5.67459, -0.456089 to 5.68, -0.428868 to 5.68, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 S'."\n".'B relu' at 5.14, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 5.14, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 5.68, 0 to 6.02, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.1, 0.428868 to 7.09459, 0.456089 to 7.07917, 0.479166 to 7.05609, 0.494585 to 7.02887, 0.5 to 6.09113, 0.5 to 6.06391, 0.494585 to 6.04083, 0.479166 to 6.02541, 0.456089 to 6.02, 0.428868 to 6.02, -0.428868 to 6.02541, -0.456089 to 6.04083, -0.479166 to 6.06391, -0.494585 to 6.09113, -0.5 to 7.02887, -0.5 to 7.05609, -0.494585 to 7.07917, -0.479166 to 7.09459, -0.456089 to 7.1, -0.428868 to 7.1, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 S'."\n".'B relu' at 6.56, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 6.56, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.1, 0 to 7.44, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 8.52, 0.428868 to 8.51459, 0.456089 to 8.49917, 0.479166 to 8.47609, 0.494585 to 8.44887, 0.5 to 7.51113, 0.5 to 7.48391, 0.494585 to 7.46083, 0.479166 to 7.44541, 0.456089 to 7.44, 0.428868 to 7.44, -0.428868 to 7.44541, -0.456089 to 7.46083, -0.479166 to 7.48391, -0.494585 to 7.51113, -0.5 to 8.44887, -0.5 to 8.47609, -0.494585 to 8.49917, -0.479166 to 8.51459, -0.456089 to 8.52, -0.428868 to 8.52, 0.428868 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'2x2 /2 S'."\n".'D 0.2' at 7.98, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '8x8x128' at 7.98, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 8.52, 0 to 8.86, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.94, 0.428868 to 9.93459, 0.456089 to 9.91917, 0.479166 to 9.89609, 0.494585 to 9.86887, 0.5 to 8.93113, 0.5 to 8.90391, 0.494585 to 8.88083, 0.479166 to 8.86541, 0.456089 to 8.86, 0.428868 to 8.86, -0.428868 to 8.86541, -0.456089 to 8.88083, -0.479166 to 8.90391, -0.494585 to 8.93113, -0.5 to 9.86887, -0.5 to 9.89609, -0.494585 to 9.91917, -0.479166 to 9.93459, -0.456089 to 9.94, -0.428868 to 9.94, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'B relu' at 9.4, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 9.4, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.94, 0 to 10.28, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 11.36, 0.428868 to 11.3546, 0.456089 to 11.3392, 0.479166 to 11.3161, 0.494585 to 11.2889, 0.5 to 10.3511, 0.5 to 10.3239, 0.494585 to 10.3008, 0.479166 to 10.2854, 0.456089 to 10.28, 0.428868 to 10.28, -0.428868 to 10.2854, -0.456089 to 10.3008, -0.479166 to 10.3239, -0.494585 to 10.3511, -0.5 to 11.2889, -0.5 to 11.3161, -0.494585 to 11.3392, -0.479166 to 11.3546, -0.456089 to 11.36, -0.428868 to 11.36, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'B relu' at 10.82, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 10.82, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 11.36, 0 to 11.7, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.78, 0.428868 to 12.7746, 0.456089 to 12.7592, 0.479166 to 12.7361, 0.494585 to 12.7089, 0.5 to 11.7711, 0.5 to 11.7439, 0.494585 to 11.7208, 0.479166 to 11.7054, 0.456089 to 11.7, 0.428868 to 11.7, -0.428868 to 11.7054, -0.456089 to 11.7208, -0.479166 to 11.7439, -0.494585 to 11.7711, -0.5 to 12.7089, -0.5 to 12.7361, -0.494585 to 12.7592, -0.479166 to 12.7746, -0.456089 to 12.78, -0.428868 to 12.78, 0.428868 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'B relu' at 12.24, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 12.24, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.78, 0 to 13.12, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 14.2, 0.428868 to 14.1946, 0.456089 to 14.1792, 0.479166 to 14.1561, 0.494585 to 14.1289, 0.5 to 13.1911, 0.5 to 13.1639, 0.494585 to 13.1408, 0.479166 to 13.1254, 0.456089 to 13.12, 0.428868 to 13.12, -0.428868 to 13.1254, -0.456089 to 13.1408, -0.479166 to 13.1639, -0.494585 to 13.1911, -0.5 to 14.1289, -0.5 to 14.1561, -0.494585 to 14.1792, -0.479166 to 14.1946, -0.456089 to 14.2, -0.428868 to 14.2, 0.428868 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'2x2 /2 S'."\n".'D 0.2' at 13.66, 0 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '4x4x256' at 13.66, -0.65 font ',13.2' front center textcolor rgb '#767676'
set label '...' at 14.3, 0 font ',16' front left textcolor rgb '#222222'
set label '...' at -0.1, -1.85 font ',16' front right textcolor rgb '#222222'
set arrow from 0, -1.85 to 0.34, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, -1.42113 to 1.41459, -1.39391 to 1.39917, -1.37083 to 1.37609, -1.35541 to 1.34887, -1.35 to 0.411132, -1.35 to 0.383911, -1.35541 to 0.360834, -1.37083 to 0.345415, -1.39391 to 0.34, -1.42113 to 0.34, -2.27887 to 0.345415, -2.30609 to 0.360834, -2.32917 to 0.383911, -2.34459 to 0.411132, -2.35 to 1.34887, -2.35 to 1.37609, -2.34459 to 1.39917, -2.32917 to 1.41459, -2.30609 to 1.42, -2.27887 to 1.42, -1.42113 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B relu' at 0.88, -1.85 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 0.88, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, -1.85 to 1.76, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, -1.42113 to 2.83459, -1.39391 to 2.81917, -1.37083 to 2.79609, -1.35541 to 2.76887, -1.35 to 1.83113, -1.35 to 1.80391, -1.35541 to 1.78083, -1.37083 to 1.76541, -1.39391 to 1.76, -1.42113 to 1.76, -2.27887 to 1.76541, -2.30609 to 1.78083, -2.32917 to 1.80391, -2.34459 to 1.83113, -2.35 to 2.76887, -2.35 to 2.79609, -2.34459 to 2.81917, -2.32917 to 2.83459, -2.30609 to 2.84, -2.27887 to 2.84, -1.42113 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B relu' at 2.3, -1.85 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 2.3, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, -1.85 to 3.18, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, -1.42113 to 4.25459, -1.39391 to 4.23917, -1.37083 to 4.21609, -1.35541 to 4.18887, -1.35 to 3.25113, -1.35 to 3.22391, -1.35541 to 3.20083, -1.37083 to 3.18541, -1.39391 to 3.18, -1.42113 to 3.18, -2.27887 to 3.18541, -2.30609 to 3.20083, -2.32917 to 3.22391, -2.34459 to 3.25113, -2.35 to 4.18887, -2.35 to 4.21609, -2.34459 to 4.23917, -2.32917 to 4.25459, -2.30609 to 4.26, -2.27887 to 4.26, -1.42113 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B relu' at 3.72, -1.85 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 3.72, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, -1.85 to 4.6, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 5.68, -1.42113 to 5.67459, -1.39391 to 5.65917, -1.37083 to 5.63609, -1.35541 to 5.60887, -1.35 to 4.67113, -1.35 to 4.64391, -1.35541 to 4.62083, -1.37083 to 4.60541, -1.39391 to 4.6, -1.42113 to 4.6, -2.27887 to 4.60541, -2.30609 to 4.62083, -2.32917 to 4.64391, -2.34459 to 4.67113, -2.35 to 5.60887, -2.35 to 5.63609, -2.34459 to 5.65917, -2.32917 to 5.67459, -2.30609 to 5.68, -2.27887 to 5.68, -1.42113 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'2x2 /2 S'."\n".'D 0.2' at 5.14, -1.85 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '2x2x512' at 5.14, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 5.68, -1.85 to 6.02, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.1, -1.42113 to 7.09459, -1.39391 to 7.07917, -1.37083 to 7.05609, -1.35541 to 7.02887, -1.35 to 6.09113, -1.35 to 6.06391, -1.35541 to 6.04083, -1.37083 to 6.02541, -1.39391 to 6.02, -1.42113 to 6.02, -2.27887 to 6.02541, -2.30609 to 6.04083, -2.32917 to 6.06391, -2.34459 to 6.09113, -2.35 to 7.02887, -2.35 to 7.05609, -2.34459 to 7.07917, -2.32917 to 7.09459, -2.30609 to 7.1, -2.27887 to 7.1, -1.42113 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B relu' at 6.56, -1.85 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '2x2x512' at 6.56, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.1, -1.85 to 7.44, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 8.52, -1.42113 to 8.51459, -1.39391 to 8.49917, -1.37083 to 8.47609, -1.35541 to 8.44887, -1.35 to 7.51113, -1.35 to 7.48391, -1.35541 to 7.46083, -1.37083 to 7.44541, -1.39391 to 7.44, -1.42113 to 7.44, -2.27887 to 7.44541, -2.30609 to 7.46083, -2.32917 to 7.48391, -2.34459 to 7.51113, -2.35 to 8.44887, -2.35 to 8.47609, -2.34459 to 8.49917, -2.32917 to 8.51459, -2.30609 to 8.52, -2.27887 to 8.52, -1.42113 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B relu' at 7.98, -1.85 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '2x2x512' at 7.98, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 8.52, -1.85 to 8.86, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.94, -1.42113 to 9.93459, -1.39391 to 9.91917, -1.37083 to 9.89609, -1.35541 to 9.86887, -1.35 to 8.93113, -1.35 to 8.90391, -1.35541 to 8.88083, -1.37083 to 8.86541, -1.39391 to 8.86, -1.42113 to 8.86, -2.27887 to 8.86541, -2.30609 to 8.88083, -2.32917 to 8.90391, -2.34459 to 8.93113, -2.35 to 9.86887, -2.35 to 9.89609, -2.34459 to 9.91917, -2.32917 to 9.93459, -2.30609 to 9.94, -2.27887 to 9.94, -1.42113 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B relu' at 9.4, -1.85 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '2x2x512' at 9.4, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.94, -1.85 to 10.28, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 11.36, -1.42113 to 11.3546, -1.39391 to 11.3392, -1.37083 to 11.3161, -1.35541 to 11.2889, -1.35 to 10.3511, -1.35 to 10.3239, -1.35541 to 10.3008, -1.37083 to 10.2854, -1.39391 to 10.28, -1.42113 to 10.28, -2.27887 to 10.2854, -2.30609 to 10.3008, -2.32917 to 10.3239, -2.34459 to 10.3511, -2.35 to 11.2889, -2.35 to 11.3161, -2.34459 to 11.3392, -2.32917 to 11.3546, -2.30609 to 11.36, -2.27887 to 11.36, -1.42113 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'2x2 /2 S'."\n".'D 0.2' at 10.82, -1.85 offset screen 0, screen 0.0366 font ',14' front center textcolor rgb '#222222'
set label '1x1x512' at 10.82, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 11.36, -1.85 to 11.7, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.78, -1.42113 to 12.7746, -1.39391 to 12.7592, -1.37083 to 12.7361, -1.35541 to 12.7089, -1.35 to 11.7711, -1.35 to 11.7439, -1.35541 to 11.7208, -1.37083 to 11.7054, -1.39391 to 11.7, -1.42113 to 11.7, -2.27887 to 11.7054, -2.30609 to 11.7208, -2.32917 to 11.7439, -2.34459 to 11.7711, -2.35 to 12.7089, -2.35 to 12.7361, -2.34459 to 12.7592, -2.32917 to 12.7746, -2.30609 to 12.78, -2.27887 to 12.78, -1.42113 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'512'."\n".'relu'."\n".'D 0.2' at 12.24, -1.85 offset screen 0, screen 0.0549 font ',14' front center textcolor rgb '#222222'
set label '512' at 12.24, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.78, -1.85 to 13.12, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 14.2, -1.42113 to 14.1946, -1.39391 to 14.1792, -1.37083 to 14.1561, -1.35541 to 14.1289, -1.35 to 13.1911, -1.35 to 13.1639, -1.35541 to 13.1408, -1.37083 to 13.1254, -1.39391 to 13.12, -1.42113 to 13.12, -2.27887 to 13.1254, -2.30609 to 13.1408, -2.32917 to 13.1639, -2.34459 to 13.1911, -2.35 to 14.1289, -2.35 to 14.1561, -2.34459 to 14.1792, -2.32917 to 14.1946, -2.30609 to 14.2, -2.27887 to 14.2, -1.42113 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'512'."\n".'relu'."\n".'D 0.2' at 13.66, -1.85 offset screen 0, screen 0.0549 font ',14' front center textcolor rgb '#222222'
set label '512' at 13.66, -2.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 14.2, -1.85 to 14.54, -1.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 15.62, -1.42113 to 15.6146, -1.39391 to 15.5992, -1.37083 to 15.5761, -1.35541 to 15.5489, -1.35 to 14.6111, -1.35 to 14.5839, -1.35541 to 14.5608, -1.37083 to 14.5454, -1.39391 to 14.54, -1.42113 to 14.54, -2.27887 to 14.5454, -2.30609 to 14.5608, -2.32917 to 14.5839, -2.34459 to 14.6111, -2.35 to 15.5489, -2.35 to 15.5761, -2.34459 to 15.5992, -2.32917 to 15.6146, -2.30609 to 15.62, -2.27887 to 15.62, -1.42113 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'10' at 15.08, -1.85 offset screen 0, screen 0.0183 font ',14' front center textcolor rgb '#222222'
set label '10' at 15.08, -2.5 font ',13.2' front center textcolor rgb '#767676'
plot NaN
