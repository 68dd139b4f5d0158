// @vitest-environment jsdom
/** Older entries in the page: how far back a new feed is read, the mark where something is missing, and what both do. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { gapPlaces } from '../../renderer/views/list/gap-places.ts';
import type { FeedGap } from '../../shared/model/older.ts';
import { gapWords, olderWords } from '../../shared/texts/older.ts';
import type { FakeCore } from '../support/fake-client.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

const gap = (knownId: number, more: Partial<FeedGap> = {}): FeedGap => ({
  id: 7,
  knownId,
  pages: 1,
  isUnderWay: false,
  ended: null,
  failure: null,
  retryAt: null,
  ...more,
});

const rowsOf = (ids: number[]) => [
  { outline: ids.map((id) => ({ id, sortAt: id, feedId: 1, feedTitle: '', isReturned: false })) },
];

describe('the place of what is missing', () => {
  it('is above the newest article known before, and below it where the oldest come first', () => {
    expect([...gapPlaces(rowsOf([50, 40, 30, 20]), [gap(30)])]).toEqual([30]);
    expect([...gapPlaces(rowsOf([20, 30, 40, 50]), [gap(30)])]).toEqual([40]);
  });

  it('is there also where that article is not shown, and nowhere where all rows lie on one side', () => {
    expect([...gapPlaces(rowsOf([50, 40, 20]), [gap(30)])]).toEqual([20]);
    expect([...gapPlaces(rowsOf([50, 40]), [gap(30)])]).toEqual([]);
    expect([...gapPlaces(rowsOf([20]), [gap(30)])]).toEqual([]);
    expect([...gapPlaces([...rowsOf([50, 40]), ...rowsOf([20, 10])], [gap(30), gap(10)])]).toEqual([20, 10]);
  });
});

async function openFeed(prepare: (core: FakeCore) => void): Promise<RenderedApp & { list: HTMLElement }> {
  const app = await renderApp({ prepare });
  await app.user.click(screen.getByRole('treeitem', { name: /Rust Blog/ }));
  await screen.findByRole('heading', { level: 1, name: 'Rust Blog' });
  return { ...app, list: screen.getByRole('listbox', { name: 'Articles' }) };
}

/** The second newest of the feed's articles was known before it jumped. */
const withGap = (core: FakeCore, more: Partial<FeedGap> = {}): void =>
  core.answer('older.state', ({ feedId }) => {
    const ids = core.articles.filter((one) => one.feedId === feedId).map(({ id }) => id);
    return { history: null, gaps: [gap(ids[1] ?? 0, more)] };
  });

describe('a feed that has jumped', () => {
  it('says so above its list, and fetches what is missing', async () => {
    const { core, user } = await openFeed(withGap);
    await screen.findByText('Entries may be missing here.', { exact: false, selector: '.gap-notice p' });
    await user.click(screen.getByRole('button', { name: 'Fetch them' }));
    const [{ feedIds }] = callsOf(core, 'older.closeGaps') as [{ feedIds: number[] }];
    expect(feedIds).toHaveLength(1);
    // Where the button was there may be nothing any more.
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Articles' }));
  });

  it('says why it is missing still, and goes when the reader does without', async () => {
    const { core, user } = await openFeed((fake) => withGap(fake, { ended: 'unpaged' }));
    const notice = await screen.findByText(/This feed has one page only/);
    expect(notice).toBeTruthy();
    core.answer('older.state', () => ({ history: null, gaps: [] }));
    await user.click(screen.getByRole('button', { name: 'Do without them' }));
    expect(callsOf(core, 'older.forgetGap')).toEqual([{ gapId: 7 }]);
    core.emit({ name: 'feeds.changed', payload: { feedIds: 'any' } });
    await waitFor(() => expect(screen.queryByText(/Entries may be missing/)).toBeNull());
  });

  it('fetches older entries from the menu of its place', async () => {
    const { core, user } = await openFeed(() => undefined);
    await user.pointer({
      keys: '[MouseRight]',
      target: screen.getByRole('treeitem', { name: /Rust Blog/ }),
    });
    await user.click(await screen.findByRole('menuitem', { name: 'Fetch older entries' }));
    expect(callsOf(core, 'older.fetch')).toHaveLength(1);
    await screen.findByText('60 older entries. There may be more.');
  });
});

describe('adding a feed', () => {
  it('reads it back as far as is chosen, else as the settings say', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('a');
    const sheet = await screen.findByRole('dialog', { name: 'Add feed' });
    const choice = within(sheet).getByRole('combobox', { name: 'How far back' });
    expect((choice as HTMLSelectElement).value).toBe('1');
    await user.selectOptions(choice, 'All there are');
    await user.type(
      within(sheet).getByRole('textbox', { name: 'Address' }),
      'https://new.example/feed{Enter}',
    );
    await screen.findByRole('heading', { level: 1, name: 'new.example' });
    expect(callsOf(core, 'feeds.add')[0]).toMatchObject({ pages: 'all' });
  });
});

describe('words', () => {
  const now = Date.parse('2026-05-01T10:00:00');
  const summary = (error: null | { code: 'http-rate-limited'; details: { until: number } }) => ({
    pages: 2,
    newArticles: 12,
    feeds: [{ feedId: 1, title: 'Feed', ended: null, error }],
  });

  it('say when it goes on by itself', () => {
    const error = { code: 'http-rate-limited', details: { until: now + 3_600_000 } } as const;
    const { text, tone } = olderWords(summary(error), now);
    expect(tone).toBe('bad');
    expect(text).toMatch(/^12 older entries\. .*11:00\.$/);
    expect(gapWords(gap(1, { failure: error, retryAt: now + 3_600_000 }), now)).toContain('again at 11:00');
  });

  it('say whether there may be more', () => {
    expect(olderWords(summary(null), now).text).toBe('12 older entries. There may be more.');
    const ended = {
      pages: 1,
      newArticles: 0,
      feeds: [{ feedId: 1, title: 'F', ended: 'beginning' as const, error: null }],
    };
    expect(olderWords(ended, now).text).toBe('That is all the feed has.');
  });
});
