/** Highlights and notes: kept, listed, searched, taken back, and what they keep from being pruned. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotationsOf } from '../../electron/core/library/marks/annotations-table.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
let articleId: number;
let otherId: number;
const day = 24 * 3_600_000;

const selector = { exact: 'a set of points', prefix: 'A lifetime is ', suffix: ' in the graph', start: 14 };

beforeEach(async () => {
  core = await createTestCore();
  const feedId = addTestFeed(core.library, 'Weir');
  const old = core.clock.now - 400 * day;
  storeEntries(
    core.library,
    feedId,
    [
      {
        key: 'Lifetimes',
        contentHtml: '<p>A lifetime is a set of points in the graph.</p>',
        publishedAt: old,
      },
      { key: 'Retries', contentHtml: '<p>Wait, then ask again.</p>', publishedAt: old },
    ],
    { now: old },
  );
  const { articles } = await core.client.call('articles.list', {});
  articleId = articles.find(({ title }) => title === 'Lifetimes')?.id ?? 0;
  otherId = articles.find(({ title }) => title === 'Retries')?.id ?? 0;
});
afterEach(() => core.close());

const titles = async (query: string): Promise<string[]> =>
  (await core.client.call('articles.list', { query, isTyping: false })).articles.map(({ title }) => title);

describe('annotations', () => {
  it('are kept with their words and their place, in the order of the text', async () => {
    await core.client.call('annotations.add', {
      articleId,
      selector: { ...selector, exact: 'the graph', start: 33 },
      colour: 'green',
      text: 'Which one?',
    });
    await core.client.call('annotations.add', { articleId, selector });
    await core.client.call('annotations.add', { articleId, selector: null, text: 'Read again.' });
    const { annotations } = await core.client.call('annotations.of', { articleId });
    expect(
      annotations.map(({ kind, colour, selector: place, text }) => [kind, colour, place?.exact, text]),
    ).toEqual([
      ['note', 'yellow', undefined, 'Read again.'],
      ['highlight', 'yellow', 'a set of points', ''],
      ['highlight', 'green', 'the graph', 'Which one?'],
    ]);
    expect(annotations[1]?.selector).toEqual(selector);
    expect(annotationsOf(core.library, articleId)).toEqual(annotations);
  });

  it('are found by query, and by their own words', async () => {
    await core.client.call('annotations.add', { articleId, selector });
    expect([await titles('has:highlight'), await titles('has:note')]).toEqual([['Lifetimes'], []]);
    await core.client.call('annotations.add', { articleId: otherId, selector: null, text: 'Ünder a minute' });
    expect([await titles('has:highlight'), await titles('has:note')]).toEqual([['Lifetimes'], ['Retries']]);
    expect([
      await titles('note:points'),
      await titles('note:"under a"'),
      await titles('note:nothing'),
    ]).toEqual([['Lifetimes'], ['Retries'], []]);
    const found = async (search: string) =>
      (await core.client.call('annotations.list', { search })).annotations.map(({ title }) => title);
    expect(await found('')).toEqual(['Retries', 'Lifetimes']);
    expect(await found('SET points')).toEqual(['Lifetimes']);
    expect(await found('under')).toEqual(['Retries']);
    expect(await found('100%')).toEqual([]);
  });

  it('change, go, and come back', async () => {
    const { annotation } = await core.client.call('annotations.add', { articleId, selector });
    const annotationId = annotation.id;
    await core.client.call('annotations.update', { annotationId, colour: 'pink', text: 'Mine' });
    const { undoId } = await core.client.call('annotations.remove', { annotationId });
    expect((await core.client.call('annotations.of', { articleId })).annotations).toEqual([]);
    await core.client.call('undo.run', { undoId });
    const [back] = (await core.client.call('annotations.of', { articleId })).annotations;
    expect(back).toMatchObject({ id: annotationId, colour: 'pink', text: 'Mine', selector });
    await core.client.call('undo.run', {});
    expect((await core.client.call('annotations.of', { articleId })).annotations[0]).toMatchObject({
      colour: 'yellow',
      text: '',
    });
    await core.client.call('undo.run', {});
    expect((await core.client.call('annotations.of', { articleId })).annotations).toEqual([]);
    expect(core.events.filter(({ name }) => name === 'annotations.changed')).toHaveLength(6);
  });

  it('stay with an article whose text the feed changes', async () => {
    await core.client.call('annotations.add', { articleId, selector });
    const feedId = (await core.client.call('articles.get', { articleId })).summary.feedId;
    storeEntries(core.library, feedId, [
      { key: 'Lifetimes', contentHtml: '<p>Since then: a lifetime is a set of points in the graph.</p>' },
    ]);
    expect((await core.client.call('annotations.of', { articleId })).annotations).toHaveLength(1);
  });

  it('keep their article from being pruned', async () => {
    await core.client.call('annotations.add', { articleId, selector });
    const { articles } = await core.client.call('retention.preview', {
      place: { kind: 'library' },
      retention: { keep: 'days', days: 30 },
    });
    expect(articles).toBe(1);
  });

  it('need an article, a passage or words', async () => {
    expect(await codeOf(core.client.call('annotations.add', { articleId: 1, selector }))).toBe('not-found');
    expect(await codeOf(core.client.call('annotations.add', { articleId, selector: null }))).toBe(
      'invalid-input',
    );
    expect(await codeOf(core.client.call('annotations.remove', { annotationId: 99 }))).toBe('not-found');
  });

  it('of deleted articles are listed no longer', async () => {
    await core.client.call('annotations.add', { articleId, selector });
    await core.client.call('articles.remove', { target: { ids: [articleId] } });
    expect(await core.client.call('annotations.list', {})).toEqual({ annotations: [], total: 0 });
  });
});
