# Values go forward, gradients come back
# Redraw it in this directory: gnuplot 'graph-first.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1440,334 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'graph-first.png'

# Title, settings, series.
set label 'Values go forward, gradients come back' at screen 0.0361, screen 0.8743 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'f = (x + y) z; green, above each edge: its value; red, below: df by that value' at screen 0.0361, screen 0.7635 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0255; set rmargin at screen 0.9745; set bmargin at screen 0.1098; set tmargin at screen 0.6375
unset border
unset grid
set xrange [-8.65911909939878:42.51311909939878]
unset logscale x
unset xtics
unset xlabel
set yrange [-2.962274994527145:3.6376956297470366]
unset logscale y
unset ytics
unset ylabel
set arrow from 1.7, 2.3177 to 6.7696, 2.3177 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 6.7696, 2.3177 to 9.3696, 1.3477 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 9.3696, 1.3477 to 10.1467, 1.3477 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-2.00' at 5.5348, 2.9377 font ',16' front center textcolor rgb '#009E73'
set label '-4.00' at 5.5348, 1.6977 font ',16' front center textcolor rgb '#D55E00'
set arrow from 1.7, -0.322304 to 6.7696, -0.322304 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 6.7696, -0.322304 to 9.3696, 0.647704 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 9.3696, 0.647704 to 10.1467, 0.647704 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '5.00' at 5.5348, 0.297696 font ',16' front center textcolor rgb '#009E73'
set label '-4.00' at 5.5348, -0.942304 font ',16' front center textcolor rgb '#D55E00'
set arrow from 11.8076, 0.997704 to 14.4076, 0.997725 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 14.4076, 0.997725 to 18.2756, 0.997725 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 18.2756, 0.997725 to 20.8756, 0.0277334 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 20.8756, 0.0277334 to 21.651, 0.0277334 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label 'q = 3.00' at 16.3416, 1.61773 font ',16' front center textcolor rgb '#009E73'
set label '-4.00' at 16.3416, 0.377725 font ',16' front center textcolor rgb '#D55E00'
set arrow from 11.7886, -1.64227 to 18.2756, -1.64227 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 18.2756, -1.64227 to 20.8756, -0.672267 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 20.8756, -0.672267 to 21.651, -0.672267 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-4.00' at 16.3416, -1.02227 font ',16' front center textcolor rgb '#009E73'
set label '3.00' at 16.3416, -2.26227 font ',16' front center textcolor rgb '#D55E00'
set arrow from 23.2756, -0.322267 to 25.8756, -0.322256 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 25.8756, -0.322256 to 28.854, -0.322256 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 28.854, -0.322256 to 31.454, -0.32225 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 31.454, -0.32225 to 32.154, -0.32225 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-12.00' at 27.3648, 0.297744 font ',16' front center textcolor rgb '#009E73'
set label '1.00' at 27.3648, -0.942256 font ',16' front center textcolor rgb '#D55E00'
set object polygon from 33.854, 0.228205 to 33.8312, 0.342836 to 33.7663, 0.440015 to 33.6691, 0.504949 to 33.5545, 0.52775 to 32.4535, 0.52775 to 32.3389, 0.504949 to 32.2417, 0.440015 to 32.1768, 0.342836 to 32.154, 0.228205 to 32.154, -0.872705 to 32.1768, -0.987336 to 32.2417, -1.08452 to 32.3389, -1.14945 to 32.4535, -1.17225 to 33.5545, -1.17225 to 33.6691, -1.14945 to 33.7663, -1.08452 to 33.8312, -0.987336 to 33.854, -0.872705 to 33.854, 0.228205 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'f' at 33.004, -0.32225 front center textcolor rgb '#222222'
set object ellipse center 22.4256, -0.322267 size 1.7, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '×' at 22.4256, -0.322267 front center textcolor rgb '#222222'
set object ellipse center 10.9386, 0.997704 size 1.738, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 10.9386, 0.997704 front center textcolor rgb '#222222'
set object polygon from 1.7, 2.86815 to 1.6772, 2.98278 to 1.61227, 3.07996 to 1.51509, 3.14489 to 1.40046, 3.1677 to 0.299545, 3.1677 to 0.184914, 3.14489 to 0.0877346, 3.07996 to 0.0228015, 2.98278 to 0, 2.86815 to 0, 1.76724 to 0.0228015, 1.65261 to 0.0877346, 1.55543 to 0.184914, 1.4905 to 0.299545, 1.4677 to 1.40046, 1.4677 to 1.51509, 1.4905 to 1.61227, 1.55543 to 1.6772, 1.65261 to 1.7, 1.76724 to 1.7, 2.86815 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'x' at 0.85, 2.3177 front center textcolor rgb '#222222'
set object polygon from 1.7, 0.228151 to 1.6772, 0.342782 to 1.61227, 0.439961 to 1.51509, 0.504894 to 1.40046, 0.527696 to 0.299545, 0.527696 to 0.184914, 0.504894 to 0.0877346, 0.439961 to 0.0228015, 0.342782 to 0, 0.228151 to 0, -0.87276 to 0.0228015, -0.98739 to 0.0877346, -1.08457 to 0.184914, -1.1495 to 0.299545, -1.1723 to 1.40046, -1.1723 to 1.51509, -1.1495 to 1.61227, -1.08457 to 1.6772, -0.98739 to 1.7, -0.87276 to 1.7, 0.228151 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'y' at 0.85, -0.322304 front center textcolor rgb '#222222'
set object polygon from 11.7886, -1.09182 to 11.7658, -0.977189 to 11.7009, -0.88001 to 11.6037, -0.815076 to 11.4891, -0.792275 to 10.3881, -0.792275 to 10.2735, -0.815076 to 10.1763, -0.88001 to 10.1114, -0.977189 to 10.0886, -1.09182 to 10.0886, -2.19273 to 10.1114, -2.30736 to 10.1763, -2.40454 to 10.2735, -2.46947 to 10.3881, -2.49227 to 11.4891, -2.49227 to 11.6037, -2.46947 to 11.7009, -2.40454 to 11.7658, -2.30736 to 11.7886, -2.19273 to 11.7886, -1.09182 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'z' at 10.9386, -1.64227 front center textcolor rgb '#222222'
plot NaN
