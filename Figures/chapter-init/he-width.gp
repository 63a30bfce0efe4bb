# He holds fifty layers of ReLU level, the better the wider they are
# Its numbers are in he-width.csv.
# Redraw it in this directory: gnuplot 'he-width.gp'

# The look of the book.
set encoding utf8
set minussign
set terminal pngcairo noenhanced size 1800,770 font 'DejaVu Sans,17' linewidth 2 background '#FFFFFF'
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
set output 'he-width.png'

# Title, settings, series.
set label 'He holds fifty layers of ReLU level, the better the wider they are' at screen 0.0697, screen 0.9455 font 'DejaVu Sans:Bold,20' textcolor rgb ink
set label 'one sample from N(0, 1) through each net: a grey line; relative to the first layer' at screen 0.0697, screen 0.8974 font ',17' textcolor rgb muted
set arrow from screen 0.0697, screen 0.8532 to screen 0.0924, screen 0.8532 nohead linecolor rgb '#D55E00' linewidth 2 dashtype solid
set label 'median' at screen 0.0974, screen 0.8532 font ',17' textcolor rgb '#D55E00'
set arrow from screen 0.1623, screen 0.8532 to screen 0.1849, screen 0.8532 nohead linecolor rgb '#222222' linewidth 2 dashtype (9,4)
set label 'theory, this width' at screen 0.19, screen 0.8532 font ',17' textcolor rgb '#222222'
set arrow from screen 0.3183, screen 0.8532 to screen 0.341, screen 0.8532 nohead linecolor rgb '#767676' linewidth 2 dashtype (2,3)
set label 'theory, infinite width' at screen 0.346, screen 0.8532 font ',17' textcolor rgb '#767676'
set label 'layer' at screen 0.5224, screen 0.0485 center textcolor rgb ink
set label 'root mean square of outputs' at screen 0.022, screen 0.4499 center rotate by 90 textcolor rgb ink

set multiplot

# Panel: 100 units a layer, 200 nets.
set lmargin at screen 0.0697; set rmargin at screen 0.5107; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('1' 1, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
unset xlabel
set yrange [0.03:10]
set logscale y 10
set ytics norotate ('0.1' 0.1, '0.2' 0.2, '0.5' 0.5, '1' 1, '2' 2, '5' 5)
unset ylabel
set label '100 units a layer, 200 nets' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'he-width.csv' using 1:2 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:3 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:4 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:5 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:6 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:7 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:8 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:9 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:10 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:11 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:12 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:13 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:14 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:15 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:16 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:17 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:18 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:19 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:20 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:21 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:22 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:23 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:24 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:25 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:26 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:27 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:28 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:29 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:30 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:31 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:32 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:33 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:34 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:35 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:36 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:37 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:38 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:39 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:40 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:41 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:42 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:43 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:44 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:45 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:46 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:47 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:48 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:49 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:50 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:51 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:52 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:53 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:54 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:55 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:56 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:57 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:58 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:59 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:60 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:61 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:62 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:63 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:64 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:65 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:66 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:67 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:68 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:69 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:70 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:71 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:72 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:73 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:74 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:75 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:76 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:77 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:78 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:79 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:80 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:81 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:82 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:83 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:84 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:85 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:86 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:87 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:88 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:89 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:90 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:91 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:92 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:93 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:94 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:95 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:96 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:97 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:98 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:99 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:100 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:101 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:102 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:103 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:104 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:105 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:106 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:107 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:108 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:109 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:110 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:111 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:112 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:113 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:114 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:115 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:116 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:117 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:118 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:119 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:120 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:121 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:122 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:123 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:124 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:125 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:126 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:127 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:128 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:129 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:130 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:131 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:132 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:133 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:134 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:135 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:136 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:137 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:138 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:139 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:140 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:141 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:142 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:143 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:144 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:145 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:146 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:147 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:148 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:149 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:150 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:151 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:152 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:153 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:154 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:155 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:156 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:157 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:158 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:159 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:160 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:161 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:162 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:163 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:164 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:165 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:166 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:167 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:168 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:169 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:170 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:171 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:172 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:173 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:174 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:175 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:176 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:177 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:178 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:179 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:180 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:181 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:182 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:183 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:184 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:185 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:186 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:187 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:188 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:189 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:190 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:191 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:192 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:193 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:194 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:195 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:196 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:197 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:198 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:199 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:200 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:201 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:202 with lines linetype 2 dashtype solid, \
  '' using 1:203 with lines linetype 7 dashtype (9,4) linewidth 1.6, \
  '' using 1:204 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 1.6
unset label; unset arrow; unset object

# Panel: 400 units a layer, 40 nets.
set lmargin at screen 0.5341; set rmargin at screen 0.975; set bmargin at screen 0.1383; set tmargin at screen 0.7615
set border 3 linecolor rgb muted linewidth 0.75
set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid
set xrange [1:50]
unset logscale x
set xtics norotate ('1' 1, '10' 10, '20' 20, '30' 30, '40' 40, '50' 50)
unset xlabel
set yrange [0.03:10]
set logscale y 10
set ytics norotate ('' 0.1, '' 0.2, '' 0.5, '' 1, '' 2, '' 5)
unset ylabel
set label '400 units a layer, 40 nets' at graph 0, graph 1 offset screen 0, screen 0.025 front textcolor rgb ink
plot 'he-width.csv' using 1:205 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:206 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:207 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:208 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:209 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:210 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:211 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:212 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:213 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:214 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:215 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:216 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:217 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:218 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:219 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:220 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:221 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:222 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:223 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:224 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:225 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:226 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:227 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:228 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:229 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:230 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:231 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:232 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:233 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:234 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:235 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:236 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:237 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:238 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:239 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:240 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:241 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:242 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:243 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:244 with lines linecolor rgb '#D9D9D9' dashtype solid linewidth 1, \
  '' using 1:245 with lines linetype 2 dashtype solid, \
  '' using 1:246 with lines linetype 7 dashtype (9,4) linewidth 1.6, \
  '' using 1:204 with lines linecolor rgb '#767676' dashtype (2,3) linewidth 1.6

unset multiplot
