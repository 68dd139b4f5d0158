/** Hostile SVG: nothing in it runs, nothing leads out of it, and what is a picture stays one. */
import { describe, expect, it, test } from 'vitest';
import { sanitiseSvg } from '../../../electron/core/content/sanitise/sanitise-svg.ts';
import { costOf } from '../../support/cpu-clock.ts';

const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`;
const clean = (inner: string, attributes = ''): string => sanitiseSvg(svg(inner, attributes)) ?? '';
const forbidden =
  /script|onload|onclick|onbegin|javascript|foreignObject|iframe|evil\.example|@import|expression|<!|<\?|ENTITY/i;

describe('what is no picture goes', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in another case', '<SCRIPT>alert(1)</SCRIPT>'],
    ['a script of a file', '<script href="https://evil.example/a.js"/>'],
    ['a script in its own namespace', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>'],
    ['a handler', '<rect onload="alert(1)" onclick="alert(2)"/>'],
    ['a handler in another case', '<rect ONLOAD="alert(1)"/>'],
    ['a handler of an animation', '<animate attributeName="x" onbegin="alert(1)"/>'],
    ['foreign content', '<foreignObject><iframe src="https://evil.example/"/></foreignObject>'],
    ['HTML', '<html:iframe xmlns:html="http://www.w3.org/1999/xhtml" src="https://evil.example/"/>'],
    ['a link', '<a href="javascript:alert(1)"><circle r="1"/></a>'],
    ['an animated link', '<a><animate attributeName="href" values="javascript:alert(1)"/><rect/></a>'],
    ['a set address', '<image><set attributeName="xlink:href" to="https://evil.example/a.png"/></image>'],
    ['a picture from elsewhere', '<image href="https://evil.example/a.png"/>'],
    ['a picture by xlink', '<image xlink:href="//evil.example/a.png"/>'],
    [
      'a picture that is a document',
      '<image href="data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4="/>',
    ],
    ['a drawing from elsewhere', '<use href="https://evil.example/a.svg#a"/>'],
    ['a drawing from data', '<use href="data:image/svg+xml,&lt;svg onload=alert(1)&gt;#a"/>'],
    ['a filter’s picture', '<filter><feImage href="https://evil.example/a.png"/></filter>'],
    ['a fill from elsewhere', '<rect fill="url(https://evil.example/a.svg#b)"/>'],
    ['a style that loads', '<rect style="background:url(\'https://evil.example/a.png\')"/>'],
    ['a style sheet that loads', '<style>rect{fill:url("https://evil.example/a.png")}</style>'],
    ['an import', '<style>@import "https://evil.example/a.css";</style>'],
    ['an import in pieces', '<style>@im@import x;port url(https://evil.example/a.css);</style>'],
    ['an import behind escapes', '<style>@\\69mport "https://evil.example/a.css";</style>'],
    ['an address behind escapes', '<style>a{fill:\\75rl(https://evil.example/a)}</style>'],
    ['an address after a comment', '<style>a{fill:u/**/rl(x)url(/* */https://evil.example/a)}</style>'],
    ['a set of images', '<style>a{fill:image-set("https://evil.example/a" 1x)}</style>'],
    ['a font from elsewhere', '<style>@font-face{src:url(https://evil.example/a.woff)}</style>'],
    ['a style in a style', '<style><style>a{}</style>@import "https://evil.example/a.css";</style>'],
    ['an expression', '<rect style="width:expression(alert(1))"/>'],
    ['metadata', '<metadata><x>https://evil.example/</x></metadata>'],
    ['a comment', '<!-- evil.example -->'],
    ['an unclosed script', '<script>alert(1)'],
  ])('%s', (_name, inner) => {
    const text = clean(`${inner}<path d="M0 0h1"/>`);
    expect(text).not.toMatch(forbidden);
    expect(sanitiseSvg(text)).toBe(text);
  });

  it('also before and after the drawing', () => {
    const text = sanitiseSvg(
      `<?xml version="1.0"?><?xml-stylesheet href="https://evil.example/a.css"?>
       <!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "https://evil.example/">]>
       ${svg('<text>&a;&b;</text>', ' onload="alert(1)"')}<script>alert(1)</script>`,
    );
    expect(text).not.toMatch(forbidden);
    expect(text).toContain('<text>&amp;a;&amp;b;</text>');
  });
});

describe('what is a picture stays', () => {
  test.each([
    ['shapes', '<g transform="rotate(45 1 1)"><path d="M0 0L1,1"></path></g>'],
    ['gradients', '<rect fill="url(#g)"></rect>'],
    ['text with signs', '<text x="1" xml:space="preserve">a &lt; b &amp; c</text>'],
    ['copies', '<symbol id="a"><circle r="1"></circle></symbol><use xlink:href="#a"></use>'],
    ['a photograph inside', '<image href="data:image/png;base64,iVBORw0KGgo="></image>'],
    ['movement', '<animate attributeName="opacity" values="0;1" dur="1s"></animate>'],
    ['style sheets', '<style>.a{fill:#fff;filter:url(#f)}</style>'],
  ])('%s', (_name, inner) => expect(clean(inner)).toBe(svg(inner)));

  it('the drawing a link stands around', () => {
    expect(clean('<a href="https://example.org/"><circle r="1"/></a>')).toBe(svg('<circle r="1"></circle>'));
  });
  it('a size and a view', () => {
    const attributes = ' width="10" viewBox="0 0 10 10"';
    expect(clean('', attributes)).toBe(svg('', attributes));
  });
});

test('what is no SVG is none', () => {
  for (const text of ['', 'text', '<html><svg></svg></html>', '<x:svg xmlns:x="a"/>']) {
    expect(sanitiseSvg(text)).toBeNull();
  }
});

describe('bombs', () => {
  it('copies of copies of copies are not drawn, a drawing with many is', () => {
    const levels = Array.from(
      { length: 10 },
      (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(10)}</g>`,
    );
    expect(clean(`<circle id="g0" r="1"/>${levels.join('')}`)).not.toContain('<use');
    const many = '<use href="#g0"/>'.repeat(5_000);
    expect(clean(`<circle id="g0" r="1"/>${many}`).split('<use')).toHaveLength(5_001);
  });
  it('copies in a circle, or in a long chain, end', () => {
    expect(clean('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')).toContain('<g');
    const chain = Array.from({ length: 50_000 }, (_, at) => `<g id="c${at}"><use href="#c${at + 1}"/></g>`);
    expect(clean(chain.join(''))).not.toContain('<use');
  });
  it('stays linear in deep and broken markup', () => {
    const cost = costOf(() => {
      expect(sanitiseSvg(svg('<g>'.repeat(300_000)))).toBeNull();
      expect(clean('<g>'.repeat(1_000)).split('<g>').length).toBeLessThan(300);
      clean(`<style>${'url('.repeat(100_000)}</style>`);
      clean(`<rect style="${'@import '.repeat(50_000)}"/>`);
      clean(`<style>${'/*'.repeat(100_000)}</style>`);
    });
    expect(cost).toBeLessThan(500);
  });
});
