/** Regular expressions read texts, so they are held to time: what they find, and what a hostile one may cost. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import {
  countMatches,
  listAllIds,
  listIds,
  selectAllIds,
} from '../../electron/core/library/lists/article-list.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { queryTexts } from '../../shared/texts/en/query.ts';
import { cpuNow, yardstickMs } from '../support/cpu-clock.ts';
import { addArticles } from '../support/small-library.ts';
import { temporaryFolder } from '../support/test-core.ts';

const now = Date.UTC(2026, 10, 24);
let library: Library;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  library = openLibrary(folder);
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

const list = (query: string, limit = 50, cursor?: string) =>
  listIds(library, parseQuery(query), {}, { limit, now, cursor });

/** Page after page, as one scrolls: on a busy machine the time of one may be over before all was looked at. */
function listAll(query: string): { ids: number[]; problems: string[] } {
  const ids: number[] = [];
  const problems: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 40; pages += 1) {
    const page = list(query, 50, cursor);
    ids.push(...page.ids);
    problems.push(...page.problems.map(queryTexts.mistake));
    if (page.nextCursor === null) return { ids, problems };
    cursor = page.nextCursor;
  }
  throw new Error('the list does not end');
}

describe('what they find', () => {
  it.each([
    ['rust /v1\\.\\d+/', ['dotted']],
    ['rust /V1\\.\\d+/i', ['dotted']],
    ['rust /fn \\w+\\(/', ['code']],
    ['rust /^title of/', ['titled']],
    ['rust /nothing such/', []],
    ['sort:newest rust /v1\\.\\d+/', ['dotted']],
  ])('%s', (query, expected) => {
    const ids = addArticles(
      library,
      [
        { key: 'dotted', html: '<p>rust v1.83 is out</p>' },
        { key: 'plain', html: '<p>rust v183</p>' },
        { key: 'code', html: '<p>rust</p><pre><code>fn main() {}</code></pre>' },
        { key: 'titled', title: 'Title of rust' },
        { key: 'other', html: '<p>go v1.83</p>' },
      ],
      { now },
    );
    const wanted = expected.map((key) => ids.get(key));
    expect(list(query).ids).toEqual(wanted);
    expect(listAllIds(library, parseQuery(query), {}, { now })).toEqual(wanted);
    expect(countMatches(library, parseQuery(query), {}, now)?.total).toBe(wanted.length);
  });

  it('every page together holds every match, whatever is dropped in between', () => {
    const articles = Array.from({ length: 40 }, (_, index) => ({
      key: `a${index}`,
      html: `<p>rust ${index % 3 === 0 ? 'x' : 'y'}${index}</p>`,
    }));
    addArticles(library, articles, { now });
    for (const order of ['sort:newest', 'sort:oldest', 'sort:relevance', 'sort:reading']) {
      const found: number[] = [];
      let cursor: string | undefined;
      do {
        const page = list(`rust /x\\d+/ ${order}`, 3, cursor);
        found.push(...page.ids);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(found).size, order).toBe(14);
      expect(found, order).toHaveLength(14);
    }
  });
});

describe('a hostile one', () => {
  const hostile = 'rust /(a+)+$/';
  const trap = `<p>rust ${'a'.repeat(60)}!</p>`;

  it('is stopped, said, and costs a list no more than its time', () => {
    addArticles(
      library,
      Array.from({ length: 30 }, (_, index) => ({ key: `a${index}`, html: trap })),
      { now },
    );
    const before = cpuNow();
    list(hostile);
    // Its time is by the clock, which is 100 ms of the processor at most; what comes on top is work.
    expect(cpuNow() - before).toBeLessThan(200 + 40 * yardstickMs());
    const { ids, problems } = listAll(hostile);
    expect(ids).toEqual([]);
    for (const problem of problems) expect(problem).toMatch(/too long/);
    // A machine so busy that it gets no further than two articles a page comes to the end of them, fifteen pages later.
    if (problems.length < 15) expect(problems.at(-1)).toMatch(/not all articles were looked at/);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('leaves out the one article it cannot read, and finds the others', () => {
    const ids = addArticles(
      library,
      [
        { key: 'trap', html: trap },
        { key: 'fine', html: '<p>rust aaa</p>' },
      ],
      { now },
    );
    const found = listAll(hostile);
    expect(found.ids).toEqual([ids.get('fine')]);
    expect(found.problems.join()).toMatch(/left out/);
  });

  it('lets core answer while it goes through many texts', async () => {
    const articles = Array.from({ length: 300 }, (_, index) => ({
      key: `a${index}`,
      html: `<p>rust ${index % 2 === 0 ? 'x' : 'y'}${index} ${'word '.repeat(2000)}</p>`,
    }));
    addArticles(library, articles, { now });
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    });
    const ids = await selectAllIds(library, parseQuery('rust /x\\d+/'), {}, { now });
    clearInterval(count);
    expect(ids).toEqual(listAllIds(library, parseQuery('rust /x\\d+/'), {}, { now }));
    expect(ids).toHaveLength(150);
    expect(turns).toBeGreaterThan(3);
  });

  it('changes nothing where it would have to select everything', async () => {
    addArticles(library, [{ key: 'trap', html: trap }], { now });
    expect(() => listAllIds(library, parseQuery(hostile), {}, { now })).toThrow('invalid-input');
    await expect(selectAllIds(library, parseQuery(hostile), {}, { now })).rejects.toThrow('invalid-input');
  });
});
