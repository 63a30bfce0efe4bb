# With small weights not the units become alike, the samples do
# Its numbers are in likeness.csv.
# Redraw it in this directory: gnuplot 'likeness.gp'

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
set output 'likeness.png'

# Title, settings, series.
set label 'With small weights not the units become alike, the samples do' at screen 0.0823, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '1,000 samples from N(0, 1), 8 layers of 100 sigmoids' at screen 0.0823, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0823, screen 0.8532 to screen 0.105, screen 0.8532 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'between units' at screen 0.11, screen 0.8532 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2171, screen 0.8532 to screen 0.2398, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'between samples' at screen 0.2448, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.3732, screen 0.8532 to screen 0.3959, screen 0.8532 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'theory' at screen 0.4009, screen 0.8532 font ',17' textcolor rgb '#222222'
set label 'layer' at screen 0.5307, screen 0.0485 center textcolor rgb ink
set label 'standard deviation' at screen 0.022, screen 0.4499 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: N(0, 1).
set lmargin at screen 0.0823; set rmargin at screen 0.3683; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:8]
unset logscale x
set xtics norotate ('1' 1, '4' 4, '8' 8)
unset xlabel
set yrange [1e-15:10]
set logscale y 10
set ytics norotate ('10⁰' 1, '10⁻³' 0.001, '10⁻⁶' 1e-06, '10⁻⁹' 1e-09, '10⁻¹²' 1e-12, '10⁻¹⁵' 1e-15)
unset ylabel
set label 'N(0, 1)' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'likeness.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with lines linetype 2, \
  '' using 1:4 with lines linetype 7 dashtype (2,3)
unset label; unset arrow; unset object

# Panel: N(0, 0.01²).
set lmargin at screen 0.3877; set rmargin at screen 0.6737; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:8]
unset logscale x
set xtics norotate ('1' 1, '4' 4, '8' 8)
unset xlabel
set yrange [1e-15:10]
set logscale y 10
set ytics norotate ('' 1, '' 0.001, '' 1e-06, '' 1e-09, '' 1e-12, '' 1e-15)
unset ylabel
set label 'N(0, 0.01²)' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'likeness.csv' using 1:5 with lines linetype 1, \
  '' using 1:6 with lines linetype 2, \
  '' using 1:7 with lines linetype 7 dashtype (2,3)
unset label; unset arrow; unset object

# Panel: Xavier.
set lmargin at screen 0.693; set rmargin at screen 0.979; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:8]
unset logscale x
set xtics norotate ('1' 1, '4' 4, '8' 8)
unset xlabel
set yrange [1e-15:10]
set logscale y 10
set ytics norotate ('' 1, '' 0.001, '' 1e-06, '' 1e-09, '' 1e-12, '' 1e-15)
unset ylabel
set label 'Xavier' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'likeness.csv' using 1:8 with lines linetype 1, \
  '' using 1:9 with lines linetype 2, \
  '' using 1:10 with lines linetype 7 dashtype (2,3)

unset multiplot
