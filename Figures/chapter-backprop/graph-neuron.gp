# A neuron, step by step: no step is harder than school calculus
# Redraw it in this directory: gnuplot 'graph-neuron.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1475,440 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'graph-neuron.png'

# Title, settings, series.
set label 'A neuron, step by step: no step is harder than school calculus' at screen 0.0353, screen 0.9045 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'σ(w₀x₀ + w₁x₁ + w₂) from its smallest parts; green: values, red: gradients' at screen 0.0353, screen 0.8205 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0249; set rmargin at screen 0.9751; set bmargin at screen 0.0833; set tmargin at screen 0.7248
unset border
unset grid
set xrange [0:52.53919999999999]
unset logscale x
unset xtics
unset xlabel
set yrange [-4.448299357539154:6.132008504529807]
unset logscale y
unset ytics
unset ylabel
set arrow from 2.158, 4.80185 to 5.1276, 4.80185 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.1276, 4.80185 to 5.6276, 3.39186 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.6276, 3.39186 to 6.403, 3.39186 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '2.00' at 3.8928, 5.42185 font ',16' front center textcolor rgb '#009E73'
set label '-0.20' at 3.8928, 4.18185 font ',16' front center textcolor rgb '#D55E00'
set arrow from 2.045, 2.16185 to 5.1276, 2.16185 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.1276, 2.16185 to 5.6276, 2.69186 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.6276, 2.69186 to 6.403, 2.69186 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-1.00' at 3.8928, 2.78185 font ',16' front center textcolor rgb '#009E73'
set label '0.39' at 3.8928, 1.54185 font ',16' front center textcolor rgb '#D55E00'
set arrow from 2.158, -0.478145 to 5.1276, -0.478145 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.1276, -0.478145 to 5.6276, -1.00814 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.6276, -1.00814 to 6.403, -1.00814 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-3.00' at 3.8928, 0.141855 font ',16' front center textcolor rgb '#009E73'
set label '-0.39' at 3.8928, -1.09815 font ',16' front center textcolor rgb '#D55E00'
set arrow from 2.045, -3.11815 to 5.1276, -3.11815 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.1276, -3.11815 to 5.6276, -1.70814 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 5.6276, -1.70814 to 6.403, -1.70814 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-2.00' at 3.8928, -2.49815 font ',16' front center textcolor rgb '#009E73'
set label '-0.59' at 3.8928, -3.73815 font ',16' front center textcolor rgb '#D55E00'
set arrow from 8.0276, 3.04186 to 8.5276, 2.16189 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 8.5276, 2.16189 to 10.9972, 2.16189 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 10.9972, 2.16189 to 11.4972, 1.19191 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 11.4972, 1.19191 to 12.4843, 1.19191 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-2.00' at 9.7624, 2.78189 font ',16' front center textcolor rgb '#009E73'
set label '0.20' at 9.7624, 1.54189 font ',16' front center textcolor rgb '#D55E00'
set arrow from 8.0276, -1.35814 to 8.5276, -0.478114 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 8.5276, -0.478114 to 10.9972, -0.478114 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 10.9972, -0.478114 to 11.4972, 0.491912 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 11.4972, 0.491912 to 12.4843, 0.491912 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '6.00' at 9.7624, 0.141886 font ',16' front center textcolor rgb '#009E73'
set label '0.20' at 9.7624, -1.09811 font ',16' front center textcolor rgb '#D55E00'
set arrow from 14.1452, 0.841912 to 14.3552, 0.841912 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 14.3552, 0.841912 to 14.8552, 0.841969 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 14.8552, 0.841969 to 17.3248, 0.841969 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 17.3248, 0.841969 to 17.8248, -0.128 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 17.8248, -0.128 to 18.6019, -0.128 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '4.00' at 16.09, 1.46197 font ',16' front center textcolor rgb '#009E73'
set label '0.20' at 16.09, 0.221969 font ',16' front center textcolor rgb '#D55E00'
set arrow from 14.3552, -1.79803 to 17.3248, -1.79803 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 17.3248, -1.79803 to 17.8248, -0.828 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 17.8248, -0.828 to 18.6019, -0.828 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-3.00' at 16.09, -1.17803 font ',16' front center textcolor rgb '#009E73'
set label '0.20' at 16.09, -2.41803 font ',16' front center textcolor rgb '#D55E00'
set arrow from 20.2628, -0.478 to 20.7628, -0.477939 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 20.7628, -0.477939 to 22.9436, -0.477939 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 22.9436, -0.477939 to 23.4436, -0.477878 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 23.4436, -0.477878 to 24.1436, -0.477878 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '1.00' at 21.8532, 0.142061 font ',16' front center textcolor rgb '#009E73'
set label '0.20' at 21.8532, -1.09794 font ',16' front center textcolor rgb '#D55E00'
set arrow from 27.1576, -0.477878 to 27.6576, -0.477819 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 27.6576, -0.477819 to 30.1272, -0.477819 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 30.1272, -0.477819 to 30.6272, -0.477765 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 30.6272, -0.477765 to 31.3272, -0.477765 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-1.00' at 28.8924, 0.142181 font ',16' front center textcolor rgb '#009E73'
set label '-0.20' at 28.8924, -1.09782 font ',16' front center textcolor rgb '#D55E00'
set arrow from 34.0692, -0.477765 to 34.5692, -0.477715 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 34.5692, -0.477715 to 37.0388, -0.477715 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 37.0388, -0.477715 to 37.5388, -0.477672 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 37.5388, -0.477672 to 38.2388, -0.477672 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '0.37' at 35.804, 0.142285 font ',16' front center textcolor rgb '#009E73'
set label '-0.53' at 35.804, -1.09772 font ',16' front center textcolor rgb '#D55E00'
set arrow from 40.6128, -0.477672 to 41.1128, -0.477636 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 41.1128, -0.477636 to 43.5824, -0.477636 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 43.5824, -0.477636 to 44.0824, -0.477608 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 44.0824, -0.477608 to 44.7824, -0.477608 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '1.37' at 42.3476, 0.142364 font ',16' front center textcolor rgb '#009E73'
set label '-0.53' at 42.3476, -1.09764 font ',16' front center textcolor rgb '#D55E00'
set arrow from 46.9584, -0.477608 to 47.4584, -0.477589 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 47.4584, -0.477589 to 49.6392, -0.477589 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 49.6392, -0.477589 to 50.1392, -0.47758 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 50.1392, -0.47758 to 50.8392, -0.47758 head filled size screen 0.009,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '0.73' at 48.5488, 0.142411 font ',16' front center textcolor rgb '#009E73'
set label '1.00' at 48.5488, -1.09759 font ',16' front center textcolor rgb '#D55E00'
set object polygon from 52.5392, 0.0725534 to 52.5164, 0.187307 to 52.4514, 0.284591 to 52.3541, 0.349594 to 52.2393, 0.37242 to 51.1391, 0.37242 to 51.0243, 0.349594 to 50.927, 0.284591 to 50.862, 0.187307 to 50.8392, 0.0725534 to 50.8392, -1.02771 to 50.862, -1.14247 to 50.927, -1.23975 to 51.0243, -1.30475 to 51.1391, -1.32758 to 52.2393, -1.32758 to 52.3541, -1.30475 to 52.4514, -1.23975 to 52.5164, -1.14247 to 52.5392, -1.02771 to 52.5392, 0.0725534 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'f' at 51.6892, -0.47758 front center textcolor rgb '#222222'
set object ellipse center 45.8704, -0.477608 size 2.176, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '1÷' at 45.8704, -0.477608 front center textcolor rgb '#222222'
set object ellipse center 39.4258, -0.477672 size 2.374, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+1' at 39.4258, -0.477672 front center textcolor rgb '#222222'
set object ellipse center 32.6982, -0.477765 size 2.742, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'exp' at 32.6982, -0.477765 front center textcolor rgb '#222222'
set object ellipse center 25.6506, -0.477878 size 3.014, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '×−1' at 25.6506, -0.477878 front center textcolor rgb '#222222'
set object ellipse center 19.3938, -0.478 size 1.738, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 19.3938, -0.478 front center textcolor rgb '#222222'
set object ellipse center 13.2762, 0.841912 size 1.738, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 13.2762, 0.841912 front center textcolor rgb '#222222'
set object ellipse center 7.1776, 3.04186 size 1.7, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '×' at 7.1776, 3.04186 front center textcolor rgb '#222222'
set object polygon from 2.158, 5.35199 to 2.13517, 5.46674 to 2.07017, 5.56403 to 1.97289, 5.62903 to 1.85813, 5.65185 to 0.299867, 5.65185 to 0.185113, 5.62903 to 0.087829, 5.56403 to 0.022826, 5.46674 to 0, 5.35199 to 0, 4.25172 to 0.022826, 4.13697 to 0.087829, 4.03968 to 0.185113, 3.97468 to 0.299867, 3.95185 to 1.85813, 3.95185 to 1.97289, 3.97468 to 2.07017, 4.03968 to 2.13517, 4.13697 to 2.158, 4.25172 to 2.158, 5.35199 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'w₀' at 1.079, 4.80185 front center textcolor rgb '#222222'
set object polygon from 2.045, 2.71199 to 2.02217, 2.82674 to 1.95717, 2.92403 to 1.85989, 2.98903 to 1.74513, 3.01185 to 0.412867, 3.01185 to 0.298113, 2.98903 to 0.200829, 2.92403 to 0.135826, 2.82674 to 0.113, 2.71199 to 0.113, 1.61172 to 0.135826, 1.49697 to 0.200829, 1.39968 to 0.298113, 1.33468 to 0.412867, 1.31185 to 1.74513, 1.31185 to 1.85989, 1.33468 to 1.95717, 1.39968 to 2.02217, 1.49697 to 2.045, 1.61172 to 2.045, 2.71199 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'x₀' at 1.079, 2.16185 front center textcolor rgb '#222222'
set object ellipse center 7.1776, -1.35814 size 1.7, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '×' at 7.1776, -1.35814 front center textcolor rgb '#222222'
set object polygon from 2.158, 0.0719876 to 2.13517, 0.186742 to 2.07017, 0.284026 to 1.97289, 0.349029 to 1.85813, 0.371855 to 0.299867, 0.371855 to 0.185113, 0.349029 to 0.087829, 0.284026 to 0.022826, 0.186742 to 0, 0.0719876 to 0, -1.02828 to 0.022826, -1.14303 to 0.087829, -1.24032 to 0.185113, -1.30532 to 0.299867, -1.32815 to 1.85813, -1.32815 to 1.97289, -1.30532 to 2.07017, -1.24032 to 2.13517, -1.14303 to 2.158, -1.02828 to 2.158, 0.0719876 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'w₁' at 1.079, -0.478145 front center textcolor rgb '#222222'
set object polygon from 2.045, -2.56801 to 2.02217, -2.45326 to 1.95717, -2.35597 to 1.85989, -2.29097 to 1.74513, -2.26815 to 0.412867, -2.26815 to 0.298113, -2.29097 to 0.200829, -2.35597 to 0.135826, -2.45326 to 0.113, -2.56801 to 0.113, -3.66828 to 0.135826, -3.78303 to 0.200829, -3.88032 to 0.298113, -3.94532 to 0.412867, -3.96815 to 1.74513, -3.96815 to 1.85989, -3.94532 to 1.95717, -3.88032 to 2.02217, -3.78303 to 2.045, -3.66828 to 2.045, -2.56801 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'x₁' at 1.079, -3.11815 front center textcolor rgb '#222222'
set object polygon from 14.3552, -1.2479 to 14.3324, -1.13314 to 14.2674, -1.03586 to 14.1701, -0.970857 to 14.0553, -0.948031 to 12.4971, -0.948031 to 12.3823, -0.970857 to 12.285, -1.03586 to 12.22, -1.13314 to 12.1972, -1.2479 to 12.1972, -2.34816 to 12.22, -2.46292 to 12.285, -2.5602 to 12.3823, -2.6252 to 12.4971, -2.64803 to 14.0553, -2.64803 to 14.1701, -2.6252 to 14.2674, -2.5602 to 14.3324, -2.46292 to 14.3552, -2.34816 to 14.3552, -1.2479 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'w₂' at 13.2762, -1.79803 front center textcolor rgb '#222222'
plot NaN
