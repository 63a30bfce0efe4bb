# Only the global norm leaves every step its direction
# Redraw it in this directory: gnuplot 'field.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1600,1750 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'field.png'

# Title, settings, series.
set label 'Only the global norm leaves every step its direction' at screen 0.0768, screen 0.976 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'loss a²/2 + 3|b|²/2, with one element in a and four equal ones in b; limit 1.5; grey: the whole gradient' at screen 0.0768, screen 0.9549 font ',17' textcolor rgb muted
set label 'a' at screen 0.5266, screen 0.0213 center textcolor rgb ink
set label 'b' at screen 0.0248, screen 0.4873 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: by value.
set lmargin at screen 0.0768; set rmargin at screen 0.5128; set bmargin at screen 0.5022; set tmargin at screen 0.9138
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-3.5:3.5]
unset logscale x
set xtics norotate ('' -3, '' -2, '' -1, '' 0, '' 1, '' 2, '' 3)
unset xlabel
set yrange [-3.6142324245126396:3.6142324245126396]
unset logscale y
set ytics norotate ('−3' -3, '−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
unset ylabel
set label 'by value' at graph 0, graph 1 offset screen 0, screen 0.011 front textcolor rgb ink
set arrow from -3, -3 to -2.34, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -2 to -2.34, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -1 to -2.34, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 0 to -2.34, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 1 to -2.34, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 2 to -2.34, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 3 to -2.34, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -3 to -1.56, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -2 to -1.56, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -1 to -1.56, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 0 to -1.56, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 1 to -1.56, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 2 to -1.56, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 3 to -1.56, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -3 to -0.78, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -2 to -0.78, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -1 to -0.78, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 0 to -0.78, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 1 to -0.78, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 2 to -0.78, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 3 to -0.78, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -3 to 0, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -2 to 0, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -1 to 0, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 1 to 0, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 2 to 0, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 3 to 0, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -3 to 0.78, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -2 to 0.78, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -1 to 0.78, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 0 to 0.78, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 1 to 0.78, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 2 to 0.78, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 3 to 0.78, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -3 to 1.56, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -2 to 1.56, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -1 to 1.56, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 0 to 1.56, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 1 to 1.56, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 2 to 1.56, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 3 to 1.56, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -3 to 2.34, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -2 to 2.34, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -1 to 2.34, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 0 to 2.34, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 1 to 2.34, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 2 to 2.34, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 3 to 2.34, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -3 to -2.67, -2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -3, -2 to -2.67, -1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -3, -1 to -2.67, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -3, 0 to -2.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -3, 1 to -2.67, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -3, 2 to -2.67, 1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -3, 3 to -2.67, 2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -2, -3 to -1.67, -2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -2, -2 to -1.67, -1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -2, -1 to -1.67, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -2, 0 to -1.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -2, 1 to -1.67, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -2, 2 to -1.67, 1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -2, 3 to -1.67, 2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -1, -3 to -0.78, -2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -1, -2 to -0.78, -1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -1, -1 to -0.78, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -1, 0 to -0.78, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -1, 1 to -0.78, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -1, 2 to -0.78, 1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from -1, 3 to -0.78, 2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 0, -3 to 0, -2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 0, -2 to 0, -1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 0, -1 to 0, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 0, 1 to 0, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 0, 2 to 0, 1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 0, 3 to 0, 2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 1, -3 to 0.78, -2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 1, -2 to 0.78, -1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 1, -1 to 0.78, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 1, 0 to 0.78, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 1, 1 to 0.78, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 1, 2 to 0.78, 1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 1, 3 to 0.78, 2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 2, -3 to 1.67, -2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 2, -2 to 1.67, -1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 2, -1 to 1.67, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 2, 0 to 1.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 2, 1 to 1.67, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 2, 2 to 1.67, 1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 2, 3 to 1.67, 2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 3, -3 to 2.67, -2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 3, -2 to 2.67, -1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 3, -1 to 2.67, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 3, 0 to 2.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 3, 1 to 2.67, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 3, 2 to 2.67, 1.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
set arrow from 3, 3 to 2.67, 2.34 head filled size screen 0.0071,20,60 front linecolor rgb '#D55E00' linewidth 2.2 dashtype solid
plot NaN
unset label; unset arrow; unset object

# Panel: by norm.
set lmargin at screen 0.5405; set rmargin at screen 0.9764; set bmargin at screen 0.5022; set tmargin at screen 0.9138
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-3.5:3.5]
unset logscale x
set xtics norotate ('' -3, '' -2, '' -1, '' 0, '' 1, '' 2, '' 3)
unset xlabel
set yrange [-3.6142324245126396:3.6142324245126396]
unset logscale y
set ytics norotate ('' -3, '' -2, '' -1, '' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'by norm' at graph 0, graph 1 offset screen 0, screen 0.011 front textcolor rgb ink
set arrow from -3, -3 to -2.34, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -2 to -2.34, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -1 to -2.34, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 0 to -2.34, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 1 to -2.34, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 2 to -2.34, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 3 to -2.34, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -3 to -1.56, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -2 to -1.56, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -1 to -1.56, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 0 to -1.56, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 1 to -1.56, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 2 to -1.56, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 3 to -1.56, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -3 to -0.78, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -2 to -0.78, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -1 to -0.78, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 0 to -0.78, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 1 to -0.78, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 2 to -0.78, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 3 to -0.78, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -3 to 0, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -2 to 0, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -1 to 0, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 1 to 0, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 2 to 0, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 3 to 0, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -3 to 0.78, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -2 to 0.78, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -1 to 0.78, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 0 to 0.78, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 1 to 0.78, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 2 to 0.78, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 3 to 0.78, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -3 to 1.56, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -2 to 1.56, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -1 to 1.56, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 0 to 1.56, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 1 to 1.56, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 2 to 1.56, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 3 to 1.56, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -3 to 2.34, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -2 to 2.34, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -1 to 2.34, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 0 to 2.34, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 1 to 2.34, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 2 to 2.34, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 3 to 2.34, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -3 to -2.67, -2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -3, -2 to -2.67, -1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -3, -1 to -2.67, -0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -3, 0 to -2.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -3, 1 to -2.67, 0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -3, 2 to -2.67, 1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -3, 3 to -2.67, 2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -2, -3 to -1.67, -2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -2, -2 to -1.67, -1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -2, -1 to -1.67, -0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -2, 0 to -1.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -2, 1 to -1.67, 0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -2, 2 to -1.67, 1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -2, 3 to -1.67, 2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -1, -3 to -0.78, -2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -1, -2 to -0.78, -1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -1, -1 to -0.78, -0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -1, 0 to -0.78, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -1, 1 to -0.78, 0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -1, 2 to -0.78, 1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from -1, 3 to -0.78, 2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 0, -3 to 0, -2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 0, -2 to 0, -1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 0, -1 to 0, -0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 0, 1 to 0, 0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 0, 2 to 0, 1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 0, 3 to 0, 2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 1, -3 to 0.78, -2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 1, -2 to 0.78, -1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 1, -1 to 0.78, -0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 1, 0 to 0.78, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 1, 1 to 0.78, 0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 1, 2 to 0.78, 1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 1, 3 to 0.78, 2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 2, -3 to 1.67, -2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 2, -2 to 1.67, -1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 2, -1 to 1.67, -0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 2, 0 to 1.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 2, 1 to 1.67, 0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 2, 2 to 1.67, 1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 2, 3 to 1.67, 2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 3, -3 to 2.67, -2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 3, -2 to 2.67, -1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 3, -1 to 2.67, -0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 3, 0 to 2.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 3, 1 to 2.67, 0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 3, 2 to 2.67, 1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
set arrow from 3, 3 to 2.67, 2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#E69F00' linewidth 2.2 dashtype solid
plot NaN
unset label; unset arrow; unset object

# Panel: by average norm.
set lmargin at screen 0.0768; set rmargin at screen 0.5128; set bmargin at screen 0.0608; set tmargin at screen 0.4724
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-3.5:3.5]
unset logscale x
set xtics norotate ('−3' -3, '−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
unset xlabel
set yrange [-3.6142324245126396:3.6142324245126396]
unset logscale y
set ytics norotate ('−3' -3, '−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
unset ylabel
set label 'by average norm' at graph 0, graph 1 offset screen 0, screen 0.011 front textcolor rgb ink
set arrow from -3, -3 to -2.34, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -2 to -2.34, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -1 to -2.34, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 0 to -2.34, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 1 to -2.34, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 2 to -2.34, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 3 to -2.34, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -3 to -1.56, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -2 to -1.56, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -1 to -1.56, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 0 to -1.56, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 1 to -1.56, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 2 to -1.56, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 3 to -1.56, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -3 to -0.78, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -2 to -0.78, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -1 to -0.78, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 0 to -0.78, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 1 to -0.78, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 2 to -0.78, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 3 to -0.78, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -3 to 0, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -2 to 0, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -1 to 0, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 1 to 0, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 2 to 0, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 3 to 0, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -3 to 0.78, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -2 to 0.78, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -1 to 0.78, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 0 to 0.78, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 1 to 0.78, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 2 to 0.78, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 3 to 0.78, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -3 to 1.56, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -2 to 1.56, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -1 to 1.56, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 0 to 1.56, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 1 to 1.56, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 2 to 1.56, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 3 to 1.56, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -3 to 2.34, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -2 to 2.34, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -1 to 2.34, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 0 to 2.34, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 1 to 2.34, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 2 to 2.34, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 3 to 2.34, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -3 to -2.67, -1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -3, -2 to -2.67, -0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -3, -1 to -2.67, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -3, 0 to -2.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -3, 1 to -2.67, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -3, 2 to -2.67, 0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -3, 3 to -2.67, 1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -2, -3 to -1.67, -1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -2, -2 to -1.67, -0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -2, -1 to -1.67, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -2, 0 to -1.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -2, 1 to -1.67, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -2, 2 to -1.67, 0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -2, 3 to -1.67, 1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -1, -3 to -0.78, -1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -1, -2 to -0.78, -0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -1, -1 to -0.78, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -1, 0 to -0.78, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -1, 1 to -0.78, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -1, 2 to -0.78, 0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from -1, 3 to -0.78, 1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 0, -3 to 0, -1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 0, -2 to 0, -0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 0, -1 to 0, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 0, 1 to 0, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 0, 2 to 0, 0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 0, 3 to 0, 1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 1, -3 to 0.78, -1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 1, -2 to 0.78, -0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 1, -1 to 0.78, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 1, 0 to 0.78, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 1, 1 to 0.78, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 1, 2 to 0.78, 0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 1, 3 to 0.78, 1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 2, -3 to 1.67, -1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 2, -2 to 1.67, -0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 2, -1 to 1.67, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 2, 0 to 1.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 2, 1 to 1.67, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 2, 2 to 1.67, 0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 2, 3 to 1.67, 1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 3, -3 to 2.67, -1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 3, -2 to 2.67, -0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 3, -1 to 2.67, -0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 3, 0 to 2.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 3, 1 to 2.67, 0.34 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 3, 2 to 2.67, 0.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
set arrow from 3, 3 to 2.67, 1.68 head filled size screen 0.0071,20,60 front linecolor rgb '#009E73' linewidth 2.2 dashtype solid
plot NaN
unset label; unset arrow; unset object

# Panel: by global norm.
set lmargin at screen 0.5405; set rmargin at screen 0.9764; set bmargin at screen 0.0608; set tmargin at screen 0.4724
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-3.5:3.5]
unset logscale x
set xtics norotate ('−3' -3, '−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
unset xlabel
set yrange [-3.6142324245126396:3.6142324245126396]
unset logscale y
set ytics norotate ('' -3, '' -2, '' -1, '' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'by global norm' at graph 0, graph 1 offset screen 0, screen 0.011 front textcolor rgb ink
set arrow from -3, -3 to -2.34, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -2 to -2.34, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -1 to -2.34, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 0 to -2.34, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 1 to -2.34, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 2 to -2.34, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, 3 to -2.34, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -3 to -1.56, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -2 to -1.56, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, -1 to -1.56, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 0 to -1.56, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 1 to -1.56, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 2 to -1.56, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -2, 3 to -1.56, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -3 to -0.78, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -2 to -0.78, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, -1 to -0.78, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 0 to -0.78, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 1 to -0.78, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 2 to -0.78, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -1, 3 to -0.78, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -3 to 0, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -2 to 0, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, -1 to 0, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 1 to 0, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 2 to 0, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 0, 3 to 0, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -3 to 0.78, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -2 to 0.78, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, -1 to 0.78, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 0 to 0.78, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 1 to 0.78, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 2 to 0.78, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 1, 3 to 0.78, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -3 to 1.56, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -2 to 1.56, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, -1 to 1.56, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 0 to 1.56, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 1 to 1.56, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 2 to 1.56, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 2, 3 to 1.56, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -3 to 2.34, -1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -2 to 2.34, -0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, -1 to 2.34, -0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 0 to 2.34, 0 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 1 to 2.34, 0.34 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 2 to 2.34, 0.68 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from 3, 3 to 2.34, 1.02 nohead front linecolor rgb '#D9D9D9' linewidth 2 dashtype solid
set arrow from -3, -3 to -2.89564, -2.68693 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -3, -2 to -2.85242, -1.70484 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -3, -1 to -2.76665, -0.766655 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -3, 0 to -2.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -3, 1 to -2.76665, 0.766655 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -3, 2 to -2.85242, 1.70484 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -3, 3 to -2.89564, 2.68693 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -2, -3 to -1.92841, -2.67786 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -2, -2 to -1.89564, -1.68693 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -2, -1 to -1.81695, -0.725423 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -2, 0 to -1.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -2, 1 to -1.81695, 0.725423 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -2, 2 to -1.89564, 1.68693 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -2, 3 to -1.92841, 2.67786 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -1, -3 to -0.963558, -2.67202 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -1, -2 to -0.945748, -1.67449 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -1, -1 to -0.895645, -0.686935 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -1, 0 to -0.78, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -1, 1 to -0.895645, 0.686935 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -1, 2 to -0.945748, 1.67449 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from -1, 3 to -0.963558, 2.67202 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 0, -3 to 0, -2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 0, -2 to 0, -1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 0, -1 to 0, -0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 0, 1 to 0, 0.67 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 0, 2 to 0, 1.67 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 0, 3 to 0, 2.67 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 1, -3 to 0.963558, -2.67202 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 1, -2 to 0.945748, -1.67449 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 1, -1 to 0.895645, -0.686935 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 1, 0 to 0.78, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 1, 1 to 0.895645, 0.686935 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 1, 2 to 0.945748, 1.67449 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 1, 3 to 0.963558, 2.67202 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 2, -3 to 1.92841, -2.67786 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 2, -2 to 1.89564, -1.68693 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 2, -1 to 1.81695, -0.725423 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 2, 0 to 1.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 2, 1 to 1.81695, 0.725423 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 2, 2 to 1.89564, 1.68693 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 2, 3 to 1.92841, 2.67786 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 3, -3 to 2.89564, -2.68693 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 3, -2 to 2.85242, -1.70484 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 3, -1 to 2.76665, -0.766655 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 3, 0 to 2.67, 0 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 3, 1 to 2.76665, 0.766655 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 3, 2 to 2.85242, 1.70484 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
set arrow from 3, 3 to 2.89564, 2.68693 head filled size screen 0.0071,20,60 front linecolor rgb '#0072B2' linewidth 2.2 dashtype solid
plot NaN

unset multiplot
