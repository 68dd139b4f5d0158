import { describe, expect, it } from 'vitest';
import { countFresh } from '../../renderer/state/article-list.ts';
import { listScope, placeTitle, quoted } from '../../renderer/state/places.ts';
import { minutesTyped } from '../../renderer/state/queue.ts';
import { errorCodes } from '../../shared/errors.ts';
import { snoozeNotes } from '../../shared/texts/actions.ts';
import { errorNote, errorTexts, errorWords } from '../../shared/texts/errors.ts';
import { fetchedWords } from '../../shared/texts/forem.ts';
import { age, compareNames, counted } from '../../shared/texts/format.ts';
import { makeArticle, makeFeeds } from '../support/fake-data.ts';

describe('error texts', () => {
  it('has words and a next step for every code, and for no other', () => {
    expect(Object.keys(errorTexts).sort()).toEqual([...errorCodes].sort());
    for (const code of errorCodes) {
      const { title, next } = errorWords({ code, details: {} });
      expect(title).toMatch(/^.{8,}\.$/);
      expect(next.length).toBeGreaterThan(10);
    }
  });

  it('names what it knows', () => {
    const { title } = errorWords({ code: 'timeout', details: { url: 'https://www.slow.example/feed' } });
    expect(title).toBe('slow.example did not answer in time.');
  });
});

describe('notes on what was done', () => {
  const refused = { code: 'timeout', details: { url: 'https://slow.example/feed' } } as const;

  const none = { wanted: 2, fetched: 0, alreadyThere: 0, failures: [] };

  it('say why the first part that could not be fetched was not', () => {
    expect(fetchedWords({ ...none, wanted: 0 })).toBe('Every part the site lists is in the library.');
    expect(fetchedWords({ ...none, fetched: 2 })).toBe('2 articles fetched.');
    const failures = [{ title: 'Boats, part 2', error: refused }];
    expect(fetchedWords({ ...none, fetched: 1, failures })).toBe(
      '1 article fetched, 1 could not be fetched. Boats, part 2: slow.example did not answer in time.',
    );
  });

  it('say what went wrong and what to do', () => {
    const { title, next } = errorWords(refused);
    expect(errorNote(refused)).toBe(`${title} ${next}`);
  });

  it('count what was put off only where it is several', () => {
    const now = new Date(2026, 10, 24, 12, 0).getTime();
    const until = new Date(2026, 10, 24, 20, 0).getTime();
    expect(snoozeNotes.until(1, until, now)).toBe('Snoozed until 20:00');
    expect(snoozeNotes.until(3, until, now)).toBe('3 articles snoozed until 20:00');
    expect([snoozeNotes.ended(1), snoozeNotes.ended(3)]).toEqual([
      'Snoozed no longer',
      '3 articles snoozed no longer',
    ]);
  });
});

describe('a list for some time', () => {
  it.each([
    ['20', 20],
    ['20 min', 20],
    ['read for 1 minute', 1],
    ['1441', null],
    ['0', null],
    ['20 articles', null],
  ])('%s', (typed, minutes) => {
    expect(minutesTyped(typed)).toBe(minutes);
  });

  it('is called by its time', () => {
    const library = { feeds: [], folders: [], smartFeeds: [] };
    const title = (budget: number) =>
      placeTitle({ kind: 'queue', budget, minutes: budget, articleIds: [] }, library);
    expect([title(1), title(20)]).toEqual(['1 minute', '20 minutes']);
  });
});

describe('names', () => {
  it('are sorted as people sort them, not by the numbers of their letters', () => {
    const names = ['zebra', 'Äpfel', 'es10', 'banana', 'es6', 'apple', 'Zebra/a'];
    expect(names.sort(compareNames)).toEqual(['Äpfel', 'apple', 'banana', 'es6', 'es10', 'zebra', 'Zebra/a']);
  });
});

describe('numbers and times', () => {
  const now = new Date(2026, 10, 24, 12, 0).getTime();
  const minute = 60_000;

  it.each([
    [0, 'now'],
    [12 * minute, '12 min'],
    [90 * minute, '1 h'],
    [3 * 24 * 60 * minute, '3 d'],
    [7 * 24 * 60 * minute, '17 Nov'],
    [400 * 24 * 60 * minute, '20 Oct 2025'],
  ])('%i ms ago is %s', (ms, words) => {
    expect(age(now - ms, now)).toBe(words);
  });

  it('counts in words', () => {
    expect(counted(1, 'article')).toBe('1 article');
    expect(counted(1204, 'article')).toBe('1,204 articles');
  });
});

describe('the question of a place', () => {
  const now = new Date(2026, 0, 5);
  const smartFeeds = [
    { id: 1, name: 'Either', query: 'a OR b', icon: 'code' as const, folder: '', unreadCount: 0 },
  ];

  it('puts place, order and typed text together', () => {
    expect(listScope({ kind: 'view', view: 'unread' }, ' life ', 'oldest', [], now)).toEqual({
      query: 'is:unread sort:oldest life',
    });
    expect(listScope({ kind: 'view', view: 'today' }, '', 'auto', [], now)).toEqual({
      query: 'on:2026-01-05',
    });
    expect(listScope({ kind: 'feed', id: 4 }, '', 'auto', [], now)).toEqual({ query: '', feedId: 4 });
    expect(listScope({ kind: 'tag', name: 'to read' }, '', 'auto', [], now)).toEqual({
      query: 'mytag:"to read/*"',
    });
  });

  it('keeps an OR that is typed within the place', () => {
    const unread = { kind: 'view', view: 'unread' } as const;
    expect(listScope(unread, 'a OR b', 'auto', [], now).query).toBe('is:unread (a OR b)');
    expect(listScope(unread, 'for ORacle', 'auto', [], now).query).toBe('is:unread for ORacle');
    expect(listScope({ kind: 'feed', id: 4 }, 'a OR b', 'auto', [], now).query).toBe('a OR b');
  });

  it('keeps a smart feed whole', () => {
    // Nobody types the smart feed's own last word: list and count mean the same.
    expect(listScope({ kind: 'smart', id: 1 }, '', 'auto', smartFeeds, now)).toEqual({
      query: 'a OR b',
      isTyping: false,
    });
    expect(listScope({ kind: 'smart', id: 1 }, 'c', 'auto', smartFeeds, now).isTyping).toBeUndefined();
    expect(listScope({ kind: 'smart', id: 1 }, 'c', 'auto', smartFeeds, now).query).toBe('(a OR b) c');
  });

  it('quotes what is not one word', () => {
    expect(quoted('work/incident')).toBe('work/incident');
    expect(quoted('a "b" c')).toBe('"a b c"');
  });
});

describe('what counts as new', () => {
  const [feed] = makeFeeds();
  const rows = feed === undefined ? [] : [1, 2, 3, 4].map((index) => makeArticle(index, feed));

  it('is unknown and above something known', () => {
    expect(countFresh(rows, new Set([3, 4]))).toBe(1);
    expect(countFresh(rows, new Set([2, 3]))).toBe(0);
    expect(countFresh(rows, new Set())).toBe(4);
  });
});
