# Twice the root of the depth is enough to remember, for one more forward pass
# Its numbers are in checkpointing.csv.
# Redraw it in this directory: gnuplot 'checkpointing.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,770 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'checkpointing.png'

# Title, settings, series.
set label 'Twice the root of the depth is enough to remember, for one more forward pass' at screen 0.0632, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '64 layers; forward mode would hold one output, and walk once for each weight' at screen 0.0632, screen 0.8974 font ',17' textcolor rgb muted

set multiplot

# Panel: memory.
set lmargin at screen 0.0632; set rmargin at screen 0.4843; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.8122523963562355:78.79324245407464]
set logscale x 10
set xtics norotate ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64)
set xlabel 'layers from one kept output to the next'
set yrange [0:68.25]
unset logscale y
set ytics norotate ('0' 0, '20' 20, '40' 40, '60' 60)
set ylabel 'outputs held at once, at most'
set label 'memory' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'checkpointing.csv' using 1:2 with linespoints linetype 1 pointtype 7 pointsize 1.2
unset label; unset arrow; unset object

# Panel: work.
set lmargin at screen 0.5539; set rmargin at screen 0.975; set bmargin at screen 0.1324; set tmargin at screen 0.8042
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.8122523963562355:78.79324245407464]
set logscale x 10
set xtics norotate ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32, '64' 64)
set xlabel 'layers from one kept output to the next'
set yrange [0:2.1]
unset logscale y
set ytics norotate ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2)
set ylabel 'layers computed forward / layers' offset screen 0.0034, 0
set label 'work' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'checkpointing.csv' using 1:3 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
