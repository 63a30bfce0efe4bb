# A network of single numbers bends its boundary around two moons
# Its numbers are in moons.csv.
# Redraw it in this directory: gnuplot 'moons.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1600,1240 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'moons.png'

# Title, settings, series.
set label 'A network of single numbers bends its boundary around two moons' at screen 0.07, screen 0.9661 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '2-8-1, tanh, 60 points, gradient descent at rate 2; colours: the network''s output, line: where it is 0' at screen 0.07, screen 0.9363 font ',17' textcolor rgb muted
set label 'x' at screen 0.5232, screen 0.0301 center textcolor rgb ink
set label 'y' at screen 0.0248, screen 0.4821 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: step 0: loss 0.67, 62% right.
set lmargin at screen 0.07; set rmargin at screen 0.5111; set bmargin at screen 0.5031; set tmargin at screen 0.8784
unset border
unset grid
set xrange [-2.34:47.34]
unset logscale x
set xtics scale 0 norotate ('' 7.5, '' 17.5, '' 27.500000000000004, '' 37.5)
unset xlabel
set yrange [31.74:-1.74]
unset logscale y
set ytics scale 0 norotate ('-1' 27.5, '0' 17.5, '1' 7.5)
unset ylabel
set label 'step 0: loss 0.67, 62% right' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set palette defined (0 '#053061', 1 '#2166AC', 2 '#4393C3', 3 '#92C5DE', 4 '#D1E5F0', 5 '#F7F7F7', 6 '#FDDBC7', 7 '#F4A582', 8 '#D6604D', 9 '#B2182B', 10 '#67001F')
set cbrange [-6:6]
unset colorbox
plot 'moons.csv' using 1:2:3 with image, \
  '' using 4:5 with lines linetype 7 linewidth 3.2, \
  '' using 6:7 with points pointtype 7 pointsize 1.32 linewidth 1 linecolor rgb '#222222', \
  '' using 8:9 with points pointtype 4 pointsize 1.32 linewidth 1 linecolor rgb '#222222'
unset label; unset arrow; unset object

# Panel: step 20: loss 0.44, 82% right.
set lmargin at screen 0.5354; set rmargin at screen 0.9764; set bmargin at screen 0.5031; set tmargin at screen 0.8784
unset border
unset grid
set xrange [-2.34:47.34]
unset logscale x
set xtics scale 0 norotate ('' 7.5, '' 17.5, '' 27.500000000000004, '' 37.5)
unset xlabel
set yrange [31.74:-1.74]
unset logscale y
set ytics scale 0 norotate ('' 27.5, '' 17.5, '' 7.5)
unset ylabel
set label 'step 20: loss 0.44, 82% right' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set palette defined (0 '#053061', 1 '#2166AC', 2 '#4393C3', 3 '#92C5DE', 4 '#D1E5F0', 5 '#F7F7F7', 6 '#FDDBC7', 7 '#F4A582', 8 '#D6604D', 9 '#B2182B', 10 '#67001F')
set cbrange [-6:6]
unset colorbox
plot 'moons.csv' using 1:2:10 with image, \
  '' using 11:12 with lines linetype 7 linewidth 3.2, \
  '' using 13:14 with points pointtype 7 pointsize 1.32 linewidth 1 linecolor rgb '#222222', \
  '' using 15:16 with points pointtype 4 pointsize 1.32 linewidth 1 linecolor rgb '#222222'
unset label; unset arrow; unset object

# Panel: step 100: loss 0.12, 97% right.
set lmargin at screen 0.07; set rmargin at screen 0.5111; set bmargin at screen 0.0859; set tmargin at screen 0.4611
unset border
unset grid
set xrange [-2.34:47.34]
unset logscale x
set xtics scale 0 norotate ('-1' 7.5, '0' 17.5, '1' 27.500000000000004, '2' 37.5)
unset xlabel
set yrange [31.74:-1.74]
unset logscale y
set ytics scale 0 norotate ('-1' 27.5, '0' 17.5, '1' 7.5)
unset ylabel
set label 'step 100: loss 0.12, 97% right' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set palette defined (0 '#053061', 1 '#2166AC', 2 '#4393C3', 3 '#92C5DE', 4 '#D1E5F0', 5 '#F7F7F7', 6 '#FDDBC7', 7 '#F4A582', 8 '#D6604D', 9 '#B2182B', 10 '#67001F')
set cbrange [-6:6]
unset colorbox
plot 'moons.csv' using 1:2:17 with image, \
  '' using 18:19 with lines linetype 7 linewidth 3.2, \
  '' using 20:21 with points pointtype 7 pointsize 1.32 linewidth 1 linecolor rgb '#222222', \
  '' using 22:23 with points pointtype 4 pointsize 1.32 linewidth 1 linecolor rgb '#222222'
unset label; unset arrow; unset object

# Panel: step 500: loss 0.01, 100% right.
set lmargin at screen 0.5354; set rmargin at screen 0.9764; set bmargin at screen 0.0859; set tmargin at screen 0.4611
unset border
unset grid
set xrange [-2.34:47.34]
unset logscale x
set xtics scale 0 norotate ('-1' 7.5, '0' 17.5, '1' 27.500000000000004, '2' 37.5)
unset xlabel
set yrange [31.74:-1.74]
unset logscale y
set ytics scale 0 norotate ('' 27.5, '' 17.5, '' 7.5)
unset ylabel
set label 'step 500: loss 0.01, 100% right' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set palette defined (0 '#053061', 1 '#2166AC', 2 '#4393C3', 3 '#92C5DE', 4 '#D1E5F0', 5 '#F7F7F7', 6 '#FDDBC7', 7 '#F4A582', 8 '#D6604D', 9 '#B2182B', 10 '#67001F')
set cbrange [-6:6]
unset colorbox
plot 'moons.csv' using 1:2:24 with image, \
  '' using 25:26 with lines linetype 7 linewidth 3.2, \
  '' using 27:28 with points pointtype 7 pointsize 1.32 linewidth 1 linecolor rgb '#222222', \
  '' using 29:30 with points pointtype 4 pointsize 1.32 linewidth 1 linecolor rgb '#222222'

unset multiplot
