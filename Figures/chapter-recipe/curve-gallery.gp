# Nine trainings: which of them are sick, and of what?
# Its numbers are in curve-gallery.csv.
# Redraw it in this directory: gnuplot 'curve-gallery.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1450 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'curve-gallery.png'

# Title, settings, series.
set label 'Nine trainings: which of them are sick, and of what?' at screen 0.0577, screen 0.971 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'mnist-5k, 1,500 steps, one seed of each; dotted: guessing' at screen 0.0577, screen 0.9455 font ',17' textcolor rgb muted
set arrow from screen 0.0577, screen 0.9221 to screen 0.0804, screen 0.9221 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'training' at screen 0.0854, screen 0.9221 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.1518, screen 0.9221 to screen 0.1745, screen 0.9221 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'validation' at screen 0.1795, screen 0.9221 font ',17' textcolor rgb '#D55E00'
set label 'step' at screen 0.5114, screen 0.0257 center textcolor rgb ink
set label 'loss' at screen 0.022, screen 0.4734 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: A.
set lmargin at screen 0.0577; set rmargin at screen 0.3379; set bmargin at screen 0.6307; set tmargin at screen 0.8733
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1500]
unset logscale x
set xtics norotate ('' 0, '' 750, '' 1500)
unset xlabel
set yrange [0:3.2]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3)
unset ylabel
set label 'A' at graph 0, graph 1 offset screen 0, screen 0.0133 front textcolor rgb ink
set arrow from graph 0, first 2.302585092994046 to graph 1, first 2.302585092994046 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'curve-gallery.csv' using 1:2 with lines linetype 1, \
  '' using 1:3 with lines linetype 2
unset label; unset arrow; unset object

# Panel: B.
set lmargin at screen 0.3713; set rmargin at screen 0.6515; set bmargin at screen 0.6307; set tmargin at screen 0.8733
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1500]
unset logscale x
set xtics norotate ('' 0, '' 750, '' 1500)
unset xlabel
set yrange [0:3.2]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'B' at graph 0, graph 1 offset screen 0, screen 0.0133 front textcolor rgb ink
set arrow from graph 0, first 2.302585092994046 to graph 1, first 2.302585092994046 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'curve-gallery.csv' using 1:4 with lines linetype 1, \
  '' using 1:5 with lines linetype 2
unset label; unset arrow; unset object

# Panel: C.
set lmargin at screen 0.6848; set rmargin at screen 0.965; set bmargin at screen 0.6307; set tmargin at screen 0.8733
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1500]
unset logscale x
set xtics norotate ('' 0, '' 750, '' 1500)
unset xlabel
set yrange [0:3.2]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'C' at graph 0, graph 1 offset screen 0, screen 0.0133 front textcolor rgb ink
set arrow from graph 0, first 2.302585092994046 to graph 1, first 2.302585092994046 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'curve-gallery.csv' using 1:6 with lines linetype 1, \
  '' using 1:7 with lines linetype 2
unset label; unset arrow; unset object

# Panel: D.
set lmargin at screen 0.0577; set rmargin at screen 0.3379; set bmargin at screen 0.352; set tmargin at screen 0.5947
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1500]
unset logscale x
set xtics norotate ('' 0, '' 750, '' 1500)
unset xlabel
set yrange [0:3.2]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3)
unset ylabel
set label 'D' at graph 0, graph 1 offset screen 0, screen 0.0133 front textcolor rgb ink
set arrow from graph 0, first 2.302585092994046 to graph 1, first 2.302585092994046 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'curve-gallery.csv' using 1:8 with lines linetype 1, \
  '' using 1:9 with lines linetype 2
unset label; unset arrow; unset object

# Panel: E.
set lmargin at screen 0.3713; set rmargin at screen 0.6515; set bmargin at screen 0.352; set tmargin at screen 0.5947
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1500]
unset logscale x
set xtics norotate ('' 0, '' 750, '' 1500)
unset xlabel
set yrange [0:3.2]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'E' at graph 0, graph 1 offset screen 0, screen 0.0133 front textcolor rgb ink
set arrow from graph 0, first 2.302585092994046 to graph 1, first 2.302585092994046 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'curve-gallery.csv' using 1:10 with lines linetype 1, \
  '' using 1:11 with lines linetype 2
unset label; unset arrow; unset object

# Panel: F.
set lmargin at screen 0.6848; set rmargin at screen 0.965; set bmargin at screen 0.352; set tmargin at screen 0.5947
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1500]
unset logscale x
set xtics norotate ('' 0, '' 750, '' 1500)
unset xlabel
set yrange [0:3.2]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'F' at graph 0, graph 1 offset screen 0, screen 0.0133 front textcolor rgb ink
set arrow from graph 0, first 2.302585092994046 to graph 1, first 2.302585092994046 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'curve-gallery.csv' using 1:12 with lines linetype 1, \
  '' using 1:13 with lines linetype 2
unset label; unset arrow; unset object

# Panel: G.
set lmargin at screen 0.0577; set rmargin at screen 0.3379; set bmargin at screen 0.0734; set tmargin at screen 0.3161
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1500]
unset logscale x
set xtics norotate ('0' 0, '750' 750, '1,500' 1500)
unset xlabel
set yrange [0:3.2]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3)
unset ylabel
set label 'G' at graph 0, graph 1 offset screen 0, screen 0.0133 front textcolor rgb ink
set arrow from graph 0, first 2.302585092994046 to graph 1, first 2.302585092994046 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'curve-gallery.csv' using 1:14 with lines linetype 1, \
  '' using 1:15 with lines linetype 2
unset label; unset arrow; unset object

# Panel: H.
set lmargin at screen 0.3713; set rmargin at screen 0.6515; set bmargin at screen 0.0734; set tmargin at screen 0.3161
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1500]
unset logscale x
set xtics norotate ('0' 0, '750' 750, '1,500' 1500)
unset xlabel
set yrange [0:3.2]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'H' at graph 0, graph 1 offset screen 0, screen 0.0133 front textcolor rgb ink
set arrow from graph 0, first 2.302585092994046 to graph 1, first 2.302585092994046 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'curve-gallery.csv' using 1:16 with lines linetype 1, \
  '' using 1:17 with lines linetype 2
unset label; unset arrow; unset object

# Panel: I.
set lmargin at screen 0.6848; set rmargin at screen 0.965; set bmargin at screen 0.0734; set tmargin at screen 0.3161
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1500]
unset logscale x
set xtics norotate ('0' 0, '750' 750, '1,500' 1500)
unset xlabel
set yrange [0:3.2]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3)
unset ylabel
set label 'I' at graph 0, graph 1 offset screen 0, screen 0.0133 front textcolor rgb ink
set arrow from graph 0, first 2.302585092994046 to graph 1, first 2.302585092994046 nohead linecolor rgb '#767676' linewidth 1.5 dashtype (2,3)
plot 'curve-gallery.csv' using 1:18 with lines linetype 1, \
  '' using 1:19 with lines linetype 2

unset multiplot
