import { type DefaultTreeAdapterTypes as Parsed, parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../build/bench/library-generator.ts';
import { parsePageQuickly, parseQuickly } from '../../../electron/core/content/tree/quick-parser.ts';

/** Everything a tree says, without the ways up. */
function told(node: Parsed.Node): unknown {
  const { parentNode: _parent, ...facts } = node as Parsed.Node & { parentNode?: unknown };
  return {
    ...facts,
    ...('childNodes' in node ? { childNodes: node.childNodes.map(told) } : {}),
    ...('content' in node ? { content: told(node.content) } : {}),
  };
}

const settings = { sourceCodeLocationInfo: false, scriptingEnabled: false };
const expectSame = (html: string): void => {
  const message = JSON.stringify(html.slice(0, 400));
  expect(told(parseQuickly(html)), message).toEqual(told(parseFragment(html, settings)));
  expect(told(parsePageQuickly(html)), message).toEqual(told(parse(html, settings)));
};

describe('the quick parser makes the tree the library makes', () => {
  it.each([
    ['words and spaces', '<p>One  two\n\tthree <em>four </em> five</p>\n\n<p> six</p>'],
    ['carriage returns', '<p>one\r\ntwo\rthree\r\r\nfour</p><a title="a\r\nb\rc\n\rd">x</a>'],
    [
      'the line feed after pre',
      '<pre>\n\ncode</pre><pre>\r\ncode</pre><pre>a\nb</pre><textarea>\nx</textarea>',
    ],
    [
      'references',
      'a &amp; b &lt c &notit; d &#65; &#x41 &unknown; <a href="?a=1&copy=2&amp;b" title="&">x</a>',
    ],
    ['nothing and half characters', 'a\0b <p title="a\0b \uD800 c">\uD800 x \uDC00\uD83D\uDE00 y 😀😀z</p>'],
    [
      'white space in tables',
      '<table> <tr> x y <td> a b </td> </tr> </table> <table>\n<caption> c d </caption>',
    ],
    ['columns and choices', '<table><colgroup> a b <col></table><select> a b <option> c d </select> e f'],
    ['other languages', '<svg> a b <title> c d </title></svg> <math> x y <mi> z </mi></math>'],
    ['templates', '<template> a b <td> c d </template> e f'],
    ['what stands behind a page', '<html><body>a b</body> </html> c d <!-- e f --> g h'],
    ['frames', '<frameset> a b <frame> c </frameset> d e'],
    ['raw text', '<style> a < b </style><script> c d </script><title> e &amp; f </title><plaintext> g h'],
    ['what never ends', 'a b <p title="c d'],
    [
      'a text longer than what is kept at once',
      `<p title="${'a '.repeat(40_000)}">${'b '.repeat(40_000)}<b>c d</b> e`,
    ],
  ])('of %s', (_name, html) => {
    expectSame(html);
  });

  it('of anything', () => {
    const random = randomFrom(20_261_129);
    const pieces = [
      ...[
        'word',
        ' ',
        '  ',
        '\n',
        '\r',
        '\r\n',
        '\t',
        '\f',
        '\0',
        '&',
        '&amp;',
        '&#0;',
        '&nbsp',
        '<',
        '>',
        '"',
        "'",
        '=',
      ],
      ...['😀', '\uD800', '\uDC00', '\u2028', '\uFEFF', 'é', '\u0085', 'a b c ', ' d e f'],
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<i>',
        '</i>',
        '<a href="x y">',
        '</a>',
        '<pre>',
        '</pre>',
        '<li>',
        '<br>',
      ],
      ...[
        '<table>',
        '</table>',
        '<tr>',
        '<td>',
        '</td>',
        '<caption>',
        '<col>',
        '<select>',
        '<option>',
        '</select>',
      ],
      ...[
        '<svg>',
        '</svg>',
        '<math>',
        '<mi>',
        '<foreignObject>',
        '<desc>',
        '<template>',
        '</template>',
        '<![CDATA[',
        ']]>',
      ],
      ...[
        '<html>',
        '<head>',
        '<body>',
        '</body>',
        '</html>',
        '<frameset>',
        '<noscript>',
        '</noscript>',
        '<!--',
        '-->',
      ],
      ...[
        '<script>',
        '</script>',
        '<textarea>',
        '</textarea>',
        '<title>',
        '</title>',
        '<form>',
        '<button>',
        '<!doctype html>',
      ],
      ...['<q a="', '" b=\'', "' c=d e>", '/>', '</', '<x-y ', '<p class="a\nb" id=a\tb>'],
    ];
    for (let document = 0; document < 3000; document += 1) {
      const length = 1 + Math.floor(random() * 40);
      const parts = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)] ?? '');
      expectSame(parts.join(''));
    }
  });
});
