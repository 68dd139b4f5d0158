/** What a feed held when it was last read is not measured again; all else is. */
import { describe, expect, it } from 'vitest';
import { unpackIdentities, unpackItems } from '../../../electron/core/entries/item-batches.ts';
import { readAnswer } from '../../../electron/core/feeds/check/read-answer.ts';
import type { IngestResult } from '../../../electron/core/feeds/read/ingest-result.ts';
import { markOf, packMarks, unpackMarks } from '../../../electron/core/feeds/read/known-entries.ts';
import { answerFacts } from '../../support/answer-facts.ts';
import { devFeed, type TestArticle } from '../../support/dev-feed.ts';

const origin = 'https://dev.example';

const articles = (...texts: string[]): TestArticle[] =>
  texts.map((text, index) => ({
    slug: `article-${texts.length - index}`,
    title: `Article ${texts.length - index}`,
    author: 'Fixture Author',
    publishedAt: new Date(Date.UTC(2026, 5, 30 - index)).toISOString(),
    tags: ['testing'],
    html: `<p>${text}</p>`,
  }));

async function read(
  some: readonly TestArticle[],
  knownEntries: Uint8Array | null,
): Promise<Extract<IngestResult, { kind: 'feed' }>> {
  const answer = answerFacts(`${origin}/feed/fixture`);
  const body = new TextEncoder().encode(devFeed(origin, 'fixture', some));
  const result = await readAnswer(body, 'application/rss+xml', answer, {
    foremHosts: ['dev.example'],
    knownEntries,
  });
  if (result.kind !== 'feed') throw new Error(`a feed was expected, not ${result.kind}`);
  return result;
}

const titlesOf = ({ items }: Extract<IngestResult, { kind: 'feed' }>) => ({
  toStore: items.items.flatMap(unpackItems).map(({ title }) => title),
  all: items.identities.flatMap(unpackIdentities).map(({ title }) => title),
  count: items.count,
});

describe('a feed read again', () => {
  const all = ['Article 3', 'Article 2', 'Article 1'];

  it('brings what is new, and the identities of all', async () => {
    const { entries } = await read(articles('two', 'one'), null);
    expect(titlesOf(await read(articles('three', 'two', 'one'), entries))).toEqual({
      toStore: ['Article 3'],
      all,
      count: 3,
    });
  });

  it('brings what was edited', async () => {
    const { entries } = await read(articles('three', 'two', 'one'), null);
    const { toStore, count } = titlesOf(await read(articles('three', 'two, better', 'one'), entries));
    expect([toStore, count]).toEqual([['Article 2'], 3]);
  });

  it('knows what it held last, not what it held before', async () => {
    const first = await read(articles('three', 'two', 'one'), null);
    const second = await read(articles('three', 'two, better', 'one'), first.entries);
    const third = await read(articles('three', 'two', 'one'), second.entries);
    expect(titlesOf(third).toStore).toEqual(['Article 2']);
  });

  it.each([
    ['nothing', null],
    ['an empty list', new Uint8Array()],
    ['what is no list of marks', new Uint8Array(13)],
  ])('knows nothing by %s', async (_, knownEntries) => {
    const { toStore } = titlesOf(await read(articles('three', 'two', 'one'), knownEntries));
    expect(toStore.toSorted()).toEqual(all.toSorted());
  });
});

it('marks are read as they were written, from the middle of a buffer too', () => {
  const marks = [markOf('a', 'x'), markOf('b', 'x'), markOf('a', 'y')];
  const packed = packMarks(marks);
  expect(packed.byteLength).toBe(24);
  const within = new Uint8Array(40);
  within.set(packed, 5);
  expect([...unpackMarks(within.subarray(5, 29))]).toEqual(marks);
  expect(new Set(marks).size).toBe(3);
});
