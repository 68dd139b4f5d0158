/** Every text of the window is from the catalogue: none in code, and none in what styles put on the page. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/root.ts';
import { strayTexts } from '../../support/stray-texts.ts';

const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What looks like a text and is the same in every language. */
const exceptions: readonly { path: string; texts: readonly string[]; because: string }[] = [
  {
    path: 'renderer/early.ts',
    texts: ['13px "Inter Variable"'],
    because: 'a font as CSS names it',
  },
  {
    path: 'renderer/article/host-names.ts',
    texts: [
      'Arabic',
      'Armenian',
      'Bengali',
      'Bopomofo',
      'Cyrillic',
      'Devanagari',
      'Ethiopic',
      'Georgian',
      'Greek',
      'Gujarati',
      'Gurmukhi',
      'Han',
      'Hangul',
      'Hebrew',
      'Hiragana',
      'Kannada',
      'Katakana',
      'Khmer',
      'Lao',
      'Latin',
      'Malayalam',
      'Myanmar',
      'Oriya',
      'Sinhala',
      'Tamil',
      'Telugu',
      'Thaana',
      'Thai',
      'Tibetan',
    ],
    because: 'names of scripts as regular expressions take them (UAX #24)',
  },
  {
    path: 'renderer/article/text-index.ts',
    texts: [
      'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
    ],
    because: 'names of elements',
  },
  {
    path: 'renderer/commands/keys.ts',
    texts: ['button, a[href], summary, input, [role="treeitem"], [role="menuitem"], [role="tab"]'],
    because: 'a selector',
  },
  {
    path: 'renderer/commands/keys.ts',
    texts: ['Down', 'Up', 'Left', 'Right'],
    because: 'names of keys in accelerators of Electron',
  },
  { path: 'renderer/views/sidebar/sidebar.tsx', texts: ['Offprint'], because: 'the name of the product' },
  { path: 'renderer/views/sheets/licences.tsx', texts: ['Offprint'], because: 'the name of the product' },
  {
    path: 'renderer/views/export/target-sheet.tsx',
    texts: ['Plain'],
    because: 'a profile is chosen by its name, which is what the command line takes, too',
  },
  {
    path: 'renderer/views/sheets/save-page.tsx',
    texts: ['https://blog.example/an-article'],
    because: 'an address; its host is reserved for examples (RFC 2606)',
  },
  { path: 'renderer/views/snippets/snippets-sheet.tsx', texts: ['useEffect'], because: 'code to look for' },
];

const modules = filesOf('renderer/**/*.{ts,tsx}');

describe('texts in code', () => {
  it('are none but what is the same in every language', () => {
    expect(modules.length).toBeGreaterThan(200);
    const strays = modules.flatMap((path) => {
      const texts = strayTexts(path, read(path)).map(({ line, text }) => ({ path, line, text }));
      const allowed = exceptions.filter((one) => one.path === path).flatMap((one) => one.texts);
      return texts.filter(({ text }) => !allowed.includes(text));
    });
    expect(strays).toEqual([]);
  });

  it.each(exceptions)('in $path are still there: $texts, $because', ({ path, texts }) => {
    const found = strayTexts(path, read(path)).map(({ text }) => text);
    expect(found).toEqual(expect.arrayContaining([...texts]));
  });
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the modules that are looked through are strings here.
describe('a text in code is found', () => {
  const found = (source: string): string[] => strayTexts('view.tsx', source).map(({ text }) => text);

  it.each([
    ['between tags', 'const a = <p>Done</p>;', 'Done'],
    ['between tags, beside what is put in', 'const a = <p>{count} of {total}</p>;', 'of'],
    ['in a fragment', 'const a = <>More</>;', 'More'],
    ['in an attribute that is heard', 'const a = <ul aria-label="Files" />;', 'Files'],
    ['in an attribute of a component', 'const a = <Field label="path" />;', 'path'],
    ['as one of two', "const a = <p>{isEdited ? 'edited' : words}</p>;", 'edited'],
    ['where there is no other', "const a = <p>{words ?? 'none'}</p>;", 'none'],
    ['as one of two in an attribute', "const a = <Field label={isNew ? texts.a : 'Value'} />;", 'Value'],
    ['in a template between tags', 'const a = <p>{`${count} picked`}</p>;', '… picked'],
    ['in a template that begins a sentence', 'const a = `Edit ${name}`;', 'Edit …'],
    ['in a template between what is put in', 'const a = `${done} of ${total}`;', '… of …'],
    ['as two words', "announce('nothing found');", 'nothing found'],
    ['as a title', "const names = { feed: 'Feed' };", 'Feed'],
    ['as a button’s words', "const a = { title: 'Open…', run };", 'Open…'],
    ['in a template without values', 'say(`Two words`);', 'Two words'],
  ])('%s', (_where, source, text) => {
    expect(found(source)).toEqual([text]);
  });

  it.each([
    ['names of keys', "if (event.key === 'Enter' || event.key === 'ArrowDown') run();"],
    ['keys and classes', 'const a = <p className="field hint" key={`own ${tag}`} id="a b" />;'],
    ['selectors', "element.closest('a, button, summary');"],
    ['addresses and methods', "client().call('shell.copyText', { text });"],
    ['types', "type Word = 'two words'; import type { A } from './two words.ts';"],
    ['what is in the catalogue', 'const a = <p title={texts.title}>{texts.of(count, total)}</p>;'],
    ['signs', 'const a = <p>{name} → {other} · {`${size} · ${share} %`}</p>;'],
    ['keys to press and code', 'const a = <p><kbd>U</kbd><code>is:saved</code></p>;'],
    ['styles', 'const a = <p style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }} />;'],
  ])('but not %s', (_what, source) => {
    expect(found(source)).toEqual([]);
  });

  it('with its line, and what cannot be read is said', () => {
    expect(strayTexts('view.tsx', '\n\nconst a = <p>Done</p>;')).toEqual([{ line: 3, text: 'Done' }]);
    expect(() => strayTexts('view.tsx', 'const a = <p>')).toThrow('view.tsx');
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the modules that are looked through are strings here.

describe('texts in styles', () => {
  /** What `content` puts on the page: its strings, without escapes such as "\\2026". */
  const written = (css: string): string[] =>
    [...css.matchAll(/\bcontent:([^;}]*)/g)].flatMap(([, value = '']) =>
      [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    );
  const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\\[\da-f]{1,6}\s?/giu, ''));

  it('are none', () => {
    const styles = filesOf('renderer/styles/**/*.css');
    expect(styles.length).toBeGreaterThan(40);
    const strays = styles.flatMap((path) =>
      written(read(path))
        .filter(hasWords)
        .map((text) => ({ path, text })),
    );
    expect(strays).toEqual([]);
  });

  it('would be found', () => {
    expect(written('.a::after { content: "new" } .b { content: "\\2026" attr(x) \'·\' }')).toEqual([
      'new',
      '\\2026',
      '·',
    ]);
    expect(['new', '\\2026', '·'].filter(hasWords)).toEqual(['new']);
  });
});
