# The gradient comes back to x by three ways
# Redraw it in this directory: gnuplot 'graph.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2200,620 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'graph.png'

# Title, settings, series.
set label 'The gradient comes back to x by three ways' at screen 0.0236, screen 0.9323 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'one unit, three digits, γ = 1.5, β = 0.5, ε = 0.001; green, above or left: forward; red, below or right: backward' at screen 0.0236, screen 0.8726 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.0167; set rmargin at screen 0.9833; set bmargin at screen 0.0591; set tmargin at screen 0.8047
unset border
unset grid
set xrange [-2.5999999999999996:26.800000000000004]
unset logscale x
unset xtics
unset xlabel
set yrange [-1.395291536050157:4.995291536050157]
unset logscale y
unset ytics
unset ylabel
set arrow from 0.62, 3.6 to 4.58, 3.6 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-0.05, 0.05, 0.53' at 2.6, 3.6 offset screen 0, screen 0.0227 font ',16' front center textcolor rgb '#009E73'
set label '-0.79, -1.01, -1.12' at 2.6, 3.6 offset screen 0, screen -0.0227 font ',16' front center textcolor rgb '#D55E00'
set arrow from 0, 2.98 to 0, 0.62 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-0.05, 0.05, 0.53' at 0, 1.8 offset screen -0.0442, screen 0 font ',16' front center textcolor rgb '#009E73'
set label '0.97' at 0, 1.8 offset screen 0.0147, screen 0 font ',16' front center textcolor rgb '#D55E00'
set arrow from 0.509759, 0.35291 to 4.69024, 3.24709 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '0.18' at 1.97293, 1.36587 offset screen 0, screen 0.0492 font ',16' front center textcolor rgb '#009E73'
set label '2.92' at 1.97293, 1.36587 offset screen 0, screen -0.0492 font ',16' front center textcolor rgb '#D55E00'
set arrow from 5.82, 3.6 to 9.78, 3.6 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-0.22, -0.13, 0.36' at 7.8, 3.6 offset screen 0, screen 0.0227 font ',16' front center textcolor rgb '#009E73'
set label '-0.79, -1.01, -1.12' at 7.8, 3.6 offset screen 0, screen -0.0227 font ',16' front center textcolor rgb '#D55E00'
set arrow from 5.2, 2.98 to 5.2, 0.62 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-0.22, -0.13, 0.36' at 5.2, 1.564 offset screen -0.0459, screen 0 font ',16' front center textcolor rgb '#009E73'
set label '-6.64, -3.94, 10.57' at 5.2, 1.564 offset screen 0.049, screen 0 font ',16' front center textcolor rgb '#D55E00'
set arrow from 5.82, 0 to 9.78, 0 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '0.06' at 7.8, 0 offset screen 0, screen 0.0227 font ',16' front center textcolor rgb '#009E73'
set label '44.53' at 7.8, 0 offset screen 0, screen -0.0227 font ',16' front center textcolor rgb '#D55E00'
set arrow from 10.4, 0.62 to 10.4, 2.98 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '3.90' at 10.4, 1.8 offset screen -0.0147, screen 0 font ',16' front center textcolor rgb '#009E73'
set label '-1.50' at 10.4, 1.8 offset screen 0.0164, screen 0 font ',16' front center textcolor rgb '#D55E00'
set arrow from 11.02, 3.6 to 14.98, 3.6 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-0.87, -0.52, 1.39' at 13, 3.6 offset screen 0, screen 0.0227 font ',16' front center textcolor rgb '#009E73'
set label '1.50, 0.75, -3.00' at 13, 3.6 offset screen 0, screen -0.0227 font ',16' front center textcolor rgb '#D55E00'
set arrow from 16.22, 3.6 to 20.18, 3.6 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-1.31, -0.78, 2.08' at 18.2, 3.6 offset screen 0, screen 0.0227 font ',16' front center textcolor rgb '#009E73'
set label '1.00, 0.50, -2.00' at 18.2, 3.6 offset screen 0, screen -0.0227 font ',16' front center textcolor rgb '#D55E00'
set arrow from 21.42, 3.6 to 25.38, 3.6 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '-0.81, -0.28, 2.58' at 23.4, 3.6 offset screen 0, screen 0.0227 font ',16' front center textcolor rgb '#009E73'
set label '1.00, 0.50, -2.00' at 23.4, 3.6 offset screen 0, screen -0.0227 font ',16' front center textcolor rgb '#D55E00'
set arrow from 15.6, 0.62 to 15.6, 2.98 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '1.50' at 15.6, 1.8 offset screen -0.0147, screen 0 font ',16' front center textcolor rgb '#009E73'
set label '-3.91' at 15.6, 1.8 offset screen 0.0164, screen 0 font ',16' front center textcolor rgb '#D55E00'
set arrow from 20.8, 0.62 to 20.8, 2.98 head filled size screen 0.0061,20,60 front linecolor rgb '#767676' linewidth 1.4 dashtype solid
set label '0.50' at 20.8, 1.8 offset screen -0.0147, screen 0 font ',16' front center textcolor rgb '#009E73'
set label '-0.50' at 20.8, 1.8 offset screen 0.0164, screen 0 font ',16' front center textcolor rgb '#D55E00'
set object polygon from 0.55, 3.9394 to 0.541581, 3.98173 to 0.517607, 4.01761 to 0.481727, 4.04158 to 0.439404, 4.05 to -0.439404, 4.05 to -0.481727, 4.04158 to -0.517607, 4.01761 to -0.541581, 3.98173 to -0.55, 3.9394 to -0.55, 3.2606 to -0.541581, 3.21827 to -0.517607, 3.18239 to -0.481727, 3.15842 to -0.439404, 3.15 to 0.439404, 3.15 to 0.481727, 3.15842 to 0.517607, 3.18239 to 0.541581, 3.21827 to 0.55, 3.2606 to 0.55, 3.9394 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'x' at 0, 3.6 font ',22' front center textcolor rgb '#222222'
set object ellipse center 5.2, 3.6 size 1.1, 1.1 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '−' at 5.2, 3.6 font ',22' front center textcolor rgb '#222222'
set object ellipse center 10.4, 3.6 size 1.1, 1.1 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '×' at 10.4, 3.6 font ',22' front center textcolor rgb '#222222'
set object ellipse center 15.6, 3.6 size 1.1, 1.1 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '×' at 15.6, 3.6 font ',22' front center textcolor rgb '#222222'
set object ellipse center 20.8, 3.6 size 1.1, 1.1 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '+' at 20.8, 3.6 font ',22' front center textcolor rgb '#222222'
set object polygon from 26.55, 3.9394 to 26.5416, 3.98173 to 26.5176, 4.01761 to 26.4817, 4.04158 to 26.4394, 4.05 to 25.5606, 4.05 to 25.5183, 4.04158 to 25.4824, 4.01761 to 25.4584, 3.98173 to 25.45, 3.9394 to 25.45, 3.2606 to 25.4584, 3.21827 to 25.4824, 3.18239 to 25.5183, 3.15842 to 25.5606, 3.15 to 26.4394, 3.15 to 26.4817, 3.15842 to 26.5176, 3.18239 to 26.5416, 3.21827 to 26.55, 3.2606 to 26.55, 3.9394 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'y' at 26, 3.6 font ',22' front center textcolor rgb '#222222'
set object ellipse center 0, 0 size 1.1, 1.1 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'μ' at 0, 0 font ',22' front center textcolor rgb '#222222'
set object ellipse center 5.2, 0 size 1.1, 1.1 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'σ²' at 5.2, 0 font ',22' front center textcolor rgb '#222222'
set object ellipse center 10.4, 0 size 1.1, 1.1 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label '1/√' at 10.4, 0 font ',22' front center textcolor rgb '#222222'
set object polygon from 16.15, 0.339404 to 16.1416, 0.381727 to 16.1176, 0.417607 to 16.0817, 0.441581 to 16.0394, 0.45 to 15.1606, 0.45 to 15.1183, 0.441581 to 15.0824, 0.417607 to 15.0584, 0.381727 to 15.05, 0.339404 to 15.05, -0.339404 to 15.0584, -0.381727 to 15.0824, -0.417607 to 15.1183, -0.441581 to 15.1606, -0.45 to 16.0394, -0.45 to 16.0817, -0.441581 to 16.1176, -0.417607 to 16.1416, -0.381727 to 16.15, -0.339404 to 16.15, 0.339404 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'γ' at 15.6, 0 font ',22' front center textcolor rgb '#222222'
set object polygon from 21.35, 0.339404 to 21.3416, 0.381727 to 21.3176, 0.417607 to 21.2817, 0.441581 to 21.2394, 0.45 to 20.3606, 0.45 to 20.3183, 0.441581 to 20.2824, 0.417607 to 20.2584, 0.381727 to 20.25, 0.339404 to 20.25, -0.339404 to 20.2584, -0.381727 to 20.2824, -0.417607 to 20.3183, -0.441581 to 20.3606, -0.45 to 21.2394, -0.45 to 21.2817, -0.441581 to 21.3176, -0.417607 to 21.3416, -0.381727 to 21.35, -0.339404 to 21.35, 0.339404 front fillcolor rgb '#D9D9D9' fillstyle solid 1 border linecolor rgb '#767676' linewidth 1
set label 'β' at 20.8, 0 font ',22' front center textcolor rgb '#222222'
plot NaN
