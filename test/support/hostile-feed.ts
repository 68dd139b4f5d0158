/**
 * A feed of attacks. Every address under `/trap/` is one that nothing may ask for; those under `/images/` are the article's
 * pictures, which core fetches by its own rules and the page never does.
 */
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const pwn = "window.pwned='yes';alert(1)";

function attacks(trap: string): string[] {
  return [
    `<script>${pwn}</script><script src="${trap}/script.js"></script>`,
    `<img src="${trap}/../images/broken" onerror="${pwn}" onload="${pwn}" alt="picture">`,
    `<p onclick="${pwn}" onmouseover="${pwn}" style="background:url(${trap}/style.png)">A paragraph with handlers.</p>`,
    `<p><a href="javascript:${pwn}">a script link</a> <a href=" java&#10;script:${pwn}">a folded script link</a></p>`,
    `<p><a href="data:text/html,<script>${pwn}</script>">a data link</a> <a href="file:///etc/passwd">a file link</a></p>`,
    '<p><a href="https://example.org/honest?a=1&amp;b=2" target="_blank" ping="https://example.org/ping">an honest link</a></p>',
    `<iframe src="${trap}/frame.html" srcdoc="<script>parent.${pwn}</script>"></iframe>`,
    `<object data="${trap}/object.swf"></object><embed src="${trap}/embed.swf">`,
    `<form action="${trap}/form" id="app"><input name="password" autofocus onfocus="${pwn}"><button>Send</button></form>`,
    `<meta http-equiv="refresh" content="0;url=${trap}/refresh"><base href="${trap}/base/">`,
    `<link rel="stylesheet" href="${trap}/sheet.css"><style>@import "${trap}/import.css"; body{background:url(${trap}/body.png)} *{display:none!important}</style>`,
    `<svg onload="${pwn}"><script>${pwn}</script><a xlink:href="javascript:${pwn}"><text>svg link</text></a><image href="${trap}/svg.png"/><use href="${trap}/use.svg#a"/></svg>`,
    `<math><mtext><table><mglyph><style><img src=x onerror="${pwn}"></style></mglyph></table></mtext></math>`,
    `<video poster="${trap}/../images/poster.png" src="${trap}/video.mp4" autoplay onplay="${pwn}"></video><audio src="${trap}/audio.mp3" autoplay></audio>`,
    `<picture><source srcset="${trap}/../images/source.png"></picture><table background="${trap}/table.png"><tr><td>cell</td></tr></table>`,
    '<div id="root"></div><div id="article-list" name="offprint"></div><img name="getElementById" alt=""><a id="body" name="body">a clobbering anchor</a>',
    `<details open ontoggle="${pwn}"><summary>More</summary>Nothing more.</details>`,
    `<template><script>${pwn}</script></template><noscript><p title="</noscript><img src=x onerror=${pwn}>"></p></noscript>`,
    `<!--><img src=x onerror="${pwn}">--><p>The last paragraph.</p>`,
  ];
}

export function hostileFeed(origin: string): string {
  const trap = `${origin}/trap`;
  const mark = `<img src=x onerror="${pwn}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${escapeXml(escapeXml(mark))}</title>
<link>javascript:${pwn}</link>
<description>${escapeXml(mark)}</description>
<image><url>${trap}/logo.png</url><title>logo</title><link>${origin}</link></image>
<item>
<title>${escapeXml(escapeXml(`Title with <script>${pwn}</script>`))}</title>
<link>${origin}/hostile/one</link>
<guid isPermaLink="false">hostile-one</guid>
<dc:creator>${escapeXml(escapeXml(`Eve ${mark}`))}</dc:creator>
<category>${escapeXml(escapeXml(mark))}</category>
<pubDate>Sat, 14 Mar 2026 09:26:53 +0000</pubDate>
<content:encoded>${escapeXml(attacks(trap).join('\n'))}</content:encoded>
</item>
<item>
<title>Two</title>
<link>javascript:${pwn}</link>
<guid isPermaLink="false">hostile-two</guid>
<pubDate>Fri, 13 Mar 2026 09:26:53 +0000</pubDate>
<description>${escapeXml(mark)}A second article.</description>
</item>
</channel>
</rss>`;
}
