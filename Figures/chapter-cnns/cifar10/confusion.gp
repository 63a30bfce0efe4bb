# ResNet18 takes 2,919 of 10,000 images for another class
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
set label 'ResNet18 takes 2,919 of 10,000 images for another class' at screen 0.1756, screen 0.9635 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'CIFAR-10 (JPEG copy), 20,000 training and 10,000 test images, batch 32, Adam 0.001' at screen 0.1756, screen 0.9313 font ',17' textcolor rgb muted

# Axes.
set lmargin at screen 0.1756; set rmargin at screen 0.9738; set bmargin at screen 0.153; set tmargin at screen 0.8947
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
set cbrange [0:29.816103031751148]
unset colorbox
set label '889' at 0, 0 font ',16' front center textcolor rgb '#222222'
set label '5' at 1, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '26' at 2, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '13' at 3, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '19' at 4, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '4' at 5, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 6, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '9' at 7, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '19' at 8, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '14' at 9, 0 font ',16' front center textcolor rgb '#FFFFFF'
set label '60' at 0, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '820' at 1, 1 font ',16' front center textcolor rgb '#222222'
set label '2' at 2, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '7' at 3, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '13' at 4, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 5, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '6' at 6, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '6' at 7, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '7' at 8, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '76' at 9, 1 font ',16' front center textcolor rgb '#FFFFFF'
set label '126' at 0, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '9' at 1, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '554' at 2, 2 font ',16' front center textcolor rgb '#222222'
set label '35' at 3, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '162' at 4, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '49' at 5, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '31' at 6, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '27' at 7, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '5' at 8, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 9, 2 font ',16' front center textcolor rgb '#FFFFFF'
set label '56' at 0, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '8' at 1, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '62' at 2, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '494' at 3, 3 font ',16' front center textcolor rgb '#222222'
set label '133' at 4, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '147' at 5, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '38' at 6, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '54' at 7, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '5' at 8, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 9, 3 font ',16' front center textcolor rgb '#FFFFFF'
set label '46' at 0, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 1, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '38' at 2, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '33' at 3, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '812' at 4, 4 font ',16' front center textcolor rgb '#222222'
set label '15' at 5, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '8' at 6, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '42' at 7, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 8, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 9, 4 font ',16' front center textcolor rgb '#FFFFFF'
set label '28' at 0, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '4' at 1, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '54' at 2, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '116' at 3, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '79' at 4, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '629' at 5, 5 font ',16' front center textcolor rgb '#222222'
set label '17' at 6, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '70' at 7, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 8, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '2' at 9, 5 font ',16' front center textcolor rgb '#FFFFFF'
set label '23' at 0, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '8' at 1, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '37' at 2, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '55' at 3, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '141' at 4, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '31' at 5, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '683' at 6, 6 font ',16' front center textcolor rgb '#222222'
set label '13' at 7, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '6' at 8, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 9, 6 font ',16' front center textcolor rgb '#FFFFFF'
set label '41' at 0, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '1' at 1, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '24' at 2, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '28' at 3, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '97' at 4, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '27' at 5, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '6' at 6, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '775' at 7, 7 font ',16' front center textcolor rgb '#222222'
set label '1' at 9, 7 font ',16' front center textcolor rgb '#FFFFFF'
set label '191' at 0, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '31' at 1, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '13' at 2, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '20' at 3, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '21' at 4, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '5' at 5, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '4' at 6, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '13' at 7, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '662' at 8, 8 font ',16' front center textcolor rgb '#222222'
set label '40' at 9, 8 font ',16' front center textcolor rgb '#FFFFFF'
set label '99' at 0, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '59' at 1, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '5' at 2, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '16' at 3, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '8' at 4, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '6' at 5, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '6' at 6, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '35' at 7, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '3' at 8, 9 font ',16' front center textcolor rgb '#FFFFFF'
set label '763' at 9, 9 font ',16' front center textcolor rgb '#222222'
plot 'confusion.csv' using 1:2:3 with image
