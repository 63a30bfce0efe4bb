# The best share moves with the rate, L2's λ' and PyTorch's much less
# Its numbers are in grids.csv.
# Redraw it in this directory: gnuplot 'grids.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2400,900 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'grids.png'

# Title, settings, series.
set label 'The best share moves with the rate, L2''s λ'' and PyTorch''s much less' at screen 0.0624, screen 0.9533 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1,000 digits with wrong labels, 784-100-10, batch 50, 800 steps; mean of 8 runs; line: centre of the good strengths, where it is inside the grid' at screen 0.0624, screen 0.9122 font ',17' textcolor rgb muted
set arrow from screen 0.0624, screen 0.8744 to screen 0.0794, screen 0.8744 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'L2''s λ''' at screen 0.0832, screen 0.8744 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1268, screen 0.8744 to screen 0.1438, screen 0.8744 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'AdamW''s share ηλ''' at screen 0.1476, screen 0.8744 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2522, screen 0.8744 to screen 0.2692, screen 0.8744 nohead linecolor rgb '#009E73' linewidth 2 dashtype (11,4,2,4)
set label 'AdamW''s λ''' at screen 0.273, screen 0.8744 font ',17' textcolor rgb '#009E73'

set multiplot

# Panel: test accuracy, Adam with L2 in the loss.
set lmargin at screen 0.0624; set rmargin at screen 0.3; set bmargin at screen 0.1133; set tmargin at screen 0.7959
unset border
unset grid
set xrange [-0.5:3.5]
unset logscale x
set xtics scale 0 norotate ('0.0001' 0, '0.0003' 1, '0.001' 2, '0.003' 3)
set xlabel 'learning rate η'
set yrange [4.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0.001' 0, '0.006' 1, '0.03' 2, '0.2' 3, '1' 4)
set ylabel 'λ'' of L2' offset screen 0.0022, 0
set label 'test accuracy, Adam with L2 in the loss' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.4:0.9]
set colorbox vertical user origin screen 0.3067, screen 0.1133 size screen 0.0076, screen 0.6827 noborder
set cbtics scale 0 ('40%%' 0.4, '50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8, '90%%' 0.9)
plot 'grids.csv' using 1:2:3 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(3))):(column(3) < 0.7 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable, \
  '' using 4:5 with lines linetype 2 dashtype solid linewidth 3.2
unset label; unset arrow; unset object

# Panel: test accuracy, AdamW.
set lmargin at screen 0.407; set rmargin at screen 0.6446; set bmargin at screen 0.1133; set tmargin at screen 0.7959
unset border
unset grid
set xrange [-0.5:3.5]
unset logscale x
set xtics scale 0 norotate ('0.0001' 0, '0.0003' 1, '0.001' 2, '0.003' 3)
set xlabel 'learning rate η'
set yrange [4.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('0.0001' 0, '0.0006' 1, '0.003' 2, '0.02' 3, '0.1' 4)
set ylabel 'share of a step, ηλ''' offset screen 0.0021, 0
set label 'test accuracy, AdamW' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0.4:0.9]
set colorbox vertical user origin screen 0.6512, screen 0.1133 size screen 0.0076, screen 0.6827 noborder
set cbtics scale 0 ('40%%' 0.4, '50%%' 0.5, '60%%' 0.6, '70%%' 0.7, '80%%' 0.8, '90%%' 0.9)
plot 'grids.csv' using 1:2:6 with image, \
  '' using 1:2:(gprintf('%.0f%%', 100 * column(6))):(column(6) < 0.7 ? 0xFFFFFF : 0x222222) with labels font ',13.6' textcolor rgb variable, \
  '' using 4:7 with lines linetype 2 dashtype solid linewidth 3.2
unset label; unset arrow; unset object

# Panel: best strength, by that at the middle rate.
set lmargin at screen 0.7335; set rmargin at screen 0.9711; set bmargin at screen 0.1133; set tmargin at screen 0.7959
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.0002818382931264454:0.0035481338923357545]
set logscale x 10
set xtics norotate ('5×10⁻⁴' 0.0005, '10⁻³' 0.001, '2×10⁻³' 0.002)
set xlabel 'learning rate η'
set yrange [0.1:10]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10)
set ylabel 'times' offset screen 0.0025, 0
set label 'best strength, by that at the middle rate' at graph 0, graph 1 offset screen 0, screen 0.0214 front textcolor rgb ink
set arrow from graph 0, first 1 to graph 1, first 1 nohead linecolor rgb '#222222' linewidth 1.5 dashtype (2,3)
plot 'grids.csv' using 8:9:10 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 8:11 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 8:12:13 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 8:14 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 8:15:16 with filledcurves linecolor rgb '#009E73' fillstyle transparent solid 0.18 noborder, \
  '' using 8:17 with linespoints linetype 3 pointtype 5 pointsize 1.1

unset multiplot
