/**
 * SVG as a picture and nothing else: an allow-list of elements, no script, no handler, no foreign content, and no address
 * outside of the file. Written anew from the tokens read, so that only what is allowed can be in it. Pure.
 */
import { Parser } from 'htmlparser2';

const elements = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image marker linearGradient radialGradient stop clipPath mask pattern switch view style filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion animateTransform mpath set'.split(
    ' ',
  ),
);
/** Shown without it: what it holds is part of the picture. */
const unwrapped = new Set(['a']);
/** What an animation may change: never an address. */
const animations = new Set(['animate', 'set', 'animateTransform', 'animateMotion']);
const rasterImage = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z\d+/=\s]*$/i;

/** Deeper trees than a drawing program makes overflow the stack of whoever draws them. */
const mostDepth = 200;
/** What is nested deeper than this is no drawing at all, and would take the parser for ever. */
const mostNested = 2_000;
/** So many copies by `use` are a drawing; copies of copies of copies are a bomb. */
const mostCopies = 10_000;
/** A chain of elements that each draw the next. */
const mostLinks = 100;
const mostRounds = 10;

/**
 * Harmless SVG that shows the same, or null where there is no `svg` in it, or one nested beyond all measure. Sanitising twice
 * changes nothing.
 */
export function sanitiseSvg(svg: string): string | null {
  const first = write(svg, { withCopies: true });
  if (first === null || first.copies <= mostCopies) return first?.text ?? null;
  return write(svg, { withCopies: false })?.text ?? null;
}

function write(
  svg: string,
  { withCopies }: { withCopies: boolean },
): { text: string; copies: number } | null {
  const parts: string[] = [];
  /** Of each open element, whether it was written. */
  const open: ('written' | 'unwrapped' | 'dropped')[] = [];
  let droppedDepth = 0;
  let isRootOver = false;
  let style: string[] | null = null;
  const copies = createCopyCounter();

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > mostNested) throw new Error('nested too deeply');
        const isRoot = open.length === 0;
        const isDropped =
          droppedDepth > 0 ||
          isRootOver ||
          style !== null ||
          open.length >= mostDepth ||
          (isRoot && name !== 'svg') ||
          !(elements.has(name) || unwrapped.has(name)) ||
          (name === 'use' && !withCopies) ||
          changesAddress(name, attributes);
        if (isDropped) {
          droppedDepth += 1;
          open.push('dropped');
          return;
        }
        copies.open(attributes.id, name === 'use' ? localAddress(attributes) : null);
        if (unwrapped.has(name)) {
          open.push('unwrapped');
          return;
        }
        open.push('written');
        parts.push(`<${name}`);
        if (isRoot)
          parts.push(' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"');
        for (const [attribute, value] of Object.entries(attributes)) {
          const safe = safeValue(name, attribute, value);
          if (safe !== null) parts.push(` ${attribute}="${escaped(safe).replaceAll('"', '&quot;')}"`);
        }
        parts.push('>');
        if (name === 'style') style = [];
      },
      ontext(text) {
        if (droppedDepth > 0 || open.length === 0) return;
        if (style !== null) style.push(text);
        else parts.push(escaped(text));
      },
      onclosetag(name) {
        const state = open.pop();
        if (state === undefined) return;
        if (state === 'dropped') {
          droppedDepth -= 1;
          return;
        }
        copies.close();
        if (state === 'unwrapped') return;
        if (name === 'style' && style !== null) {
          parts.push(escaped(safeCss(style.join(''))));
          style = null;
        }
        parts.push(`</${name}>`);
        if (open.length === 0) isRootOver = true;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    parser.end(svg);
  } catch {
    return null;
  }
  return parts.length === 0 ? null : { text: parts.join(''), copies: copies.total() };
}

/** An animation that would change an address, or what a click does. */
function changesAddress(name: string, attributes: Record<string, string>): boolean {
  if (!animations.has(name)) return false;
  return /href|^on|^style$|^class$/i.test(attributes.attributeName?.trim() ?? '');
}

/** null: the attribute goes. */
function safeValue(name: string, attribute: string, value: string): string | null {
  if (attribute === 'href' || attribute === 'xlink:href') {
    const address = value.trim();
    if (/^#[^\s]+$/.test(address)) return address;
    return (name === 'image' || name === 'feImage') && rasterImage.test(address) ? address : null;
  }
  if (attribute === 'xml:space' || attribute === 'xml:lang') return value;
  // Namespaces are Offprint's own; handlers, and names of other namespaces, mean nothing in a picture.
  if (!/^[a-z][\w-]*$/i.test(attribute) || /^(?:on|xmlns)/i.test(attribute)) return null;
  return /[(\\@]/.test(value) ? safeCss(value) : value;
}

function localAddress(attributes: Record<string, string>): string | null {
  const address = (attributes.href ?? attributes['xlink:href'] ?? '').trim();
  return address.startsWith('#') ? address.slice(1) : null;
}

/**
 * CSS that names nothing outside of the file. Escapes are read first: they can hide every other word (CSS Syntax §4.3.7).
 */
function safeCss(css: string): string {
  // What is cut out can leave behind what it stood in the middle of.
  for (let round = 0, rest = decodeEscapes(css); round < mostRounds; round += 1) {
    const cleaned = cutAddresses(rest);
    if (cleaned === rest) return cleaned;
    rest = cleaned;
  }
  return '';
}

const decodeEscapes = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|([^\n]?))/gi, (_whole, hex?: string, sign?: string) => {
    const code = Number.parseInt(hex ?? '', 16);
    return Number.isNaN(code) || code > 0x10_ff_ff ? (sign ?? '') : String.fromCodePoint(code);
  });

function withoutComments(css: string): string {
  const parts: string[] = [];
  for (let at = 0; at < css.length; ) {
    const start = css.indexOf('/*', at);
    parts.push(start < 0 ? css.slice(at) : css.slice(at, start));
    if (start < 0) break;
    const end = css.indexOf('*/', start + 2);
    if (end < 0) break;
    at = end + 2;
  }
  return parts.join(' ');
}

function cutAddresses(css: string): string {
  return withoutComments(css)
    .replace(/@(?:import|namespace|charset)[^;{}]*;?/gi, '')
    .replace(/(?:-webkit-)?(?:image-set|cross-fade|image|element|src|paint)\([^;{}]*/gi, 'none')
    .replace(/\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)?/gi, (_whole, double, single, plain) => {
      const address = String(double ?? single ?? plain ?? '').trim();
      return /^#[\w.:-]+$/.test(address) || /^data:font\/|^data:application\/(?:x-)?font/i.test(address)
        ? `url(${address})`
        : 'none';
    })
    .replace(/expression\s*\(|-moz-binding|behavior\s*:/gi, 'none');
}

/** How many elements are drawn through `use`, those that are drawn by what is drawn included. */
function createCopyCounter() {
  const root = '';
  const targets = new Map<string, string[]>();
  const openIds: (string | undefined)[] = [];
  let uses = 0;
  return {
    open(id: string | undefined, target: string | null): void {
      openIds.push(id);
      if (target === null) return;
      uses += 1;
      if (uses > mostCopies) return;
      for (const holder of new Set([root, ...openIds])) {
        if (holder === undefined) continue;
        const known = targets.get(holder);
        if (known === undefined) targets.set(holder, [target]);
        else known.push(target);
      }
    },
    close(): void {
      openIds.pop();
    },
    total(): number {
      const known = new Map<string, number>();
      const count = (id: string, links: number): number => {
        if (links > mostLinks) return mostCopies + 1;
        const before = known.get(id);
        if (before !== undefined) return before;
        // A circle is drawn by nobody.
        known.set(id, 0);
        let sum = 0;
        for (const target of targets.get(id) ?? [])
          sum = Math.min(sum + 1 + count(target, links + 1), mostCopies + 1);
        known.set(id, sum);
        return sum;
      };
      return uses > mostCopies ? uses : count(root, 0);
    },
  };
}

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for these, not even escaped.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
