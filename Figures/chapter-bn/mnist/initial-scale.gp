# Batch normalisation forgives small weights, if epsilon is smaller still
# Its numbers are in initial-scale.csv.
# Redraw it in this directory: gnuplot 'initial-scale.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1170 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'initial-scale.png'

# Title, settings, series.
set label 'Batch normalisation forgives small weights, if epsilon is smaller still' at screen 0.0815, screen 0.9641 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mean training accuracy of each epoch; 1,000 digits of mnist, 5 × 100 ReLU, SGD 0.01, batch 100, median of 3 seeds' at screen 0.0815, screen 0.9325 font ',17' textcolor rgb muted
set arrow from screen 0.0815, screen 0.9044 to screen 0.1028, screen 0.9044 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'without BN' at screen 0.1076, screen 0.9044 font ',16' textcolor rgb '#D55E00'
set arrow from screen 0.1895, screen 0.9044 to screen 0.2108, screen 0.9044 nohead linecolor rgb '#009E73' linewidth 2 dashtype (2,3)
set label 'BN, ε = 0.001' at screen 0.2156, screen 0.9044 font ',16' textcolor rgb '#009E73'
set arrow from screen 0.3157, screen 0.9044 to screen 0.337, screen 0.9044 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'BN, ε = 10⁻⁸' at screen 0.3417, screen 0.9044 font ',16' textcolor rgb '#0072B2'
set label 'epoch' at screen 0.5286, screen 0.0313 center textcolor rgb ink
set label 'accuracy' at screen 0.0216, screen 0.4669 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: weights N(0, 1.0²).
set lmargin at screen 0.0815; set rmargin at screen 0.2886; set bmargin at screen 0.6883; set tmargin at screen 0.8468
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '50%%' 0.5, '100%%' 1)
unset ylabel
set label 'weights N(0, 1.0²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:2 with lines linetype 2 linewidth 2.6, \
  '' using 1:3 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:4 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.54²).
set lmargin at screen 0.3105; set rmargin at screen 0.5176; set bmargin at screen 0.6883; set tmargin at screen 0.8468
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.54²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:2 with lines linetype 2 linewidth 2.6, \
  '' using 1:5 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:6 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.29²).
set lmargin at screen 0.5396; set rmargin at screen 0.7466; set bmargin at screen 0.6883; set tmargin at screen 0.8468
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.29²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:7 with lines linetype 2 linewidth 2.6, \
  '' using 1:8 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:9 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.16²).
set lmargin at screen 0.7686; set rmargin at screen 0.9756; set bmargin at screen 0.6883; set tmargin at screen 0.8468
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.16²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:10 with lines linetype 2 linewidth 2.6, \
  '' using 1:11 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:12 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.086²).
set lmargin at screen 0.0815; set rmargin at screen 0.2886; set bmargin at screen 0.4879; set tmargin at screen 0.6464
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '50%%' 0.5, '100%%' 1)
unset ylabel
set label 'weights N(0, 0.086²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:13 with lines linetype 2 linewidth 2.6, \
  '' using 1:14 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:15 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.046²).
set lmargin at screen 0.3105; set rmargin at screen 0.5176; set bmargin at screen 0.4879; set tmargin at screen 0.6464
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.046²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:16 with lines linetype 2 linewidth 2.6, \
  '' using 1:17 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:18 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.025²).
set lmargin at screen 0.5396; set rmargin at screen 0.7466; set bmargin at screen 0.4879; set tmargin at screen 0.6464
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.025²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:19 with lines linetype 2 linewidth 2.6, \
  '' using 1:20 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:21 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.014²).
set lmargin at screen 0.7686; set rmargin at screen 0.9756; set bmargin at screen 0.4879; set tmargin at screen 0.6464
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.014²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:22 with lines linetype 2 linewidth 2.6, \
  '' using 1:23 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:24 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.0074²).
set lmargin at screen 0.0815; set rmargin at screen 0.2886; set bmargin at screen 0.2874; set tmargin at screen 0.4459
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '50%%' 0.5, '100%%' 1)
unset ylabel
set label 'weights N(0, 0.0074²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:25 with lines linetype 2 linewidth 2.6, \
  '' using 1:26 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:27 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.0040²).
set lmargin at screen 0.3105; set rmargin at screen 0.5176; set bmargin at screen 0.2874; set tmargin at screen 0.4459
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.0040²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:28 with lines linetype 2 linewidth 2.6, \
  '' using 1:29 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:30 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.0022²).
set lmargin at screen 0.5396; set rmargin at screen 0.7466; set bmargin at screen 0.2874; set tmargin at screen 0.4459
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.0022²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:31 with lines linetype 2 linewidth 2.6, \
  '' using 1:32 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:33 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.0012²).
set lmargin at screen 0.7686; set rmargin at screen 0.9756; set bmargin at screen 0.2874; set tmargin at screen 0.4459
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('' 0, '' 10, '' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.0012²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:34 with lines linetype 2 linewidth 2.6, \
  '' using 1:35 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:36 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.00063²).
set lmargin at screen 0.0815; set rmargin at screen 0.2886; set bmargin at screen 0.087; set tmargin at screen 0.2455
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('0' 0, '10' 10, '20' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('0%%' 0, '50%%' 0.5, '100%%' 1)
unset ylabel
set label 'weights N(0, 0.00063²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:37 with lines linetype 2 linewidth 2.6, \
  '' using 1:38 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:39 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.00034²).
set lmargin at screen 0.3105; set rmargin at screen 0.5176; set bmargin at screen 0.087; set tmargin at screen 0.2455
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('0' 0, '10' 10, '20' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.00034²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:40 with lines linetype 2 linewidth 2.6, \
  '' using 1:41 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:42 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.00018²).
set lmargin at screen 0.5396; set rmargin at screen 0.7466; set bmargin at screen 0.087; set tmargin at screen 0.2455
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('0' 0, '10' 10, '20' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.00018²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:43 with lines linetype 2 linewidth 2.6, \
  '' using 1:44 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:45 with lines linetype 1 linewidth 2.6
unset label; unset arrow; unset object

# Panel: weights N(0, 0.00010²).
set lmargin at screen 0.7686; set rmargin at screen 0.9756; set bmargin at screen 0.087; set tmargin at screen 0.2455
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:20]
unset logscale x
set xtics norotate ('0' 0, '10' 10, '20' 20)
unset xlabel
set yrange [0:1]
unset logscale y
set ytics norotate ('' 0, '' 0.5, '' 1)
unset ylabel
set label 'weights N(0, 0.00010²)' at graph 0, graph 1 offset screen 0, screen 0.0155 front textcolor rgb ink
plot 'initial-scale.csv' using 1:46 with lines linetype 2 linewidth 2.6, \
  '' using 1:47 with lines linetype 3 dashtype (2,3) linewidth 3, \
  '' using 1:48 with lines linetype 1 linewidth 2.6

unset multiplot
