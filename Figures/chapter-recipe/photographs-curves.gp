# Curves of the recipe on photographs
# Its numbers are in photographs-curves.csv.
# Redraw it in this directory: gnuplot 'photographs-curves.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,1050 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'photographs-curves.png'

# Title, settings, series.
set label 'Curves of the recipe on photographs' at screen 0.0577, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), 45,000 images to learn from; the training loss with its penalty and without' at screen 0.0577, screen 0.9248 font ',17' textcolor rgb muted
set arrow from screen 0.0577, screen 0.8924 to screen 0.0804, screen 0.8924 nohead linecolor rgb '#0072B2' linewidth 2 dashtype (2,3)
set label 'training with penalty' at screen 0.0854, screen 0.8924 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.2339, screen 0.8924 to screen 0.2566, screen 0.8924 nohead linecolor rgb '#0072B2' linewidth 2 dashtype solid
set label 'training' at screen 0.2616, screen 0.8924 font ',17' textcolor rgb '#0072B2'
set arrow from screen 0.328, screen 0.8924 to screen 0.3507, screen 0.8924 nohead linecolor rgb '#D55E00' linewidth 2 dashtype (9,4)
set label 'validation' at screen 0.3557, screen 0.8924 font ',17' textcolor rgb '#D55E00'
set label 'share of the epochs' at screen 0.5114, screen 0.0356 center textcolor rgb ink
set label 'loss' at screen 0.022, screen 0.4632 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: recipe/resnet18, 24 epochs.
set lmargin at screen 0.0577; set rmargin at screen 0.3339; set bmargin at screen 0.5037; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1.02]
unset logscale x
set xtics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset xlabel
set yrange [0:4.284998448503177]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4)
unset ylabel
set label 'recipe/resnet18, 24 epochs' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'photographs-curves.csv' using 1:2 with linespoints linetype 1 dashtype (2,3) pointtype 7 pointsize 1.2, \
  '' using 1:3 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 1:4 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: recipe/resnet18-short, 8 epochs.
set lmargin at screen 0.3733; set rmargin at screen 0.6495; set bmargin at screen 0.5037; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1.02]
unset logscale x
set xtics norotate ('' 0, '' 0.25, '' 0.5, '' 0.75, '' 1)
unset xlabel
set yrange [0:4.284998448503177]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3, '' 4)
unset ylabel
set label 'recipe/resnet18-short, 8 epochs' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'photographs-curves.csv' using 5:6 with linespoints linetype 1 dashtype (2,3) pointtype 7 pointsize 1.2, \
  '' using 5:7 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 5:8 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: search/momentum-0.05, 5 epochs.
set lmargin at screen 0.6888; set rmargin at screen 0.965; set bmargin at screen 0.5037; set tmargin at screen 0.8251
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1.02]
unset logscale x
set xtics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset xlabel
set yrange [0:4.284998448503177]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3, '' 4)
unset ylabel
set label 'search/momentum-0.05, 5 epochs' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'photographs-curves.csv' using 9:10 with linespoints linetype 1 dashtype (2,3) pointtype 7 pointsize 1.2, \
  '' using 9:11 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 9:12 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: search/momentum-0.1, 5 epochs.
set lmargin at screen 0.0577; set rmargin at screen 0.3339; set bmargin at screen 0.1014; set tmargin at screen 0.4228
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1.02]
unset logscale x
set xtics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset xlabel
set yrange [0:4.284998448503177]
unset logscale y
set ytics norotate ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4)
unset ylabel
set label 'search/momentum-0.1, 5 epochs' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'photographs-curves.csv' using 13:14 with linespoints linetype 1 dashtype (2,3) pointtype 7 pointsize 1.2, \
  '' using 13:15 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 13:16 with linespoints linetype 2 pointtype 9 pointsize 1.5
unset label; unset arrow; unset object

# Panel: search/momentum-0.2, 5 epochs.
set lmargin at screen 0.3733; set rmargin at screen 0.6495; set bmargin at screen 0.1014; set tmargin at screen 0.4228
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [0:1.02]
unset logscale x
set xtics norotate ('0%%' 0, '25%%' 0.25, '50%%' 0.5, '75%%' 0.75, '100%%' 1)
unset xlabel
set yrange [0:4.284998448503177]
unset logscale y
set ytics norotate ('' 0, '' 1, '' 2, '' 3, '' 4)
unset ylabel
set label 'search/momentum-0.2, 5 epochs' at graph 0, graph 1 offset screen 0, screen 0.0183 front textcolor rgb ink
plot 'photographs-curves.csv' using 17:18 with linespoints linetype 1 dashtype (2,3) pointtype 7 pointsize 1.2, \
  '' using 17:19 with linespoints linetype 1 pointtype 7 pointsize 1.2, \
  '' using 17:20 with linespoints linetype 2 pointtype 9 pointsize 1.5

unset multiplot
