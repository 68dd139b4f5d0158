/** Blocks of code are found across the library, by language and by their own words. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MethodInput } from '../../shared/contract.ts';
import { offprint } from '../support/command-line.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const fence = (language: string, code: string): string =>
  `<pre class="highlight ${language}"><code>${code}</code></pre>`;

let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
  const feedId = addTestFeed(core.library, 'Weir');
  storeEntries(core.library, feedId, [
    {
      key: 'gates',
      title: 'Opening gates',
      url: 'https://weir.example/gates',
      author: 'Ada Reed',
      publishedAt: Date.UTC(2026, 2, 2),
      contentHtml: `<h2>Setting up</h2>${fence('rust', 'fn open_gate(level: u8) {\n\tpump(level);\n}\n')}<h2>Running</h2>${fence('bash', 'cargo run -- --level 3')}<p>pump</p>${fence('plaintext', 'level: 3')}`,
    },
    {
      key: 'water',
      title: 'Water levels',
      url: 'https://weir.example/water',
      publishedAt: Date.UTC(2026, 2, 1),
      contentHtml: `<h1>Water levels</h1>${fence('rust', 'let level = useGauge();')}${fence('rust', 'struct Gauge&lt;T&gt;(T);')}`,
    },
    { key: 'prose', title: 'No code', contentHtml: '<p>level</p>', publishedAt: Date.UTC(2026, 2, 3) },
  ]);
});
afterEach(async () => {
  await core.close();
  expect(core.backgroundErrors).toEqual([]);
});

const list = async (wanted: MethodInput<'snippets.list'> = {}) =>
  (await core.client.call('snippets.list', wanted)).snippets;
const codes = async (wanted: MethodInput<'snippets.list'> = {}): Promise<string[]> =>
  (await list(wanted)).map(({ code }) => code.split('\n')[0] ?? '');

describe('the shelf', () => {
  it('has every block, the newest article first, verbatim and with where it stands', async () => {
    const [first, ...rest] = await list();
    expect(first).toMatchObject({
      position: 0,
      title: 'Opening gates',
      feedTitle: 'Weir',
      author: 'Ada Reed',
      url: 'https://weir.example/gates',
      heading: 'Setting up',
      language: 'rust',
      code: 'fn open_gate(level: u8) {\n\tpump(level);\n}',
      isCut: false,
    });
    expect(first?.codeHtml).toContain('hljs-keyword');
    expect(rest.map(({ language, heading }) => [language, heading])).toEqual([
      ['bash', 'Running'],
      [null, 'Running'],
      ['rust', null],
      ['rust', null],
    ]);
  });

  it('narrows by language, and by words in the code alone', async () => {
    expect(await codes({ language: 'bash' })).toEqual(['cargo run -- --level 3']);
    expect(await codes({ search: 'pump' })).toEqual(['fn open_gate(level: u8) {']);
    expect(await codes({ search: 'gauge', isTyping: false })).toEqual([
      'let level = useGauge();',
      'struct Gauge<T>(T);',
    ]);
    expect(await codes({ search: 'level', language: 'rust' })).toEqual([
      'fn open_gate(level: u8) {',
      'let level = useGauge();',
    ]);
    // Both words are in the first article, in one of its blocks.
    expect(await codes({ search: 'level cargo' })).toEqual(['cargo run -- --level 3']);
    expect(await codes({ search: 'nowhere' })).toEqual([]);
  });

  it('takes the fields of the query language, and says what is wrong with them', async () => {
    expect(await codes({ search: 'level author:reed lang:rust' })).toHaveLength(3);
    const { problems } = await core.client.call('snippets.list', { search: 'lagn:rust' });
    expect(problems).toHaveLength(1);
  });

  it('comes page by page, each block once', async () => {
    const feedId = addTestFeed(core.library, 'More');
    storeEntries(
      core.library,
      feedId,
      Array.from({ length: 25 }, (_, index) => ({
        key: `k${index}`,
        contentHtml: fence('go', `func f${index}() {}`),
      })),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await core.client.call('snippets.list', {
        language: 'go',
        limit: 10,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.snippets.map(({ code }) => code));
      cursor = page.nextCursor ?? undefined;
      pages += 1;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
    expect(pages).toBe(3);
  });

  it('leaves out what is deleted or muted', async () => {
    const { articles } = await core.client.call('articles.list', { query: 'gates' });
    await core.client.call('articles.mark', { target: { ids: [articles[0]?.id ?? 0] }, isMuted: true });
    expect(new Set((await list()).map(({ title }) => title))).toEqual(new Set(['Water levels']));
  });

  it('knows which languages there are', async () => {
    const { languages } = await core.client.call('snippets.languages', {});
    expect(languages).toEqual([
      { name: 'rust', articles: 2 },
      { name: 'bash', articles: 1 },
    ]);
  });
});

const expected = `## Opening gates

From Ada Reed, Weir, 2026-03-02: <https://weir.example/gates>

### Setting up

\`\`\`rust
fn open_gate(level: u8) {
\tpump(level);
}
\`\`\`

## Water levels

From Weir, 2026-03-01: <https://weir.example/water>

\`\`\`rust
let level = useGauge();
\`\`\`
`;

describe('as Markdown', () => {
  it('each block has where it is from', async () => {
    expect(await core.client.call('snippets.markdown', { search: 'level', language: 'rust' })).toEqual({
      markdown: expected,
      count: 2,
      isCut: false,
    });
    expect(await core.client.call('snippets.markdown', { limit: 2 })).toMatchObject({
      count: 2,
      isCut: true,
    });
  });

  it('from the command line, where data is asked for as data', async () => {
    const run = (...args: string[]) => offprint(['snippets', ...args], { library: core.library.folder });
    expect((await run('level', '--language', 'rust')).stdout).toBe(expected);
    const rows = (await run('--language', 'rs', '--ndjson', '--limit', '1')).stdout.trim().split('\n');
    expect(rows.map((row) => JSON.parse(row))).toMatchObject([{ language: 'rust', title: 'Opening gates' }]);
    expect((await run('nowhere')).status).toBe(0);
    const odd = await run('--language', 'klingon');
    expect([odd.status, odd.stdout]).toEqual([0, '']);
    expect(odd.stderr).toContain('No article has code in “klingon”. There is rust, bash.');
  });
});
