# ResNet18: what each pair of layers computes is added to its input
# Redraw it in this directory: gnuplot 'net-resnet18.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2100,922 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'net-resnet18.png'

# Title, settings, series.
set label 'ResNet18: what each pair of layers computes is added to its input' at screen 0.0248, screen 0.9544 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'ResNet18, 11,173,962 parameters that are trained; S same and V valid padding, /2 stride 2' at screen 0.0248, screen 0.9143 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0175; set rmargin at screen 0.9825; set bmargin at screen 0.0398; set tmargin at screen 0.8687
unset border
unset grid
set xrange [-1.7000000000000002:16.94]
unset logscale x
unset xtics
unset xlabel
set yrange [-6.014621052631579:1.0146210526315786]
unset logscale y
unset ytics
unset ylabel
set label '32x32x3' at -0.1, -0.75 font ',16' front right textcolor rgb '#222222'
set arrow from 0, -0.75 to 0.34, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, -0.323579 to 1.4144, -0.295422 to 1.39845, -0.271551 to 1.37458, -0.255601 to 1.34642, -0.25 to 0.413579, -0.25 to 0.385422, -0.255601 to 0.361551, -0.271551 to 0.345601, -0.295422 to 0.34, -0.323579 to 0.34, -1.17642 to 0.345601, -1.20458 to 0.361551, -1.22845 to 0.385422, -1.2444 to 0.413579, -1.25 to 1.34642, -1.25 to 1.37458, -1.2444 to 1.39845, -1.22845 to 1.4144, -1.20458 to 1.42, -1.17642 to 1.42, -0.323579 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B relu' at 0.88, -0.75 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 0.88, -1.4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, -0.75 to 1.76, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, 0.426421 to 2.8344, 0.454578 to 2.81845, 0.478449 to 2.79458, 0.494399 to 2.76642, 0.5 to 1.83358, 0.5 to 1.80542, 0.494399 to 1.78155, 0.478449 to 1.7656, 0.454578 to 1.76, 0.426421 to 1.76, -0.426421 to 1.7656, -0.454578 to 1.78155, -0.478449 to 1.80542, -0.494399 to 1.83358, -0.5 to 2.76642, -0.5 to 2.79458, -0.494399 to 2.81845, -0.478449 to 2.8344, -0.454578 to 2.84, -0.426421 to 2.84, 0.426421 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B relu' at 2.3, 0 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 2.3, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, 0 to 3.18, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, 0.426421 to 4.2544, 0.454578 to 4.23845, 0.478449 to 4.21458, 0.494399 to 4.18642, 0.5 to 3.25358, 0.5 to 3.22542, 0.494399 to 3.20155, 0.478449 to 3.1856, 0.454578 to 3.18, 0.426421 to 3.18, -0.426421 to 3.1856, -0.454578 to 3.20155, -0.478449 to 3.22542, -0.494399 to 3.25358, -0.5 to 4.18642, -0.5 to 4.21458, -0.494399 to 4.23845, -0.478449 to 4.2544, -0.454578 to 4.26, -0.426421 to 4.26, 0.426421 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B' at 3.72, 0 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 3.72, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, 0 to 4.38, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 1.42, -0.75 to 1.72, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 1.72, -1.5 to 4.16, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 2.84, -1.34 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.16, -1.5 to 4.38, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 4.57, -0.75 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 4.57, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 4.77, -0.75 to 5.11, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 6.19, 0.426421 to 6.1844, 0.454578 to 6.16845, 0.478449 to 6.14458, 0.494399 to 6.11642, 0.5 to 5.18358, 0.5 to 5.15542, 0.494399 to 5.13155, 0.478449 to 5.1156, 0.454578 to 5.11, 0.426421 to 5.11, -0.426421 to 5.1156, -0.454578 to 5.13155, -0.478449 to 5.15542, -0.494399 to 5.18358, -0.5 to 6.11642, -0.5 to 6.14458, -0.494399 to 6.16845, -0.478449 to 6.1844, -0.454578 to 6.19, -0.426421 to 6.19, 0.426421 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B relu' at 5.65, 0 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 5.65, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 6.19, 0 to 6.53, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.61, 0.426421 to 7.6044, 0.454578 to 7.58845, 0.478449 to 7.56458, 0.494399 to 7.53642, 0.5 to 6.60358, 0.5 to 6.57542, 0.494399 to 6.55155, 0.478449 to 6.5356, 0.454578 to 6.53, 0.426421 to 6.53, -0.426421 to 6.5356, -0.454578 to 6.55155, -0.478449 to 6.57542, -0.494399 to 6.60358, -0.5 to 7.53642, -0.5 to 7.56458, -0.494399 to 7.58845, -0.478449 to 7.6044, -0.454578 to 7.61, -0.426421 to 7.61, 0.426421 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B' at 7.07, 0 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 7.07, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.61, 0 to 7.73, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 4.77, -0.75 to 5.07, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 5.07, -1.5 to 7.51, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 6.19, -1.34 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.51, -1.5 to 7.73, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 7.92, -0.75 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 7.92, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 8.12, -0.75 to 8.46, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.54, 0.426421 to 9.5344, 0.454578 to 9.51845, 0.478449 to 9.49458, 0.494399 to 9.46642, 0.5 to 8.53358, 0.5 to 8.50542, 0.494399 to 8.48155, 0.478449 to 8.4656, 0.454578 to 8.46, 0.426421 to 8.46, -0.426421 to 8.4656, -0.454578 to 8.48155, -0.478449 to 8.50542, -0.494399 to 8.53358, -0.5 to 9.46642, -0.5 to 9.49458, -0.494399 to 9.51845, -0.478449 to 9.5344, -0.454578 to 9.54, -0.426421 to 9.54, 0.426421 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 /2 S'."\n".'B relu' at 9, 0 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 9, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.54, 0 to 9.88, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 10.96, 0.426421 to 10.9544, 0.454578 to 10.9384, 0.478449 to 10.9146, 0.494399 to 10.8864, 0.5 to 9.95358, 0.5 to 9.92542, 0.494399 to 9.90155, 0.478449 to 9.8856, 0.454578 to 9.88, 0.426421 to 9.88, -0.426421 to 9.8856, -0.454578 to 9.90155, -0.478449 to 9.92542, -0.494399 to 9.95358, -0.5 to 10.8864, -0.5 to 10.9146, -0.494399 to 10.9384, -0.478449 to 10.9544, -0.454578 to 10.96, -0.426421 to 10.96, 0.426421 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 S'."\n".'B' at 10.42, 0 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 10.42, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 10.96, 0 to 11.08, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 8.12, -0.75 to 8.46, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.54, -1.07358 to 9.5344, -1.04542 to 9.51845, -1.02155 to 9.49458, -1.0056 to 9.46642, -1 to 8.53358, -1 to 8.50542, -1.0056 to 8.48155, -1.02155 to 8.4656, -1.04542 to 8.46, -1.07358 to 8.46, -1.92642 to 8.4656, -1.95458 to 8.48155, -1.97845 to 8.50542, -1.9944 to 8.53358, -2 to 9.46642, -2 to 9.49458, -1.9944 to 9.51845, -1.97845 to 9.5344, -1.95458 to 9.54, -1.92642 to 9.54, -1.07358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'1x1 /2'."\n".'B' at 9, -1.5 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 9, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.54, -1.5 to 10.86, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 10.86, -1.5 to 11.08, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 11.27, -0.75 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 11.27, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 11.47, -0.75 to 11.81, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.89, 0.426421 to 12.8844, 0.454578 to 12.8684, 0.478449 to 12.8446, 0.494399 to 12.8164, 0.5 to 11.8836, 0.5 to 11.8554, 0.494399 to 11.8316, 0.478449 to 11.8156, 0.454578 to 11.81, 0.426421 to 11.81, -0.426421 to 11.8156, -0.454578 to 11.8316, -0.478449 to 11.8554, -0.494399 to 11.8836, -0.5 to 12.8164, -0.5 to 12.8446, -0.494399 to 12.8684, -0.478449 to 12.8844, -0.454578 to 12.89, -0.426421 to 12.89, 0.426421 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 S'."\n".'B relu' at 12.35, 0 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 12.35, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.89, 0 to 13.23, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 14.31, 0.426421 to 14.3044, 0.454578 to 14.2884, 0.478449 to 14.2646, 0.494399 to 14.2364, 0.5 to 13.3036, 0.5 to 13.2754, 0.494399 to 13.2516, 0.478449 to 13.2356, 0.454578 to 13.23, 0.426421 to 13.23, -0.426421 to 13.2356, -0.454578 to 13.2516, -0.478449 to 13.2754, -0.494399 to 13.3036, -0.5 to 14.2364, -0.5 to 14.2646, -0.494399 to 14.2884, -0.478449 to 14.3044, -0.454578 to 14.31, -0.426421 to 14.31, 0.426421 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 S'."\n".'B' at 13.77, 0 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 13.77, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 14.31, 0 to 14.43, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 11.47, -0.75 to 11.77, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 11.77, -1.5 to 14.21, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 12.89, -1.34 font ',13.2' front center textcolor rgb '#767676'
set arrow from 14.21, -1.5 to 14.43, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 14.62, -0.75 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 14.62, -0.75 font ',14' front center textcolor rgb '#222222'
set label '...' at 14.92, -0.75 font ',16' front left textcolor rgb '#222222'
set label '...' at -0.1, -4.1 font ',16' front right textcolor rgb '#222222'
set arrow from 0, -4.1 to 0.34, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, -2.92358 to 1.4144, -2.89542 to 1.39845, -2.87155 to 1.37458, -2.8556 to 1.34642, -2.85 to 0.413579, -2.85 to 0.385422, -2.8556 to 0.361551, -2.87155 to 0.345601, -2.89542 to 0.34, -2.92358 to 0.34, -3.77642 to 0.345601, -3.80458 to 0.361551, -3.82845 to 0.385422, -3.8444 to 0.413579, -3.85 to 1.34642, -3.85 to 1.37458, -3.8444 to 1.39845, -3.82845 to 1.4144, -3.80458 to 1.42, -3.77642 to 1.42, -2.92358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 /2 S'."\n".'B relu' at 0.88, -3.35 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 0.88, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, -3.35 to 1.76, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, -2.92358 to 2.8344, -2.89542 to 2.81845, -2.87155 to 2.79458, -2.8556 to 2.76642, -2.85 to 1.83358, -2.85 to 1.80542, -2.8556 to 1.78155, -2.87155 to 1.7656, -2.89542 to 1.76, -2.92358 to 1.76, -3.77642 to 1.7656, -3.80458 to 1.78155, -3.82845 to 1.80542, -3.8444 to 1.83358, -3.85 to 2.76642, -3.85 to 2.79458, -3.8444 to 2.81845, -3.82845 to 2.8344, -3.80458 to 2.84, -3.77642 to 2.84, -2.92358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'B' at 2.3, -3.35 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 2.3, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, -3.35 to 2.96, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 0, -4.1 to 0.34, -4.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, -4.42358 to 1.4144, -4.39542 to 1.39845, -4.37155 to 1.37458, -4.3556 to 1.34642, -4.35 to 0.413579, -4.35 to 0.385422, -4.3556 to 0.361551, -4.37155 to 0.345601, -4.39542 to 0.34, -4.42358 to 0.34, -5.27642 to 0.345601, -5.30458 to 0.361551, -5.32845 to 0.385422, -5.3444 to 0.413579, -5.35 to 1.34642, -5.35 to 1.37458, -5.3444 to 1.39845, -5.32845 to 1.4144, -5.30458 to 1.42, -5.27642 to 1.42, -4.42358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'1x1 /2'."\n".'B' at 0.88, -4.85 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 0.88, -5.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, -4.85 to 2.74, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 2.74, -4.85 to 2.96, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 3.15, -4.1 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 3.15, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 3.35, -4.1 to 3.69, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.77, -2.92358 to 4.7644, -2.89542 to 4.74845, -2.87155 to 4.72458, -2.8556 to 4.69642, -2.85 to 3.76358, -2.85 to 3.73542, -2.8556 to 3.71155, -2.87155 to 3.6956, -2.89542 to 3.69, -2.92358 to 3.69, -3.77642 to 3.6956, -3.80458 to 3.71155, -3.82845 to 3.73542, -3.8444 to 3.76358, -3.85 to 4.69642, -3.85 to 4.72458, -3.8444 to 4.74845, -3.82845 to 4.7644, -3.80458 to 4.77, -3.77642 to 4.77, -2.92358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'B relu' at 4.23, -3.35 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 4.23, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.77, -3.35 to 5.11, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 6.19, -2.92358 to 6.1844, -2.89542 to 6.16845, -2.87155 to 6.14458, -2.8556 to 6.11642, -2.85 to 5.18358, -2.85 to 5.15542, -2.8556 to 5.13155, -2.87155 to 5.1156, -2.89542 to 5.11, -2.92358 to 5.11, -3.77642 to 5.1156, -3.80458 to 5.13155, -3.82845 to 5.15542, -3.8444 to 5.18358, -3.85 to 6.11642, -3.85 to 6.14458, -3.8444 to 6.16845, -3.82845 to 6.1844, -3.80458 to 6.19, -3.77642 to 6.19, -2.92358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'B' at 5.65, -3.35 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 5.65, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 6.19, -3.35 to 6.31, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 3.35, -4.1 to 3.65, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 3.65, -4.85 to 6.09, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 4.77, -4.69 font ',13.2' front center textcolor rgb '#767676'
set arrow from 6.09, -4.85 to 6.31, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 6.5, -4.1 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 6.5, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 6.7, -4.1 to 7.04, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 8.12, -2.92358 to 8.1144, -2.89542 to 8.09845, -2.87155 to 8.07458, -2.8556 to 8.04642, -2.85 to 7.11358, -2.85 to 7.08542, -2.8556 to 7.06155, -2.87155 to 7.0456, -2.89542 to 7.04, -2.92358 to 7.04, -3.77642 to 7.0456, -3.80458 to 7.06155, -3.82845 to 7.08542, -3.8444 to 7.11358, -3.85 to 8.04642, -3.85 to 8.07458, -3.8444 to 8.09845, -3.82845 to 8.1144, -3.80458 to 8.12, -3.77642 to 8.12, -2.92358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 /2 S'."\n".'B relu' at 7.58, -3.35 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 7.58, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 8.12, -3.35 to 8.46, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.54, -2.92358 to 9.5344, -2.89542 to 9.51845, -2.87155 to 9.49458, -2.8556 to 9.46642, -2.85 to 8.53358, -2.85 to 8.50542, -2.8556 to 8.48155, -2.87155 to 8.4656, -2.89542 to 8.46, -2.92358 to 8.46, -3.77642 to 8.4656, -3.80458 to 8.48155, -3.82845 to 8.50542, -3.8444 to 8.53358, -3.85 to 9.46642, -3.85 to 9.49458, -3.8444 to 9.51845, -3.82845 to 9.5344, -3.80458 to 9.54, -3.77642 to 9.54, -2.92358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B' at 9, -3.35 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 9, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.54, -3.35 to 9.66, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 6.7, -4.1 to 7.04, -4.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 8.12, -4.42358 to 8.1144, -4.39542 to 8.09845, -4.37155 to 8.07458, -4.3556 to 8.04642, -4.35 to 7.11358, -4.35 to 7.08542, -4.3556 to 7.06155, -4.37155 to 7.0456, -4.39542 to 7.04, -4.42358 to 7.04, -5.27642 to 7.0456, -5.30458 to 7.06155, -5.32845 to 7.08542, -5.3444 to 7.11358, -5.35 to 8.04642, -5.35 to 8.07458, -5.3444 to 8.09845, -5.32845 to 8.1144, -5.30458 to 8.12, -5.27642 to 8.12, -4.42358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'1x1 /2'."\n".'B' at 7.58, -4.85 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 7.58, -5.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 8.12, -4.85 to 9.44, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 9.44, -4.85 to 9.66, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 9.85, -4.1 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 9.85, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 10.05, -4.1 to 10.39, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 11.47, -2.92358 to 11.4644, -2.89542 to 11.4484, -2.87155 to 11.4246, -2.8556 to 11.3964, -2.85 to 10.4636, -2.85 to 10.4354, -2.8556 to 10.4116, -2.87155 to 10.3956, -2.89542 to 10.39, -2.92358 to 10.39, -3.77642 to 10.3956, -3.80458 to 10.4116, -3.82845 to 10.4354, -3.8444 to 10.4636, -3.85 to 11.3964, -3.85 to 11.4246, -3.8444 to 11.4484, -3.82845 to 11.4644, -3.80458 to 11.47, -3.77642 to 11.47, -2.92358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B relu' at 10.93, -3.35 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 10.93, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 11.47, -3.35 to 11.81, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.89, -2.92358 to 12.8844, -2.89542 to 12.8684, -2.87155 to 12.8446, -2.8556 to 12.8164, -2.85 to 11.8836, -2.85 to 11.8554, -2.8556 to 11.8316, -2.87155 to 11.8156, -2.89542 to 11.81, -2.92358 to 11.81, -3.77642 to 11.8156, -3.80458 to 11.8316, -3.82845 to 11.8554, -3.8444 to 11.8836, -3.85 to 12.8164, -3.85 to 12.8446, -3.8444 to 12.8684, -3.82845 to 12.8844, -3.80458 to 12.89, -3.77642 to 12.89, -2.92358 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B' at 12.35, -3.35 offset screen 0, screen 0.0237 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 12.35, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.89, -3.35 to 13.01, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 10.05, -4.1 to 10.35, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 10.35, -4.85 to 12.79, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 11.47, -4.69 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.79, -4.85 to 13.01, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 13.2, -4.1 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 13.2, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 13.4, -4.1 to 13.74, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 14.82, -3.67358 to 14.8144, -3.64542 to 14.7984, -3.62155 to 14.7746, -3.6056 to 14.7464, -3.6 to 13.8136, -3.6 to 13.7854, -3.6056 to 13.7616, -3.62155 to 13.7456, -3.64542 to 13.74, -3.67358 to 13.74, -4.52642 to 13.7456, -4.55458 to 13.7616, -4.57845 to 13.7854, -4.5944 to 13.8136, -4.6 to 14.7464, -4.6 to 14.7746, -4.5944 to 14.7984, -4.57845 to 14.8144, -4.55458 to 14.82, -4.52642 to 14.82, -3.67358 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P mean'."\n".'of all' at 14.28, -4.1 offset screen 0, screen 0.0118 font ',14' front center textcolor rgb '#222222'
set label '512' at 14.28, -4.75 font ',13.2' front center textcolor rgb '#767676'
set arrow from 14.82, -4.1 to 15.16, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 16.24, -3.67358 to 16.2344, -3.64542 to 16.2184, -3.62155 to 16.1946, -3.6056 to 16.1664, -3.6 to 15.2336, -3.6 to 15.2054, -3.6056 to 15.1816, -3.62155 to 15.1656, -3.64542 to 15.16, -3.67358 to 15.16, -4.52642 to 15.1656, -4.55458 to 15.1816, -4.57845 to 15.2054, -4.5944 to 15.2336, -4.6 to 16.1664, -4.6 to 16.1946, -4.5944 to 16.2184, -4.57845 to 16.2344, -4.55458 to 16.24, -4.52642 to 16.24, -3.67358 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'10' at 15.7, -4.1 offset screen 0, screen 0.0118 font ',14' front center textcolor rgb '#222222'
set label '10' at 15.7, -4.75 font ',13.2' front center textcolor rgb '#767676'
plot NaN
