# A price on weights takes the steepest slope from 2900 to 7.5
# Its numbers are in polynomials.csv.
# Redraw it in this directory: gnuplot 'polynomials.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,1050 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'polynomials.png'

# Title, settings, series.
set label 'A price on weights takes the steepest slope from 2900 to 7.5' at screen 0.1177, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'degree 15 through 16 points of a sine with noise 0.2; C = 1/2n Σ(f − y)² + λ/2n Σw²' at screen 0.1177, screen 0.9248 font ',17' textcolor rgb muted
set arrow from screen 0.1177, screen 0.8935 to screen 0.1379, screen 0.8935 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'sine' at screen 0.1424, screen 0.8935 font ',16' textcolor rgb '#222222'
set arrow from screen 0.1811, screen 0.8935 to screen 0.2013, screen 0.8935 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'polynomial' at screen 0.2058, screen 0.8935 font ',16' textcolor rgb '#D55E00'
set label '' at screen 0.2884, screen 0.8935 point pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set label 'points' at screen 0.298, screen 0.8935 font ',16' textcolor rgb '#0072B2'
set label 'λ = 0: up to 2900' at screen 0.1956, screen 0.8497 center textcolor rgb ink
set label 'λ = 10⁻⁵: up to 8.8' at screen 0.4295, screen 0.8497 center textcolor rgb ink
set label 'λ = 0.01: up to 7.5' at screen 0.6634, screen 0.8497 center textcolor rgb ink
set label 'λ = 10: up to 1.8' at screen 0.8973, screen 0.8497 center textcolor rgb ink
set label 'curve' at screen 0.0137, screen 0.6493 textcolor rgb ink
set label 'slope' at screen 0.0137, screen 0.2749 textcolor rgb ink
set label 'x' at screen 0.5464, screen 0.0349 center textcolor rgb ink

set multiplot

# Panel: curve, λ = 0: up to 2900.
set lmargin at screen 0.1177; set rmargin at screen 0.2735; set bmargin at screen 0.4712; set tmargin at screen 0.8273
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' -0.5, '' 0, '' 0.5, '' 1)
unset xlabel
set yrange [-2:2]
unset logscale y
set ytics norotate ('−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2)
set ylabel 'f(x)' offset screen -0.0026, 0
plot 'polynomials.csv' using 1:2 with lines linetype 7 dashtype (2,3) linewidth 2.6, \
  '' using 1:3 with lines linetype 2, \
  '' using 4:5 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: curve, λ = 10⁻⁵: up to 8.8.
set lmargin at screen 0.3516; set rmargin at screen 0.5074; set bmargin at screen 0.4712; set tmargin at screen 0.8273
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' -0.5, '' 0, '' 0.5, '' 1)
unset xlabel
set yrange [-2:2]
unset logscale y
set ytics norotate ('−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2)
set ylabel 'f(x)' offset screen -0.0026, 0
plot 'polynomials.csv' using 1:2 with lines linetype 7 dashtype (2,3) linewidth 2.6, \
  '' using 1:6 with lines linetype 2, \
  '' using 7:5 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: curve, λ = 0.01: up to 7.5.
set lmargin at screen 0.5855; set rmargin at screen 0.7413; set bmargin at screen 0.4712; set tmargin at screen 0.8273
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' -0.5, '' 0, '' 0.5, '' 1)
unset xlabel
set yrange [-2:2]
unset logscale y
set ytics norotate ('−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2)
set ylabel 'f(x)' offset screen -0.0026, 0
plot 'polynomials.csv' using 1:2 with lines linetype 7 dashtype (2,3) linewidth 2.6, \
  '' using 1:8 with lines linetype 2, \
  '' using 9:5 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: curve, λ = 10: up to 1.8.
set lmargin at screen 0.8194; set rmargin at screen 0.9751; set bmargin at screen 0.4712; set tmargin at screen 0.8273
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:1]
unset logscale x
set xtics norotate ('' -1, '' -0.5, '' 0, '' 0.5, '' 1)
unset xlabel
set yrange [-2:2]
unset logscale y
set ytics norotate ('−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2)
set ylabel 'f(x)' offset screen -0.0026, 0
plot 'polynomials.csv' using 1:2 with lines linetype 7 dashtype (2,3) linewidth 2.6, \
  '' using 1:10 with lines linetype 2, \
  '' using 11:5 with points pointtype 7 pointsize 1.2 linewidth 1 linecolor rgb '#0072B2'
unset label; unset arrow; unset object

# Panel: slope, λ = 0: up to 2900.
set lmargin at screen 0.1177; set rmargin at screen 0.2735; set bmargin at screen 0.0969; set tmargin at screen 0.453
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:1]
unset logscale x
set xtics norotate ('−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1)
unset xlabel
set yrange [0.03:3000]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100, '1,000' 1000)
set ylabel '|f′(x)|' offset screen 0.0027, 0
plot 'polynomials.csv' using 1:12 with lines linetype 7 dashtype (2,3) linewidth 2.6, \
  '' using 1:13 with lines linetype 2
unset label; unset arrow; unset object

# Panel: slope, λ = 10⁻⁵: up to 8.8.
set lmargin at screen 0.3516; set rmargin at screen 0.5074; set bmargin at screen 0.0969; set tmargin at screen 0.453
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:1]
unset logscale x
set xtics norotate ('−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1)
unset xlabel
set yrange [0.03:3000]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100, '1,000' 1000)
set ylabel '|f′(x)|' offset screen 0.0027, 0
plot 'polynomials.csv' using 1:14 with lines linetype 7 dashtype (2,3) linewidth 2.6, \
  '' using 1:15 with lines linetype 2
unset label; unset arrow; unset object

# Panel: slope, λ = 0.01: up to 7.5.
set lmargin at screen 0.5855; set rmargin at screen 0.7413; set bmargin at screen 0.0969; set tmargin at screen 0.453
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:1]
unset logscale x
set xtics norotate ('−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1)
unset xlabel
set yrange [0.03:3000]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100, '1,000' 1000)
set ylabel '|f′(x)|' offset screen 0.0027, 0
plot 'polynomials.csv' using 1:16 with lines linetype 7 dashtype (2,3) linewidth 2.6, \
  '' using 1:17 with lines linetype 2
unset label; unset arrow; unset object

# Panel: slope, λ = 10: up to 1.8.
set lmargin at screen 0.8194; set rmargin at screen 0.9751; set bmargin at screen 0.0969; set tmargin at screen 0.453
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-1:1]
unset logscale x
set xtics norotate ('−1.0' -1, '−0.5' -0.5, '0.0' 0, '0.5' 0.5, '1.0' 1)
unset xlabel
set yrange [0.03:3000]
set logscale y 10
set ytics norotate ('0.1' 0.1, '1' 1, '10' 10, '100' 100, '1,000' 1000)
set ylabel '|f′(x)|' offset screen 0.0027, 0
plot 'polynomials.csv' using 1:18 with lines linetype 7 dashtype (2,3) linewidth 2.6, \
  '' using 1:19 with lines linetype 2

unset multiplot
