import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQuery } from '../../../electron/core/library/search/compile.ts';
import { parseQuery } from '../../../shared/query/parse.ts';

const now = new Date(2026, 10, 24, 12).getTime();
const compile = (text: string) => compileQuery(parseQuery(text).root, now);

describe('compiling a query', () => {
  it('lets words drive the statement', () => {
    expect(compile('rust title:life').match).toBe('("rust") AND ({title} : "life")');
    expect(compile('rust OR go').match).toBe('(("rust") OR ("go"))');
    expect(compile('is:unread').match).toBeNull();
  });

  it('keeps words beside conditions out of the driving match when they are not all needed', () => {
    const { match, where, parameters } = compile('rust OR tag:go');
    expect(match).toBeNull();
    expect(where).toContain('articles_fts MATCH ?');
    expect(parameters).toContain('"rust"');
  });

  it('gathers articles of a rare tag, and tests articles one by one for a common one', () => {
    expect(compile('tag:go').where).not.toContain('EXISTS');
    const common = { isTagCommon: () => true, isLanguageCommon: () => true, isAuthorCommon: () => true };
    for (const query of ['tag:go', 'mytag:go', 'lang:rust']) {
      const { where } = compileQuery(parseQuery(query).root, now, common);
      expect(where).toContain('article_id = s.id');
      expect(where).not.toContain('s.id IN');
    }
    // Words hand the articles over one by one anyway.
    expect(compile('rust tag:go').where).not.toContain('s.id IN');
  });

  it('counts ages from now and calendar days in local time', () => {
    // Beside each time stands the id it has, which spares reading all articles.
    const times = (query: string) => compile(query).parameters.filter((_value, index) => index % 2 === 0);
    expect(times('after:7d')).toEqual([new Date(2026, 10, 17, 12).getTime()]);
    expect(times('on:2026-01')).toEqual([new Date(2026, 0, 1).getTime(), new Date(2026, 1, 1).getTime()]);
    expect(times('before:2026')).toEqual([new Date(2026, 0, 1).getTime()]);
  });

  it('escapes what LIKE would take for a pattern', () => {
    expect(compile('inurl:100%_off').parameters).toEqual(['%100\\%\\_off%']);
  });

  it.each([
    ['"!!"', '1'],
    ['-"!!"', '1'],
    ['is:read -"!!"', 's.is_read = 1'],
    ['is:read OR "!!"', 's.is_read = 1'],
    ['is:read (is:saved OR -/x/)', 's.is_read = 1 AND s.is_saved = 1'],
  ])('leaves out what cannot be searched, as the parser has said: %s', (text, where) => {
    expect(compile(text).where.replaceAll(/[()]/g, '')).toBe(where);
    expect(parseQuery(text).problems).toHaveLength(1);
  });

  it('runs regular expressions only beside what narrows the search', () => {
    expect(compile('rust /a.b/').regexes).toEqual([/a.b/imu]);
    expect(compile('rust /a\\-b/').regexes.map(String)).toEqual(['/a\\-b/im']);
    for (const text of ['/a/', '/a/ -rust', 'rust /(/', 'rust OR /a/'])
      expect(compile(text).regexes).toEqual([]);
  });

  it('binds a value for every ? it writes', () => {
    const { where, parameters } = compile(
      '(tag:a OR -tag:b/* OR #c) -site:x folder:f feed:g on:7d -saved:2026 reading:5..9 words:<3 lang:go inurl:q similar:1 -id:2 -(x OR is:read)',
    );
    expect(where.split('?').length - 1).toBe(parameters.length);
  });

  it('never writes what the reader typed into the statement', () => {
    const typed = fc.stringMatching(/^[a-z]{3,8}zq[a-z]{2,8}$/);
    const fields = ['', 'title:', 'tag:', 'feed:', 'folder:', 'site:', 'inurl:', 'lang:', '-', '#', 'mytag:'];
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom(...fields),
        fc.constantFrom("'", '"', ';--', ''),
        (word, field, sign) => {
          const { where } = compile(`is:unread ${field}${word}${sign}`);
          expect(where).not.toContain(word);
        },
      ),
    );
  });
});
