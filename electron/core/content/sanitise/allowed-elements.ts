/** What may stay in a document: elements, attributes, class names. Everything not named here goes. */
import type { Schema } from 'hast-util-sanitize';

/** Presentation MathML as KaTeX and Temml write it; `annotation` holds the TeX source as text. */
export const MATH_ELEMENTS = new Set(
  'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr'.split(
    ' ',
  ),
);

export const HTML_ELEMENTS = new Set(
  'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd li main mark nav nobr ol p pre q rb rp rt rtc ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  ),
);

/** The sanitiser looks a name up from the first on: of thousands of elements nearly all are one of these. */
const FREQUENT = [
  'span',
  'p',
  'a',
  'code',
  'pre',
  'div',
  'li',
  'strong',
  'em',
  'br',
  'h2',
  'h3',
  'ul',
  'img',
];

const MATH_ATTRIBUTES =
  'accent accentunder columnalign columnlines columnspacing depth dir display displaystyle encoding fence frame height largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rowSpan columnspan rspace scriptlevel separator stretchy symmetric voffset width xmlns'.split(
    ' ',
  );

/**
 * Class names that say what an element is: the constructs of Forem, KaTeX, GitHub, highlighters and admonitions that
 * later steps read. A class that only styles is dropped: it could meet a rule of our own.
 */
const CLASS_NAMES =
  /^(?:ltag[\w-]*|crayons-(?:card|story)[\w-]*|c-embed[\w-]*|c-link|liquid-comment|body|article-body-image-wrapper|table-wrapper-paragraph|mentioned-user|comment-mentioned-user|anchor|heading-element|markdown-heading|markdown-alert[\w-]*|readme-overview|gh-btn|issue-title|issue-number|katex[\w-]*|math(?:-\w+)?|language-[\w+#.-]+|highlight-(?:source|text)-[\w+#.-]+|highlight(?:__panel[\w-]*)?|js-(?:code-highlight|actions-panel)|footnotes?|footnote-[\w-]+|reversefootnote|data-footnote-\w+|sr-only|task-list-item|contains-task-list|twitter-tweet|embed|embed-[a-z]+|code|(?:theme-)?admonition(?:-\w+)?|custom-block(?:-title)?|callout(?:-\w+)?|alert(?:--?\w+)?|note|info|tip|hint|important|warning|attention|caution|danger|error)$/;
const CODE_CLASS_NAMES = /^[^\s"'<>&]{1,60}$/;

const GLOBAL_ATTRIBUTES = [
  'id',
  'title',
  'lang',
  'dir',
  'ariaHidden',
  'ariaLabel',
  'ariaLabelledBy',
  'ariaDescribedBy',
];

export const schema: Schema = {
  tagNames: [...new Set([...FREQUENT, ...HTML_ELEMENTS, ...MATH_ELEMENTS])],
  // Table parts outside a table, and MathML parts outside `math`, would not survive being parsed again.
  ancestors: {
    ...Object.fromEntries(
      ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col'].map((name) => [
        name,
        ['table'],
      ]),
    ),
    ...Object.fromEntries(
      [...MATH_ELEMENTS].filter((name) => name !== 'math').map((name) => [name, ['math']]),
    ),
  },
  attributes: {
    ...Object.fromEntries([...MATH_ELEMENTS].map((name) => [name, [...MATH_ATTRIBUTES]])),
    a: [
      'href',
      'hrefLang',
      'rel',
      'name',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', CLASS_NAMES],
    ],
    blockquote: ['cite', ['className', CLASS_NAMES]],
    bdo: ['dir'],
    code: ['dataLang', 'dataLanguage', ['className', CODE_CLASS_NAMES]],
    col: ['span', 'align', 'width'],
    colgroup: ['span', 'align', 'width'],
    del: ['cite', 'dateTime'],
    details: ['open', ['className', CLASS_NAMES]],
    // Hexo names the language on the figure: `figure.highlight.python`.
    figure: [['className', CODE_CLASS_NAMES]],
    font: ['color'],
    img: ['src', 'alt', 'width', 'height', 'longDesc', ['className', CLASS_NAMES]],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', CLASS_NAMES]],
    ol: ['start', 'reversed', ['type', /^[1aAiI]$/], ['className', CLASS_NAMES]],
    pre: ['dataLang', 'dataLanguage', ['className', CODE_CLASS_NAMES]],
    q: ['cite'],
    section: ['dataFootnotes', ['className', CLASS_NAMES]],
    table: ['align', 'summary', 'width', ['className', CLASS_NAMES]],
    td: ['align', 'vAlign', 'colSpan', 'rowSpan', 'headers', ['className', CLASS_NAMES]],
    th: ['align', 'vAlign', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr', ['className', CLASS_NAMES]],
    tr: ['align', 'vAlign'],
    time: ['dateTime'],
    '*': [...GLOBAL_ATTRIBUTES, ['align', /^(?:left|right|center|justify)$/i], ['className', CLASS_NAMES]],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  strip: [
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'svg',
    'template',
    'textarea',
    'select',
    'title',
    'noframes',
    'noembed',
  ],
  // Addresses and ids were settled before (tree/attribute-values.ts). This stops a scheme that it missed.
  protocols: { src: ['http', 'https', 'data'], cite: ['http', 'https'], longDesc: ['http', 'https'] },
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
