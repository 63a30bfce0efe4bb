# Inception10 takes 2,577 of 10,000 images for another class
# Its numbers are in confusion.csv.
# Redraw it in this directory: gnuplot 'confusion.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1400,1150 font 'DejaVu Sans,20' linewidth 2 background '#FFFFFF'
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
set output 'confusion.png'

# Title, settings, series.
set label 'Inception10 takes 2,577 of 10,000 images for another class' at screen 0.1756, screen 0.9635 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), 50,000 training and 10,000 test images, batch 32, Adam 0.001' at screen 0.1756, screen 0.9313 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1756; set rmargin at screen 0.8753; set bmargin at screen 0.153; set tmargin at screen 0.8947
unset border
unset grid
set xrange [-0.5:9.5]
unset logscale x
set xtics scale 0 rotate by 30 right ('airplane' 0, 'automobile' 1, 'bird' 2, 'cat' 3, 'deer' 4, 'dog' 5, 'frog' 6, 'horse' 7, 'ship' 8, 'truck' 9)
set xlabel 'answer of the network'
set yrange [9.5:-0.5]
unset logscale y
set ytics scale 0 norotate ('airplane' 0, 'automobile' 1, 'bird' 2, 'cat' 3, 'deer' 4, 'dog' 5, 'frog' 6, 'horse' 7, 'ship' 8, 'truck' 9)
set ylabel 'class' offset screen 0.0106, 0
set palette defined (0 '#440154', 1 '#482878', 2 '#3E4989', 3 '#31688E', 4 '#26828E', 5 '#1F9E89', 6 '#35B779', 7 '#6ECE58', 8 '#B5DE2B', 9 '#FDE725')
set cbrange [0:29.79932885150268]
set colorbox vertical user origin screen 0.8886, screen 0.153 size screen 0.0152, screen 0.7418 noborder
set cbtics scale 0 ('0' 0, '10' 10, '20' 20)
set label 'square root of the number' at screen 0.9605, screen 0.5238 center rotate by 90 textcolor rgb ink
set label '774' at 0, 0 font ',16' front center textcolor rgb '#222222'
set label '4' at 1, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '40' at 2, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '20' at 3, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '25' at 4, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 5, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 6, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '25' at 7, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '70' at 8, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '37' at 9, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '22' at 0, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '804' at 1, 1 font ',16' front center textcolor rgb '#222222'
set label '9' at 2, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '17' at 3, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '15' at 4, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 5, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '7' at 6, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '18' at 7, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '36' at 8, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '69' at 9, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '60' at 0, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 1, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '587' at 2, 2 font ',16' front center textcolor rgb '#222222'
set label '50' at 3, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '163' at 4, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '39' at 5, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '40' at 6, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '43' at 7, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '12' at 8, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '4' at 9, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '14' at 0, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 1, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '60' at 2, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '539' at 3, 3 font ',16' front center textcolor rgb '#222222'
set label '119' at 4, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '138' at 5, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '55' at 6, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '65' at 7, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 8, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '6' at 9, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '12' at 0, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 1, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '28' at 2, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '27' at 3, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '846' at 4, 4 font ',16' front center textcolor rgb '#222222'
set label '20' at 5, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '16' at 6, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '39' at 7, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '9' at 8, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 9, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '5' at 0, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '32' at 2, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '131' at 3, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '98' at 4, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '623' at 5, 5 font ',16' front center textcolor rgb '#222222'
set label '20' at 6, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '83' at 7, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '4' at 8, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '4' at 9, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '8' at 0, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 1, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '44' at 2, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '63' at 3, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '126' at 4, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '19' at 5, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '709' at 6, 6 font ',16' front center textcolor rgb '#222222'
set label '21' at 7, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '4' at 8, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 9, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '14' at 0, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '21' at 2, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '21' at 3, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '82' at 4, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '22' at 5, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 6, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '832' at 7, 7 font ',16' front center textcolor rgb '#222222'
set label '1' at 8, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '4' at 9, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '37' at 0, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '12' at 1, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '8' at 2, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '16' at 3, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '9' at 4, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 5, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '6' at 6, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '4' at 7, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '888' at 8, 8 font ',16' front center textcolor rgb '#222222'
set label '17' at 9, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '20' at 0, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '49' at 1, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 2, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '21' at 3, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '16' at 4, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 5, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '5' at 6, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '33' at 7, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '30' at 8, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '821' at 9, 9 font ',16' front center textcolor rgb '#222222'
plot 'confusion.csv' using 1:2:3 with image
