# Without decay the student is worst where samples and weights are equal in number
# Its numbers are in teacher.csv.
# Redraw it in this directory: gnuplot 'teacher.gp'

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
set output 'teacher.png'

# Title, settings, series.
set label 'Without decay the student is worst where samples and weights are equal in number' at screen 0.0712, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'linear, 40 inputs, noise 0.5; mean of 120 teachers, lines: theory for many inputs' at screen 0.0712, screen 0.8974 font ',17' textcolor rgb muted
set label '' at screen 0.0769, screen 0.8532 point pointtype 7 pointsize 1.4 linecolor rgb '#D55E00'
set label 'no decay' at screen 0.0876, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set label '' at screen 0.1684, screen 0.8532 point pointtype 13 pointsize 1.4 linecolor rgb '#0072B2'
set label 'λ = σ²/s²' at screen 0.1791, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2533, screen 0.8532 to screen 0.276, screen 0.8532 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'n = 10' at screen 0.281, screen 0.8532 font ',17' textcolor rgb '#222222'
set arrow from screen 0.3412, screen 0.8532 to screen 0.3639, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'n = 40' at screen 0.3689, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.4291, screen 0.8532 to screen 0.4518, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'n = 240' at screen 0.4568, screen 0.8532 font ',17' textcolor rgb '#0072B2'

set multiplot

# Panel: distance from the teacher.
set lmargin at screen 0.0712; set rmargin at screen 0.4863; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [8.530793667891054:281.33372971301947]
set logscale x 10
set xtics norotate ('10' 10, '20' 20, '40' 40, '80' 80, '160' 160)
set xlabel 'samples n'
set yrange [0.03:100]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set ylabel '|w − teacher|²' offset screen -0.0006, 0
set label 'distance from the teacher' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'teacher.csv' using 1:2 with lines linetype 2, \
  '' using 1:3 with lines linetype 1, \
  '' using 4:5 with points pointtype 7 pointsize 1.92 linewidth 1 linecolor rgb '#D55E00', \
  '' using 4:6 with points pointtype 13 pointsize 2.56 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: by the strength of the decay.
set lmargin at screen 0.5599; set rmargin at screen 0.975; set bmargin at screen 0.1324; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0.022387211385683392:44.66835921509632]
set logscale x 10
set xtics norotate ('0.1' 0.1, '1' 1, '10' 10)
set xlabel 'λ / (σ²/s²)'
set yrange [0.03:10]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10)
set ylabel '|w − teacher|²' offset screen 0.0034, 0
set label 'by the strength of the decay' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
set arrow from first 1, graph 0 to first 1, graph 1 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'teacher.csv' using 7:8 with linespoints linetype 7 dashtype (2,3) pointtype 4 pointsize 1.2, \
  '' using 7:9 with linespoints linetype 2 pointtype 9 pointsize 1.5, \
  '' using 7:10 with linespoints linetype 1 pointtype 7 pointsize 1.2

unset multiplot
