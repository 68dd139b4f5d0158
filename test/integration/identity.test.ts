/** One article stays one article, however its feed changes what it says of it; two stay two. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packItems } from '../../electron/core/entries/item-batches.ts';
import { readyToStore, scanItems } from '../../electron/core/entries/ready-to-store.ts';
import { readFeed } from '../../electron/core/feeds/read/read-feed.ts';
import { storeBatches } from '../../electron/core/library/articles/article-store.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const day = 24 * 3_600_000;

type Entry = {
  guid?: string | undefined;
  isPermaLink?: boolean | undefined;
  link?: string | undefined;
  title?: string | undefined;
  date?: string | undefined;
  text?: string | undefined;
};

let core: TestCore;
let feedId: number;

beforeEach(async () => {
  core = await createTestCore();
  feedId = insertFeed(
    core.library,
    { url: 'https://dev.to/feed', isTyped: true, folderId: null },
    core.clock.now,
  ).id;
});
afterEach(() => core.close());

function rss(entries: readonly Entry[]): string {
  const items = entries.map(({ guid, isPermaLink, link, title, date, text }) => {
    const permanence = isPermaLink === undefined ? '' : ` isPermaLink="${isPermaLink}"`;
    return `<item>
      ${guid === undefined ? '' : `<guid${permanence}>${guid}</guid>`}
      ${link === undefined ? '' : `<link>${link}</link>`}
      ${title === undefined ? '' : `<title>${title}</title>`}
      ${date === undefined ? '' : `<pubDate>${date}</pubDate>`}
      <description>${text ?? 'The same text.'}</description>
    </item>`;
  });
  return `<rss version="2.0"><channel><title>T</title><link>https://blog.example</link>${items.join('')}</channel></rss>`;
}

/** What a poll that brings these entries stores: how many are new, how many changed. */
async function poll(entries: readonly Entry[]): Promise<{ added: number; changed: number }> {
  core.clock.now += day;
  const bytes = new TextEncoder().encode(rss(entries));
  const feed = await readFeed(bytes, {
    url: 'https://dev.to/feed',
    contentType: null,
    foremHosts: ['dev.to'],
  });
  const batches = packItems(scanItems(feed, ['dev.to']).map(readyToStore));
  const { newIds, changedIds } = await storeBatches(core.library, feedId, batches, {
    now: core.clock.now,
    autoTags: [],
  });
  return { added: newIds.length, changed: changedIds.length };
}

const nothing = { added: 0, changed: 0 };
const edited = { added: 0, changed: 1 };

describe('one article', () => {
  const entry = {
    guid: '17',
    isPermaLink: false,
    link: 'https://blog.example/17',
    title: 'Seventeen',
    date: 'Mon, 02 Mar 2026 10:00:00 GMT',
  };

  it.each<[string, Entry, Entry, typeof nothing]>([
    ['whose title is edited', entry, { ...entry, title: 'Seventeen, corrected' }, edited],
    ['whose date moves', entry, { ...entry, date: 'Tue, 03 Mar 2026 10:00:00 GMT' }, nothing],
    ['whose guid turns into its address', entry, { ...entry, guid: entry.link, isPermaLink: true }, nothing],
    ['whose guid is dropped', entry, { ...entry, guid: undefined }, nothing],
    [
      'whose guid and address both change',
      entry,
      { ...entry, guid: 'x-17', link: 'https://new.example/17' },
      edited,
    ],
    [
      'whose address moves with its guid',
      { ...entry, guid: undefined },
      { ...entry, guid: undefined, link: 'https://blog.example/posts/17' },
      edited,
    ],
    [
      'whose author renames the account on DEV',
      { ...entry, guid: undefined, link: 'https://dev.to/ann/seventeen-4ab' },
      { ...entry, guid: undefined, link: 'https://dev.to/anna/seventeen-4ab' },
      edited,
    ],
    ['without guid, link or date', { title: 'Bare' }, { title: 'Bare' }, nothing],
    [
      'without guid, link or date, whose text is edited',
      { title: 'Bare' },
      { title: 'Bare', text: 'Another.' },
      edited,
    ],
  ])('%s is not doubled', async (_name, before, after, expected) => {
    const other = { guid: 'other', link: 'https://blog.example/other', title: 'Other' };
    expect(await poll([before, other])).toEqual({ added: 2, changed: 0 });
    expect(await poll([before, other])).toEqual(nothing);
    expect(await poll([after, other])).toEqual(expected);
    expect(await poll([after, other])).toEqual(nothing);
  });

  it('is not doubled when its guid stops repeating, and begins to', async () => {
    const one = { guid: 'same', title: 'One', text: 'First.' };
    const two = { guid: 'same', title: 'Two', text: 'Second.' };
    const three = { guid: 'same', title: 'Three', text: 'Third.' };
    expect(await poll([two, one])).toEqual({ added: 2, changed: 0 });
    expect(await poll([two])).toEqual(nothing);
    expect(await poll([three, two])).toEqual({ added: 1, changed: 0 });
    expect(await poll([three, two, one])).toEqual(nothing);
  });
});

describe('two articles', () => {
  it('with one guid stay apart as the feed moves on', async () => {
    const entries = Array.from({ length: 8 }, (_unused, index) => ({
      guid: 'tag:blog.example',
      title: `Post ${index}`,
      text: `Text ${index}`,
    }));
    for (let newest = 3; newest < entries.length; newest += 1) {
      const window = entries.slice(newest - 3, newest).toReversed();
      expect(await poll(window)).toEqual({ added: newest === 3 ? 3 : 1, changed: 0 });
    }
  });

  it('that link to one homepage are not taken for each other', async () => {
    const release = (version: string): Entry => ({
      guid: `release-${version}`,
      link: 'https://blog.example/',
      title: `Release ${version}`,
    });
    expect(await poll([release('2'), release('1')])).toEqual({ added: 2, changed: 0 });
    expect(await poll([release('3'), release('2')])).toEqual({ added: 1, changed: 0 });
    expect(await poll([release('4')])).toEqual({ added: 1, changed: 0 });
  });

  it('of a weekly column with one title are not taken for each other', async () => {
    const week = (number: number): Entry => ({
      guid: `week-${number}`,
      link: `https://blog.example/week/${number}`,
      title: 'What happened this week',
      date: `Mon, ${String(number).padStart(2, '0')} Jun 2026 08:00:00 GMT`,
    });
    expect(await poll([week(1)])).toEqual({ added: 1, changed: 0 });
    expect(await poll([week(8)])).toEqual({ added: 1, changed: 0 });
    expect(await poll([week(15), week(8)])).toEqual({ added: 1, changed: 0 });
  });
});
