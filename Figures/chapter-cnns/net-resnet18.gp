# ResNet18: what each pair of layers computes is added to its input
# Redraw it in this directory: gnuplot 'net-resnet18.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2100,812 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set label 'ResNet18: what each pair of layers computes is added to its input' at screen 0.0248, screen 0.9483 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'ResNet18, 11,173,962 parameters that are trained; S same and V valid padding, /2 stride 2' at screen 0.0248, screen 0.9027 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0175; set rmargin at screen 0.9825; set bmargin at screen 0.0452; set tmargin at screen 0.8509
unset border
unset grid
set xrange [-1.6999999999999993:20.220000000000002]
unset logscale x
unset xtics
unset xlabel
set yrange [-6.038205263157895:1.0382052631578946]
unset logscale y
unset ytics
unset ylabel
set label '32x32x3' at -0.1, -0.75 font ',16' front right textcolor rgb '#222222'
set arrow from 0, -0.75 to 0.34, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, -0.336526 to 1.41341, -0.303414 to 1.39466, -0.275343 to 1.36659, -0.256586 to 1.33347, -0.25 to 0.426526, -0.25 to 0.393414, -0.256586 to 0.365343, -0.275343 to 0.346586, -0.303414 to 0.34, -0.336526 to 0.34, -1.16347 to 0.346586, -1.19659 to 0.365343, -1.22466 to 0.393414, -1.24341 to 0.426526, -1.25 to 1.33347, -1.25 to 1.36659, -1.24341 to 1.39466, -1.22466 to 1.41341, -1.19659 to 1.42, -1.16347 to 1.42, -0.336526 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B relu' at 0.88, -0.75 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 0.88, -1.4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, -0.75 to 1.76, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, 0.413474 to 2.83341, 0.446586 to 2.81466, 0.474657 to 2.78659, 0.493414 to 2.75347, 0.5 to 1.84653, 0.5 to 1.81341, 0.493414 to 1.78534, 0.474657 to 1.76659, 0.446586 to 1.76, 0.413474 to 1.76, -0.413474 to 1.76659, -0.446586 to 1.78534, -0.474657 to 1.81341, -0.493414 to 1.84653, -0.5 to 2.75347, -0.5 to 2.78659, -0.493414 to 2.81466, -0.474657 to 2.83341, -0.446586 to 2.84, -0.413474 to 2.84, 0.413474 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B relu' at 2.3, 0 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 2.3, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, 0 to 3.18, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, 0.413474 to 4.25341, 0.446586 to 4.23466, 0.474657 to 4.20659, 0.493414 to 4.17347, 0.5 to 3.26653, 0.5 to 3.23341, 0.493414 to 3.20534, 0.474657 to 3.18659, 0.446586 to 3.18, 0.413474 to 3.18, -0.413474 to 3.18659, -0.446586 to 3.20534, -0.474657 to 3.23341, -0.493414 to 3.26653, -0.5 to 4.17347, -0.5 to 4.20659, -0.493414 to 4.23466, -0.474657 to 4.25341, -0.446586 to 4.26, -0.413474 to 4.26, 0.413474 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B' at 3.72, 0 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 3.72, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, 0 to 4.38, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 1.42, -0.75 to 1.72, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 1.72, -1.5 to 4.16, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 2.84, -1.34 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.16, -1.5 to 4.38, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 4.57, -0.75 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 4.57, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 4.77, -0.75 to 4.99, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 5.59, -0.636526 to 5.58341, -0.603414 to 5.56466, -0.575343 to 5.53659, -0.556586 to 5.50347, -0.55 to 5.07653, -0.55 to 5.04341, -0.556586 to 5.01534, -0.575343 to 4.99659, -0.603414 to 4.99, -0.636526 to 4.99, -0.863474 to 4.99659, -0.896586 to 5.01534, -0.924657 to 5.04341, -0.943414 to 5.07653, -0.95 to 5.50347, -0.95 to 5.53659, -0.943414 to 5.56466, -0.924657 to 5.58341, -0.896586 to 5.59, -0.863474 to 5.59, -0.636526 front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'relu' at 5.29, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 5.59, -0.75 to 5.93, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.01, 0.413474 to 7.00341, 0.446586 to 6.98466, 0.474657 to 6.95659, 0.493414 to 6.92347, 0.5 to 6.01653, 0.5 to 5.98341, 0.493414 to 5.95534, 0.474657 to 5.93659, 0.446586 to 5.93, 0.413474 to 5.93, -0.413474 to 5.93659, -0.446586 to 5.95534, -0.474657 to 5.98341, -0.493414 to 6.01653, -0.5 to 6.92347, -0.5 to 6.95659, -0.493414 to 6.98466, -0.474657 to 7.00341, -0.446586 to 7.01, -0.413474 to 7.01, 0.413474 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B relu' at 6.47, 0 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 6.47, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.01, 0 to 7.35, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 8.43, 0.413474 to 8.42341, 0.446586 to 8.40466, 0.474657 to 8.37659, 0.493414 to 8.34347, 0.5 to 7.43653, 0.5 to 7.40341, 0.493414 to 7.37534, 0.474657 to 7.35659, 0.446586 to 7.35, 0.413474 to 7.35, -0.413474 to 7.35659, -0.446586 to 7.37534, -0.474657 to 7.40341, -0.493414 to 7.43653, -0.5 to 8.34347, -0.5 to 8.37659, -0.493414 to 8.40466, -0.474657 to 8.42341, -0.446586 to 8.43, -0.413474 to 8.43, 0.413474 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 64'."\n".'3x3 S'."\n".'B' at 7.89, 0 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '32x32x64' at 7.89, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 8.43, 0 to 8.55, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 5.59, -0.75 to 5.89, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 5.89, -1.5 to 8.33, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 7.01, -1.34 font ',13.2' front center textcolor rgb '#767676'
set arrow from 8.33, -1.5 to 8.55, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 8.74, -0.75 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 8.74, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 8.94, -0.75 to 9.16, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.76, -0.636526 to 9.75341, -0.603414 to 9.73466, -0.575343 to 9.70659, -0.556586 to 9.67347, -0.55 to 9.24653, -0.55 to 9.21341, -0.556586 to 9.18534, -0.575343 to 9.16659, -0.603414 to 9.16, -0.636526 to 9.16, -0.863474 to 9.16659, -0.896586 to 9.18534, -0.924657 to 9.21341, -0.943414 to 9.24653, -0.95 to 9.67347, -0.95 to 9.70659, -0.943414 to 9.73466, -0.924657 to 9.75341, -0.896586 to 9.76, -0.863474 to 9.76, -0.636526 front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'relu' at 9.46, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 9.76, -0.75 to 10.1, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 11.18, 0.413474 to 11.1734, 0.446586 to 11.1547, 0.474657 to 11.1266, 0.493414 to 11.0935, 0.5 to 10.1865, 0.5 to 10.1534, 0.493414 to 10.1253, 0.474657 to 10.1066, 0.446586 to 10.1, 0.413474 to 10.1, -0.413474 to 10.1066, -0.446586 to 10.1253, -0.474657 to 10.1534, -0.493414 to 10.1865, -0.5 to 11.0935, -0.5 to 11.1266, -0.493414 to 11.1547, -0.474657 to 11.1734, -0.446586 to 11.18, -0.413474 to 11.18, 0.413474 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 /2 S'."\n".'B relu' at 10.64, 0 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 10.64, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 11.18, 0 to 11.52, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.6, 0.413474 to 12.5934, 0.446586 to 12.5747, 0.474657 to 12.5466, 0.493414 to 12.5135, 0.5 to 11.6065, 0.5 to 11.5734, 0.493414 to 11.5453, 0.474657 to 11.5266, 0.446586 to 11.52, 0.413474 to 11.52, -0.413474 to 11.5266, -0.446586 to 11.5453, -0.474657 to 11.5734, -0.493414 to 11.6065, -0.5 to 12.5135, -0.5 to 12.5466, -0.493414 to 12.5747, -0.474657 to 12.5934, -0.446586 to 12.6, -0.413474 to 12.6, 0.413474 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 S'."\n".'B' at 12.06, 0 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 12.06, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.6, 0 to 12.72, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 9.76, -0.75 to 10.1, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 11.18, -1.08653 to 11.1734, -1.05341 to 11.1547, -1.02534 to 11.1266, -1.00659 to 11.0935, -1 to 10.1865, -1 to 10.1534, -1.00659 to 10.1253, -1.02534 to 10.1066, -1.05341 to 10.1, -1.08653 to 10.1, -1.91347 to 10.1066, -1.94659 to 10.1253, -1.97466 to 10.1534, -1.99341 to 10.1865, -2 to 11.0935, -2 to 11.1266, -1.99341 to 11.1547, -1.97466 to 11.1734, -1.94659 to 11.18, -1.91347 to 11.18, -1.08653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'1x1 /2'."\n".'B' at 10.64, -1.5 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 10.64, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 11.18, -1.5 to 12.5, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 12.5, -1.5 to 12.72, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 12.91, -0.75 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 12.91, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 13.11, -0.75 to 13.33, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 13.93, -0.636526 to 13.9234, -0.603414 to 13.9047, -0.575343 to 13.8766, -0.556586 to 13.8435, -0.55 to 13.4165, -0.55 to 13.3834, -0.556586 to 13.3553, -0.575343 to 13.3366, -0.603414 to 13.33, -0.636526 to 13.33, -0.863474 to 13.3366, -0.896586 to 13.3553, -0.924657 to 13.3834, -0.943414 to 13.4165, -0.95 to 13.8435, -0.95 to 13.8766, -0.943414 to 13.9047, -0.924657 to 13.9234, -0.896586 to 13.93, -0.863474 to 13.93, -0.636526 front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'relu' at 13.63, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 13.93, -0.75 to 14.27, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 15.35, 0.413474 to 15.3434, 0.446586 to 15.3247, 0.474657 to 15.2966, 0.493414 to 15.2635, 0.5 to 14.3565, 0.5 to 14.3234, 0.493414 to 14.2953, 0.474657 to 14.2766, 0.446586 to 14.27, 0.413474 to 14.27, -0.413474 to 14.2766, -0.446586 to 14.2953, -0.474657 to 14.3234, -0.493414 to 14.3565, -0.5 to 15.2635, -0.5 to 15.2966, -0.493414 to 15.3247, -0.474657 to 15.3434, -0.446586 to 15.35, -0.413474 to 15.35, 0.413474 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 S'."\n".'B relu' at 14.81, 0 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 14.81, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 15.35, 0 to 15.69, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 16.77, 0.413474 to 16.7634, 0.446586 to 16.7447, 0.474657 to 16.7166, 0.493414 to 16.6835, 0.5 to 15.7765, 0.5 to 15.7434, 0.493414 to 15.7153, 0.474657 to 15.6966, 0.446586 to 15.69, 0.413474 to 15.69, -0.413474 to 15.6966, -0.446586 to 15.7153, -0.474657 to 15.7434, -0.493414 to 15.7765, -0.5 to 16.6835, -0.5 to 16.7166, -0.493414 to 16.7447, -0.474657 to 16.7634, -0.446586 to 16.77, -0.413474 to 16.77, 0.413474 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 128'."\n".'3x3 S'."\n".'B' at 16.23, 0 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '16x16x128' at 16.23, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 16.77, 0 to 16.89, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 13.93, -0.75 to 14.23, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 14.23, -1.5 to 16.67, -1.5 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 15.35, -1.34 font ',13.2' front center textcolor rgb '#767676'
set arrow from 16.67, -1.5 to 16.89, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 17.08, -0.75 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 17.08, -0.75 font ',14' front center textcolor rgb '#222222'
set arrow from 17.28, -0.75 to 17.5, -0.75 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 18.1, -0.636526 to 18.0934, -0.603414 to 18.0747, -0.575343 to 18.0466, -0.556586 to 18.0135, -0.55 to 17.5865, -0.55 to 17.5534, -0.556586 to 17.5253, -0.575343 to 17.5066, -0.603414 to 17.5, -0.636526 to 17.5, -0.863474 to 17.5066, -0.896586 to 17.5253, -0.924657 to 17.5534, -0.943414 to 17.5865, -0.95 to 18.0135, -0.95 to 18.0466, -0.943414 to 18.0747, -0.924657 to 18.0934, -0.896586 to 18.1, -0.863474 to 18.1, -0.636526 front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'relu' at 17.8, -0.75 font ',14' front center textcolor rgb '#222222'
set label '...' at 18.2, -0.75 font ',16' front left textcolor rgb '#222222'
set label '...' at -0.1, -4.1 font ',16' front right textcolor rgb '#222222'
set arrow from 0, -4.1 to 0.34, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, -2.93653 to 1.41341, -2.90341 to 1.39466, -2.87534 to 1.36659, -2.85659 to 1.33347, -2.85 to 0.426526, -2.85 to 0.393414, -2.85659 to 0.365343, -2.87534 to 0.346586, -2.90341 to 0.34, -2.93653 to 0.34, -3.76347 to 0.346586, -3.79659 to 0.365343, -3.82466 to 0.393414, -3.84341 to 0.426526, -3.85 to 1.33347, -3.85 to 1.36659, -3.84341 to 1.39466, -3.82466 to 1.41341, -3.79659 to 1.42, -3.76347 to 1.42, -2.93653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 /2 S'."\n".'B relu' at 0.88, -3.35 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 0.88, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, -3.35 to 1.76, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, -2.93653 to 2.83341, -2.90341 to 2.81466, -2.87534 to 2.78659, -2.85659 to 2.75347, -2.85 to 1.84653, -2.85 to 1.81341, -2.85659 to 1.78534, -2.87534 to 1.76659, -2.90341 to 1.76, -2.93653 to 1.76, -3.76347 to 1.76659, -3.79659 to 1.78534, -3.82466 to 1.81341, -3.84341 to 1.84653, -3.85 to 2.75347, -3.85 to 2.78659, -3.84341 to 2.81466, -3.82466 to 2.83341, -3.79659 to 2.84, -3.76347 to 2.84, -2.93653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'B' at 2.3, -3.35 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 2.3, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, -3.35 to 2.96, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 0, -4.1 to 0.34, -4.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, -4.43653 to 1.41341, -4.40341 to 1.39466, -4.37534 to 1.36659, -4.35659 to 1.33347, -4.35 to 0.426526, -4.35 to 0.393414, -4.35659 to 0.365343, -4.37534 to 0.346586, -4.40341 to 0.34, -4.43653 to 0.34, -5.26347 to 0.346586, -5.29659 to 0.365343, -5.32466 to 0.393414, -5.34341 to 0.426526, -5.35 to 1.33347, -5.35 to 1.36659, -5.34341 to 1.39466, -5.32466 to 1.41341, -5.29659 to 1.42, -5.26347 to 1.42, -4.43653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'1x1 /2'."\n".'B' at 0.88, -4.85 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 0.88, -5.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, -4.85 to 2.74, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 2.74, -4.85 to 2.96, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 3.15, -4.1 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 3.15, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 3.35, -4.1 to 3.57, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.17, -3.98653 to 4.16341, -3.95341 to 4.14466, -3.92534 to 4.11659, -3.90659 to 4.08347, -3.9 to 3.65653, -3.9 to 3.62341, -3.90659 to 3.59534, -3.92534 to 3.57659, -3.95341 to 3.57, -3.98653 to 3.57, -4.21347 to 3.57659, -4.24659 to 3.59534, -4.27466 to 3.62341, -4.29341 to 3.65653, -4.3 to 4.08347, -4.3 to 4.11659, -4.29341 to 4.14466, -4.27466 to 4.16341, -4.24659 to 4.17, -4.21347 to 4.17, -3.98653 front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'relu' at 3.87, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 4.17, -4.1 to 4.51, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 5.59, -2.93653 to 5.58341, -2.90341 to 5.56466, -2.87534 to 5.53659, -2.85659 to 5.50347, -2.85 to 4.59653, -2.85 to 4.56341, -2.85659 to 4.53534, -2.87534 to 4.51659, -2.90341 to 4.51, -2.93653 to 4.51, -3.76347 to 4.51659, -3.79659 to 4.53534, -3.82466 to 4.56341, -3.84341 to 4.59653, -3.85 to 5.50347, -3.85 to 5.53659, -3.84341 to 5.56466, -3.82466 to 5.58341, -3.79659 to 5.59, -3.76347 to 5.59, -2.93653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'B relu' at 5.05, -3.35 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 5.05, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 5.59, -3.35 to 5.93, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.01, -2.93653 to 7.00341, -2.90341 to 6.98466, -2.87534 to 6.95659, -2.85659 to 6.92347, -2.85 to 6.01653, -2.85 to 5.98341, -2.85659 to 5.95534, -2.87534 to 5.93659, -2.90341 to 5.93, -2.93653 to 5.93, -3.76347 to 5.93659, -3.79659 to 5.95534, -3.82466 to 5.98341, -3.84341 to 6.01653, -3.85 to 6.92347, -3.85 to 6.95659, -3.84341 to 6.98466, -3.82466 to 7.00341, -3.79659 to 7.01, -3.76347 to 7.01, -2.93653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 256'."\n".'3x3 S'."\n".'B' at 6.47, -3.35 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '8x8x256' at 6.47, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.01, -3.35 to 7.13, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 4.17, -4.1 to 4.47, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 4.47, -4.85 to 6.91, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 5.59, -4.69 font ',13.2' front center textcolor rgb '#767676'
set arrow from 6.91, -4.85 to 7.13, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 7.32, -4.1 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 7.32, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 7.52, -4.1 to 7.74, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 8.34, -3.98653 to 8.33341, -3.95341 to 8.31466, -3.92534 to 8.28659, -3.90659 to 8.25347, -3.9 to 7.82653, -3.9 to 7.79341, -3.90659 to 7.76534, -3.92534 to 7.74659, -3.95341 to 7.74, -3.98653 to 7.74, -4.21347 to 7.74659, -4.24659 to 7.76534, -4.27466 to 7.79341, -4.29341 to 7.82653, -4.3 to 8.25347, -4.3 to 8.28659, -4.29341 to 8.31466, -4.27466 to 8.33341, -4.24659 to 8.34, -4.21347 to 8.34, -3.98653 front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'relu' at 8.04, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 8.34, -4.1 to 8.68, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.76, -2.93653 to 9.75341, -2.90341 to 9.73466, -2.87534 to 9.70659, -2.85659 to 9.67347, -2.85 to 8.76653, -2.85 to 8.73341, -2.85659 to 8.70534, -2.87534 to 8.68659, -2.90341 to 8.68, -2.93653 to 8.68, -3.76347 to 8.68659, -3.79659 to 8.70534, -3.82466 to 8.73341, -3.84341 to 8.76653, -3.85 to 9.67347, -3.85 to 9.70659, -3.84341 to 9.73466, -3.82466 to 9.75341, -3.79659 to 9.76, -3.76347 to 9.76, -2.93653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 /2 S'."\n".'B relu' at 9.22, -3.35 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 9.22, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.76, -3.35 to 10.1, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 11.18, -2.93653 to 11.1734, -2.90341 to 11.1547, -2.87534 to 11.1266, -2.85659 to 11.0935, -2.85 to 10.1865, -2.85 to 10.1534, -2.85659 to 10.1253, -2.87534 to 10.1066, -2.90341 to 10.1, -2.93653 to 10.1, -3.76347 to 10.1066, -3.79659 to 10.1253, -3.82466 to 10.1534, -3.84341 to 10.1865, -3.85 to 11.0935, -3.85 to 11.1266, -3.84341 to 11.1547, -3.82466 to 11.1734, -3.79659 to 11.18, -3.76347 to 11.18, -2.93653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B' at 10.64, -3.35 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 10.64, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 11.18, -3.35 to 11.3, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 8.34, -4.1 to 8.68, -4.85 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.76, -4.43653 to 9.75341, -4.40341 to 9.73466, -4.37534 to 9.70659, -4.35659 to 9.67347, -4.35 to 8.76653, -4.35 to 8.73341, -4.35659 to 8.70534, -4.37534 to 8.68659, -4.40341 to 8.68, -4.43653 to 8.68, -5.26347 to 8.68659, -5.29659 to 8.70534, -5.32466 to 8.73341, -5.34341 to 8.76653, -5.35 to 9.67347, -5.35 to 9.70659, -5.34341 to 9.73466, -5.32466 to 9.75341, -5.29659 to 9.76, -5.26347 to 9.76, -4.43653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'1x1 /2'."\n".'B' at 9.22, -4.85 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 9.22, -5.5 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.76, -4.85 to 11.08, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 11.08, -4.85 to 11.3, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 11.49, -4.1 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 11.49, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 11.69, -4.1 to 11.91, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.51, -3.98653 to 12.5034, -3.95341 to 12.4847, -3.92534 to 12.4566, -3.90659 to 12.4235, -3.9 to 11.9965, -3.9 to 11.9634, -3.90659 to 11.9353, -3.92534 to 11.9166, -3.95341 to 11.91, -3.98653 to 11.91, -4.21347 to 11.9166, -4.24659 to 11.9353, -4.27466 to 11.9634, -4.29341 to 11.9965, -4.3 to 12.4235, -4.3 to 12.4566, -4.29341 to 12.4847, -4.27466 to 12.5034, -4.24659 to 12.51, -4.21347 to 12.51, -3.98653 front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'relu' at 12.21, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 12.51, -4.1 to 12.85, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 13.93, -2.93653 to 13.9234, -2.90341 to 13.9047, -2.87534 to 13.8766, -2.85659 to 13.8435, -2.85 to 12.9365, -2.85 to 12.9034, -2.85659 to 12.8753, -2.87534 to 12.8566, -2.90341 to 12.85, -2.93653 to 12.85, -3.76347 to 12.8566, -3.79659 to 12.8753, -3.82466 to 12.9034, -3.84341 to 12.9365, -3.85 to 13.8435, -3.85 to 13.8766, -3.84341 to 13.9047, -3.82466 to 13.9234, -3.79659 to 13.93, -3.76347 to 13.93, -2.93653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B relu' at 13.39, -3.35 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 13.39, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 13.93, -3.35 to 14.27, -3.35 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 15.35, -2.93653 to 15.3434, -2.90341 to 15.3247, -2.87534 to 15.2966, -2.85659 to 15.2635, -2.85 to 14.3565, -2.85 to 14.3234, -2.85659 to 14.2953, -2.87534 to 14.2766, -2.90341 to 14.27, -2.93653 to 14.27, -3.76347 to 14.2766, -3.79659 to 14.2953, -3.82466 to 14.3234, -3.84341 to 14.3565, -3.85 to 15.2635, -3.85 to 15.2966, -3.84341 to 15.3247, -3.82466 to 15.3434, -3.79659 to 15.35, -3.76347 to 15.35, -2.93653 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 512'."\n".'3x3 S'."\n".'B' at 14.81, -3.35 offset screen 0, screen 0.0269 font ',14' front center textcolor rgb '#222222'
set label '4x4x512' at 14.81, -4 font ',13.2' front center textcolor rgb '#767676'
set arrow from 15.35, -3.35 to 15.47, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 12.51, -4.1 to 12.81, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 12.81, -4.85 to 15.25, -4.85 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set label 'identity' at 13.93, -4.69 font ',13.2' front center textcolor rgb '#767676'
set arrow from 15.25, -4.85 to 15.47, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 15.66, -4.1 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 15.66, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 15.86, -4.1 to 16.08, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 16.68, -3.98653 to 16.6734, -3.95341 to 16.6547, -3.92534 to 16.6266, -3.90659 to 16.5935, -3.9 to 16.1665, -3.9 to 16.1334, -3.90659 to 16.1053, -3.92534 to 16.0866, -3.95341 to 16.08, -3.98653 to 16.08, -4.21347 to 16.0866, -4.24659 to 16.1053, -4.27466 to 16.1334, -4.29341 to 16.1665, -4.3 to 16.5935, -4.3 to 16.6266, -4.29341 to 16.6547, -4.27466 to 16.6734, -4.24659 to 16.68, -4.21347 to 16.68, -3.98653 front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'relu' at 16.38, -4.1 font ',14' front center textcolor rgb '#222222'
set arrow from 16.68, -4.1 to 17.02, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 18.1, -3.68653 to 18.0934, -3.65341 to 18.0747, -3.62534 to 18.0466, -3.60659 to 18.0135, -3.6 to 17.1065, -3.6 to 17.0734, -3.60659 to 17.0453, -3.62534 to 17.0266, -3.65341 to 17.02, -3.68653 to 17.02, -4.51347 to 17.0266, -4.54659 to 17.0453, -4.57466 to 17.0734, -4.59341 to 17.1065, -4.6 to 18.0135, -4.6 to 18.0466, -4.59341 to 18.0747, -4.57466 to 18.0934, -4.54659 to 18.1, -4.51347 to 18.1, -3.68653 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P mean'."\n".'of all' at 17.56, -4.1 offset screen 0, screen 0.0134 font ',14' front center textcolor rgb '#222222'
set label '512' at 17.56, -4.75 font ',13.2' front center textcolor rgb '#767676'
set arrow from 18.1, -4.1 to 18.44, -4.1 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 19.52, -3.68653 to 19.5134, -3.65341 to 19.4947, -3.62534 to 19.4666, -3.60659 to 19.4335, -3.6 to 18.5265, -3.6 to 18.4934, -3.60659 to 18.4653, -3.62534 to 18.4466, -3.65341 to 18.44, -3.68653 to 18.44, -4.51347 to 18.4466, -4.54659 to 18.4653, -4.57466 to 18.4934, -4.59341 to 18.5265, -4.6 to 19.4335, -4.6 to 19.4666, -4.59341 to 19.4947, -4.57466 to 19.5134, -4.54659 to 19.52, -4.51347 to 19.52, -3.68653 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'10' at 18.98, -4.1 offset screen 0, screen 0.0134 font ',14' front center textcolor rgb '#222222'
set label '10' at 18.98, -4.75 font ',13.2' front center textcolor rgb '#767676'
plot NaN
