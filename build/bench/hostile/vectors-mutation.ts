/** Markup that becomes another tree when it is read, written and read again, and foreign namespaces it is done with. */
import type { Vector } from './vector.ts';

const bad = '<img src=x onerror={RUN}>';

/** Whose text one parser reads as text and another as elements. */
const rawText =
  'style script title textarea xmp iframe noembed noframes noscript plaintext template option'.split(' ');
/** Where the parser changes from one namespace to another (HTML §13.2.6.5). */
const foreign = [
  'svg',
  'math',
  'svg><foreignObject',
  'svg><desc',
  'svg><title',
  'math><mtext',
  'math><mi',
  'math><annotation-xml encoding="text/html"',
  'math><annotation-xml encoding="application/xhtml+xml"',
  'math><annotation-xml><svg',
  'math><mtext><table><mglyph',
  'math><mtext><malignmark',
];

const inRawText = rawText.flatMap((name) => [
  `<${name}><p title="</${name}>${bad}">text</p>`,
  `<svg><${name}><p id="</${name}>${bad}"></svg>`,
  `<math><mtext><${name}><!--</${name}>${bad}--></math>`,
]);
const inForeign = foreign.flatMap((open) => [
  `<${open}><style>${bad}</style>`,
  `<${open}><p><style><!--</style><a title="-->${bad}">`,
  `<form><${open}></form><form>${bad}`,
  `<table><${open}>${bad}<td>`,
]);

const single = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror={RUN}&gt;">`,
  `<svg></p><style><a id="</style>${bad}">`,
  `<svg><p><style><g title="</style>${bad}"></g></style></p></svg>`,
  `<math><annotation-xml encoding="text/html"><style><${bad}</style></annotation-xml></math>`,
  `<form><div></form><form id=outer></div><form id=inner><input>${bad}`,
  `<a><table><a>${bad}</table></a>`,
  `<p><svg><p>${bad}</svg></p>`,
  `<select><template><style><!--</select>${bad}--></style></template></select>`,
  `<select><noscript></select></noscript>${bad}</select>`,
  `<b><i><p></b>${bad}</i></p>`,
  `<table><tr><td><svg><desc><table><td>${bad}</table></desc></svg></table>`,
  `<noscript><style></noscript>${bad}</style>`,
  `<noscript><!--</noscript>${bad}-->`,
  `<noembed><p title="</noembed>${bad}"></noembed>`,
  `<listing>&lt;img src=x onerror={RUN}&gt;</listing>`,
  `<xmp>&lt;/xmp&gt;${bad}</xmp>`,
  `<pre>\n\n${bad}</pre><listing>\n${bad}</listing>`,
  `<textarea>\n</textarea>${bad}`,
  `<svg><![CDATA[><${bad}]]></svg>`,
  `<svg><title><![CDATA[</title>${bad}]]></title></svg>`,
  `<math><ms><![CDATA[</ms>${bad}]]></ms></math>`,
  `<svg><style>&lt;/style&gt;&lt;img src=x onerror={RUN}&gt;</style></svg>`,
  `<svg><style>&lt;img/src=x onerror={RUN}/&gt;</style></svg>`,
  `<svg><desc><![CDATA[</desc><script>{RUN}</script>]]></desc></svg>`,
  `<svg><foreignObject><math><mtext><svg><style>${bad}</style>`,
  `<svg><font color=a>${bad}</font></svg>`,
  `<math><font size=1>${bad}`,
  `<math></br>${bad}</math>`,
  `<svg></p>${bad}</svg>`,
  `<mglyph><svg><mtext><textarea><path id="</textarea>${bad}">`,
  `<math><mi><svg><mglyph><style><img title="</style>${bad}">`,
  `<table><caption><svg><style></caption>${bad}</style></table>`,
  `<ruby><rt><svg><style><rp title="</style>${bad}">`,
  `<h1><h2>${bad}</h1></h2><li><ul><li>${bad}`,
  `<nobr><nobr>${bad}<table><nobr>${bad}`,
  `<button><p><button>${bad}</p></button>`,
  `<frameset><noframes></frameset>${bad}</noframes>`,
  `<html><head><title></head><body>${bad}</title>`,
  `<isindex action="javascript:{RUN}" prompt=${bad}>`,
  `<keygen autofocus onfocus={RUN}><command onclick={RUN}><image src=x onerror={RUN}>`,
  `${'<div>'.repeat(600)}<svg><style>${bad}</style></svg>`,
  `${'<b>'.repeat(40)}<p>${bad}<table>${'<i>'.repeat(40)}${bad}`,
  `<template><template><template>${bad}</template></template>`,
  `<template shadowrootmode=open><script>{RUN}</script>${bad}</template>`,
  `<div><template shadowrootmode=closed>${bad}</template></div>`,
  `<svg><template>${bad}</template></svg>`,
  `<p title="${'&amp;'.repeat(20)}lt;img src=x onerror={RUN}>">`,
  `<p title='"><img src=x onerror={RUN}>'>a</p>`,
  `<p title=\`\`onmouseover={RUN}>backquotes</p>`,
  `<p alt="\u2028" title="&quot;><img src=x onerror={RUN}>">separators</p>`,
  `<span class="\`\`onclick={RUN}">class</span>`,
  `<code class="language-&quot;&gt;&lt;img src=x onerror={RUN}&gt;">class</code>`,
  `<pre><code class="language-js">&lt;/code&gt;&lt;/pre&gt;&lt;img src=x onerror={RUN}&gt;</code></pre>`,
  `<pre class="highlight html"><code><span class="nt">&lt;script&gt;</span>{RUN}</code></pre>`,
  `<span class="math math-inline">\\href{javascript:{RUN}}{x}</span>`,
  `<span class="katex"><annotation encoding="application/x-tex">\\href{javascript:{RUN}}{x}</annotation></span>`,
  `<p>$\\href{javascript:{RUN}}{x}$ and $$\\includegraphics{{TRAP}/a.png}$$ \\(\\htmlData{onclick={RUN}}{x}\\)</p>`,
  `<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\url{javascript:{RUN}}</annotation></semantics></math>`,
  `<math><maction actiontype="statusline#http://example.org" xlink:href="javascript:{RUN}">x<mtext>y</mtext></maction></math>`,
  `<math><mrow xlink:type="simple" xlink:href="javascript:{RUN}"><mi>x</mi></mrow></math>`,
  `<div class="ltag__link"><a href="javascript:{RUN}"><img src="{TRAP}/p.png" onerror="{RUN}"></a></div>`,
  `<blockquote class="twitter-tweet"><a href="javascript:{RUN}">tweet</a>${bad}</blockquote>`,
  `<sup id="fnref1" onclick={RUN}><a href="#fn1" onclick={RUN}>1</a></sup><div class="footnotes"><ol><li id="fn1">${bad}<a href="#fnref1" onclick={RUN}>back</a></li></ol></div>`,
  `<h2 id="&quot;&gt;&lt;img src=x onerror={RUN}&gt;">${bad}Heading</h2>`,
  `<details ontoggle={RUN} open><summary onclick={RUN}>${bad}</summary></details>`,
];

const svg = [
  '<svg onload={RUN}></svg>',
  '<svg/onload={RUN}//',
  '<svg><g onload={RUN}/></svg>',
  '<svg><image href=x onerror={RUN} /><image xlink:href="{TRAP}/i.png"/></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload={RUN}/>#x"/></svg>',
  '<svg><use xlink:href="{TRAP}/use.svg#a"/></svg>',
  '<svg><a href="javascript:{RUN}"><text y=20>x</text></a></svg>',
  '<svg><a><animate attributeName=href values="javascript:{RUN}"/><text y=20>x</text></a></svg>',
  '<svg><a><set attributeName=xlink:href to="javascript:{RUN}"/><text y=20>x</text></a></svg>',
  '<svg><animate onbegin={RUN} attributeName=x dur=1s /></svg>',
  '<svg><animate onend={RUN} attributeName=x dur=.1s /></svg>',
  '<svg><animateTransform onbegin={RUN} attributeName=transform /></svg>',
  '<svg><animateMotion onrepeat={RUN} dur=1s repeatCount=2 /></svg>',
  '<svg><set onbegin={RUN} attributeName=x to=1 /></svg>',
  '<svg><discard onbegin={RUN} /></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.{RUN}</script>"/></foreignObject></svg>',
  '<svg><foreignObject><body onload={RUN}/></foreignObject></svg>',
  '<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">{RUN}</handler></svg>',
  '<svg><style>@import "{TRAP}/svg.css"; *{fill:url({TRAP}/f.svg#a)}</style></svg>',
  '<svg><rect style="fill:url({TRAP}/f.svg#x)" filter="url({TRAP}/f.svg#y)" mask="url({TRAP}/m.svg#z)"/></svg>',
  '<svg><feImage href="{TRAP}/fe.png"/><filter id=f><feImage xlink:href="{TRAP}/fe2.png"/></filter></svg>',
  '<svg><textPath href="{TRAP}/t.svg#a">x</textPath><mpath href="{TRAP}/m.svg#a"/></svg>',
  '<svg><cursor xlink:href="{TRAP}/c.cur"/><color-profile xlink:href="{TRAP}/c.icc"/></svg>',
  '<svg xmlns="http://www.w3.org/1999/xhtml"><script>{RUN}</script></svg>',
  '<svg version="1.2" baseProfile="tiny"><listener event="load" handler="#h"/><script id=h>{RUN}</script></svg>',
];

const listed = (group: string, list: readonly string[]): Vector[] =>
  list.map((html, index) => ({ name: `${group}/${index}`, html }));

export const mutationVectors: readonly Vector[] = [
  ...listed('raw-text', inRawText),
  ...listed('foreign', inForeign),
  ...listed('mutation', single),
  ...listed('svg', svg),
];
