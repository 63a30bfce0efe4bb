# Normalisation brings a sigmoid's inputs to where it has a slope, and bends
# Its numbers are in sigmoid-tails.csv.
# Redraw it in this directory: gnuplot 'sigmoid-tails.gp'

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
set output 'sigmoid-tails.png'

# Title, settings, series.
set label 'Normalisation brings a sigmoid''s inputs to where it has a slope, and bends' at screen 0.2041, screen 0.96 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'third hidden layer, 1,000 digits; beyond the dashed lines the slope is below 0.05, a fifth of the steepest' at screen 0.2041, screen 0.9248 font ',17' textcolor rgb muted
set label 'as they are' at screen 0.3217, screen 0.878 center textcolor rgb ink
set label 'normalised' at screen 0.5896, screen 0.878 center textcolor rgb ink
set label 'times γ = 2, plus β = 1.5' at screen 0.8574, screen 0.878 center textcolor rgb ink
set label 'weights N(0, 1²)' at screen 0.0144, screen 0.6709 textcolor rgb ink
set label 'weights N(0, 0.1²)' at screen 0.0144, screen 0.2847 textcolor rgb ink
set label 'input of the sigmoid' at screen 0.5896, screen 0.0356 center textcolor rgb ink
set label 'share of inputs' at screen 0.1484, screen 0.4778 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: weights N(0, 1²), as they are.
set lmargin at screen 0.2041; set rmargin at screen 0.4393; set bmargin at screen 0.4875; set tmargin at screen 0.8542
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-12:12]
unset logscale x
set xtics norotate ('' -12, '' -8, '' -4, '' 0, '' 4, '' 8, '' 12)
unset xlabel
set yrange [0:0.5]
unset logscale y
set ytics norotate ('0%%' 0, '10%%' 0.1, '20%%' 0.2, '30%%' 0.3, '40%%' 0.4, '50%%' 0.5)
unset ylabel
set arrow from first -2.887, graph 0 to first -2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
set arrow from first 2.887, graph 0 to first 2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
plot 'sigmoid-tails.csv' using ((column(1) + column(2)) / 2):3:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: weights N(0, 1²), normalised.
set lmargin at screen 0.472; set rmargin at screen 0.7072; set bmargin at screen 0.4875; set tmargin at screen 0.8542
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-12:12]
unset logscale x
set xtics norotate ('' -12, '' -8, '' -4, '' 0, '' 4, '' 8, '' 12)
unset xlabel
set yrange [0:0.5]
unset logscale y
set ytics norotate ('' 0, '' 0.1, '' 0.2, '' 0.3, '' 0.4, '' 0.5)
unset ylabel
set arrow from first -2.887, graph 0 to first -2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
set arrow from first 2.887, graph 0 to first 2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
plot 'sigmoid-tails.csv' using ((column(1) + column(2)) / 2):4:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: weights N(0, 1²), times γ = 2, plus β = 1.5.
set lmargin at screen 0.7398; set rmargin at screen 0.975; set bmargin at screen 0.4875; set tmargin at screen 0.8542
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-12:12]
unset logscale x
set xtics norotate ('' -12, '' -8, '' -4, '' 0, '' 4, '' 8, '' 12)
unset xlabel
set yrange [0:0.5]
unset logscale y
set ytics norotate ('' 0, '' 0.1, '' 0.2, '' 0.3, '' 0.4, '' 0.5)
unset ylabel
set arrow from first -2.887, graph 0 to first -2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
set arrow from first 2.887, graph 0 to first 2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
plot 'sigmoid-tails.csv' using ((column(1) + column(2)) / 2):5:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: weights N(0, 0.1²), as they are.
set lmargin at screen 0.2041; set rmargin at screen 0.4393; set bmargin at screen 0.1014; set tmargin at screen 0.4681
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-12:12]
unset logscale x
set xtics norotate ('−12' -12, '−8' -8, '−4' -4, '0' 0, '4' 4, '8' 8, '12' 12)
unset xlabel
set yrange [0:0.5]
unset logscale y
set ytics norotate ('0%%' 0, '10%%' 0.1, '20%%' 0.2, '30%%' 0.3, '40%%' 0.4, '50%%' 0.5)
unset ylabel
set arrow from first -2.887, graph 0 to first -2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
set arrow from first 2.887, graph 0 to first 2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
plot 'sigmoid-tails.csv' using ((column(1) + column(2)) / 2):6:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: weights N(0, 0.1²), normalised.
set lmargin at screen 0.472; set rmargin at screen 0.7072; set bmargin at screen 0.1014; set tmargin at screen 0.4681
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-12:12]
unset logscale x
set xtics norotate ('−12' -12, '−8' -8, '−4' -4, '0' 0, '4' 4, '8' 8, '12' 12)
unset xlabel
set yrange [0:0.5]
unset logscale y
set ytics norotate ('' 0, '' 0.1, '' 0.2, '' 0.3, '' 0.4, '' 0.5)
unset ylabel
set arrow from first -2.887, graph 0 to first -2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
set arrow from first 2.887, graph 0 to first 2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
plot 'sigmoid-tails.csv' using ((column(1) + column(2)) / 2):7:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder
unset label; unset arrow; unset object

# Panel: weights N(0, 0.1²), times γ = 2, plus β = 1.5.
set lmargin at screen 0.7398; set rmargin at screen 0.975; set bmargin at screen 0.1014; set tmargin at screen 0.4681
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [-12:12]
unset logscale x
set xtics norotate ('−12' -12, '−8' -8, '−4' -4, '0' 0, '4' 4, '8' 8, '12' 12)
unset xlabel
set yrange [0:0.5]
unset logscale y
set ytics norotate ('' 0, '' 0.1, '' 0.2, '' 0.3, '' 0.4, '' 0.5)
unset ylabel
set arrow from first -2.887, graph 0 to first -2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
set arrow from first 2.887, graph 0 to first 2.887, graph 1 nohead linecolor rgb '#D55E00' linewidth 1.5 dashtype (9,4)
plot 'sigmoid-tails.csv' using ((column(1) + column(2)) / 2):8:(column(2) - column(1)) with boxes linecolor rgb '#0072B2' fillstyle solid 0.85 noborder

unset multiplot
