# The gradient comes back through the holes of the forward pass
# Its numbers are in gradient-mask.csv.
# Redraw it in this directory: gnuplot 'gradient-mask.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1500,1300 font 'DejaVu Sans,18' linewidth 2 background '#FFFFFF'
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
set output 'gradient-mask.png'

# Title, settings, series.
set label 'The gradient comes back through the holes of the forward pass' at screen 0.0509, screen 0.9677 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'one dropout layer, p = 0.5, 4 samples, 12 units' at screen 0.0509, screen 0.9392 font ',17' textcolor rgb muted

set multiplot

# Panel: dy, from above.
set lmargin at screen 0.0509; set rmargin at screen 0.8648; set bmargin at screen 0.6532; set tmargin at screen 0.8821
unset border
unset grid
set xrange [-0.5:11.5]
unset logscale x
unset xtics
set xlabel 'unit'
set yrange [3.5:-0.5]
unset logscale y
unset ytics
set ylabel 'sample'
set label 'dy, from above' at graph 0, graph 1 offset screen 0, screen 0.0157 front textcolor rgb ink
set palette defined (0 '#053061', 1 '#2166AC', 2 '#4393C3', 3 '#92C5DE', 4 '#D1E5F0', 5 '#F7F7F7', 6 '#FDDBC7', 7 '#F4A582', 8 '#D6604D', 9 '#B2182B', 10 '#67001F')
set cbrange [-3.8012315337135845:3.8012315337135845]
set colorbox vertical user origin screen 0.876, screen 0.6532 size screen 0.0128, screen 0.2289 noborder
set cbtics scale 0 ('−2.00' -2, '0.00' 0, '2.00' 2)
set label 'value' at screen 0.9651, screen 0.7676 center rotate by 90 textcolor rgb ink
plot 'gradient-mask.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.2f', column(3))):(abs(column(3) - 0) > 2.432788181576694 ? 0xFFFFFF : 0x222222) with labels font ',14.4' textcolor rgb variable
unset label; unset arrow; unset object

# Panel: mask of the forward pass.
set lmargin at screen 0.0509; set rmargin at screen 0.8648; set bmargin at screen 0.3541; set tmargin at screen 0.583
unset border
unset grid
set xrange [-0.5:11.5]
unset logscale x
unset xtics
set xlabel 'unit'
set yrange [3.5:-0.5]
unset logscale y
unset ytics
set ylabel 'sample'
set label 'mask of the forward pass' at graph 0, graph 1 offset screen 0, screen 0.0157 front textcolor rgb ink
set palette defined (0 '#053061', 1 '#2166AC', 2 '#4393C3', 3 '#92C5DE', 4 '#D1E5F0', 5 '#F7F7F7', 6 '#FDDBC7', 7 '#F4A582', 8 '#D6604D', 9 '#B2182B', 10 '#67001F')
set cbrange [-2:2]
set colorbox vertical user origin screen 0.876, screen 0.3541 size screen 0.0128, screen 0.2289 noborder
set cbtics scale 0 ('−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2)
set label 'value' at screen 0.9396, screen 0.4686 center rotate by 90 textcolor rgb ink
plot 'gradient-mask.csv' using 1:2:4 with image, \
  '' using 1:2:(gprintf('%.0f', column(4))):(abs(column(4) - 0) > 1.28 ? 0xFFFFFF : 0x222222) with labels font ',14.4' textcolor rgb variable
unset label; unset arrow; unset object

# Panel: dx = mask · dy.
set lmargin at screen 0.0509; set rmargin at screen 0.8648; set bmargin at screen 0.0551; set tmargin at screen 0.284
unset border
unset grid
set xrange [-0.5:11.5]
unset logscale x
unset xtics
set xlabel 'unit'
set yrange [3.5:-0.5]
unset logscale y
unset ytics
set ylabel 'sample'
set label 'dx = mask · dy' at graph 0, graph 1 offset screen 0, screen 0.0157 front textcolor rgb ink
set palette defined (0 '#053061', 1 '#2166AC', 2 '#4393C3', 3 '#92C5DE', 4 '#D1E5F0', 5 '#F7F7F7', 6 '#FDDBC7', 7 '#F4A582', 8 '#D6604D', 9 '#B2182B', 10 '#67001F')
set cbrange [-3.8012315337135845:3.8012315337135845]
set colorbox vertical user origin screen 0.876, screen 0.0551 size screen 0.0128, screen 0.2289 noborder
set cbtics scale 0 ('−2.00' -2, '0.00' 0, '2.00' 2)
set label 'value' at screen 0.9651, screen 0.1695 center rotate by 90 textcolor rgb ink
plot 'gradient-mask.csv' using 1:2:5 with image, \
  '' using 1:2:(gprintf('%.2f', column(5))):(abs(column(5) - 0) > 2.432788181576694 ? 0xFFFFFF : 0x222222) with labels font ',14.4' textcolor rgb variable

unset multiplot
