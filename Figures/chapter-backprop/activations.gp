# What an activation passes on is its derivative
# Its numbers are in activations.csv.
# Redraw it in this directory: gnuplot 'activations.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1700,1240 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'activations.png'

# Title, settings, series.
set label 'What an activation passes on is its derivative' at screen 0.0723, screen 0.9661 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'solid: f(x); dashed: f′(x), by which a gradient is multiplied on its way back' at screen 0.0723, screen 0.9363 font ',17' textcolor rgb muted
set arrow from screen 0.0723, screen 0.9089 to screen 0.0963, screen 0.9089 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'f(x)' at screen 0.1016, screen 0.9089 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1433, screen 0.9089 to screen 0.1673, screen 0.9089 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'f′(x)' at screen 0.1726, screen 0.9089 font ',17' textcolor rgb '#D55E00'
set label 'x' at screen 0.5219, screen 0.0301 center textcolor rgb ink
set label 'f, f′' at screen 0.0233, screen 0.4689 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: sigmoid.
set lmargin at screen 0.0723; set rmargin at screen 0.3461; set bmargin at screen 0.6246; set tmargin at screen 0.8519
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-5:5]
unset logscale x
set xtics norotate ('' -5, '' -2.5, '' 0, '' 2.5, '' 5)
unset xlabel
set yrange [-1.5:3]
unset logscale y
set ytics norotate ('−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
unset ylabel
set label 'sigmoid' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'activations.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with lines linetype 2
unset label; unset arrow; unset object

# Panel: tanh.
set lmargin at screen 0.3849; set rmargin at screen 0.6588; set bmargin at screen 0.6246; set tmargin at screen 0.8519
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-5:5]
unset logscale x
set xtics norotate ('' -5, '' -2.5, '' 0, '' 2.5, '' 5)
unset xlabel
set yrange [-1.5:3]
unset logscale y
set ytics norotate ('' -1, '' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'tanh' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'activations.csv' using 1:4 with lines linetype 1, \
  '' using 1:5 with lines linetype 2
unset label; unset arrow; unset object

# Panel: ReLU.
set lmargin at screen 0.6976; set rmargin at screen 0.9714; set bmargin at screen 0.6246; set tmargin at screen 0.8519
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-5:5]
unset logscale x
set xtics norotate ('' -5, '' -2.5, '' 0, '' 2.5, '' 5)
unset xlabel
set yrange [-1.5:3]
unset logscale y
set ytics norotate ('' -1, '' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'ReLU' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'activations.csv' using 1:6 with lines linetype 1, \
  '' using 1:7 with lines linetype 2
unset label; unset arrow; unset object

# Panel: leaky ReLU.
set lmargin at screen 0.0723; set rmargin at screen 0.3461; set bmargin at screen 0.3552; set tmargin at screen 0.5825
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-5:5]
unset logscale x
set xtics norotate ('' -5, '' -2.5, '' 0, '' 2.5, '' 5)
unset xlabel
set yrange [-1.5:3]
unset logscale y
set ytics norotate ('−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
unset ylabel
set label 'leaky ReLU' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
set label 'f′ = 0.01' at -3, 0.35 font ',14.45' front left textcolor rgb '#222222'
plot 'activations.csv' using 1:8 with lines linetype 1, \
  '' using 1:9 with lines linetype 2
unset label; unset arrow; unset object

# Panel: PReLU.
set lmargin at screen 0.3849; set rmargin at screen 0.6588; set bmargin at screen 0.3552; set tmargin at screen 0.5825
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-5:5]
unset logscale x
set xtics norotate ('' -5, '' -2.5, '' 0, '' 2.5, '' 5)
unset xlabel
set yrange [-1.5:3]
unset logscale y
set ytics norotate ('' -1, '' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'PReLU' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'activations.csv' using 1:10 with lines linetype 1, \
  '' using 1:11 with lines linetype 2
unset label; unset arrow; unset object

# Panel: ELU.
set lmargin at screen 0.6976; set rmargin at screen 0.9714; set bmargin at screen 0.3552; set tmargin at screen 0.5825
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-5:5]
unset logscale x
set xtics norotate ('' -5, '' -2.5, '' 0, '' 2.5, '' 5)
unset xlabel
set yrange [-1.5:3]
unset logscale y
set ytics norotate ('' -1, '' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'ELU' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'activations.csv' using 1:12 with lines linetype 1, \
  '' using 1:13 with lines linetype 2
unset label; unset arrow; unset object

# Panel: GELU.
set lmargin at screen 0.0723; set rmargin at screen 0.3461; set bmargin at screen 0.0859; set tmargin at screen 0.3132
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-5:5]
unset logscale x
set xtics norotate ('−5.0' -5, '−2.5' -2.5, '0.0' 0, '2.5' 2.5, '5.0' 5)
unset xlabel
set yrange [-1.5:3]
unset logscale y
set ytics norotate ('−1' -1, '0' 0, '1' 1, '2' 2, '3' 3)
unset ylabel
set label 'GELU' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'activations.csv' using 1:14 with lines linetype 1, \
  '' using 1:15 with lines linetype 2
unset label; unset arrow; unset object

# Panel: SiLU.
set lmargin at screen 0.3849; set rmargin at screen 0.6588; set bmargin at screen 0.0859; set tmargin at screen 0.3132
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-5:5]
unset logscale x
set xtics norotate ('−5.0' -5, '−2.5' -2.5, '0.0' 0, '2.5' 2.5, '5.0' 5)
unset xlabel
set yrange [-1.5:3]
unset logscale y
set ytics norotate ('' -1, '' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'SiLU' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'activations.csv' using 1:16 with lines linetype 1, \
  '' using 1:17 with lines linetype 2
unset label; unset arrow; unset object

# Panel: maxout.
set lmargin at screen 0.6976; set rmargin at screen 0.9714; set bmargin at screen 0.0859; set tmargin at screen 0.3132
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-5:5]
unset logscale x
set xtics norotate ('−5.0' -5, '−2.5' -2.5, '0.0' 0, '2.5' 2.5, '5.0' 5)
unset xlabel
set yrange [-1.5:3]
unset logscale y
set ytics norotate ('' -1, '' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'maxout' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'activations.csv' using 1:18 with lines linetype 1, \
  '' using 1:19 with lines linetype 2

unset multiplot
