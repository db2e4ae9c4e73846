"""Pages of a line that parsers of HTML find awkward, each for one reason; the pieces that mutants are made of."""

from __future__ import annotations

from typing import Final

PAGES: Final = (
    "", " ", "x", "<", "</", "<!", "<!-", "<!--", "<!-->", "<!--->", "<!-- a --!> b", "<!-- a -- > b --> c", "<!--a-", "<!--a--!",
    "<?xml version='1.0'?><p>a", "<!DOCTYPE html PUBLIC \"a>b\" 'c'>d", "<p>a<!doctype html>b", "<!doctype", "<![CDATA[<p>a]]>b",
    "<p>a<p>b</p></p>c", "a</p>b", "<b><p>a</b>b</p>c", "<p><b>a<p>b</b>c", "<a href=x>a<a href=y>b</a>c</a>d", "<i><b>a</i>b</b>c",
    "<a href=x><div>a</a>b</div>c", "<a href=x><p>a</p><p>b</p></a>", "<em><strong>a<div>b</em>c</strong>d</div>e",
    "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>d", "<table>a<tr>b<td>c</table>d", "<td>a<td>b<tr>c",
    "<table><td>a</tr></table>b", "<div><table></div>a</table>b", "<ul><li>a<ul><li>b</ul><li>c</ul>d", "<li>a</ul>b<li>c",
    "<dl><dt>a<dd>b<dt>c</dl>d", "<select><option>a<option>b<p>c</select>d", "<select><div>a</div></select>b",
    "<h1>a<h2>b</h1>c", "<h1>a<p>b</h1>c", "<form>a<form>b</form>c</form>d", "<button><p>a</button>b",
    "<html><head><title>a</title><p>b</head>c<body class=d>e</body>f</html>g", "<body>a<body lang=b>c</body>d</body>e", "a<html lang=b>c",
    "<head><head>a</head>b", "<head><script>a</script>b", "<div>a<html/>b</div>c", "<div>a</body>b</html>c</div>d", "<frameset><frame>a",
    "<title>a<b>c</b>&amp;</title>d", "<title>a</TITLE >b", "<title>a</titles>b</title>c", "<title></title>a", "<title>a", "<title>a</",
    "<textarea><p>a</textarea>b", "<textarea>&lt;\r\n</textarea>b", "<style>a<b></style>c", "<xmp><p>a</xmp>b", "<iframe><p>a</iframe>b",
    "<noembed><p>a</noembed>b", "<noframes><p>a</noframes>b", "<plaintext><p>a</plaintext>b", "<noscript><p>a<img src=b></noscript>c",
    "<script>a</b></script>c", "<script><!-- <script>a</script>b</script>c--></script>d", "<script><!--a</script>b",
    "<script>a<!--b-->c</script>d", "<script>a</scripty></script >b", "<script/>a</script>b", "<script type=application/ld+json>{a</",
    "<script id=__NEXT_DATA__>a</script><script type=x/json>b\r\nc</script>", "<div/>a<br/>b<p/>c", "<br></br>a", "</br>a", "<img>a</img>b",
    "<svg><title>a</title><p>b</svg>c", "<svg><desc/><rect x=1/>a</svg>b", "<math><mi>a</mi><annotation-xml><p>b</math>c",
    "<template><p>a</template>b", "<div><template shadowrootmode=open><p>a</template>b</div>", "<video><source src=a><track><p>b</video>c",
    "<picture><source srcset=a><source srcset=b><img src=c></picture>", "<img src=a><noscript><img src=b alt=c></noscript>",
    "<object><param><embed>a</object>b", "<map><area href=a>b</map>c", "<ruby>a<rp>(<rt>b<rp>)</ruby>c", "<q>a<q>b</q></q>",
    "&amp &ampx &amp; &lt;&LT;&notit;&notin;&not &nosuch; &; & &# &#; &#x; &#xg; &#97 &#x61;b &#0; &#128; &#xD800; &#x110000; &#13;a",
    "&CounterClockwiseContourIntegral;&CounterClockwiseContourIntegralx;&acE;&fjlig;&hellip;&nbsp;&shy;&zwj;",
    "<a href='?a=1&amp=2&copy=3&copy;&lt&#38b&reg'>a</a>", "<a href=a&amp;b&quot;c title='d\r\ne\rf'>g</a>", "a\r\nb\rc\n\nd\fe\vg\x1fh",
    "<p a=1 A=2 a='3' class=b CLASS=c>d", "<p class='a\"b' id=\"c'd\" title=e'f\"g>h", "<p class = a id= b rel =c>d", "<p =a b=>c", "<p a b/c=d / e>f",
    "<p class='a>b'>c", "<p class='a", "<p class=a", "<p", "<p/", "<p/a>b", "<p\n\tclass\n=\n'a'>b", "<P CLASS=A>b</P>", "<p \u00e9=1 \u2028>a",
    "<\u00e9l\u00e9ment>a", "<a\u00e9 b>c</a\u00e9>d", "<3>a", "</3>a", "</>a", "<!>a", "<?a>b", "< p>a", "<p<b>a", "<" + "n" * 150 + " " + "m" * 150 + "=a>b",
    "<p " + " ".join(f"a{number % 40}={number}" for number in range(90)) + ">b", "<x-a>b<x-b>c</x-a>d</x-b>e", "<div><x-a>b</x-a></div>",
    "<pre>\n a\n  b<br>c\n\n</pre>d", "<pre>   </pre><pre>a\u2028b</pre>", "<p>a<br><br>b<br> <br>c<br>", "<p>a<hr>b", "a<wbr>b<nobr>c</nobr>",
    "<div style='white-space: pre-line'>" + "a line of text\n\nand more of it\n" * 6 + "</div>", "<div style='WHITE-\u017fpace:pre'>a\nb</div>",
    "<div>" + "The first paragraph ends here.\n \nThe second one goes on\n\nand on.\n\n" * 3 + "</div>", "<div>" + "\u00e9" * 100 + "\n" + "b" * 19 + "</div>",
    "<h2>a <a href=#b>\u00b6</a></h2><h2><a href=#c>LIN\u212a</a></h2><h2><a href=#d>a title</a></h2>", "<a href=x><img src=b></a><a href=x></a>",
    "<a href=x><span class=sr-only>a</span></a><a href=y>b<span class=visually-hidden>c</span></a>", "<span class=material-icons>a</span>b",
    "<a href=/cdn-cgi/l/email-protection#0a6b4a6824692464>a</a><span data-cfemail=0a6b4a6824692464>b</span><a href=x data-cfemail=0a>c</a>",
    "<abbr title=2020-01-02T>a</abbr><abbr title=\u0662020-01-02>b</abbr><span title='2020-01-0'>c</span><time datetime=d>e</time>",
    "<div hidden>a</div><div hidden=until-found>b</div><div style='display : none'>c</div><dialog>d</dialog><dialog open>e</dialog>",
    "<div class='vi\u017fually-hidden'>a</div><figure class=caption><table><td>b</table></figure><p>\u200b\ufeff</p><p>\u00ad \u2060</p>",
    "<meta name=a content=b><link rel=c href=d><base href=e><base href=f><meta>", "a\u2028b<p>\u2028</p><p>\u00a0a\u3000 b\u1680</p>\u0085c",
    "<nav class='main-navBar articleBody' id=siteHeader>a</nav><div class='K\u212a newsLetter-signup XMLData'>b</div>",
)  # fmt: skip

DEEP: Final = ("<div>", "<b>", "<span>", "<x-a>", "<em><p>", "<a href=x>", "<ul><li>", "<table><tr><td>", "<div></b>", "<div></x-b>", "<svg>", "<p a=")
"""What is repeated many times."""

PIECES: Final = (
    "<p>", "</p>", "<div>", "</div>", "<a href=x>", "<a class=author rel=tag>", "</a>", "<b>", "</b>", "<em>", "<table>", "<tr>", "<td>", "</table>",
    "<ul>", "<li>", "</ul>", "<h1>", "</h1>", "<br>", "<hr>", "<img src=a>", "<picture>", "<source srcset=b>", "<video>", "</video>", "<noscript>",
    "</noscript>", "<script>", "</script>", "<script type=x/json>", "<!--", "-->", "--!>", "<!>", "<?a>", "<![CDATA[", "<svg>", "</svg>", "<select>",
    "<option>", "</select>", "<title>", "</title>", "<textarea>", "</textarea>", "<style>", "</style>", "<template>", "</template>", "<head>", "</head>",
    "<body>", "</body>", "<html lang=a>", "</html>", "<pre>", "</pre>", "<q>", "</q>", "<span class=sr-only>", "<span data-cfemail=0a6b4a>", "</span>",
    "<abbr title=2020-01-01>", "<time>", "<x-a>", "</x-a>", "<div style='white-space:pre'>", "<div hidden>", "<form>", "<dl>", "<dt>", "<dd>", "<plaintext>",
    "<p/", "='", '"', "'", ">", "<", "/>", "&amp;", "&lt", "&#60;", "&#x", "&", " ", "\n", "\n\n", ". \n\n", "\r", "\t", "\u00a0", "\u2028", "\u200b",
    "\u212a", "a", "word", "x" * 130, "\u00b6",
)  # fmt: skip
