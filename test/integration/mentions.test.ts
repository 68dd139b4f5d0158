/** Articles that link to one another find each other, whatever happens to their texts. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkDatabase } from '../../electron/core/library/damage/check-database.ts';
import { catchUp } from '../../electron/core/library/texts/catching-up.ts';
import { HIT_END, HIT_START } from '../../shared/model/search.ts';
import { addTestFeed, type Entry, storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
let feedId: number;

beforeEach(async () => {
  core = await createTestCore();
  feedId = addTestFeed(core.library, 'Weir');
});
afterEach(() => core.close());

const weir = 'https://weir.example/posts';
const entry = (key: string, contentHtml: string, more: Partial<Entry> = {}): Entry => ({
  key,
  url: `${weir}/${key}`,
  contentHtml,
  ...more,
});
const idOf = async (title: string): Promise<number> => {
  const { articles } = await core.client.call('articles.list', {});
  return articles.find((one) => one.title === title)?.id ?? 0;
};
const mentions = async (title: string): Promise<[string, string][]> => {
  const found = await core.client.call('articles.mentions', { articleId: await idOf(title) });
  return found.mentions.map((one) => [one.title, one.context]);
};
const marked = (text: string): string => text.replace('[', HIT_START).replace(']', HIT_END);

it('tells who links to an article, however the address is written, with the words around the link', async () => {
  storeEntries(core.library, feedId, [
    entry('dam', `<p>On dams. <a href="${weir}/dam#top">Up</a></p>`),
    entry(
      'sluice',
      `<p>As <b>shown</b> in <a href="http://www.weir.example/posts/dam/?utm_source=x#part">the dam</a>, water\nfalls.</p>`,
    ),
    entry('lock', `<p>Nothing of it, but <a href="${weir}">the front page</a>.</p>`),
  ]);
  expect(await mentions('dam')).toEqual([['sluice', marked('As shown in [the dam], water falls.')]]);
  expect(await mentions('sluice')).toEqual([]);
  expect(await mentions('lock')).toEqual([]);
});

it('cuts the words around the link at words', async () => {
  const long = 'reed '.repeat(60);
  storeEntries(core.library, feedId, [
    entry('dam', '<p>On dams.</p>'),
    entry('sluice', `<p>${long}<a href="${weir}/dam">dam</a> ${long}</p><p>Another paragraph.</p>`),
  ]);
  const [[, context = ''] = []] = await mentions('dam');
  expect(context).toMatch(/^…(?:reed )+\uE000dam\uE001(?: reed)+…$/);
  expect(context.length).toBeLessThan(260);
});

it('knows cards that stand in no text', async () => {
  storeEntries(core.library, feedId, [
    entry('dam', '<p>On dams.</p>'),
    entry(
      'sluice',
      `<p>See</p><p><a href="${weir}/dam"><img src="https://weir.example/a.png" alt=""></a></p>`,
    ),
  ]);
  expect(await mentions('dam')).toEqual([['sluice', '']]);
});

it('follows an edit that drops the link, and one that brings it', async () => {
  storeEntries(core.library, feedId, [
    entry('dam', '<p>On dams.</p>'),
    entry('sluice', `<p>See <a href="${weir}/dam">dams</a></p>`),
    entry('lock', '<p>Nothing.</p>'),
  ]);
  storeEntries(core.library, feedId, [
    entry('sluice', '<p>See nothing</p>'),
    entry('lock', `<p>Now with <a href="${weir}/dam">dams</a></p>`),
  ]);
  expect(await mentions('dam')).toEqual([['lock', marked('Now with [dams]')]]);
});

it('leaves out what was deleted or muted, and copies of the piece itself', async () => {
  const text = 'A long piece on how dams hold water and why they sometimes do not. '.repeat(20);
  const other = addTestFeed(core.library, 'Elsewhere');
  storeEntries(core.library, feedId, [
    entry('dam', `<p>${text}</p>`),
    entry('gone', `<p><a href="${weir}/dam">dam</a> gone</p>`),
    entry('muted', `<p><a href="${weir}/dam">dam</a> muted</p>`),
    entry('kept', `<p><a href="${weir}/dam">dam</a> kept</p>`),
  ]);
  storeEntries(core.library, other, [
    {
      key: 'dam',
      url: 'https://elsewhere.example/dam',
      contentHtml: `<p>${text}</p><p>Originally published at <a href="${weir}/dam">weir.example</a></p>`,
    },
  ]);
  await core.client.call('articles.remove', { target: { ids: [await idOf('gone')] } });
  await core.client.call('articles.mark', { target: { ids: [await idOf('muted')] }, isMuted: true });
  expect((await mentions('dam')).map(([title]) => title)).toEqual(['kept']);
});

it('catches up with what was stored before there was an index of links', async () => {
  const { db } = core.library;
  storeEntries(core.library, feedId, [
    entry('dam', '<p>On dams.</p>'),
    ...Array.from({ length: 120 }, (_, index) => entry(`s${index}`, `<p><a href="${weir}/dam">dam</a></p>`)),
  ]);
  db.exec('DELETE FROM article_links');
  db.exec("INSERT INTO catching_up SELECT 'links', max(id) + 1 FROM article_content");
  expect(await mentions('dam')).toEqual([]);
  let steps = 0;
  while (catchUp(core.library)) steps += 1;
  expect(steps).toBeGreaterThan(1);
  expect(await mentions('dam')).toHaveLength(50);
  expect(db.prepare('SELECT count(*) FROM article_links_docsize').pluck().get()).toBe(120);
  expect(db.prepare('SELECT count(*) FROM catching_up').pluck().get()).toBe(0);
  expect(checkDatabase(`${core.library.folder}/library.db`).problems).toEqual([]);
});
