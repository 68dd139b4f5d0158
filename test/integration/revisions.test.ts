/** An article that changed shows it; every text it had can be read, compared and taken back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAllIds } from '../../electron/core/library/lists/article-list.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
let feedId: number;

beforeEach(async () => {
  core = await createTestCore();
  feedId = addTestFeed(core.library, 'Blog');
});
afterEach(() => core.close());

const long = `<p>${'A long text about borrowing. '.repeat(60)}</p>`;

function poll(contentHtml: string, title = 'First title') {
  core.clock.now += 60_000;
  return storeEntries(core.library, feedId, [{ key: 'k', title, contentHtml }], { now: core.clock.now });
}
const idOf = (result: { newIds: number[] }): number => result.newIds[0] ?? 0;
const found = (query: string): number[] =>
  listAllIds(core.library, parseQuery(query), {}, { now: core.clock.now });
const textOf = async (articleId: number): Promise<string> =>
  (await core.client.call('articles.text', { articleId })).text;

describe('an edit', () => {
  it('keeps the earlier text and compares it with today’s', async () => {
    const id = idOf(poll('<p>Use npm to install.</p>'));
    poll('<p>Use pnpm to install.</p>', 'Second title');
    const { revisions, current } = await core.client.call('revisions.list', { articleId: id });
    expect(revisions).toMatchObject([{ reason: 'edited', title: 'First title', wordCount: 4 }]);
    expect(current).toMatchObject({ title: 'Second title', wordCount: 4, since: core.clock.now });
    const from = revisions[0]?.id ?? 0;
    const answer = await core.client.call('revisions.compare', { articleId: id, from, to: null });
    expect(answer).toMatchObject({ insertedWords: 2, deletedWords: 2 });
    expect(answer.blocks.map((block) => block.change)).toEqual(['changed', 'changed']);
    const { contentHtml } = await core.client.call('revisions.get', { articleId: id, revisionId: from });
    expect(contentHtml).toBe('<p>Use npm to install.</p>');
    expect(await core.client.call('articles.get', { articleId: id })).toMatchObject({ revisions: 1 });
  });

  it('of what was read is found as changed until it is read again', async () => {
    const id = idOf(poll('<p>one</p>'));
    const mark = (isRead: boolean) => core.client.call('articles.mark', { target: { ids: [id] }, isRead });
    poll('<p>two</p>');
    expect([found('is:edited'), found('is:changed')]).toEqual([[id], []]);
    core.clock.now += 1000;
    await mark(true);
    expect(found('is:changed')).toEqual([]);
    poll('<p>three</p>');
    expect(found('is:changed')).toEqual([id]);
    expect((await core.client.call('articles.list', {})).articles[0]).toMatchObject({
      isEdited: true,
      isChangedSinceRead: true,
      isChangedSinceExport: false,
    });
    core.clock.now += 1000;
    await mark(false);
    await mark(true);
    expect(found('is:changed')).toEqual([]);
  });

  it('of what was exported is found as stale until it is exported again', async () => {
    const id = idOf(poll('<p>one</p>'));
    const exported = async () => {
      core.clock.now += 1000;
      const wanted = { query: `id:${id}`, folder: `${core.folder}/out` };
      await core.runJob(core.client.call('export.run', wanted), 'export');
    };
    await exported();
    expect(found('is:stale')).toEqual([]);
    poll('<p>two</p>');
    expect(found('is:stale')).toEqual([id]);
    await exported();
    expect(found('is:stale')).toEqual([]);
  });
});

describe('a text that shrank sharply', () => {
  it('is kept aside once, however often the feed sends it, and can be chosen', async () => {
    const id = idOf(poll(long));
    for (let round = 0; round < 3; round += 1) expect(poll('<p>Read more</p>').changedIds).toEqual([]);
    const { revisions } = await core.client.call('revisions.list', { articleId: id });
    expect(revisions.map((one) => one.reason)).toEqual(['shrunk']);
    expect(await textOf(id)).toContain('about borrowing');

    const revisionId = revisions[0]?.id ?? 0;
    await core.client.call('revisions.choose', { articleId: id, revisionId });
    expect(await textOf(id)).toBe('Read more');
    expect(found('borrowing')).toEqual([]);
    // The feed sends the same again: the reader's choice stands.
    poll('<p>Read more</p>');
    expect(await textOf(id)).toBe('Read more');
    const after = await core.client.call('revisions.list', { articleId: id });
    expect(after.revisions.map((one) => one.reason)).toEqual(['replaced']);
  });

  it('comes back by itself when the feed sends the whole again', async () => {
    const id = idOf(poll(long));
    poll('<p>Read more</p>');
    expect(poll(long).changedIds).toEqual([]);
    expect(poll(`${long}<p>And an addition.</p>`).changedIds).toEqual([id]);
    expect(await textOf(id)).toContain('And an addition.');
  });
});

describe('a chosen earlier text', () => {
  it('stands until the feed sends another than it had sent', async () => {
    const id = idOf(poll('<p>the first text</p>'));
    poll('<p>the second text</p>');
    const [first] = (await core.client.call('revisions.list', { articleId: id })).revisions;
    await core.client.call('revisions.choose', { articleId: id, revisionId: first?.id ?? 0 });
    poll('<p>the second text</p>');
    expect(await textOf(id)).toBe('the first text');
    poll('<p>the third text</p>');
    expect(await textOf(id)).toBe('the third text');
    expect((await core.client.call('revisions.list', { articleId: id })).revisions).toHaveLength(2);
  });

  it('of another article is refused', async () => {
    const id = idOf(poll('<p>one</p>'));
    poll('<p>two</p>');
    const [first] = (await core.client.call('revisions.list', { articleId: id })).revisions;
    const other = idOf(
      storeEntries(core.library, feedId, [{ key: 'other', contentHtml: '<p>x</p>' }], {
        now: core.clock.now,
      }),
    );
    const wanted = { articleId: other, revisionId: first?.id ?? 0 };
    expect(await codeOf(core.client.call('revisions.choose', wanted))).toBe('not-found');
    expect(await codeOf(core.client.call('revisions.get', wanted))).toBe('not-found');
  });
});

it('an article the feed holds no longer stays as it was', async () => {
  const id = idOf(poll('<p>kept</p>'));
  storeEntries(core.library, feedId, [{ key: 'newer', contentHtml: '<p>newer</p>' }], {
    now: core.clock.now,
  });
  storeEntries(core.library, feedId, [], { now: core.clock.now });
  expect(await textOf(id)).toBe('kept');
  expect(found('').includes(id)).toBe(true);
});
