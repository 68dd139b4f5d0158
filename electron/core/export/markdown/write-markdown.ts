/** mdast → text: the dialect this program writes. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { type Dialect, plainDialect } from './dialect.ts';
import { safeDocument, safeText, safeVerbatim } from './safe-text.ts';
import { BREAKABLE, wrapLines } from './wrap-lines.ts';
import { writeImage } from './write-image.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['text']>>[2];
type Info = Parameters<NonNullable<Handlers['text']>>[3];

/**
 * Escapes what CommonMark and GFM would read as a sign and nothing they would not: the writer's own rules are made for
 * any position, and leave text such as `snake\_case` or `\~160` behind, which people then see in their editors.
 */
function relaxEscapes(text: string, after: string): string {
  if (!text.includes('\\')) return text;
  return (
    text
      // An underscore between letters or digits opens and closes nothing (CommonMark §6.2, rules 2 and 4).
      .replace(/(?<=[\p{L}\p{N}])(?:\\_)+(?=[\p{L}\p{N}])/gu, (run) => run.replaceAll('\\', ''))
      // A star between spaces flanks nothing; at a line's start it would be a list.
      .replace(/(?<=[^\s\\] )\\\*(?= )/g, '*')
      // "~160 words": only opens, so nothing closes it.
      .replace(/(?<=[\s(])\\~(?=[^~\s\\])/g, '~')
      // "#tag" is no heading: that takes a space.
      .replace(/^\\#(?=[^#\s])/g, '#')
      // "[1]" is a link only before an address, a label or a colon, a footnote only with "^", a task only with one sign.
      .replace(/\\\[([^[\]\\\n^!]{2,}|\d)\](?=([\s\S]?))/g, (whole, inner: string, next: string) => {
        const following = next === '' ? after : next;
        return '([:'.includes(following) && following !== '' ? whole : `[${inner}]`;
      })
  );
}

/** "&" starts a character reference only when a semicolon follows its name, in text as in addresses. */
const CHARACTER_REFERENCE = '(?:#[xX]?[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);';

const spacedBreak: NonNullable<Handlers['break']> = (_node, _parent, state) =>
  state.stack.includes('headingAtx') ? ' ' : '  \n';

/**
 * Wherever text stands, what the writer's rules may look at: signs, and what could begin a block at the start of a line or an
 * address after what is before. One after the other: side by side, each would be tried at each letter.
 */
function mayHoldSign(text: string): boolean {
  return (
    SIGN.test(text) ||
    BLOCK_START.test(text) ||
    text.endsWith('!') ||
    (text.includes(':') && /[ps]:/.test(text)) ||
    (text.includes('.') && /[Ww]\./.test(text))
  );
}
const SIGN = /[#&*<@[\\\]_`|~\t\r\n]/;
const BLOCK_START = /^ *(?:[-+=>:.(]|\d+[.)])/;
const ADDRESS: ReadonlySet<string | undefined> = new Set([
  'destinationRaw',
  'destinationLiteral',
  'autolink',
]);
const PLAIN_ADDRESS = /^[\w\-.~:/?#@$,;=%+]*$/;

/** Whether a text has nothing to escape: most of any has not, and to know it is a fraction of the work. */
function isPlainText(state: State, text: string, { before, after }: Info): boolean {
  if (mayHoldSign(text) || state.stack.at(-1) === 'autolink') return false;
  const touchesLineEnd =
    (text.startsWith(' ') && /[\r\n]$/.test(before)) || (text.endsWith(' ') && /^[\r\n]/.test(after));
  return !touchesLineEnd;
}

/**
 * As the writer's own, which looks for each of sixty signs in turn: only for those that are in the text at all. Four fifths of
 * the time of writing went there. Descriptions and titles come here alone; text is made safe again when some of its escapes have
 * been taken back.
 */
function quickened(state: State, safeFor: Dialect['safeFor']): State['safe'] {
  const { safe } = state;
  return (value, info) => {
    const text = value ?? '';
    if (state.stack.at(-1) === 'destinationRaw' && PLAIN_ADDRESS.test(text)) return text;
    const { unsafe } = state;
    state.unsafe = unsafe.filter(({ character }) => text.includes(character));
    try {
      const written = safe.call(state, text, info);
      return ADDRESS.has(state.stack.at(-1)) ? written : safeText(written, safeFor);
    } finally {
      state.unsafe = unsafe;
    }
  };
}

/** Where in the file a piece will stand is asked for by no rule of ours, and took a tenth of the time of writing to know. */
const withoutTracking: State['createTracker'] = () => ({
  move: (written) => written ?? '',
  shift: () => undefined,
  current: () => ({ now: { line: 1, column: 1 }, lineShift: 0 }),
});

/** What a text will begin with is known without writing it, unless it is a sign. */
const writeText = (safeFor: Dialect['safeFor'], wrapAt: number | null): NonNullable<Handlers['text']> => {
  const write: NonNullable<Handlers['text']> = (node, _parent, state, info) => {
    const escaped = isPlainText(state, node.value, info)
      ? node.value
      : relaxEscapes(state.safe(node.value, info), info.after);
    const written = safeText(escaped, safeFor);
    const mayWrap = wrapAt !== null && state.stack.includes('paragraph');
    return mayWrap ? written.replaceAll(' ', BREAKABLE) : written;
  };
  return Object.assign(write, {
    peek: ((node, parent, state, info) =>
      /^[\p{L}\p{N}]/u.test(node.value)
        ? node.value
        : write(node, parent, state, info)) satisfies typeof write,
  });
};

function handlersFor({ hardBreaks, wrapAt, safeFor }: Dialect): Handlers {
  return {
    root(node, _parent, state, info) {
      state.unsafe = state.unsafe.map((rule) =>
        rule.character === '&' ? { ...rule, after: CHARACTER_REFERENCE, _compiled: undefined } : rule,
      );
      state.safe = quickened(state, safeFor);
      state.createTracker = withoutTracking;
      return state.containerFlow(node, info);
    },
    text: writeText(safeFor, wrapAt),
    image: writeImage,
    html(node, _parent, state) {
      // Formulas in a table cell: a bare pipe would end the cell.
      return state.stack.includes('tableCell') ? node.value.replace(/\\?\|/g, '\\|') : node.value;
    },
    ...(hardBreaks === 'spaces' ? { break: spacedBreak } : {}),
  };
}

const writers = new Map<string, ReturnType<typeof makeWriter>>();

/** One for each dialect: putting one together takes longer than writing a short text. */
function writerOf(dialect: Dialect): ReturnType<typeof makeWriter> {
  const name = `${dialect.hardBreaks} ${dialect.wrapAt} ${dialect.safeFor}`;
  const known = writers.get(name);
  if (known !== undefined) return known;
  const made = makeWriter(dialect);
  writers.set(name, made);
  return made;
}

function makeWriter(dialect: Dialect) {
  return unified()
    .use(remarkGfm, { tableCellPadding: true, tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      strong: '*',
      fence: '`',
      fences: true,
      rule: '-',
      listItemIndent: 'one',
      resourceLink: false,
      handlers: handlersFor(dialect),
    })
    .freeze();
}

/**
 * Writes CommonMark with GFM tables, strikethrough, task lists and footnotes. No line ends in spaces but those the dialect
 * breaks by them. Ends with one line feed; an empty document is the empty string.
 */
export function writeMarkdown(tree: Root, wanted: Dialect = plainDialect): string {
  const mayWrap =
    wanted.wrapAt !== null && !JSON.stringify(tree).includes(JSON.stringify(BREAKABLE).slice(1, -1));
  const dialect = mayWrap ? wanted : { ...wanted, wrapAt: null };
  safeVerbatim(tree, dialect.safeFor);
  const text = writerOf(dialect).stringify(tree).trimEnd();
  const wrapped = dialect.wrapAt === null ? text : wrapLines(text, dialect.wrapAt);
  return text === '' ? '' : safeDocument(`${wrapped}\n`, dialect.safeFor);
}
