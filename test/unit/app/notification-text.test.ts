import { expect, it } from 'vitest';
import { notificationText as textOf } from '../../../electron/app/notification-text.ts';
import { createQuestions } from '../../../electron/app/questions.ts';

const notificationText = (given: Parameters<typeof textOf>[0]) => textOf(given, { readsMarkup: false });
const idsOf = (count: number): number[] => Array.from({ length: count }, (_unused, index) => index + 1);
const arrival = (count: number, titles: string[], title = 'Rust Blog') => [
  { feedId: 1, title, articleIds: idsOf(count), titles },
];

it('tells how many are new, where, and the first of them', () => {
  expect(notificationText(arrival(1, ['Rust 2.0']))).toEqual({
    title: '1 new in Rust Blog',
    body: 'Rust 2.0',
  });
  expect(notificationText(arrival(3, ['a', 'b', 'c']))).toEqual({
    title: '3 new in Rust Blog',
    body: 'a\nb\nc',
  });
  expect(notificationText(arrival(12, ['a', 'b', 'c'])).body).toBe('a\nb\nc\nand 9 more');
  expect(notificationText(arrival(2, []))).toEqual({ title: '2 new in Rust Blog', body: '' });
  expect(notificationText(arrival(1, ['x'.repeat(500)])).body).toHaveLength(120);
});

it('tells of many feeds at once by those with most', () => {
  const arrivals = [2, 30, 1, 5, 4].map((count, index) => ({
    feedId: index + 1,
    title: `Feed ${index + 1}`,
    articleIds: idsOf(count),
    titles: [],
  }));
  expect(notificationText(arrivals)).toEqual({
    title: '42 new in 5 feeds',
    body: 'Feed 2: 30\nFeed 4: 5\nFeed 5: 4\nFeed 1: 2\nand 1 more',
  });
});

it('is text and nothing else, where a notification may have markup as well', () => {
  const titles = [
    '<img src="https://tracker.example/x.png"> & <b>bold</b>',
    'Vec<String> &amp; a < b && c',
    '</body><!-- a --><?pi?>',
  ];
  const { title, body } = textOf(arrival(3, titles, '<a href="x">Blog</a>'), { readsMarkup: true });
  // The name stands in the summary, which has no markup anywhere.
  expect(title).toBe('3 new in <a href="x">Blog</a>');
  expect(body).not.toMatch(/<[a-z/!?]|&#?\w+;/i);
  // To the eye it is what it was.
  expect(body.replaceAll('\u2060', '')).toBe(titles.join('\n'));
  expect(textOf(arrival(3, titles), { readsMarkup: false }).body).toBe(titles.join('\n'));
});

it('has a line for each title, and none that runs the other way', () => {
  const { title, body } = textOf(arrival(2, ['one\nand 99 more', '\u202egnp.exe\u0007'], 'A\r\nB'), {
    readsMarkup: true,
  });
  expect(body.split('\n')).toEqual(['one and 99 more', 'gnp.exe']);
  expect(title).toBe('2 new in A B');
});

it('matches each answer of the system to its question', async () => {
  const asked: { id: number; kind: string }[] = [];
  const questions = createQuestions((id, question) => asked.push({ id, kind: question.kind }));
  const first = questions.ask({ kind: 'seal', text: 'a' });
  const second = questions.ask({ kind: 'resolveProxy', url: 'https://example.org/' });
  expect(asked.map((one) => one.kind)).toEqual(['seal', 'resolveProxy']);
  questions.answer(asked[1]?.id ?? 0, 'DIRECT');
  questions.answer(asked[0]?.id ?? 0, null);
  questions.answer(999, 'nobody asked');
  expect(await Promise.all([first, second])).toEqual([null, 'DIRECT']);
});
