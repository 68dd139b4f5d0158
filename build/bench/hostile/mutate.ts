/** Attacks nobody wrote: known ones changed, joined and broken. Pure; the same seed gives the same. */
import { seeded } from '../kills/changes.ts';
import type { Vector } from './vector.ts';

type Random = () => number;

const pick = <T>(random: Random, list: readonly [T, ...T[]] | readonly T[], otherwise: T): T =>
  list[Math.floor(random() * list.length)] ?? otherwise;

const containers =
  'svg math select template noscript style title textarea xmp table a p b form button details pre code iframe option ruby h1 li nobr font noembed object video picture foreignObject desc mtext mi annotation-xml dialog center marquee custom-element'.split(
    ' ',
  );
const breaks =
  '<!-- | --> | --!> | <![CDATA[ | ]]> | <! | <? | ?> | </ | < | > | " | \' | ` | = | /> | </p> | </table> | </svg> | </math> | </style> | </select> | <tr><td> | <br> | &lt; | &gt; | &quot; | &#0; | &#x80; | &AMP'.split(
    ' | ',
  );
const invisible = [
  '\u0000',
  '\t',
  '\n',
  '\f',
  '\r',
  '\u000b',
  ' ',
  '/',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\u{e0001}',
];

const tags = (html: string): string[] => html.match(/<[^>]*>?/g) ?? [];
const attributes = (html: string): string[] =>
  html.match(/\s[^\s=<>"']+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/g) ?? [];
const insertAt = (text: string, at: number, part: string): string =>
  text.slice(0, at) + part + text.slice(at);
const anywhere = (random: Random, text: string): number => Math.floor(random() * (text.length + 1));

/** Where a tag begins, or the end. */
function boundary(random: Random, html: string): number {
  const places = [...html.matchAll(/<|$/g)].map(({ index }) => index);
  return pick(random, places, html.length);
}

function reference(random: Random, character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zeros = '0'.repeat(Math.floor(random() * 6));
  const end = random() < 0.7 ? ';' : '';
  return random() < 0.5 ? `&#${zeros}${code}${end}` : `&#x${zeros}${code.toString(16)}${end}`;
}

type Operation = (html: string, random: Random, other: string) => string;

const operations: readonly Operation[] = [
  // A tag, or all, of another one.
  (html, random, other) => insertAt(html, boundary(random, html), pick(random, tags(other), other)),
  (html, random, other) => insertAt(html, boundary(random, html), other),
  // An attribute of another one, before those that are there or behind them, or twice.
  (html, random, other) => {
    const attribute = pick(random, attributes(other), ' title=x');
    const places = [...html.matchAll(/<[a-z][^\s/>]*/gi)].map((tag) => tag.index + tag[0].length);
    return insertAt(html, pick(random, places, 0), attribute);
  },
  (html, random) => {
    const attribute = pick(random, attributes(html), '');
    const name = /^\s[^\s=]+/.exec(attribute)?.[0] ?? '';
    return html.replace(attribute, () => `${name}="x"${attribute}${attribute}`);
  },
  (html, random) => html.replace(/[a-z]/gi, (letter) => (random() < 0.3 ? swapCase(letter) : letter)),
  (html, random) =>
    html.replace(
      /(=\s*["']?)([^"'<>]*)/g,
      (_whole, start: string, value: string) =>
        start + value.replace(/[^{}]/g, (sign) => (random() < 0.15 ? reference(random, sign) : sign)),
    ),
  (html, random) => {
    const name = pick(random, containers, 'p');
    return `<${name}>${html}${random() < 0.6 ? `</${name}>` : ''}`;
  },
  (html, random) => {
    const [outer, inner] = [pick(random, containers, 'p'), pick(random, containers, 'p')];
    return `<${outer}><${inner}>${html}</${outer}></${inner}>`;
  },
  (html, random) => html.slice(0, anywhere(random, html)),
  (html, random) => html.slice(anywhere(random, html)),
  (html, random) => insertAt(html, anywhere(random, html), pick(random, breaks, '>')),
  (html, random) =>
    insertAt(html, boundary(random, html), `${pick(random, breaks, '>')}${pick(random, breaks, '<')}`),
  (html, random) => insertAt(html, anywhere(random, html), pick(random, invisible, ' ')),
  (html, random) => html.replaceAll(random() < 0.5 ? '"' : "'", pick(random, ['', '`', '"', "'"], '')),
  (html, random) => {
    const [from, to] = [anywhere(random, html), anywhere(random, html)].sort((one, two) => one - two);
    return html.slice(0, from) + html.slice(to);
  },
  (html, random) => html.replace(/\s/g, () => pick(random, ['/', '\n', '\f', ' ', '\t'], ' ')),
];

const swapCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

const mostOperations = 4;
/** What grows beyond any article teaches nothing about its parts. */
const mostLength = 4_000;

/** `count` mutations of `from`, in which `{RUN}` and `{TRAP}` stand as in vectors, unless a mutation has broken them. */
export function mutations(from: readonly Vector[], count: number, seed: number): Vector[] {
  const random = seeded(seed);
  const none: Vector = { name: 'none', html: '' };
  return Array.from({ length: count }, (_, index) => {
    const origin = pick(random, from, none);
    let html = origin.html;
    const rounds = 1 + Math.floor(random() * mostOperations);
    for (let round = 0; round < rounds; round += 1) {
      const operation = pick(random, operations, (text: string) => text);
      html = operation(html, random, pick(random, from, none).html).slice(0, mostLength);
    }
    return { name: `mutation/${seed}/${index} of ${origin.name}`, html };
  });
}
