# Inception10: four branches, side by side in the channels
# Redraw it in this directory: gnuplot 'net-inception10.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2100,833 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'net-inception10.png'

# Title, settings, series.
set label 'Inception10: four branches, side by side in the channels' at screen 0.0248, screen 0.9496 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'Inception10, 120,234 parameters that are trained; S same and V valid padding, /2 stride 2' at screen 0.0248, screen 0.9052 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0175; set rmargin at screen 0.9825; set bmargin at screen 0.044; set tmargin at screen 0.8547
unset border
unset grid
set xrange [-1.6999999999999993:18.36]
unset logscale x
unset xtics
unset xlabel
set yrange [-5.666903618421053:1.0169036184210527]
unset logscale y
unset ytics
unset ylabel
set label '32x32x3' at -0.1, -2.25 font ',16' front right textcolor rgb '#222222'
set arrow from 0, -2.25 to 0.34, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 1.42, -1.82918 to 1.41397, -1.79888 to 1.39681, -1.77319 to 1.37112, -1.75603 to 1.34082, -1.75 to 0.419184, -1.75 to 0.388882, -1.75603 to 0.363193, -1.77319 to 0.346028, -1.79888 to 0.34, -1.82918 to 0.34, -2.67082 to 0.346028, -2.70112 to 0.363193, -2.72681 to 0.388882, -2.74397 to 0.419184, -2.75 to 1.34082, -2.75 to 1.37112, -2.74397 to 1.39681, -2.72681 to 1.41397, -2.70112 to 1.42, -2.67082 to 1.42, -1.82918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'3x3 S'."\n".'B relu' at 0.88, -2.25 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '32x32x16' at 0.88, -2.9 font ',13.2' front center textcolor rgb '#767676'
set arrow from 1.42, -2.25 to 1.76, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, 0.420816 to 2.83397, 0.451118 to 2.81681, 0.476807 to 2.79112, 0.493972 to 2.76082, 0.5 to 1.83918, 0.5 to 1.80888, 0.493972 to 1.78319, 0.476807 to 1.76603, 0.451118 to 1.76, 0.420816 to 1.76, -0.420816 to 1.76603, -0.451118 to 1.78319, -0.476807 to 1.80888, -0.493972 to 1.83918, -0.5 to 2.76082, -0.5 to 2.79112, -0.493972 to 2.81681, -0.476807 to 2.83397, -0.451118 to 2.84, -0.420816 to 2.84, 0.420816 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'1x1 /2'."\n".'B relu' at 2.3, 0 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 2.3, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, 0 to 4.16, 0 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 4.16, 0 to 4.38, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 1.42, -2.25 to 1.76, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, -1.07918 to 2.83397, -1.04888 to 2.81681, -1.02319 to 2.79112, -1.00603 to 2.76082, -1 to 1.83918, -1 to 1.80888, -1.00603 to 1.78319, -1.02319 to 1.76603, -1.04888 to 1.76, -1.07918 to 1.76, -1.92082 to 1.76603, -1.95112 to 1.78319, -1.97681 to 1.80888, -1.99397 to 1.83918, -2 to 2.76082, -2 to 2.79112, -1.99397 to 2.81681, -1.97681 to 2.83397, -1.95112 to 2.84, -1.92082 to 2.84, -1.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'1x1 /2'."\n".'B relu' at 2.3, -1.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 2.3, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, -1.5 to 3.18, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, -1.07918 to 4.25397, -1.04888 to 4.23681, -1.02319 to 4.21112, -1.00603 to 4.18082, -1 to 3.25918, -1 to 3.22888, -1.00603 to 3.20319, -1.02319 to 3.18603, -1.04888 to 3.18, -1.07918 to 3.18, -1.92082 to 3.18603, -1.95112 to 3.20319, -1.97681 to 3.22888, -1.99397 to 3.25918, -2 to 4.18082, -2 to 4.21112, -1.99397 to 4.23681, -1.97681 to 4.25397, -1.95112 to 4.26, -1.92082 to 4.26, -1.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'3x3 S'."\n".'B relu' at 3.72, -1.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 3.72, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, -1.5 to 4.38, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 1.42, -2.25 to 1.76, -3 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, -2.57918 to 2.83397, -2.54888 to 2.81681, -2.52319 to 2.79112, -2.50603 to 2.76082, -2.5 to 1.83918, -2.5 to 1.80888, -2.50603 to 1.78319, -2.52319 to 1.76603, -2.54888 to 1.76, -2.57918 to 1.76, -3.42082 to 1.76603, -3.45112 to 1.78319, -3.47681 to 1.80888, -3.49397 to 1.83918, -3.5 to 2.76082, -3.5 to 2.79112, -3.49397 to 2.81681, -3.47681 to 2.83397, -3.45112 to 2.84, -3.42082 to 2.84, -2.57918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'1x1 /2'."\n".'B relu' at 2.3, -3 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 2.3, -3.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, -3 to 3.18, -3 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, -2.57918 to 4.25397, -2.54888 to 4.23681, -2.52319 to 4.21112, -2.50603 to 4.18082, -2.5 to 3.25918, -2.5 to 3.22888, -2.50603 to 3.20319, -2.52319 to 3.18603, -2.54888 to 3.18, -2.57918 to 3.18, -3.42082 to 3.18603, -3.45112 to 3.20319, -3.47681 to 3.22888, -3.49397 to 3.25918, -3.5 to 4.18082, -3.5 to 4.21112, -3.49397 to 4.23681, -3.47681 to 4.25397, -3.45112 to 4.26, -3.42082 to 4.26, -2.57918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'5x5 S'."\n".'B relu' at 3.72, -3 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 3.72, -3.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, -3 to 4.38, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 1.42, -2.25 to 1.76, -4.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 2.84, -4.07918 to 2.83397, -4.04888 to 2.81681, -4.02319 to 2.79112, -4.00603 to 2.76082, -4 to 1.83918, -4 to 1.80888, -4.00603 to 1.78319, -4.02319 to 1.76603, -4.04888 to 1.76, -4.07918 to 1.76, -4.92082 to 1.76603, -4.95112 to 1.78319, -4.97681 to 1.80888, -4.99397 to 1.83918, -5 to 2.76082, -5 to 2.79112, -4.99397 to 2.81681, -4.97681 to 2.83397, -4.95112 to 2.84, -4.92082 to 2.84, -4.07918 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'3x3 S' at 2.3, -4.5 offset screen 0, screen 0.0131 font ',14' front center textcolor rgb '#222222'
set label '32x32x16' at 2.3, -5.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 2.84, -4.5 to 3.18, -4.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 4.26, -4.07918 to 4.25397, -4.04888 to 4.23681, -4.02319 to 4.21112, -4.00603 to 4.18082, -4 to 3.25918, -4 to 3.22888, -4.00603 to 3.20319, -4.02319 to 3.18603, -4.04888 to 3.18, -4.07918 to 3.18, -4.92082 to 3.18603, -4.95112 to 3.20319, -4.97681 to 3.22888, -4.99397 to 3.25918, -5 to 4.18082, -5 to 4.21112, -4.99397 to 4.23681, -4.97681 to 4.25397, -4.95112 to 4.26, -4.92082 to 4.26, -4.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'1x1 /2'."\n".'B relu' at 3.72, -4.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 3.72, -5.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 4.26, -4.5 to 4.38, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 4.57, -2.25 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '||' at 4.57, -2.25 font ',14' front center textcolor rgb '#222222'
set arrow from 4.77, -2.25 to 5.11, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 6.19, 0.420816 to 6.18397, 0.451118 to 6.16681, 0.476807 to 6.14112, 0.493972 to 6.11082, 0.5 to 5.18918, 0.5 to 5.15888, 0.493972 to 5.13319, 0.476807 to 5.11603, 0.451118 to 5.11, 0.420816 to 5.11, -0.420816 to 5.11603, -0.451118 to 5.13319, -0.476807 to 5.15888, -0.493972 to 5.18918, -0.5 to 6.11082, -0.5 to 6.14112, -0.493972 to 6.16681, -0.476807 to 6.18397, -0.451118 to 6.19, -0.420816 to 6.19, 0.420816 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'1x1'."\n".'B relu' at 5.65, 0 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 5.65, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 6.19, 0 to 7.51, 0 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 7.51, 0 to 7.73, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 4.77, -2.25 to 5.11, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 6.19, -1.07918 to 6.18397, -1.04888 to 6.16681, -1.02319 to 6.14112, -1.00603 to 6.11082, -1 to 5.18918, -1 to 5.15888, -1.00603 to 5.13319, -1.02319 to 5.11603, -1.04888 to 5.11, -1.07918 to 5.11, -1.92082 to 5.11603, -1.95112 to 5.13319, -1.97681 to 5.15888, -1.99397 to 5.18918, -2 to 6.11082, -2 to 6.14112, -1.99397 to 6.16681, -1.97681 to 6.18397, -1.95112 to 6.19, -1.92082 to 6.19, -1.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'1x1'."\n".'B relu' at 5.65, -1.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 5.65, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 6.19, -1.5 to 6.53, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.61, -1.07918 to 7.60397, -1.04888 to 7.58681, -1.02319 to 7.56112, -1.00603 to 7.53082, -1 to 6.60918, -1 to 6.57888, -1.00603 to 6.55319, -1.02319 to 6.53603, -1.04888 to 6.53, -1.07918 to 6.53, -1.92082 to 6.53603, -1.95112 to 6.55319, -1.97681 to 6.57888, -1.99397 to 6.60918, -2 to 7.53082, -2 to 7.56112, -1.99397 to 7.58681, -1.97681 to 7.60397, -1.95112 to 7.61, -1.92082 to 7.61, -1.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'3x3 S'."\n".'B relu' at 7.07, -1.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 7.07, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.61, -1.5 to 7.73, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 4.77, -2.25 to 5.11, -3 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 6.19, -2.57918 to 6.18397, -2.54888 to 6.16681, -2.52319 to 6.14112, -2.50603 to 6.11082, -2.5 to 5.18918, -2.5 to 5.15888, -2.50603 to 5.13319, -2.52319 to 5.11603, -2.54888 to 5.11, -2.57918 to 5.11, -3.42082 to 5.11603, -3.45112 to 5.13319, -3.47681 to 5.15888, -3.49397 to 5.18918, -3.5 to 6.11082, -3.5 to 6.14112, -3.49397 to 6.16681, -3.47681 to 6.18397, -3.45112 to 6.19, -3.42082 to 6.19, -2.57918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'1x1'."\n".'B relu' at 5.65, -3 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 5.65, -3.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 6.19, -3 to 6.53, -3 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.61, -2.57918 to 7.60397, -2.54888 to 7.58681, -2.52319 to 7.56112, -2.50603 to 7.53082, -2.5 to 6.60918, -2.5 to 6.57888, -2.50603 to 6.55319, -2.52319 to 6.53603, -2.54888 to 6.53, -2.57918 to 6.53, -3.42082 to 6.53603, -3.45112 to 6.55319, -3.47681 to 6.57888, -3.49397 to 6.60918, -3.5 to 7.53082, -3.5 to 7.56112, -3.49397 to 7.58681, -3.47681 to 7.60397, -3.45112 to 7.61, -3.42082 to 7.61, -2.57918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'5x5 S'."\n".'B relu' at 7.07, -3 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 7.07, -3.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.61, -3 to 7.73, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 4.77, -2.25 to 5.11, -4.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 6.19, -4.07918 to 6.18397, -4.04888 to 6.16681, -4.02319 to 6.14112, -4.00603 to 6.11082, -4 to 5.18918, -4 to 5.15888, -4.00603 to 5.13319, -4.02319 to 5.11603, -4.04888 to 5.11, -4.07918 to 5.11, -4.92082 to 5.11603, -4.95112 to 5.13319, -4.97681 to 5.15888, -4.99397 to 5.18918, -5 to 6.11082, -5 to 6.14112, -4.99397 to 6.16681, -4.97681 to 6.18397, -4.95112 to 6.19, -4.92082 to 6.19, -4.07918 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'3x3 S' at 5.65, -4.5 offset screen 0, screen 0.0131 font ',14' front center textcolor rgb '#222222'
set label '16x16x64' at 5.65, -5.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 6.19, -4.5 to 6.53, -4.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 7.61, -4.07918 to 7.60397, -4.04888 to 7.58681, -4.02319 to 7.56112, -4.00603 to 7.53082, -4 to 6.60918, -4 to 6.57888, -4.00603 to 6.55319, -4.02319 to 6.53603, -4.04888 to 6.53, -4.07918 to 6.53, -4.92082 to 6.53603, -4.95112 to 6.55319, -4.97681 to 6.57888, -4.99397 to 6.60918, -5 to 7.53082, -5 to 7.56112, -4.99397 to 7.58681, -4.97681 to 7.60397, -4.95112 to 7.61, -4.92082 to 7.61, -4.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 16'."\n".'1x1'."\n".'B relu' at 7.07, -4.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '16x16x16' at 7.07, -5.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 7.61, -4.5 to 7.73, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 7.92, -2.25 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '||' at 7.92, -2.25 font ',14' front center textcolor rgb '#222222'
set arrow from 8.12, -2.25 to 8.46, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.54, 0.420816 to 9.53397, 0.451118 to 9.51681, 0.476807 to 9.49112, 0.493972 to 9.46082, 0.5 to 8.53918, 0.5 to 8.50888, 0.493972 to 8.48319, 0.476807 to 8.46603, 0.451118 to 8.46, 0.420816 to 8.46, -0.420816 to 8.46603, -0.451118 to 8.48319, -0.476807 to 8.50888, -0.493972 to 8.53918, -0.5 to 9.46082, -0.5 to 9.49112, -0.493972 to 9.51681, -0.476807 to 9.53397, -0.451118 to 9.54, -0.420816 to 9.54, 0.420816 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'1x1 /2'."\n".'B relu' at 9, 0 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 9, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.54, 0 to 10.86, 0 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 10.86, 0 to 11.08, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 8.12, -2.25 to 8.46, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.54, -1.07918 to 9.53397, -1.04888 to 9.51681, -1.02319 to 9.49112, -1.00603 to 9.46082, -1 to 8.53918, -1 to 8.50888, -1.00603 to 8.48319, -1.02319 to 8.46603, -1.04888 to 8.46, -1.07918 to 8.46, -1.92082 to 8.46603, -1.95112 to 8.48319, -1.97681 to 8.50888, -1.99397 to 8.53918, -2 to 9.46082, -2 to 9.49112, -1.99397 to 9.51681, -1.97681 to 9.53397, -1.95112 to 9.54, -1.92082 to 9.54, -1.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'1x1 /2'."\n".'B relu' at 9, -1.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 9, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.54, -1.5 to 9.88, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 10.96, -1.07918 to 10.954, -1.04888 to 10.9368, -1.02319 to 10.9111, -1.00603 to 10.8808, -1 to 9.95918, -1 to 9.92888, -1.00603 to 9.90319, -1.02319 to 9.88603, -1.04888 to 9.88, -1.07918 to 9.88, -1.92082 to 9.88603, -1.95112 to 9.90319, -1.97681 to 9.92888, -1.99397 to 9.95918, -2 to 10.8808, -2 to 10.9111, -1.99397 to 10.9368, -1.97681 to 10.954, -1.95112 to 10.96, -1.92082 to 10.96, -1.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'3x3 S'."\n".'B relu' at 10.42, -1.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 10.42, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 10.96, -1.5 to 11.08, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 8.12, -2.25 to 8.46, -3 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.54, -2.57918 to 9.53397, -2.54888 to 9.51681, -2.52319 to 9.49112, -2.50603 to 9.46082, -2.5 to 8.53918, -2.5 to 8.50888, -2.50603 to 8.48319, -2.52319 to 8.46603, -2.54888 to 8.46, -2.57918 to 8.46, -3.42082 to 8.46603, -3.45112 to 8.48319, -3.47681 to 8.50888, -3.49397 to 8.53918, -3.5 to 9.46082, -3.5 to 9.49112, -3.49397 to 9.51681, -3.47681 to 9.53397, -3.45112 to 9.54, -3.42082 to 9.54, -2.57918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'1x1 /2'."\n".'B relu' at 9, -3 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 9, -3.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.54, -3 to 9.88, -3 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 10.96, -2.57918 to 10.954, -2.54888 to 10.9368, -2.52319 to 10.9111, -2.50603 to 10.8808, -2.5 to 9.95918, -2.5 to 9.92888, -2.50603 to 9.90319, -2.52319 to 9.88603, -2.54888 to 9.88, -2.57918 to 9.88, -3.42082 to 9.88603, -3.45112 to 9.90319, -3.47681 to 9.92888, -3.49397 to 9.95918, -3.5 to 10.8808, -3.5 to 10.9111, -3.49397 to 10.9368, -3.47681 to 10.954, -3.45112 to 10.96, -3.42082 to 10.96, -2.57918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'5x5 S'."\n".'B relu' at 10.42, -3 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 10.42, -3.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 10.96, -3 to 11.08, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 8.12, -2.25 to 8.46, -4.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 9.54, -4.07918 to 9.53397, -4.04888 to 9.51681, -4.02319 to 9.49112, -4.00603 to 9.46082, -4 to 8.53918, -4 to 8.50888, -4.00603 to 8.48319, -4.02319 to 8.46603, -4.04888 to 8.46, -4.07918 to 8.46, -4.92082 to 8.46603, -4.95112 to 8.48319, -4.97681 to 8.50888, -4.99397 to 8.53918, -5 to 9.46082, -5 to 9.49112, -4.99397 to 9.51681, -4.97681 to 9.53397, -4.95112 to 9.54, -4.92082 to 9.54, -4.07918 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'3x3 S' at 9, -4.5 offset screen 0, screen 0.0131 font ',14' front center textcolor rgb '#222222'
set label '16x16x64' at 9, -5.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 9.54, -4.5 to 9.88, -4.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 10.96, -4.07918 to 10.954, -4.04888 to 10.9368, -4.02319 to 10.9111, -4.00603 to 10.8808, -4 to 9.95918, -4 to 9.92888, -4.00603 to 9.90319, -4.02319 to 9.88603, -4.04888 to 9.88, -4.07918 to 9.88, -4.92082 to 9.88603, -4.95112 to 9.90319, -4.97681 to 9.92888, -4.99397 to 9.95918, -5 to 10.8808, -5 to 10.9111, -4.99397 to 10.9368, -4.97681 to 10.954, -4.95112 to 10.96, -4.92082 to 10.96, -4.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'1x1 /2'."\n".'B relu' at 10.42, -4.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 10.42, -5.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 10.96, -4.5 to 11.08, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 11.27, -2.25 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '||' at 11.27, -2.25 font ',14' front center textcolor rgb '#222222'
set arrow from 11.47, -2.25 to 11.81, 0 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.89, 0.420816 to 12.884, 0.451118 to 12.8668, 0.476807 to 12.8411, 0.493972 to 12.8108, 0.5 to 11.8892, 0.5 to 11.8589, 0.493972 to 11.8332, 0.476807 to 11.816, 0.451118 to 11.81, 0.420816 to 11.81, -0.420816 to 11.816, -0.451118 to 11.8332, -0.476807 to 11.8589, -0.493972 to 11.8892, -0.5 to 12.8108, -0.5 to 12.8411, -0.493972 to 12.8668, -0.476807 to 12.884, -0.451118 to 12.89, -0.420816 to 12.89, 0.420816 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'1x1'."\n".'B relu' at 12.35, 0 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 12.35, -0.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.89, 0 to 14.21, 0 nohead front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 14.21, 0 to 14.43, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 11.47, -2.25 to 11.81, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.89, -1.07918 to 12.884, -1.04888 to 12.8668, -1.02319 to 12.8411, -1.00603 to 12.8108, -1 to 11.8892, -1 to 11.8589, -1.00603 to 11.8332, -1.02319 to 11.816, -1.04888 to 11.81, -1.07918 to 11.81, -1.92082 to 11.816, -1.95112 to 11.8332, -1.97681 to 11.8589, -1.99397 to 11.8892, -2 to 12.8108, -2 to 12.8411, -1.99397 to 12.8668, -1.97681 to 12.884, -1.95112 to 12.89, -1.92082 to 12.89, -1.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'1x1'."\n".'B relu' at 12.35, -1.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 12.35, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.89, -1.5 to 13.23, -1.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 14.31, -1.07918 to 14.304, -1.04888 to 14.2868, -1.02319 to 14.2611, -1.00603 to 14.2308, -1 to 13.3092, -1 to 13.2789, -1.00603 to 13.2532, -1.02319 to 13.236, -1.04888 to 13.23, -1.07918 to 13.23, -1.92082 to 13.236, -1.95112 to 13.2532, -1.97681 to 13.2789, -1.99397 to 13.3092, -2 to 14.2308, -2 to 14.2611, -1.99397 to 14.2868, -1.97681 to 14.304, -1.95112 to 14.31, -1.92082 to 14.31, -1.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'3x3 S'."\n".'B relu' at 13.77, -1.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 13.77, -2.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 14.31, -1.5 to 14.43, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 11.47, -2.25 to 11.81, -3 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.89, -2.57918 to 12.884, -2.54888 to 12.8668, -2.52319 to 12.8411, -2.50603 to 12.8108, -2.5 to 11.8892, -2.5 to 11.8589, -2.50603 to 11.8332, -2.52319 to 11.816, -2.54888 to 11.81, -2.57918 to 11.81, -3.42082 to 11.816, -3.45112 to 11.8332, -3.47681 to 11.8589, -3.49397 to 11.8892, -3.5 to 12.8108, -3.5 to 12.8411, -3.49397 to 12.8668, -3.47681 to 12.884, -3.45112 to 12.89, -3.42082 to 12.89, -2.57918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'1x1'."\n".'B relu' at 12.35, -3 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 12.35, -3.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.89, -3 to 13.23, -3 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 14.31, -2.57918 to 14.304, -2.54888 to 14.2868, -2.52319 to 14.2611, -2.50603 to 14.2308, -2.5 to 13.3092, -2.5 to 13.2789, -2.50603 to 13.2532, -2.52319 to 13.236, -2.54888 to 13.23, -2.57918 to 13.23, -3.42082 to 13.236, -3.45112 to 13.2532, -3.47681 to 13.2789, -3.49397 to 13.3092, -3.5 to 14.2308, -3.5 to 14.2611, -3.49397 to 14.2868, -3.47681 to 14.304, -3.45112 to 14.31, -3.42082 to 14.31, -2.57918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'5x5 S'."\n".'B relu' at 13.77, -3 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 13.77, -3.65 font ',13.2' front center textcolor rgb '#767676'
set arrow from 14.31, -3 to 14.43, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set arrow from 11.47, -2.25 to 11.81, -4.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 12.89, -4.07918 to 12.884, -4.04888 to 12.8668, -4.02319 to 12.8411, -4.00603 to 12.8108, -4 to 11.8892, -4 to 11.8589, -4.00603 to 11.8332, -4.02319 to 11.816, -4.04888 to 11.81, -4.07918 to 11.81, -4.92082 to 11.816, -4.95112 to 11.8332, -4.97681 to 11.8589, -4.99397 to 11.8892, -5 to 12.8108, -5 to 12.8411, -4.99397 to 12.8668, -4.97681 to 12.884, -4.95112 to 12.89, -4.92082 to 12.89, -4.07918 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P max'."\n".'3x3 S' at 12.35, -4.5 offset screen 0, screen 0.0131 font ',14' front center textcolor rgb '#222222'
set label '8x8x128' at 12.35, -5.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 12.89, -4.5 to 13.23, -4.5 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 14.31, -4.07918 to 14.304, -4.04888 to 14.2868, -4.02319 to 14.2611, -4.00603 to 14.2308, -4 to 13.3092, -4 to 13.2789, -4.00603 to 13.2532, -4.02319 to 13.236, -4.04888 to 13.23, -4.07918 to 13.23, -4.92082 to 13.236, -4.95112 to 13.2532, -4.97681 to 13.2789, -4.99397 to 13.3092, -5 to 14.2308, -5 to 14.2611, -4.99397 to 14.2868, -4.97681 to 14.304, -4.95112 to 14.31, -4.92082 to 14.31, -4.07918 front fillcolor rgb '#D6E8F5' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'C 32'."\n".'1x1'."\n".'B relu' at 13.77, -4.5 offset screen 0, screen 0.0262 font ',14' front center textcolor rgb '#222222'
set label '8x8x32' at 13.77, -5.15 font ',13.2' front center textcolor rgb '#767676'
set arrow from 14.31, -4.5 to 14.43, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object ellipse center 14.62, -2.25 size 0.4, 0.4 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '||' at 14.62, -2.25 font ',14' front center textcolor rgb '#222222'
set arrow from 14.82, -2.25 to 15.16, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 16.24, -1.82918 to 16.234, -1.79888 to 16.2168, -1.77319 to 16.1911, -1.75603 to 16.1608, -1.75 to 15.2392, -1.75 to 15.2089, -1.75603 to 15.1832, -1.77319 to 15.166, -1.79888 to 15.16, -1.82918 to 15.16, -2.67082 to 15.166, -2.70112 to 15.1832, -2.72681 to 15.2089, -2.74397 to 15.2392, -2.75 to 16.1608, -2.75 to 16.1911, -2.74397 to 16.2168, -2.72681 to 16.234, -2.70112 to 16.24, -2.67082 to 16.24, -1.82918 front fillcolor rgb '#F6E3C0' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'P mean'."\n".'of all' at 15.7, -2.25 offset screen 0, screen 0.0131 font ',14' front center textcolor rgb '#222222'
set label '128' at 15.7, -2.9 font ',13.2' front center textcolor rgb '#767676'
set arrow from 16.24, -2.25 to 16.58, -2.25 head filled size screen 0.0063,20,60 front linecolor rgb '#767676' linewidth 1.2 dashtype solid
set object polygon from 17.66, -1.82918 to 17.654, -1.79888 to 17.6368, -1.77319 to 17.6111, -1.75603 to 17.5808, -1.75 to 16.6592, -1.75 to 16.6289, -1.75603 to 16.6032, -1.77319 to 16.586, -1.79888 to 16.58, -1.82918 to 16.58, -2.67082 to 16.586, -2.70112 to 16.6032, -2.72681 to 16.6289, -2.74397 to 16.6592, -2.75 to 17.5808, -2.75 to 17.6111, -2.74397 to 17.6368, -2.72681 to 17.654, -2.70112 to 17.66, -2.67082 to 17.66, -1.82918 front fillcolor rgb '#D5EFE3' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'dense'."\n".'10' at 17.12, -2.25 offset screen 0, screen 0.0131 font ',14' front center textcolor rgb '#222222'
set label '10' at 17.12, -2.9 font ',13.2' front center textcolor rgb '#767676'
plot NaN
