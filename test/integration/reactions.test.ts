/** What follows from the events of core: each row of the table, and that a service that fails costs only itself. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectReactions } from '../../electron/core/background/reactions.ts';
import { type CoreEventBus, createCoreEvents } from '../../electron/core/base/core-events.ts';
import { createEventBus, type EventBus } from '../../electron/core/base/events.ts';
import { service, stopInReverse } from '../../electron/core/base/services.ts';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import { updateSettings } from '../../electron/core/library/connection/settings-table.ts';
import { markArticles } from '../../electron/core/library/marks/article-state-table.ts';
import { addArticles } from '../support/small-library.ts';
import { temporaryFolder } from '../support/test-core.ts';

let folder: string;
let library: Library;
let events: CoreEventBus;
let bus: EventBus;
let calls: unknown[][];
let errors: unknown[];

beforeEach(() => {
  folder = temporaryFolder();
  library = openLibrary(folder);
  calls = [];
  errors = [];
  bus = createEventBus();
  events = createCoreEvents((error) => errors.push(error));
  const note =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push([name, ...args.filter((one) => typeof one !== 'function')]);
    };
  connectReactions(events, {
    library,
    bus,
    images: { storeLater: note('images') },
    fullTexts: { noteStored: note('judge text'), want: note('want text') },
    foremRecords: {
      noteStored: note('look for records'),
      noteWanted: note('want record'),
      noteOpened: note('record of opened'),
    },
    discussions: { noteSaved: note('want discussion') },
    olderEntries: { noteStored: note('look for gaps') },
    exportTargets: {
      noteKept: note('export soon'),
      noteGiven: note('export given'),
      noteChanged: note('export changed'),
    },
    feedIcons: { note: note('icons') },
    offlinePack: { note: note('complete') },
    onBackgroundError: (error) => errors.push(error),
    downloadsByRule: { note: note('download') },
    purge: { noteArticles: note('purge articles'), noteFeed: note('purge feed') },
    smartCounts: { note: note('count') },
    snoozes: { note: note('snoozes') },
  });
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

describe('what follows from', () => {
  it('entries of a feed that were stored', () => {
    events.emit('feed.stored', { feedId: 3, newIds: [1, 2], isArchive: false });
    expect(calls).toEqual([['judge text', 3, [1, 2]], ['look for records'], ['look for gaps']]);
  });

  it('older entries of a feed: nobody asked a site for the text of all of them', () => {
    events.emit('feed.stored', { feedId: 3, newIds: [1, 2], isArchive: true });
    expect(calls[0]).toEqual(['judge text', 3, []]);
  });

  it('saving', () => {
    events.emit('articles.saved', { articleIds: [1, 2], needsText: true });
    expect(calls).toEqual([
      ['want text', [1, 2], false],
      ['want record', [1, 2]],
      ['want discussion', [1, 2]],
      ['images', [1, 2]],
      ['export soon'],
    ]);
  });

  it('saving what has its text already', () => {
    events.emit('articles.saved', { articleIds: [1], needsText: false });
    expect(calls.map(([name]) => name)).toEqual(['want record', 'want discussion', 'images', 'export soon']);
  });

  it('saving very many: their texts are not all asked for', () => {
    const articleIds = Array.from({ length: 1000 }, (_, index) => index + 1);
    events.emit('articles.saved', { articleIds, needsText: true });
    expect(calls[0]).toEqual(['want text', articleIds.slice(0, 200), false]);
    expect(calls[1]).toEqual(['want record', articleIds]);
  });

  it('saving where pictures are only loaded when one asks', () => {
    updateSettings(library, { remotePictures: 'ask' });
    events.emit('articles.saved', { articleIds: [1], needsText: false });
    expect(calls.map(([name]) => name)).not.toContain('images');
  });

  it('a text, a record or a discussion that arrives later, only for what is saved', () => {
    const ids = addArticles(library, [{ key: 'kept' }, { key: 'other' }], { now: Date.now() });
    const kept = ids.get('kept') ?? 0;
    markArticles(library, [kept], { isSaved: true }, Date.now());
    events.emit('article.completed', { articleId: ids.get('other') ?? 0 });
    expect(calls).toEqual([]);
    events.emit('article.completed', { articleId: kept });
    expect(calls).toEqual([['images', [kept]], ['export soon']]);
  });

  it.each([
    [
      'opening',
      'articles.opened',
      { articleId: 4 },
      [
        ['want text', [4], true],
        ['record of opened', 4],
      ],
    ],
    ['marks', 'articles.marked', {}, [['export soon']]],
    ['a rule that exports', 'targets.assigned', { targetIds: [7] }, [['export given', [7]]]],
    ['a rule that downloads', 'recordings.wanted', {}, [['download']]],
    ['snoozing', 'articles.snoozed', {}, [['snoozes']]],
    ['waking up', 'power.resumed', {}, [['snoozes']]],
    ['deleting', 'articles.removed', { articleIds: [5] }, [['purge articles', [5]]]],
    ['unsubscribing', 'feed.removed', { feedId: 6 }, [['purge feed', 6]]],
    ['a change of smart feeds', 'smart-feeds.edited', {}, [['count']]],
  ] as const)('%s', (_what, name, payload, expected) => {
    events.emit(name, payload as never);
    expect(calls).toEqual(expected);
  });

  it.each([
    ['articles.arrived', ['export changed']],
    ['annotations.changed', ['export changed']],
    ['tags.changed', ['export changed', 'count']],
    ['articles.changed', ['complete', 'count']],
    ['feeds.changed', ['icons', 'count']],
    ['settings.changed', ['icons', 'complete']],
    ['job.finished', ['complete']],
    ['undo.changed', []],
  ] as const)('an event for the page: %s', (name, expected) => {
    bus.emit(name, {} as never);
    expect(calls.map(([one]) => one)).toEqual(expected);
  });
});

it('a service that fails is reported, and the others follow', () => {
  events.on('feed.removed', () => {
    throw new Error('full disk');
  });
  events.on('feed.removed', () => calls.push(['last']));
  events.emit('feed.removed', { feedId: 1 });
  expect(calls).toEqual([['purge feed', 1], ['last']]);
  expect(errors).toEqual([new Error('full disk')]);
});

it('services stop in reverse, also those after one that fails, whose error is thrown in the end', async () => {
  const stopped: string[] = [];
  const one = (name: string, problem?: Error) =>
    service(name, {
      start: () => undefined,
      async stop() {
        await null;
        stopped.push(name);
        if (problem !== undefined) throw problem;
      },
    });
  const services = [one('library'), one('jobs', new Error('second')), one('poller', new Error('first'))];
  await expect(stopInReverse(services, 'soon')).rejects.toThrow('first');
  expect(stopped).toEqual(['poller', 'jobs', 'library']);
});
