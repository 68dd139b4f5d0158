/** A formula as MathML, which books and browsers set: KaTeX's from its TeX source, else what the feed sent, else its source. */
/// <reference path="./katex-min.d.ts" />
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
// The same as `katex`, with short names: it takes a quarter less room.
import katex from 'katex/dist/katex.min.js';
import { parseFragment } from '../../content/tree/markup.ts';
import { attribute, findElement, hasClass } from '../../content/tree/tree.ts';
import { type XmlElement, type XmlNode, xml } from './xml.ts';

const namespace = 'http://www.w3.org/1998/Math/MathML';
const texEncoding = 'application/x-tex';

/** Presentation elements of MathML 3 (§3), which EPUB 3 takes (EPUB 3.3 §6.1.5). */
const elements = new Set(
  'menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none'.split(
    ' ',
  ),
);
/** Those that look the same to every reader; no class, style, address or event. */
const attributes = new Set(
  'accent accentunder align columnalign columnlines columnspacing columnspan depth displaystyle fence frame height largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  ),
);

/** `element`: a `.math` as content/constructs/math.ts keeps it, or a bare `math`. */
export function formula(element: Element): XmlElement {
  const sent = element.tagName === 'math' ? element : findElement(element, isMath);
  const annotation = sent === null ? null : findElement(sent, ({ tagName }) => tagName === 'annotation');
  const tex = attribute(element, 'dataTex') ?? (annotation === null ? '' : textOf(annotation).trim());
  const isDisplay =
    hasClass(element, 'math-display') || (sent !== null && attribute(sent, 'display') === 'block');
  const math = (tex === '' ? null : setByKatex(tex, isDisplay)) ?? sent;
  const className = isDisplay ? 'math math-display' : 'math';
  const inner = math === null ? [] : children(math);
  if (inner.length === 0)
    return xml('code', { class: className }, [tex === '' ? textOf(element).trim() : tex]);
  return xml(
    'math',
    {
      xmlns: namespace,
      class: className,
      ...(isDisplay ? { display: 'block' } : {}),
      ...(tex === '' ? {} : { alttext: tex }),
    },
    tex === '' ? inner : [withSource(inner, tex)],
  );
}

const isMath = ({ tagName }: Element): boolean => tagName === 'math';

/** The source goes with it, to be copied and read aloud. */
function withSource(inner: readonly XmlNode[], tex: string): XmlElement {
  const [first] = inner;
  const whole = inner.length === 1 && first !== undefined ? first : xml('mrow', {}, inner);
  return xml('semantics', {}, [whole, xml('annotation', { encoding: texEncoding }, [tex])]);
}

/** null: a command KaTeX does not know. It gets no trust: no links, no pictures, bounded macros. */
function setByKatex(tex: string, displayMode: boolean): Element | null {
  try {
    const markup = katex.renderToString(tex, {
      displayMode,
      output: 'mathml',
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxExpand: 500,
      maxSize: 40,
    });
    return findElement(parseFragment(markup), isMath);
  } catch {
    return null;
  }
}

function children(element: Element): XmlNode[] {
  return element.children.flatMap(nodeOf);
}

/** What MathML has no name for gives way to what is in it, and a source in another notation is none of the formula. */
function nodeOf(node: ElementContent): XmlNode[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value];
  if (node.type !== 'element' || /^annotation/.test(node.tagName)) return [];
  const inner = children(node);
  if (!elements.has(node.tagName)) return inner;
  const own = Object.entries(node.properties).flatMap(([name, value]) =>
    attributes.has(name.toLowerCase()) && ['string', 'number'].includes(typeof value)
      ? [[name.toLowerCase(), String(value)] as const]
      : [],
  );
  return [xml(node.tagName, Object.fromEntries(own), inner)];
}
