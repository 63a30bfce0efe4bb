# The mean keeps the ground; a filter keeps texture, a maximum bright texture only
# Its numbers are in pooled-contents.csv.
# Redraw it in this directory: gnuplot 'pooled-contents.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1900,800 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'pooled-contents.png'

# Title, settings, series.
set label 'The mean keeps the ground; a filter keeps texture, a maximum bright texture only' at screen 0.0788, screen 0.9475 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'windows of 4x4 pixels: ground + contrast x texture; squared correlation with the pooled number' at screen 0.0788, screen 0.9013 font ',17' textcolor rgb muted
set object rectangle from screen 0.0788, screen 0.8474 to screen 0.0895, screen 0.8701 fillcolor rgb '#0072B2' fillstyle solid 0.85 noborder
set label 'mean of the pixels' at screen 0.0943, screen 0.8588 font ',17' textcolor rgb '#0072B2'
set object rectangle from screen 0.2221, screen 0.8474 to screen 0.2329, screen 0.8701 fillcolor rgb '#D55E00' fillstyle solid 0.85 noborder
set label 'max of the pixels' at screen 0.2376, screen 0.8588 font ',17' textcolor rgb '#D55E00'
set object rectangle from screen 0.3576, screen 0.8474 to screen 0.3683, screen 0.8701 fillcolor rgb '#009E73' fillstyle solid 0.85 noborder
set label 'mean behind an edge filter' at screen 0.3731, screen 0.8588 font ',17' textcolor rgb '#009E73'
set object rectangle from screen 0.5522, screen 0.8474 to screen 0.5629, screen 0.8701 fillcolor rgb '#CC79A7' fillstyle solid 0.85 noborder
set label 'max behind an edge filter' at screen 0.5677, screen 0.8588 font ',17' textcolor rgb '#CC79A7'

set multiplot

# Panel: of the ground.
set lmargin at screen 0.0788; set rmargin at screen 0.459; set bmargin at screen 0.0849; set tmargin at screen 0.7704
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.6:2.6]
unset logscale x
set xtics norotate ('noise' 0, 'bright specks' 1, 'dark specks' 2)
unset xlabel
set yrange [0:1.1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share of the variance told' offset screen -0.0045, 0
set label 'of the ground' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
plot 'pooled-contents.csv' using (column(0) + -0.2925):2:(0.1794) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using (column(0) + -0.2925):2:(gprintf('%.0f%%', 100 * column(2))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted, \
  '' using (column(0) + -0.0975):3:(0.1794) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder, \
  '' using (column(0) + -0.0975):3:(gprintf('%.0f%%', 100 * column(3))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted, \
  '' using (column(0) + 0.0975):4:(0.1794) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0.0975):4:(gprintf('%.0f%%', 100 * column(4))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted, \
  '' using (column(0) + 0.2925):5:(0.1794) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0.2925):5:(gprintf('%.0f%%', 100 * column(5))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted
unset label; unset arrow; unset object

# Panel: of the texture.
set lmargin at screen 0.5681; set rmargin at screen 0.9483; set bmargin at screen 0.0849; set tmargin at screen 0.7704
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-0.6:2.6]
unset logscale x
set xtics norotate ('noise' 0, 'bright specks' 1, 'dark specks' 2)
unset xlabel
set yrange [0:1.1]
unset logscale y
set ytics norotate ('0%%' 0, '20%%' 0.2, '40%%' 0.4, '60%%' 0.6, '80%%' 0.8, '100%%' 1)
set ylabel 'share of the variance told' offset screen -0.0045, 0
set label 'of the texture' at graph 0, graph 1 offset screen 0, screen 0.0241 front textcolor rgb ink
plot 'pooled-contents.csv' using (column(0) + -0.2925):6:(0.1794) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder, \
  '' using (column(0) + -0.2925):6:(gprintf('%.0f%%', 100 * column(6))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted, \
  '' using (column(0) + -0.0975):7:(0.1794) with boxes linecolor rgb '#D55E00' fillstyle solid 0.85 noborder, \
  '' using (column(0) + -0.0975):7:(gprintf('%.0f%%', 100 * column(7))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted, \
  '' using (column(0) + 0.0975):8:(0.1794) with boxes linecolor rgb '#009E73' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0.0975):8:(gprintf('%.0f%%', 100 * column(8))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted, \
  '' using (column(0) + 0.2925):9:(0.1794) with boxes linecolor rgb '#CC79A7' fillstyle solid 0.85 noborder, \
  '' using (column(0) + 0.2925):9:(gprintf('%.0f%%', 100 * column(9))) with labels offset 0, 0.6 font ',13.6' textcolor rgb muted

unset multiplot
