# Add distributes, max routes, multiply switches
# Redraw it in this directory: gnuplot 'graph-gates.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1440,440 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'graph-gates.png'

# Title, settings, series.
set label 'Add distributes, max routes, multiply switches' at screen 0.0361, screen 0.9045 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'f = 2 (x y + max(z, w)); green: values, red: gradients' at screen 0.0361, screen 0.8205 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0255; set rmargin at screen 0.9745; set bmargin at screen 0.0833; set tmargin at screen 0.7248
unset border
unset grid
set xrange [-2.856578034955124:48.272378034955125]
unset logscale x
unset xtics
unset xlabel
set yrange [-5.279999999999999:5.279999999999999]
unset logscale y
unset ytics
unset ylabel
set arrow from 1.709, 3.96 to 6.7876, 3.96 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 6.7876, 3.96 to 9.3876, 2.55 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 9.3876, 2.55 to 10.8525, 2.55 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '3.00' at 5.5528, 4.58 font ',16' front center textcolor rgb '#009E73'
set label '-8.00' at 5.5528, 3.34 font ',16' front center textcolor rgb '#D55E00'
set arrow from 1.709, 1.32 to 6.7876, 1.32 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 6.7876, 1.32 to 9.3876, 1.85 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 9.3876, 1.85 to 10.8525, 1.85 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-4.00' at 5.5528, 1.94 font ',16' front center textcolor rgb '#009E73'
set label '6.00' at 5.5528, 0.7 font ',16' front center textcolor rgb '#D55E00'
set arrow from 1.709, -1.32 to 6.7876, -1.32 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 6.7876, -1.32 to 9.3876, -1.85 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 9.3876, -1.85 to 10.2242, -1.85 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '2.00' at 5.5528, -0.7 font ',16' front center textcolor rgb '#009E73'
set label '2.00' at 5.5528, -1.94 font ',16' front center textcolor rgb '#D55E00'
set arrow from 1.718, -3.96 to 6.7876, -3.96 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 6.7876, -3.96 to 9.3876, -2.55 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 9.3876, -2.55 to 10.2242, -2.55 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-1.00' at 5.5528, -3.34 font ',16' front center textcolor rgb '#009E73'
set label '0.00' at 5.5528, -4.58 font ',16' front center textcolor rgb '#D55E00'
set arrow from 12.4771, 2.2 to 13.1666, 2.2 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 13.1666, 2.2 to 15.7666, 1.32 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 15.7666, 1.32 to 18.745, 1.32 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 18.745, 1.32 to 21.345, 0.35 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 21.345, 0.35 to 22.1221, 0.35 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-12.00' at 17.2558, 1.94 font ',16' front center textcolor rgb '#009E73'
set label '2.00' at 17.2558, 0.7 font ',16' front center textcolor rgb '#D55E00'
set arrow from 13.1666, -2.2 to 15.7666, -1.32 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 15.7666, -1.32 to 18.745, -1.32 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 18.745, -1.32 to 21.345, -0.35 nohead front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set arrow from 21.345, -0.35 to 22.1221, -0.35 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '2.00' at 17.2558, -0.7 font ',16' front center textcolor rgb '#009E73'
set label '2.00' at 17.2558, -1.94 font ',16' front center textcolor rgb '#D55E00'
set arrow from 23.783, 0 to 32.6614, 0 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-10.00' at 27.8722, 0.62 font ',16' front center textcolor rgb '#009E73'
set label '2.00' at 27.8722, -0.62 font ',16' front center textcolor rgb '#D55E00'
set arrow from 34.8374, 0 to 43.7158, 0 head filled size screen 0.0093,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-20.00' at 38.9266, 0.62 font ',16' front center textcolor rgb '#009E73'
set label '1.00' at 38.9266, -0.62 font ',16' front center textcolor rgb '#D55E00'
set object polygon from 45.4158, 0.550709 to 45.393, 0.665242 to 45.3281, 0.76234 to 45.231, 0.827218 to 45.1165, 0.85 to 44.0151, 0.85 to 43.9006, 0.827218 to 43.8035, 0.76234 to 43.7386, 0.665242 to 43.7158, 0.550709 to 43.7158, -0.550709 to 43.7386, -0.665242 to 43.8035, -0.76234 to 43.9006, -0.827218 to 44.0151, -0.85 to 45.1165, -0.85 to 45.231, -0.827218 to 45.3281, -0.76234 to 45.393, -0.665242 to 45.4158, -0.550709 to 45.4158, 0.550709 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'f' at 44.5658, 0 front center textcolor rgb '#222222'
set object ellipse center 33.7494, 0 size 2.176, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '×2' at 33.7494, 0 front center textcolor rgb '#222222'
set object ellipse center 22.914, 0 size 1.738, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 22.914, 0 front center textcolor rgb '#222222'
set object ellipse center 11.6271, 2.2 size 1.7, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '×' at 11.6271, 2.2 front center textcolor rgb '#222222'
set object polygon from 1.709, 4.51071 to 1.68622, 4.62524 to 1.62134, 4.72234 to 1.52424, 4.78722 to 1.40971, 4.81 to 0.308291, 4.81 to 0.193758, 4.78722 to 0.0966604, 4.72234 to 0.0317822, 4.62524 to 0.009, 4.51071 to 0.009, 3.40929 to 0.0317822, 3.29476 to 0.0966604, 3.19766 to 0.193758, 3.13278 to 0.308291, 3.11 to 1.40971, 3.11 to 1.52424, 3.13278 to 1.62134, 3.19766 to 1.68622, 3.29476 to 1.709, 3.40929 to 1.709, 4.51071 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'x' at 0.859, 3.96 front center textcolor rgb '#222222'
set object polygon from 1.709, 1.87071 to 1.68622, 1.98524 to 1.62134, 2.08234 to 1.52424, 2.14722 to 1.40971, 2.17 to 0.308291, 2.17 to 0.193758, 2.14722 to 0.0966604, 2.08234 to 0.0317822, 1.98524 to 0.009, 1.87071 to 0.009, 0.769291 to 0.0317822, 0.654758 to 0.0966604, 0.55766 to 0.193758, 0.492782 to 0.308291, 0.47 to 1.40971, 0.47 to 1.52424, 0.492782 to 1.62134, 0.55766 to 1.68622, 0.654758 to 1.709, 0.769291 to 1.709, 1.87071 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'y' at 0.859, 1.32 front center textcolor rgb '#222222'
set object ellipse center 11.6271, -2.2 size 3.079, 1.7 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'max' at 11.6271, -2.2 front center textcolor rgb '#222222'
set object polygon from 1.709, -0.769291 to 1.68622, -0.654758 to 1.62134, -0.55766 to 1.52424, -0.492782 to 1.40971, -0.47 to 0.308291, -0.47 to 0.193758, -0.492782 to 0.0966604, -0.55766 to 0.0317822, -0.654758 to 0.009, -0.769291 to 0.009, -1.87071 to 0.0317822, -1.98524 to 0.0966604, -2.08234 to 0.193758, -2.14722 to 0.308291, -2.17 to 1.40971, -2.17 to 1.52424, -2.14722 to 1.62134, -2.08234 to 1.68622, -1.98524 to 1.709, -1.87071 to 1.709, -0.769291 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'z' at 0.859, -1.32 front center textcolor rgb '#222222'
set object polygon from 1.718, -3.40929 to 1.69522, -3.29476 to 1.63034, -3.19766 to 1.53324, -3.13278 to 1.41871, -3.11 to 0.299291, -3.11 to 0.184758, -3.13278 to 0.0876604, -3.19766 to 0.0227822, -3.29476 to 5.55112e-17, -3.40929 to 5.55112e-17, -4.51071 to 0.0227822, -4.62524 to 0.0876604, -4.72234 to 0.184758, -4.78722 to 0.299291, -4.81 to 1.41871, -4.81 to 1.53324, -4.78722 to 1.63034, -4.72234 to 1.69522, -4.62524 to 1.718, -4.51071 to 1.718, -3.40929 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'w' at 0.859, -3.96 front center textcolor rgb '#222222'
plot NaN
