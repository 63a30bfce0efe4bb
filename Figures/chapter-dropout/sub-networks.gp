# Every training step trains another part of the network
# Redraw it in this directory: gnuplot 'sub-networks.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,600 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'sub-networks.png'

# Title, settings, series.
set label 'Every training step trains another part of the network' at screen 0.0289, screen 0.93 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '4 inputs, two hidden layers of 6, 3 outputs, p = 0.5 in the hidden layers; masks as drawn by the layers; × dropped' at screen 0.0289, screen 0.8683 font ',17' textcolor rgb muted

set multiplot

# Panel: before: all units.
set lmargin at screen 0.0192; set rmargin at screen 0.248; set bmargin at screen 0.0576; set tmargin at screen 0.7529
unset border
unset grid
set xrange [-0.6000000000000001:7.799999999999999]
unset logscale x
unset xtics
unset xlabel
set yrange [-1.653698009386631:6.8536980093866315]
unset logscale y
unset ytics
unset ylabel
set label 'before: all units' at graph 0, graph 1 offset screen 0, screen 0.0302 front textcolor rgb ink
set arrow from 0.276923, 1.38462 to 2.12308, 0.615385 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 1.5 to 2.1, 1.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 1.61538 to 2.12308, 2.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 1.69206 to 2.16953, 3.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 1.73426 to 2.21259, 4.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.154349, 1.75725 to 2.24565, 5.24275 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 2.30794 to 2.16953, 0.692055 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 2.38462 to 2.12308, 1.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 2.5 to 2.1, 2.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 2.61538 to 2.12308, 3.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 2.69206 to 2.16953, 4.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 2.73426 to 2.21259, 5.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 3.26574 to 2.21259, 0.734261 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 3.30794 to 2.16953, 1.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 3.38462 to 2.12308, 2.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 3.5 to 2.1, 3.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 3.61538 to 2.12308, 4.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 3.69206 to 2.16953, 5.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.154349, 4.24275 to 2.24565, 0.757248 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 4.26574 to 2.21259, 1.73426 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 4.30794 to 2.16953, 2.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 4.38462 to 2.12308, 3.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 4.5 to 2.1, 4.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 4.61538 to 2.12308, 5.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 0.5 to 4.5, 0.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 0.615385 to 4.52308, 1.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 0.692055 to 4.56953, 2.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 0.734261 to 4.61259, 3.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.55435, 0.757248 to 4.64565, 4.24275 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.52982, 0.770457 to 4.67018, 5.22954 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 1.38462 to 4.52308, 0.615385 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 1.5 to 4.5, 1.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 1.61538 to 4.52308, 2.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 1.69206 to 4.56953, 3.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 1.73426 to 4.61259, 4.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.55435, 1.75725 to 4.64565, 5.24275 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 2.30794 to 4.56953, 0.692055 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 2.38462 to 4.52308, 1.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 2.5 to 4.5, 2.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 2.61538 to 4.52308, 3.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 2.69206 to 4.56953, 4.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 2.73426 to 4.61259, 5.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 3.26574 to 4.61259, 0.734261 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 3.30794 to 4.56953, 1.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 3.38462 to 4.52308, 2.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 3.5 to 4.5, 3.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 3.61538 to 4.52308, 4.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 3.69206 to 4.56953, 5.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.55435, 4.24275 to 4.64565, 0.757248 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 4.26574 to 4.61259, 1.73426 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 4.30794 to 4.56953, 2.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 4.38462 to 4.52308, 3.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 4.5 to 4.5, 4.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 4.61538 to 4.52308, 5.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.52982, 5.22954 to 4.67018, 0.770457 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.55435, 5.24275 to 4.64565, 1.75725 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 5.26574 to 4.61259, 2.73426 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 5.30794 to 4.56953, 3.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 5.38462 to 4.52308, 4.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 5.5 to 4.5, 5.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 0.659 to 6.9456, 1.841 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 0.716416 to 6.99224, 2.78358 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 4.96966, 0.747419 to 7.03034, 3.75258 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 1.56119 to 6.90631, 1.93881 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 1.659 to 6.9456, 2.841 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 1.71642 to 6.99224, 3.78358 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 2.43881 to 6.90631, 2.06119 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 2.56119 to 6.90631, 2.93881 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 2.659 to 6.9456, 3.841 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 3.341 to 6.9456, 2.159 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 3.43881 to 6.90631, 3.06119 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 3.56119 to 6.90631, 3.93881 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 4.28358 to 6.99224, 2.21642 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 4.341 to 6.9456, 3.159 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 4.43881 to 6.90631, 4.06119 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 4.96966, 5.25258 to 7.03034, 2.24742 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 5.28358 to 6.99224, 3.21642 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 5.341 to 6.9456, 4.159 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set object ellipse center 0, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 0.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 5.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 0.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 5.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 2 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 3 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 4 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set label '78 weights' at 3.6, -0.5 front center textcolor rgb '#222222'
plot NaN
unset label; unset arrow; unset object

# Panel: step 1.
set lmargin at screen 0.2634; set rmargin at screen 0.4923; set bmargin at screen 0.0576; set tmargin at screen 0.7529
unset border
unset grid
set xrange [-0.6000000000000001:7.799999999999999]
unset logscale x
unset xtics
unset xlabel
set yrange [-1.653698009386631:6.8536980093866315]
unset logscale y
unset ytics
unset ylabel
set label 'step 1' at graph 0, graph 1 offset screen 0, screen 0.0302 front textcolor rgb ink
set arrow from 0.276923, 1.38462 to 2.12308, 0.615385 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 1.5 to 2.1, 1.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 1.61538 to 2.12308, 2.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 1.69206 to 2.16953, 3.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.154349, 1.75725 to 2.24565, 5.24275 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 2.30794 to 2.16953, 0.692055 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 2.38462 to 2.12308, 1.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 2.5 to 2.1, 2.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 2.61538 to 2.12308, 3.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 2.73426 to 2.21259, 5.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 3.26574 to 2.21259, 0.734261 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 3.30794 to 2.16953, 1.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 3.38462 to 2.12308, 2.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 3.5 to 2.1, 3.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 3.69206 to 2.16953, 5.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.154349, 4.24275 to 2.24565, 0.757248 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 4.26574 to 2.21259, 1.73426 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 4.30794 to 2.16953, 2.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 4.38462 to 2.12308, 3.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 4.61538 to 2.12308, 5.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 0.615385 to 4.52308, 1.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 0.734261 to 4.61259, 3.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.55435, 0.757248 to 4.64565, 4.24275 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.52982, 0.770457 to 4.67018, 5.22954 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 1.5 to 4.5, 1.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 1.69206 to 4.56953, 3.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 1.73426 to 4.61259, 4.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.55435, 1.75725 to 4.64565, 5.24275 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 2.38462 to 4.52308, 1.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 2.61538 to 4.52308, 3.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 2.69206 to 4.56953, 4.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 2.73426 to 4.61259, 5.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 3.30794 to 4.56953, 1.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 3.5 to 4.5, 3.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 3.61538 to 4.52308, 4.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 3.69206 to 4.56953, 5.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.55435, 5.24275 to 4.64565, 1.75725 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 5.30794 to 4.56953, 3.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 5.38462 to 4.52308, 4.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 5.5 to 4.5, 5.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 1.56119 to 6.90631, 1.93881 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 1.659 to 6.9456, 2.841 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 1.71642 to 6.99224, 3.78358 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 3.341 to 6.9456, 2.159 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 3.43881 to 6.90631, 3.06119 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 3.56119 to 6.90631, 3.93881 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 4.28358 to 6.99224, 2.21642 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 4.341 to 6.9456, 3.159 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 4.43881 to 6.90631, 4.06119 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 4.96966, 5.25258 to 7.03034, 2.24742 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 5.28358 to 6.99224, 3.21642 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 5.341 to 6.9456, 4.159 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set object ellipse center 0, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 0.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 2.4, 4.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 2.4, 5.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 0.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 4.8, 0.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 4.8, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 4.8, 2.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 4.8, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 5.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 2 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 3 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 4 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set label '52 weights' at 3.6, -0.5 front center textcolor rgb '#222222'
plot NaN
unset label; unset arrow; unset object

# Panel: step 2.
set lmargin at screen 0.5077; set rmargin at screen 0.7366; set bmargin at screen 0.0576; set tmargin at screen 0.7529
unset border
unset grid
set xrange [-0.6000000000000001:7.799999999999999]
unset logscale x
unset xtics
unset xlabel
set yrange [-1.653698009386631:6.8536980093866315]
unset logscale y
unset ytics
unset ylabel
set label 'step 2' at graph 0, graph 1 offset screen 0, screen 0.0302 front textcolor rgb ink
set arrow from 0.276923, 1.38462 to 2.12308, 0.615385 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 1.5 to 2.1, 1.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.154349, 1.75725 to 2.24565, 5.24275 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 2.30794 to 2.16953, 0.692055 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 2.38462 to 2.12308, 1.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 2.73426 to 2.21259, 5.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 3.26574 to 2.21259, 0.734261 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 3.30794 to 2.16953, 1.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 3.69206 to 2.16953, 5.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.154349, 4.24275 to 2.24565, 0.757248 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 4.26574 to 2.21259, 1.73426 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 4.61538 to 2.12308, 5.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 0.734261 to 4.61259, 3.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.55435, 0.757248 to 4.64565, 4.24275 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.52982, 0.770457 to 4.67018, 5.22954 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 1.69206 to 4.56953, 3.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 1.73426 to 4.61259, 4.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.55435, 1.75725 to 4.64565, 5.24275 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 5.30794 to 4.56953, 3.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 5.38462 to 4.52308, 4.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.7, 5.5 to 4.5, 5.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 3.341 to 6.9456, 2.159 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 3.43881 to 6.90631, 3.06119 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 3.56119 to 6.90631, 3.93881 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 4.28358 to 6.99224, 2.21642 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 4.341 to 6.9456, 3.159 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 4.43881 to 6.90631, 4.06119 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 4.96966, 5.25258 to 7.03034, 2.24742 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 5.28358 to 6.99224, 3.21642 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 5.341 to 6.9456, 4.159 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set object ellipse center 0, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 0.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 2.4, 2.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 2.4, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 2.4, 3.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 2.4, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 2.4, 4.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 2.4, 5.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 0.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 4.8, 0.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 4.8, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 4.8, 1.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 4.8, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 4.8, 2.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 4.8, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 5.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 2 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 3 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 4 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set label '30 weights' at 3.6, -0.5 front center textcolor rgb '#222222'
plot NaN
unset label; unset arrow; unset object

# Panel: step 3.
set lmargin at screen 0.752; set rmargin at screen 0.9808; set bmargin at screen 0.0576; set tmargin at screen 0.7529
unset border
unset grid
set xrange [-0.6000000000000001:7.799999999999999]
unset logscale x
unset xtics
unset xlabel
set yrange [-1.653698009386631:6.8536980093866315]
unset logscale y
unset ytics
unset ylabel
set label 'step 3' at graph 0, graph 1 offset screen 0, screen 0.0302 front textcolor rgb ink
set arrow from 0.230466, 1.69206 to 2.16953, 3.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.187409, 1.73426 to 2.21259, 4.26574 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 2.61538 to 2.12308, 3.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.230466, 2.69206 to 2.16953, 4.30794 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 3.5 to 2.1, 3.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 3.61538 to 2.12308, 4.38462 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.276923, 4.38462 to 2.12308, 3.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 0.3, 4.5 to 2.1, 4.5 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 3.30794 to 4.56953, 1.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.67692, 3.38462 to 4.52308, 2.61538 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.58741, 4.26574 to 4.61259, 1.73426 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 2.63047, 4.30794 to 4.56953, 2.69206 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 1.56119 to 6.90631, 1.93881 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 1.659 to 6.9456, 2.841 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.00776, 1.71642 to 6.99224, 3.78358 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 2.43881 to 6.90631, 2.06119 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.09369, 2.56119 to 6.90631, 2.93881 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set arrow from 5.0544, 2.659 to 6.9456, 3.841 nohead front linecolor rgb '#767676' linewidth 1 dashtype solid
set object ellipse center 0, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 0, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 0.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 2.4, 0.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 2.4, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 2.4, 1.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 2.4, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 2.4, 2.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 2.4, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 2.4, 5.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 2.4, 5.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 4.8, 0.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 4.8, 0.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 4.8, 1.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 2.5 size 0.6, 0.6 units xy front fillcolor rgb '#56B4E9' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 4.8, 3.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 4.8, 3.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 4.8, 4.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 4.8, 4.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 4.8, 5.5 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#D9D9D9' linewidth 1
set label '×' at 4.8, 5.5 font ',19.2' front center textcolor rgb '#D55E00'
set object ellipse center 7.2, 2 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 3 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set object ellipse center 7.2, 4 size 0.6, 0.6 units xy front fillcolor rgb '#FFFFFF' fillstyle solid 1 border linecolor rgb '#222222' linewidth 1
set label '18 weights' at 3.6, -0.5 front center textcolor rgb '#222222'
plot NaN

unset multiplot
