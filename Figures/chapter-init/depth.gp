# Through 50 layers only He's weights carry ReLU both ways, Xavier's carry tanh
# Its numbers are in depth.csv.
# Redraw it in this directory: gnuplot 'depth.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1100 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'depth.png'

# Title, settings, series.
set label 'Through 50 layers only He''s weights carry ReLU both ways, Xavier''s carry tanh' at screen 0.1545, screen 0.9618 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '200 samples from N(0, 1), layers of 100, 10 seeds: median, lowest to highest; LeCun is Xavier here, where layers are square' at screen 0.1545, screen 0.9282 font ',17' textcolor rgb muted
set arrow from screen 0.1545, screen 0.8973 to screen 0.1772, screen 0.8973 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'N(0, 1)' at screen 0.1823, screen 0.8973 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.2432, screen 0.8973 to screen 0.2658, screen 0.8973 nohead linecolor rgb '#E69F00' linewidth 2 dashtype (2,3)
set label 'N(0, 0.01²)' at screen 0.2709, screen 0.8973 font ',17' textcolor rgb '#E69F00'
set arrow from screen 0.3573, screen 0.8973 to screen 0.38, screen 0.8973 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'Xavier' at screen 0.385, screen 0.8973 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.4429, screen 0.8973 to screen 0.4655, screen 0.8973 nohead linecolor rgb '#CC79A7' linewidth 2 dashtype (18,5)
set label 'He' at screen 0.4706, screen 0.8973 font ',17' textcolor rgb '#CC79A7'
set arrow from screen 0.5054, screen 0.8973 to screen 0.5281, screen 0.8973 nohead linecolor rgb '#222222' linewidth 2 dashtype (2,3)
set label 'theory' at screen 0.5331, screen 0.8973 font ',17' textcolor rgb '#222222'
set label 'sigmoid' at screen 0.2835, screen 0.8536 center textcolor rgb ink
set label 'tanh' at screen 0.5648, screen 0.8536 center textcolor rgb ink
set label 'ReLU' at screen 0.8461, screen 0.8536 center textcolor rgb ink
set label 'outputs' at screen 0.0144, screen 0.6521 textcolor rgb ink
set label 'gradients' at screen 0.0144, screen 0.2757 textcolor rgb ink
set label 'layer' at screen 0.5648, screen 0.0339 center textcolor rgb ink
set label 'standard deviation' at screen 0.0942, screen 0.4639 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: outputs, sigmoid.
set lmargin at screen 0.1545; set rmargin at screen 0.4125; set bmargin at screen 0.4732; set tmargin at screen 0.831
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('' 1, '' 10, '' 20, '' 30, '' 40, '' 50)
unset xlabel
set yrange [1e-16:100000000]
set logscale y 10
set ytics norotate ('10⁻¹²' 1e-12, '10⁻⁸' 1e-08, '10⁻⁴' 0.0001, '10⁰' 1, '10⁴' 10000)
unset ylabel
plot 'depth.csv' using 1:2:3 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:4 with lines linetype 2, \
  '' using 1:5:6 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:7 with lines linetype 5 dashtype (2,3), \
  '' using 1:8:9 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:10 with lines linetype 1, \
  '' using 1:11:12 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:13 with lines linetype 4 dashtype (18,5), \
  '' using 1:14 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:15 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:16 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:17 with lines linetype 7 dashtype (2,3) linewidth 1.2
unset label; unset arrow; unset object

# Panel: outputs, tanh.
set lmargin at screen 0.4358; set rmargin at screen 0.6938; set bmargin at screen 0.4732; set tmargin at screen 0.831
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('' 1, '' 10, '' 20, '' 30, '' 40, '' 50)
unset xlabel
set yrange [1e-16:100000000]
set logscale y 10
set ytics norotate ('' 1e-12, '' 1e-08, '' 0.0001, '' 1, '' 10000)
unset ylabel
plot 'depth.csv' using 1:18:19 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:20 with lines linetype 2, \
  '' using 23:24:25 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:26 with lines linetype 5 dashtype (2,3), \
  '' using 1:27:28 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:29 with lines linetype 1, \
  '' using 1:30:31 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:32 with lines linetype 4 dashtype (18,5), \
  '' using 1:33 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:34 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:35 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:36 with lines linetype 7 dashtype (2,3) linewidth 1.2
unset label; unset arrow; unset object

# Panel: outputs, ReLU.
set lmargin at screen 0.7171; set rmargin at screen 0.975; set bmargin at screen 0.4732; set tmargin at screen 0.831
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('' 1, '' 10, '' 20, '' 30, '' 40, '' 50)
unset xlabel
set yrange [1e-16:100000000]
set logscale y 10
set ytics norotate ('' 1e-12, '' 1e-08, '' 0.0001, '' 1, '' 10000)
unset ylabel
plot 'depth.csv' using 39:40:41 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:42 with lines linetype 2, \
  '' using 45:46:47 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:48 with lines linetype 5 dashtype (2,3), \
  '' using 1:49:50 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:51 with lines linetype 1, \
  '' using 1:52:53 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:54 with lines linetype 4 dashtype (18,5), \
  '' using 1:55 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:56 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:57 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:58 with lines linetype 7 dashtype (2,3) linewidth 1.2
unset label; unset arrow; unset object

# Panel: gradients, sigmoid.
set lmargin at screen 0.1545; set rmargin at screen 0.4125; set bmargin at screen 0.0968; set tmargin at screen 0.4546
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('1' 1, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
unset xlabel
set yrange [1e-16:100000000]
set logscale y 10
set ytics norotate ('10⁻¹²' 1e-12, '10⁻⁸' 1e-08, '10⁻⁴' 0.0001, '10⁰' 1, '10⁴' 10000)
unset ylabel
plot 'depth.csv' using 1:59:60 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:61 with lines linetype 2, \
  '' using 64:65:66 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:67 with lines linetype 5 dashtype (2,3), \
  '' using 70:71:72 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:73 with lines linetype 1, \
  '' using 76:77:78 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:79 with lines linetype 4 dashtype (18,5), \
  '' using 1:80 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:81 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:82 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:83 with lines linetype 7 dashtype (2,3) linewidth 1.2
unset label; unset arrow; unset object

# Panel: gradients, tanh.
set lmargin at screen 0.4358; set rmargin at screen 0.6938; set bmargin at screen 0.0968; set tmargin at screen 0.4546
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('1' 1, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
unset xlabel
set yrange [1e-16:100000000]
set logscale y 10
set ytics norotate ('' 1e-12, '' 1e-08, '' 0.0001, '' 1, '' 10000)
unset ylabel
plot 'depth.csv' using 86:87:88 with filledcurves linecolor rgb '#D55E00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:89 with lines linetype 2, \
  '' using 92:93:94 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:95 with lines linetype 5 dashtype (2,3), \
  '' using 1:96:97 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:98 with lines linetype 1, \
  '' using 1:99:100 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:101 with lines linetype 4 dashtype (18,5), \
  '' using 1:102 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:103 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:104 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:105 with lines linetype 7 dashtype (2,3) linewidth 1.2
unset label; unset arrow; unset object

# Panel: gradients, ReLU.
set lmargin at screen 0.7171; set rmargin at screen 0.975; set bmargin at screen 0.0968; set tmargin at screen 0.4546
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('1' 1, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
unset xlabel
set yrange [1e-16:100000000]
set logscale y 10
set ytics norotate ('' 1e-12, '' 1e-08, '' 0.0001, '' 1, '' 10000)
unset ylabel
plot 'depth.csv' using 1:109:110 with filledcurves linecolor rgb '#E69F00' fillstyle transparent solid 0.18 noborder, \
  '' using 1:111 with lines linetype 5 dashtype (2,3), \
  '' using 1:112:113 with filledcurves linecolor rgb '#0072B2' fillstyle transparent solid 0.18 noborder, \
  '' using 1:114 with lines linetype 1, \
  '' using 1:115:116 with filledcurves linecolor rgb '#CC79A7' fillstyle transparent solid 0.18 noborder, \
  '' using 1:117 with lines linetype 4 dashtype (18,5), \
  '' using 1:118 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:119 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:120 with lines linetype 7 dashtype (2,3) linewidth 1.2, \
  '' using 1:121 with lines linetype 7 dashtype (2,3) linewidth 1.2

unset multiplot
