# From a tilted cloud far from the origin to a round one around it
# Its numbers are in cloud.csv.
# Redraw it in this directory: gnuplot 'cloud.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 2000,560 font 'DejaVu Sans,16' linewidth 2 background '#FFFFFF'
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
set output 'cloud.png'

# Title, settings, series.
set label 'From a tilted cloud far from the origin to a round one around it' at screen 0.0383, screen 0.925 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label '400 samples of two features; the same scale in all panels; colour: which half of the long axis a sample lies in' at screen 0.0383, screen 0.8589 font ',17' textcolor rgb muted

set multiplot

# Panel: raw.
set lmargin at screen 0.0383; set rmargin at screen 0.2103; set bmargin at screen 0.1169; set tmargin at screen 0.7352
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:8]
unset logscale x
set xtics norotate ('−4' -4, '0' 0, '4' 4, '8' 8)
unset xlabel
set yrange [-5.041370711099807:7.041370711099807]
unset logscale y
set ytics norotate ('−4' -4, '−2' -2, '0' 0, '2' 2, '4' 4, '6' 6)
unset ylabel
set label 'raw' at graph 0, graph 1 offset screen 0, screen 0.0324 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'cloud.csv' using 1:2 with points pointtype 7 pointsize 0.54 linewidth 1 linecolor rgb '#0072B2', \
  '' using 3:4 with points pointtype 4 pointsize 0.54 linewidth 1 linecolor rgb '#E69F00'
unset label; unset arrow; unset object

# Panel: zero-centred.
set lmargin at screen 0.2311; set rmargin at screen 0.4031; set bmargin at screen 0.1169; set tmargin at screen 0.7352
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:8]
unset logscale x
set xtics norotate ('−4' -4, '0' 0, '4' 4, '8' 8)
unset xlabel
set yrange [-5.041370711099807:7.041370711099807]
unset logscale y
set ytics norotate ('' -4, '' -2, '' 0, '' 2, '' 4, '' 6)
unset ylabel
set label 'zero-centred' at graph 0, graph 1 offset screen 0, screen 0.0324 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'cloud.csv' using 5:6 with points pointtype 7 pointsize 0.54 linewidth 1 linecolor rgb '#0072B2', \
  '' using 7:8 with points pointtype 4 pointsize 0.54 linewidth 1 linecolor rgb '#E69F00'
unset label; unset arrow; unset object

# Panel: standardised.
set lmargin at screen 0.4239; set rmargin at screen 0.5959; set bmargin at screen 0.1169; set tmargin at screen 0.7352
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:8]
unset logscale x
set xtics norotate ('−4' -4, '0' 0, '4' 4, '8' 8)
unset xlabel
set yrange [-5.041370711099808:7.041370711099808]
unset logscale y
set ytics norotate ('' -4, '' -2, '' 0, '' 2, '' 4, '' 6)
unset ylabel
set label 'standardised' at graph 0, graph 1 offset screen 0, screen 0.0324 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'cloud.csv' using 9:10 with points pointtype 7 pointsize 0.54 linewidth 1 linecolor rgb '#0072B2', \
  '' using 11:12 with points pointtype 4 pointsize 0.54 linewidth 1 linecolor rgb '#E69F00'
unset label; unset arrow; unset object

# Panel: decorrelated.
set lmargin at screen 0.6167; set rmargin at screen 0.7887; set bmargin at screen 0.1169; set tmargin at screen 0.7352
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:8]
unset logscale x
set xtics norotate ('−4' -4, '0' 0, '4' 4, '8' 8)
unset xlabel
set yrange [-5.041370711099808:7.041370711099808]
unset logscale y
set ytics norotate ('' -4, '' -2, '' 0, '' 2, '' 4, '' 6)
unset ylabel
set label 'decorrelated' at graph 0, graph 1 offset screen 0, screen 0.0324 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'cloud.csv' using 13:14 with points pointtype 7 pointsize 0.54 linewidth 1 linecolor rgb '#0072B2', \
  '' using 15:16 with points pointtype 4 pointsize 0.54 linewidth 1 linecolor rgb '#E69F00'
unset label; unset arrow; unset object

# Panel: whitened.
set lmargin at screen 0.8095; set rmargin at screen 0.9815; set bmargin at screen 0.1169; set tmargin at screen 0.7352
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-4:8]
unset logscale x
set xtics norotate ('−4' -4, '0' 0, '4' 4, '8' 8)
unset xlabel
set yrange [-5.041370711099808:7.041370711099808]
unset logscale y
set ytics norotate ('' -4, '' -2, '' 0, '' 2, '' 4, '' 6)
unset ylabel
set label 'whitened' at graph 0, graph 1 offset screen 0, screen 0.0324 front textcolor rgb ink
set arrow from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
set arrow from first 0, graph 0 to first 0, graph 1 nohead linecolor rgb '#767676' linewidth 0.8 dashtype solid
plot 'cloud.csv' using 17:18 with points pointtype 7 pointsize 0.54 linewidth 1 linecolor rgb '#0072B2', \
  '' using 19:20 with points pointtype 4 pointsize 0.54 linewidth 1 linecolor rgb '#E69F00'

unset multiplot
